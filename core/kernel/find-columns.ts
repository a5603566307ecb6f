/**
 * Which column of a range a spec reads: what `columns` names first, then its aliases and its label
 * in their order. A header that can head two things goes to the one its cells look like.
 */
import { isBlank, textOf, type Cell, type Cells } from "./cells";
import type { ColumnSpec } from "./column-source";
import { columnOf, foldHeader, indexHeaders, type HeaderIndex } from "./headers";
import { refuse, type Refusal } from "./refusal";
import type { Settings } from "./settings";
import { parseDateNumber, parseDateText, isSerial } from "../written/dates";
import { parseNumberText } from "../written/numbers";

/** What the filled cells below a header must be for it to name a column. */
export type CellsHold = "numbers" | "dates" | "flags" | "words" | "names" | "anything";

/** A header that names two columns in different exports; the entries of a header are tried in order. */
export interface ValueDecided {
  readonly header: string;
  /** The label of the column, as in its spec. */
  readonly column: string;
  readonly holds: CellsHold;
}

export type NamedColumn = Pick<ColumnSpec<unknown>, "label" | "aliases">;

/** The cells below the headers, for headers that are told apart by them. */
export interface Body {
  readonly cells: Cells;
  readonly headerRow: number;
  readonly used: number;
  readonly decided: readonly ValueDecided[];
}

const knownKeys = new WeakMap<NamedColumn, readonly string[]>();

/** Its aliases and its label as headers are indexed; kept, as the same specs are looked for in table after table. */
export function keysOf(spec: NamedColumn): readonly string[] {
  const known = knownKeys.get(spec);
  if (known !== undefined) return known;
  const keys = [...new Set([...spec.aliases, spec.label].map(foldHeader))];
  knownKeys.set(spec, keys);
  return keys;
}

/** The column a spec reads; `taken` are columns that are something else already. */
export function findColumn(
  table: string,
  index: HeaderIndex,
  spec: NamedColumn,
  settings: Settings,
  body?: Body,
  taken?: ReadonlySet<number>,
): number | undefined | Refusal {
  for (const { left, right } of settings.columnsOf(table)) {
    if (foldHeader(left) !== foldHeader(spec.label)) continue;
    for (const header of right) {
      const column = columnOf(table, index, foldHeader(header));
      if (column !== undefined) return column;
    }
  }
  const claimed = claimedBySettings(table, index, spec, settings);
  const isFree = (column: number) => !claimed.has(column) && taken?.has(column) !== true;
  for (const key of keysOf(spec)) {
    // A header that says the words alone comes before one that says them with a unit or an object.
    for (const places of [index.places, index.bare]) {
      const columns = (places.get(key) ?? []).filter((each) => isFree(each) && isMeant(key, spec, each, body));
      if (columns.length > 1) return refuse.twoColumns(table, index.headers[columns[0]]);
      if (columns.length === 1) return columns[0];
    }
  }
  return undefined;
}

/** Columns that `columns` names for something else. */
function claimedBySettings(
  table: string,
  index: HeaderIndex,
  spec: NamedColumn,
  settings: Settings,
): ReadonlySet<number> {
  const claimed = new Set<number>();
  for (const { left, right } of settings.columnsOf(table)) {
    if (foldHeader(left) === foldHeader(spec.label)) continue;
    // Only a concept claims its header; a header listed for another concept does not.
    if (index.places.has(foldHeader(left))) continue;
    for (const header of right) {
      const column = columnOf(table, index, foldHeader(header));
      if (typeof column === "number") claimed.add(column);
    }
  }
  return claimed;
}

/** Whether a header that can head several things heads this one, by its cells. */
function isMeant(key: string, { label }: NamedColumn, column: number, body: Body | undefined): boolean {
  if (body === undefined) return true;
  const entries = body.decided.filter(({ header }) => foldHeader(header) === key);
  if (entries.length === 0) return true;
  const own = entries.filter((entry) => entry.column === label);
  if (own.length === 0) return entries.every(({ holds }) => holds === "anything" || !fits(holds, column, body));
  return own.some(({ holds }) => fits(holds, column, body));
}

const SAMPLE = 60;

function fits(holds: CellsHold, column: number, { cells, headerRow, used }: Body): boolean {
  let seen = 0;
  let fitting = 0;
  for (let r = headerRow + 1; r < used && seen < SAMPLE; r++) {
    const cell = cells[r][column];
    if (isBlank(cell)) continue;
    seen++;
    if (looksLike(cell, holds)) fitting++;
  }
  return seen === 0 ? holds !== "flags" : fitting * 2 > seen;
}

