import { noSheet } from "../../src/host/obstacle";
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A sheet by its name, which Sheets compares without case; throws the words for the user where there is none. Asked for as
 * it is written first: every sheet asked its name, for every cell written, is most of what an install would ask of Sheets.
 */
export function sheetNamed(name: string): Sheet {
  const spreadsheet = SpreadsheetApp.getActive();
  const wanted = name.toLowerCase();
  const sheet =
    spreadsheet.getSheetByName(name) ?? spreadsheet.getSheets().find((one) => one.getName().toLowerCase() === wanted);
  if (sheet === undefined) throw new Error(noSheet(name));
  return sheet;
}
