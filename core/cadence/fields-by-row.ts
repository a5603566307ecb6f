import { isBlank, textOf, type Cell } from "../kernel/cells";
import { place } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { readQuantity } from "../rules/quantities";
import type { Field } from "../rules/records";

/**
 * Each cell of a column as a field of its own: in a list of metrics every row is another
 * quantity, so that text in one doesn't keep the next from being compared by size. How
 * numbers and dates are written is still decided for the whole call.
 */
export function fieldsByRow(
  { name, rowNumber, reading }: Pick<TableFrame, "name" | "rowNumber" | "reading">,
  cells: readonly Cell[],
): (row: number) => Field {
  return (row) => {
    const cell = cells[row];
    const word = textOf(cell);
    const quantity = readQuantity(cell, reading);
    const isUnread = Number.isNaN(quantity) && !isBlank(cell);
    return {
      rows: 1,
      texts: () => ({ codes: Int32Array.of(0), words: [word] }),
      quantities: () => ({ values: Float64Array.of(quantity), firstUnread: isUnread ? 0 : -1 }),
      cellAt: () => cell,
      nameAt: () => place(name, rowNumber(row), "Value"),
    };
  };
}
