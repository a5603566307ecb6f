/**
 * Quantities: numbers, and dates as their serials, so that one comparison serves both.
 * Text is tried as a number first; no spelling of a date the kernel knows reads as one.
 */
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import { rowAt, type ColumnSource } from "../kernel/column-source";
import { isBlankWord } from "../written/blank-words";
import { readDurationHours } from "../written/durations";
import { decideDateOrder, readDateText, type DateOrder } from "../written/dates";
import { decideDecimalSign, readNumberText, type DecimalSign } from "../written/numbers";
import { place, refuse, type Refusal } from "../kernel/refusal";
import { readQuantityRange, type QuantityRange } from "./quantity-range";

/** How text reads as numbers and dates; decided once per call. */
export interface Spelling {
  readonly decimal: DecimalSign;
  readonly order: DateOrder;
}

/** The spelling that cells show by themselves, outside of a call. */
export function decideSpelling(cells: readonly Cell[]): Spelling {
  return { decimal: decideDecimalSign(cells), order: decideDateOrder(cells).order };
}

/** NaN where the cell is neither a number nor a date. */
export function readQuantity(cell: Cell, { decimal, order }: Spelling): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return NaN;
  return readNumberText(cell, decimal)?.value ?? readDateText(cell, order) ?? readDurationHours(cell) ?? NaN;
}

export interface QuantityColumn {
  /** NaN for a blank, for a range, and for text that is no quantity. */
  readonly values: Float64Array;
  /** Rows whose text is a range of numbers, such as `201-500`; absent where no cell can be one. */
  readonly ranges?: ReadonlyMap<number, QuantityRange>;
  /** The first row with text that is neither a quantity nor a range, -1 where there is none. */
  readonly firstUnread: number;
}

/** `spelling` is that of the call: how all its dates and numbers are read. */
export function readQuantityColumn(source: ColumnSource, spelling: Spelling): QuantityColumn | Refusal {
  const cellAt = (i: number): Cell => source.cells[rowAt(source, i)][source.index];
  const texts = new Map<Cell, number>();
  for (let i = 0; i < source.rows; i++) {
    const cell = cellAt(i);
    if (isErrorText(cell)) return refuse.errorCell(place(source.table, rowAt(source, i) + 1, source.header), cell);
    if (typeof cell === "string") texts.set(cell, NaN);
  }
  const rangeOf = new Map<Cell, QuantityRange>();
  for (const text of texts.keys()) {
    const value = readQuantity(text, spelling);
    texts.set(text, value);
    const range = Number.isNaN(value) ? readQuantityRange(String(text), spelling.decimal) : undefined;
    if (range !== undefined) rangeOf.set(text, range);
  }

  const values = new Float64Array(source.rows);
  const ranges = new Map<number, QuantityRange>();
  let firstUnread = -1;
  for (let i = 0; i < source.rows; i++) {
    const cell = cellAt(i);
    const value = typeof cell === "number" ? cell : (texts.get(cell) ?? NaN);
    values[i] = value;
    if (!Number.isNaN(value) || isBlank(cell) || (typeof cell === "string" && isBlankWord(cell))) continue;
    const range = rangeOf.get(cell);
    if (range !== undefined) ranges.set(i, range);
    else if (firstUnread < 0) firstUnread = i;
  }
  return { values, ranges, firstUnread };
}
