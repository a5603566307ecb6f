/**
 * Grouped reports name a group on its first row only. Without the subtotals, which are left out,
 * nothing would show where a group ends, so its blank cells are filled with its name.
 */
import { isBlank, type Cell } from "../kernel/cells";
import type { MoneyTable } from "./money-table";

/** The cells to fill in a row, by column. */
export function filledGroups({
  cells,
  frame,
  readHeaders,
}: MoneyTable): (i: number) => readonly (readonly [number, Cell])[] {
  const kept = Array.from({ length: frame.rows }, (_, i) => frame.rowNumber(i) - 1);
  const startsGroup = kept.map((r, i) => i === 0 || hasRowBetween(cells, kept[i - 1], r));
  if (!startsGroup.includes(true, 1)) return () => [];
  const above = new Map<number, readonly Cell[]>();
  frame.headers.forEach((header, column) => {
    if (header === "" || readHeaders.has(header)) return;
    const values = kept.map((r) => cells[r][column]);
    if (isBlank(values[0]) || !values.some((cell) => isBlank(cell))) return;
    if (values.some((cell, i) => !isBlank(cell) && !startsGroup[i])) return;
    let last: Cell = "";
    above.set(
      column,
      values.map((cell) => (isBlank(cell) ? last : (last = cell))),
    );
    frame.reading.note(
      "group cells",
      `Blank cells of ${header} in ${frame.name} filled with the value above: subtotal rows show the groups.`,
    );
  });
  return (i) => [...above].map(([column, values]) => [column, values[i]] as const);
}

function hasRowBetween(cells: MoneyTable["cells"], before: number, r: number): boolean {
  for (let row = before + 1; row < r; row++) if (!cells[row].every(isBlank)) return true;
  return false;
}
