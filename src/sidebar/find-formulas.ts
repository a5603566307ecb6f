/** Formulas of a document, sheet by sheet and block by block, so that progress is known and Cancel is heard. */
import { CELLS_AT_ONCE } from "../data/read-area";
import type { Task } from "../data/task";
import type { Host, SheetOutline } from "../host/port";
import type { FoundFormula } from "../plans/repair-formulas";

export async function findFormulas(
  host: Host,
  sheets: readonly SheetOutline[],
  { signal, progress }: Task,
): Promise<readonly FoundFormula[]> {
  const total = sheets.reduce((rows, sheet) => rows + sheet.rows, 0);
  const found: FoundFormula[] = [];
  let before = 0;
  for (const { name, rows, columns } of sheets) {
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(columns, 1)));
    for (let row = 0; row < rows; row += step) {
      const block = { sheet: name, row, column: 0, rows: Math.min(step, rows - row), columns };
      const { formulas } = await host.snapshot({ formulas: [block] });
      signal.throwIfAborted();
      formulas[0].forEach((line, r) =>
        line.forEach((formula, column) => {
          if (formula !== "") found.push({ sheet: name, row: row + r, column, formula });
        }),
      );
      progress(before + Math.min(row + step, rows), total);
    }
    before += rows;
  }
  return found;
}
