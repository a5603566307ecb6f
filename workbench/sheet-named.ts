import { noSheet } from "../src/host/obstacle";
import type { Grid, Sheet } from "./grid";

/** Sheet names are compared without case, as every spreadsheet does. */
export function sheetNamed(grid: Grid, name: string): Sheet | undefined {
  const folded = name.toLocaleLowerCase("en");
  const sheets = grid.workbook().getSheets();
  return sheets.find((sheet) => sheet.getSheetName().toLocaleLowerCase("en") === folded);
}

/** A sheet that must be there; fails with words where it is not. */
export function standingSheet(grid: Grid, name: string): Sheet {
  const sheet = sheetNamed(grid, name);
  if (sheet === undefined) throw new Error(noSheet(name));
  return sheet;
}
