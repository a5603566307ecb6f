/** What must hold before anything is changed, so that a change is done wholly or not at all. */
import { isBlank } from "../core/kernel/cells";
import type { Area, Change } from "../src/host/changes";
import { filled, isWritten } from "../src/host/filled";
import { obstacle } from "../src/host/obstacle";
import type { Grid } from "./grid";
import { sheetCells } from "./sheet-cells";

/** Why these changes cannot all be made, in words; undefined where they can. */
export function obstacleIn(grid: Grid, changes: readonly Change[]): string | undefined {
  return obstacle(changes, {
    sheets: grid
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName()),
    names: grid
      .workbook()
      .getDefinedNames()
      .map((name) => name.getName()),
  });
}

/** The areas these changes fill in which something stands now that they would write over. */
export function occupiedAreas(grid: Grid, changes: readonly Change[]): Area[] {
  return changes.flatMap((change) => {
    const fill = filled(change);
    const sheet = fill === undefined ? null : grid.workbook().getSheetByName(fill.area.sheet);
    if (fill === undefined || sheet === null) return [];
    const now = sheetCells(grid, sheet);
    const { area, content } = fill;
    const isInTheWay = (row: number, column: number) =>
      isWritten(content[row - area.row][column - area.column]) &&
      (now.formula(row, column) !== "" || !isBlank(now.value(row, column)));
    for (let row = area.row; row < Math.min(area.row + area.rows, now.rows); row++) {
      for (let column = area.column; column < Math.min(area.column + area.columns, now.columns); column++) {
        if (isInTheWay(row, column)) return [area];
      }
    }
    return [];
  });
}
