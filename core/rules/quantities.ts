/**
 * Quantities: numbers, and dates as their serials, so that one comparison serves both.
 * Text is tried as a number first; no spelling of a date the kernel knows reads as one.
 */
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import type { ColumnSource } from "../kernel/columns";
import { decideDateOrder, readDateText, type DateOrder } from "../written/dates";
import { decideDecimalSign, readNumberText, type DecimalSign } from "../written/numbers";
import { place, refuse, type Refusal } from "../kernel/refusal";

/** How the text of one column reads; decided once from all its cells. */
export interface Spelling {
  readonly decimal: DecimalSign;
  readonly order: DateOrder;
}

export function decideSpelling(cells: readonly Cell[]): Spelling {
  return { decimal: decideDecimalSign(cells), order: decideDateOrder(cells).order };
}

/** NaN where the cell is neither a number nor a date. */
export function readQuantity(cell: Cell, { decimal, order }: Spelling): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return NaN;
  return readNumberText(cell, decimal)?.value ?? readDateText(cell, order) ?? NaN;
}

export interface QuantityColumn {
  /** NaN stands for a blank, and for text that is no quantity. */
  readonly values: Float64Array;
  /** The first row that holds something else than a quantity, -1 where none does. */
  readonly firstUnread: number;
}

export function readQuantityColumn(source: ColumnSource): QuantityColumn | Refusal {
  const cellAt = (i: number): Cell => source.cells[i + 1][source.index];
  const texts = new Map<Cell, number>();
  for (let i = 0; i < source.rows; i++) {
    const cell = cellAt(i);
    if (isErrorText(cell)) return refuse.errorCell(place(source.table, i + 2, source.header), cell);
    if (typeof cell === "string") texts.set(cell, NaN);
  }
  const spelling = decideSpelling([...texts.keys()]);
  for (const text of texts.keys()) texts.set(text, readQuantity(text, spelling));

  const values = new Float64Array(source.rows);
  let firstUnread = -1;
  for (let i = 0; i < source.rows; i++) {
    const cell = cellAt(i);
    const value = typeof cell === "number" ? cell : (texts.get(cell) ?? NaN);
    values[i] = value;
    if (Number.isNaN(value) && firstUnread < 0 && !isBlank(cell)) firstUnread = i;
  }
  return { values, firstUnread };
}
