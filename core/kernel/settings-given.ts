/** What the `columns` argument of a call says, checked against the tables of the call. */
import type { Parameter } from "./card";
import { isBlank, isErrorText, textOf, usedRows, type Cells } from "./cells";
import { foldHeader } from "./headers";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { NO_SETTINGS, parseSettings, settingNamed, SETTINGS, type Pair, type Settings } from "./settings";

interface GivenTable {
  readonly name: string;
  readonly concepts: readonly string[] | "any";
  readonly cells: Cells;
}

/** The settings of a call; none where `columns` is blank, refused where they name what no table has. */
export function settingsAmong(parameters: readonly Parameter[], ranges: readonly Cells[]): Settings | Refusal {
  const at = parameters.findIndex(({ param }) => param.shape === "columns");
  const given = at < 0 ? undefined : ranges[at];
  if (given === undefined) return NO_SETTINGS;
  const isOneCell = usedRows(given) <= 1 && given[0].every((cell, c) => c === 0 || isBlank(cell));
  const cell = given[0][0];
  if (!isOneCell) return refuse.oneCell("columns", given.length, given[0].length);
  if (isBlank(cell) || cell === 0 || isErrorText(cell)) return NO_SETTINGS;
  const tables = parameters.flatMap(({ name, param }, i): readonly GivenTable[] =>
    param.shape === "range" && (param.kind === "table" || param.concepts.length > 0)
      ? [{ name, concepts: param.concepts, cells: ranges[i] }]
      : [],
  );
  const settings = parseSettings(
    String(cell),
    tables.map(({ name }) => name),
  );
  if (isRefusal(settings)) return settings;
  for (const pair of settings.pairs) {
    const problem = problemWith(pair, tables);
    if (problem !== undefined) return problem;
  }
  return settings;
}

function problemWith(pair: Pair, tables: readonly GivenTable[]): Refusal | undefined {
  const meant =
    pair.table === undefined ? tables : tables.filter(({ name }) => foldHeader(name) === foldHeader(pair.table));
  const setting = settingNamed(pair.left);
  if (setting === "Only") return problemWithOnly(pair, meant);
  if (setting !== undefined) return undefined;
  const naming = meant.filter(
    ({ concepts }) => concepts === "any" || concepts.some((label) => foldHeader(label) === foldHeader(pair.left)),
  );
  if (naming.length > 0) {
    return pair.right.some((header) => naming.some((table) => hasHeader(table, header)))
      ? undefined
      : refuse.noSuchHeader(`columns (${pair.left})`, pair.right.join(" | "), headersOf(naming));
  }
  // A header of one table that is headed otherwise in another one.
  if (meant.some((table) => hasHeader(table, pair.left))) {
    return pair.right.some((header) => meant.some((table) => hasHeader(table, header)))
      ? undefined
      : refuse.noSuchHeader(`columns (${pair.left})`, pair.right.join(" | "), headersOf(meant));
  }
  const concepts = meant.flatMap((table) => (table.concepts === "any" ? [] : table.concepts));
  return refuse.unknownSetting(pair.left, [...new Set([...SETTINGS, ...concepts])]);
}

function problemWithOnly({ right }: Pair, tables: readonly GivenTable[]): Refusal | undefined {
  const only = onlyOf(right);
  if (only === undefined)
    return refuse.setting("Only", 'a header and its values, such as "Pipeline: Sales"', right.join(" | "));
  return tables.some((table) => hasHeader(table, only.header))
    ? undefined
    : refuse.noSuchHeader("columns (Only)", only.header, headersOf(tables));
}

/** `Pipeline: Sales | Partner` as a header and the values to keep. */
export function onlyOf(
  right: readonly string[],
): { readonly header: string; readonly values: readonly string[] } | undefined {
  const [first, ...others] = right;
  const at = first.indexOf(":");
  const header = first.slice(0, at).trim();
  const value = first.slice(at + 1).trim();
  return at < 1 || value === "" ? undefined : { header, values: [value, ...others] };
}

/** How many of the first rows may hold the headers. */
const TOP_ROWS = 25;

function hasHeader({ cells }: GivenTable, header: string): boolean {
  const key = foldHeader(header);
  return cells.slice(0, TOP_ROWS).some((row) => row.some((cell) => !isBlank(cell) && foldHeader(cell) === key));
}

function headersOf(tables: readonly GivenTable[]): readonly string[] {
  return tables.flatMap(({ cells }) => (cells[0] ?? []).map(textOf));
}
