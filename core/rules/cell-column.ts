import { isErrorText, type Cell } from "../kernel/cells";
import { rowAt, type ColumnSpec } from "../kernel/column-source";
import { refuseMisread } from "../kernel/misread-dates";
import { place, refuse } from "../kernel/refusal";
import { quantityTexts } from "./quantity-range";

/** Cells as they stand, for a column that holds numbers in one row and words in the next. */
export function cellColumn(
  label: string,
  aliases: readonly string[],
  { areDates = false }: { readonly areDates?: boolean } = {},
): ColumnSpec<readonly Cell[]> {
  return {
    label,
    aliases,
    kind: "text",
    optional: false,
    open: (source, evidence) => {
      const { table, header, cells, index, rows } = source;
      const column: Cell[] = [];
      for (let i = 0; i < rows; i++) {
        const row = rowAt(source, i);
        const cell = cells[row][index];
        const at = place(table, row + 1, header);
        if (isErrorText(cell)) return refuse.errorCell(at, cell);
        for (const text of writtenParts(cell)) evidence.addText(text, () => ({ argument: table, place: at, text }));
        column.push(cell);
      }
      const misread = areDates ? refuseMisread(column, (i) => place(table, rowAt(source, i) + 1, header)) : undefined;
      return misread ?? (() => column);
    },
  };
}

/** The texts of a list or a range, each of which may show how the call writes its numbers and dates. */
function writtenParts(cell: Cell): readonly string[] {
  return typeof cell === "string" ? cell.split(/;|\.\./).flatMap(quantityTexts) : [];
}
