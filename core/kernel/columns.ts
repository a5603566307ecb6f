/**
 * Typed columns. A table is turned into them once, and rooms work on them: numbers
 * and dates as Float64Array with NaN for a blank, text coded by a dictionary whose
 * word 0 is the blank.
 */
import { isBlank, isErrorText, textOf, type Cell, type Cells } from "./cells";
import { decideDateOrder, isSerial, readDate, readPlainIso } from "../written/dates";
import { decideDecimalSign, readNumber, type Bounds } from "../written/numbers";
import { isRefusal, place, refuse, type Refusal } from "./refusal";

export interface TextColumn {
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** The code of a word as `words` has it, undefined where no cell reads so. */
  readonly codeOf: (word: string) => number | undefined;
}

/** One column of a range, seen through the rows that count. */
export interface ColumnSource {
  readonly table: string;
  readonly header: string;
  readonly cells: Cells;
  readonly index: number;
  readonly rows: number;
  /** Rows of the range that count, where not all below the header do. */
  readonly kept: Int32Array | undefined;
}

export interface ColumnSpec<T> {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: "text" | "number" | "date";
  readonly optional: boolean;
  /** Asked for by some calls only: what stands in its way is refused then, and not before. */
  readonly onDemand?: true;
  readonly read: (source: ColumnSource) => T | Refusal;
}

function rowAt({ kept }: ColumnSource, i: number): number {
  return kept === undefined ? i + 1 : kept[i];
}

function nameAt(source: ColumnSource, i: number): string {
  return place(source.table, rowAt(source, i) + 1, source.header);
}

function* cellsOf(source: ColumnSource): Iterable<Cell> {
  for (let i = 0; i < source.rows; i++) yield source.cells[rowAt(source, i)][source.index];
}

export function readNumberColumn(source: ColumnSource, bounds: Bounds = {}): Float64Array | Refusal {
  const { cells, index, rows, kept } = source;
  const values = new Float64Array(rows);
  const { above, atLeast, atMost, below, whole } = bounds;
  const bounded = [above, atLeast, atMost, below, whole].some((bound) => bound !== undefined);
  let decimal: "." | "," | undefined;
  for (let i = 0; i < rows; i++) {
    const cell = cells[kept === undefined ? i + 1 : kept[i]][index];
    if (typeof cell === "number" && !bounded && Number.isFinite(cell)) values[i] = cell;
    else if (cell === "") values[i] = NaN;
    else {
      decimal ??= decideDecimalSign(cellsOf(source));
      const value = readNumber(cell, decimal, nameAt(source, i), bounds);
      if (isRefusal(value)) return value;
      values[i] = value ?? NaN;
    }
  }
  return values;
}

export function readDateColumn(source: ColumnSource): Float64Array | Refusal {
  const { cells, index, rows, kept } = source;
  const values = new Float64Array(rows);
  const seen = new Map<Cell, number>();
  let order: "day-first" | "month-first" | undefined;
  for (let i = 0; i < rows; i++) {
    const cell = cells[kept === undefined ? i + 1 : kept[i]][index];
    if (typeof cell === "number" && isSerial(cell)) values[i] = cell;
    else if (cell === "") values[i] = NaN;
    else {
      let serial = seen.get(cell);
      if (serial === undefined) {
        const isPlain = typeof cell !== "string" || readPlainIso(cell) !== undefined;
        if (!isPlain) order ??= decideDateOrder(cellsOf(source)).order;
        const value = readDate(cell, order ?? "month-first", nameAt(source, i));
        if (isRefusal(value)) return value;
        serial = value ?? NaN;
        seen.set(cell, serial);
      }
      values[i] = serial;
    }
  }
  return values;
}

export function readTextColumn(source: ColumnSource): TextColumn | Refusal {
  const { cells, index, rows, kept } = source;
  const codes = new Int32Array(rows);
  const words: string[] = [""];
  /** By cells and by the words they read as: most are the same text. */
  const known = new Map<Cell, number>([["", 0]]);
  for (let i = 0; i < rows; i++) {
    const cell = cells[kept === undefined ? i + 1 : kept[i]][index];
    let code = known.get(cell);
    if (code === undefined) {
      if (isErrorText(cell)) return refuse.errorCell(nameAt(source, i), cell);
      const word = textOf(cell);
      code = known.get(word) ?? words.push(word) - 1;
      known.set(word, code);
      if (word !== cell) known.set(cell, code);
    }
    codes[i] = code;
  }
  return { codes, words, codeOf: (word) => known.get(word) };
}

export function numberColumn(label: string, aliases: readonly string[], bounds: Bounds = {}): ColumnSpec<Float64Array> {
  return { label, aliases, kind: "number", optional: false, read: (source) => readNumberColumn(source, bounds) };
}

export function dateColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return { label, aliases, kind: "date", optional: false, read: readDateColumn };
}

export function textColumn(label: string, aliases: readonly string[]): ColumnSpec<TextColumn> {
  return { label, aliases, kind: "text", optional: false, read: readTextColumn };
}

/** A column a function can do without: undefined where no header names it. */
export function ifPresent<T>(spec: ColumnSpec<T>): ColumnSpec<T | undefined> {
  return { ...spec, optional: true };
}

/** A column that is read only once it is asked for. */
export function onDemand<T>(spec: ColumnSpec<T>): ColumnSpec<() => T | Refusal> {
  return { ...spec, onDemand: true, read: (source) => () => spec.read(source) };
}

/** The rows (counted in the range) that hold something in one of these columns; undefined when all do. */
export function rowsHolding(cells: Cells, used: number, columns: readonly number[]): Int32Array | undefined {
  let row = 1;
  while (row < used && holds(cells[row], columns)) row++;
  if (row >= used) return undefined;
  const kept: number[] = [];
  for (let r = 1; r < used; r++) if (r < row || holds(cells[r], columns)) kept.push(r);
  return Int32Array.from(kept);
}

function holds(row: readonly Cell[], columns: readonly number[]): boolean {
  for (let k = 0; k < columns.length; k++) {
    const cell = row[columns[k]];
    if (typeof cell === "number" || !isBlank(cell)) return true;
  }
  return false;
}
