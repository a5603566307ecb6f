import { noSheet } from "../../src/host/obstacle";
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet by its name, which Sheets compares without case; throws the words for the user where there is none. */
export function sheetNamed(name: string): Sheet {
  const wanted = name.toLowerCase();
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((one) => one.getName().toLowerCase() === wanted);
  if (sheet === undefined) throw new Error(noSheet(name));
  return sheet;
}
