import type { IRange } from "@univerjs/presets";
import type { Area } from "../src/host/changes";
import { noSheet } from "../src/host/obstacle";
import { HostProblem } from "../src/host/port";
import type { Grid } from "./grid";
import { sheetNamed } from "./sheet-named";

/** Rows left above what is brought into view, so that it is not read without what it stands under. */
const ABOVE = 3;

/** Shows the area's sheet, selects the area and scrolls to it, unless all of it is in view. */
export function reveal(grid: Grid, area: Area): void {
  const sheet = sheetNamed(grid, area.sheet);
  if (sheet === undefined) throw new HostProblem(noSheet(area.sheet));
  const { row, column, rows, columns } = area;
  grid.workbook().setActiveSheet(sheet);
  sheet.getRange(row, column, rows, columns).activate();
  // Nothing is known of a sheet that was not drawn yet, whatever the type says.
  const visible: IRange | null | undefined = sheet.getVisibleRange();
  const isInView =
    visible !== null &&
    visible !== undefined &&
    row >= visible.startRow &&
    row + rows - 1 <= visible.endRow &&
    column >= visible.startColumn &&
    column + columns - 1 <= visible.endColumn;
  if (!isInView) sheet.scrollToCell(Math.max(row - ABOVE, sheet.getFrozenRows()), column);
}
