/** The spreadsheet as the application sees it, read at one moment. */
import { isBlank, type Cells } from "../../core/kernel/cells";
import type { Area } from "../../src/host/changes";
import type { NamedArea, SheetOutline, Snapshot, Wanted } from "../../src/host/port";
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
    names: spreadsheet.getNamedRanges().flatMap(namedArea),
    tables: [],
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
    ...(isFiltered(sheet) && { isFiltered: true }),
  };
}

/** A column's condition counts, hidden row or none: asking each row would cost a call for every one of them. */
function isFiltered(sheet: Sheet): boolean {
  const filter = sheet.getFilter();
  if (filter === null) return false;
  const { column, columns } = areaOf(filter.getRange());
  return Array.from({ length: columns }, (_, i) => column + i + 1).some(
    (position) => filter.getColumnFilterCriteria(position) !== null,
  );
}

/** None where the cells it named are gone: the documentation does not say what its range is then, but it lies on no sheet. */
function namedArea(named: GoogleAppsScript.Spreadsheet.NamedRange): NamedArea[] {
  try {
    return [{ name: named.getName(), area: areaOf(named.getRange()) }];
  } catch {
    return [];
  }
}

function valuesOf(values: readonly (readonly unknown[])[] | undefined, { cell }: CellReader): Cells {
  return values?.map((row) => row.map(cell)) ?? [];
}

function selectedArea(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Area | undefined {
  const range = spreadsheet.getActiveRange() as Range | null;
  if (range === null) return undefined;
  return areaOf(range);
}