const FLAG =
  /^(?:true|false|yes|no|y|n|0|1|x|✓|✔|checked|unchecked|ja|nein|oui|non|sí|si|sim|não|wahr|falsch|vrai|faux)$/i;

export function isFlag(cell: Cell): boolean {
  return typeof cell === "boolean" || FLAG.test(textOf(cell));
}

function looksLike(cell: Cell, holds: CellsHold): boolean {
  switch (holds) {
    case "anything":
      return true;
    case "flags":
      return isFlag(cell);
    case "dates":
      return !isFlag(cell) && isDateLike(cell);
    case "numbers":
      return (
        typeof cell === "number" ||
        (typeof cell === "string" && parseNumberText(cell) !== undefined && !isDateLike(cell))
      );
    case "words":
      return typeof cell === "string" && !isFlag(cell) && parseNumberText(cell) === undefined && !isDateLike(cell);
    case "names":
      return typeof cell === "string" && /\S\s+\S/.test(cell);
    default:
      return holds satisfies never;
  }
}

export function isDateLike(cell: Cell): boolean {
  if (typeof cell === "number") return isSerial(cell) || parseDateNumber(cell) !== undefined;
  return typeof cell === "string" && parseDateText(cell) !== undefined;
}

/** How many of the first rows a header row is looked for in. */
const TOP_ROWS = 25;

/** The first of the top rows that names every column the function needs; refused with the row that comes nearest. */
export function findHeaderRow(
  specs: readonly ColumnSpec<unknown>[],
  cells: Cells,
  table: string,
  settings: Settings,
  isEnough: (index: HeaderIndex) => boolean = () => true,
): number | Refusal {
  const needed = specs.filter((spec) => !spec.optional);
  if (needed.length === 0) return firstNamingRow(specs, cells, table, settings, isEnough);
  let nearest:
    { readonly row: number; readonly named: number; readonly missing: ColumnSpec<unknown> | undefined } | undefined;
  for (let row = 0; row < Math.min(cells.length, TOP_ROWS); row++) {
    const index = indexHeaders(cells[row]);
    const named = specs.filter((spec) => isNamed(table, index, spec, settings));
    const missing = needed.find((spec) => !named.includes(spec));
    if (missing === undefined && isEnough(index)) return row;
    if (nearest === undefined || named.length > nearest.named) nearest = { row, named: named.length, missing };
  }
  const { row, missing } = nearest ?? { row: 0, missing: undefined };
  // What is wrong with a first row of headers is said of it column by column.
  if (row === 0 || missing === undefined) return row === 0 ? 0 : row;
  return refuse.missingColumnAt(table, row + 1, missing.label, missing.aliases, cells[row].map(textOf));
}

/**
 * The first row that names any column, for tables that need none; the row below where that one is a
 * title of one word that happens to be a header too.
 */
function firstNamingRow(
  specs: readonly ColumnSpec<unknown>[],
  cells: Cells,
  table: string,
  settings: Settings,
  isEnough: (index: HeaderIndex) => boolean,
): number {
  let title = -1;
  for (let row = 0; row < Math.min(cells.length, TOP_ROWS); row++) {
    const index = indexHeaders(cells[row]);
    const named = specs.filter((spec) => isNamed(table, index, spec, settings)).length;
    if (named === 0 || !isEnough(index)) continue;
    const isLone = index.headers.filter((header) => header !== "").length === 1;
    if (!isLone && (title < 0 || named > 1)) return row;
    if (title < 0) title = row;
  }
  return Math.max(title, 0);
}

function isNamed(table: string, index: HeaderIndex, spec: ColumnSpec<unknown>, settings: Settings): boolean {
  const column = findColumn(table, index, spec, settings);
  // A header that stands twice is a header all the same: it is refused for that, not overlooked.
  if (column !== undefined) return true;
  return (spec.otherwise ?? []).some((other) => findColumn(table, index, other, settings) !== undefined);
}

/** Whether any header is one that a spec is known by. */
export function knowsHeaderOf({ places, bare }: HeaderIndex, spec: NamedColumn): boolean {
  return keysOf(spec).some((key) => places.has(key) || bare.has(key));
}
