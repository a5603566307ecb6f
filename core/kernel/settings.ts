/**
 * The language of the `columns` argument: `Amount=ACV; Won=Customer | Live; Dates=day first`.
 *
 * Grammar: `[table.]name=value`, pairs split by `;` or a line end, alternatives by `|`, quotes
 * around text that holds `; = |` (a quote inside quotes is written twice). The left side is a
 * setting, else a concept such as Amount, else a header. docs/columns.md is its page.
 */
import { foldHeader } from "./headers";
import { isRefusal, refuse, type Refusal } from "./refusal";

export const SETTINGS = [
  "Dates",
  "Decimal",
  "Zone",
  "Periods",
  "Fiscal year starts",
  "Only",
  "Won",
  "Lost",
  "Open",
] as const;
export type SettingName = (typeof SETTINGS)[number];

export interface Pair {
  /** The table it is for; undefined where it is for all. */
  readonly table: string | undefined;
  readonly left: string;
  /** The alternatives, at least one. */
  readonly right: readonly string[];
  /** As the user wrote it. */
  readonly text: string;
}

/** What `columns` says, looked up by the reader of each table. */
export interface Settings {
  readonly pairs: readonly Pair[];
  /** A setting for a table: the table's own first, then the one for all tables. */
  readonly of: (name: SettingName, table?: string) => readonly string[] | undefined;
  /** Pairs that name a column of this table rather than a setting. */
  readonly columnsOf: (table: string) => readonly Pair[];
}

const settingOf = new Map<string, SettingName>(SETTINGS.map((name) => [foldHeader(name), name]));

export function settingNamed(left: string): SettingName | undefined {
  return settingOf.get(foldHeader(left));
}

export function settingsFrom(pairs: readonly Pair[]): Settings {
  const isFor = (pair: Pair, table: string | undefined) =>
    pair.table === undefined || (table !== undefined && foldHeader(pair.table) === foldHeader(table));
  return {
    pairs,
    of: (name, table) => {
      const said = pairs.filter((pair) => settingNamed(pair.left) === name && isFor(pair, table));
      if (said.length === 0) return undefined;
      const own = said.filter((pair) => pair.table !== undefined);
      return (own.length > 0 ? own : said).flatMap((pair) => pair.right);
    },
    columnsOf: (table) => pairs.filter((pair) => settingNamed(pair.left) === undefined && isFor(pair, table)),
  };
}

export const NO_SETTINGS: Settings = settingsFrom([]);

/** Parses the text; `tables` are the names that may come before a dot. */
export function parseSettings(text: string, tables: readonly string[] = []): Settings | Refusal {
  const pairs: Pair[] = [];
  for (const part of splitOutsideQuotes(text, /[;\n]/)) {
    if (part.trim() === "") continue;
    const pair = parsePair(part, tables);
    if (isRefusal(pair)) return pair;
    pairs.push(pair);
  }
  return settingsFrom(pairs);
}

function parsePair(part: string, tables: readonly string[]): Pair | Refusal {
  const text = part.trim();
  const [left, ...rest] = splitOutsideQuotes(text, /=/);
  const right = splitOutsideQuotes(rest.join("="), /\|/)
    .map(unquoted)
    .filter((word) => word !== "");
  const { table, name } = scoped(left, tables);
  if (rest.length === 0 || name === "" || right.length === 0) return refuse.settingForm(text);
  return { table, left: name, right, text };
}

/** `touches.Dates` names a table only where the call has one of that name: headers may hold dots too. */
function scoped(
  left: string,
  tables: readonly string[],
): { readonly table: string | undefined; readonly name: string } {
  const [before, ...behind] = splitOutsideQuotes(left, /\./);
  const table = tables.find((each) => foldHeader(each) === foldHeader(unquoted(before)));
  return table !== undefined && behind.length > 0
    ? { table, name: unquoted(behind.join(".")) }
    : { table: undefined, name: unquoted(left) };
}

function splitOutsideQuotes(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && separator.test(sign)) {
      parts.push(part);
      part = "";
    } else part += sign;
  }
  return [...parts, part];
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replace(/""/g, '"').trim() : trimmed;
}

/** A pair as `columns` text, with quotes where a part needs them. */
export function printPair(left: string, right: readonly string[]): string {
  return `${quotedIfNeeded(left)}=${right.map(quotedIfNeeded).join(" | ")}`;
}

function quotedIfNeeded(text: string): string {
  return /[;=|"\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
