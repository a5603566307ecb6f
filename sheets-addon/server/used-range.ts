import type { Area } from "../../src/host/changes";
import { sheetNamed } from "./sheet-named";

export type Range = GoogleAppsScript.Spreadsheet.Range;

/** The part of an area that lies within the used cells; undefined where nothing does. */
export function usedRange(area: Area): Range | undefined {
  const sheet = sheetNamed(area.sheet);
  const rows = Math.min(area.rows, sheet.getLastRow() - area.row);
  const columns = Math.min(area.columns, sheet.getLastColumn() - area.column);
  return rows > 0 && columns > 0 ? sheet.getRange(area.row + 1, area.column + 1, rows, columns) : undefined;
}

export function areaOf(range: Range): Area {
  return {
    sheet: range.getSheet().getName(),
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
