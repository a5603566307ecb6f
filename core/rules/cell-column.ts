import { isErrorText, type Cell } from "../kernel/cells";
import type { ColumnSpec } from "../kernel/columns";
import { place, refuse } from "../kernel/refusal";

/** Cells as they stand, for a column that holds numbers in one row and words in the next. */
export function cellColumn(label: string, aliases: readonly string[]): ColumnSpec<readonly Cell[]> {
  return {
    label,
    aliases,
    kind: "text",
    optional: false,
    read: ({ table, header, cells, index, rows, kept }) => {
      const column: Cell[] = [];
      for (let i = 0; i < rows; i++) {
        const row = kept === undefined ? i + 1 : kept[i];
        const cell = cells[row][index];
        if (isErrorText(cell)) return refuse.errorCell(place(table, row + 1, header), cell);
        column.push(cell);
      }
      return column;
    },
  };
}
