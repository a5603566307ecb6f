/** The spreadsheet as the application sees it, read at one moment. */
import { isBlank, type Cells } from "../../core/kernel/cells";
import type { Area } from "../../src/host/changes";
import type { SheetOutline, Snapshot, Wanted } from "../../src/host/port";
import { sheetsCells, type CellReader } from "../sheets-cells";
import type { Sheet } from "./sheet-named";
import { areaOf, usedRange, type Range } from "./used-range";

/** Rows looked through for the first used one before the whole sheet is read. */
const NEAR_THE_TOP = 50;

export function readDocument({ areas = [], formulas = [] }: Wanted): Snapshot {
  const spreadsheet = SpreadsheetApp.getActive();
  const reader = sheetsCells();
  const selection = selectedArea(spreadsheet);
  return {
    sheets: spreadsheet.getSheets().map((sheet) => outline(sheet, reader)),
    ...(selection !== undefined && { selection }),
    areas: areas.map((area) => valuesOf(usedRange(area)?.getValues(), reader)),
    formulas: formulas.map((area) => usedRange(area)?.getFormulas() ?? []),
  };
}

function outline(sheet: Sheet, reader: CellReader): SheetOutline {
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  const firstUsed = (count: number) =>
    valuesOf(sheet.getRange(1, 1, count, columns).getValues(), reader).find((row) => !row.every(isBlank));
  const used = rows > 0 && columns > 0;
  const first = used ? (firstUsed(Math.min(rows, NEAR_THE_TOP)) ?? firstUsed(rows) ?? []) : [];
  return {
    name: sheet.getName(),
    rows: used ? rows : 0,
    columns: used ? columns : 0,
    headers: first.map((cell) => cell ?? ""),
  };
}

function valuesOf(values: readonly (readonly unknown[])[] | undefined, { cell }: CellReader): Cells {
  return values?.map((row) => row.map(cell)) ?? [];
}

function selectedArea(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Area | undefined {
  const range = spreadsheet.getActiveRange() as Range | null;
  if (range === null) return undefined;
  return areaOf(range);
}
