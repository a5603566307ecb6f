import { isBlank, textOf, type Cell } from "../kernel/cells";
import { place } from "../kernel/refusal";
import { decideSpelling, readQuantity } from "../rules/quantities";
import type { Field } from "../rules/records";

/**
 * Each cell of a column as a field of its own: in a list of metrics every row is another
 * quantity, so that text in one must not stand in the way of comparing the next by size. How
 * numbers and dates are spelled is still decided from all of them.
 */
export function fieldsByRow(
  table: string,
  rowNumber: (i: number) => number,
  cells: readonly Cell[],
): (row: number) => Field {
  const spelling = decideSpelling(cells);
  return (row) => {
    const cell = cells[row];
    const word = textOf(cell);
    const quantity = readQuantity(cell, spelling);
    const isUnread = Number.isNaN(quantity) && !isBlank(cell);
    return {
      rows: 1,
      texts: () => ({ codes: Int32Array.of(0), words: [word] }),
      quantities: () => ({ values: Float64Array.of(quantity), firstUnread: isUnread ? 0 : -1 }),
      cellAt: () => cell,
      nameAt: () => place(table, rowNumber(row), "Value"),
    };
  };
}
