/** One change made on the spreadsheet. */
import type { Cells } from "../../core/kernel/cells";
import { unreachable, type Area, type Change } from "../../src/host/changes";
import { blocks, type Block } from "./blocks";
import { setLook, setRole } from "./cell-styles";
import { drawChart } from "./draw-chart";
import { filled, isWritten, type Filled } from "../../src/host/filled";
import { sheetNamed, type Sheet } from "./sheet-named";
import { typedValue } from "../../src/host/typed-value";
import type { Range } from "./used-range";

export function applyChange(change: Change): void {
  const spreadsheet = SpreadsheetApp.getActive();
  switch (change.kind) {
    case "sheet": {
      const here = spreadsheet.getActiveSheet();
      spreadsheet.insertSheet(change.name, spreadsheet.getSheets().length);
      spreadsheet.setActiveSheet(here);
      return;
    }
    case "remove sheet":
      spreadsheet.deleteSheet(sheetNamed(change.name));
      return;
    case "write":
      return putValues(change.area, change.cells);
    case "formula":
      return putFormulas(filled(change)!);
    case "name":
      spreadsheet.setNamedRange(change.name, rangeOf(change.area));
      return;
    case "remove name":
      spreadsheet.removeNamedRange(change.name);
      return;
    case "format": {
      const range = rangeOf(change.area);
      if (change.role !== undefined) setRole(range, change.role);
      if (change.look !== undefined) setLook(range, change.look);
      return;
    }
    case "note":
      rangeOf(change.area).setNote(change.text);
      return;
    case "choices": {
      const list = SpreadsheetApp.newDataValidation().requireValueInList([...change.words], true);
      rangeOf(change.area).setDataValidation(list.setAllowInvalid(false).build());
      return;
    }
    case "chart":
      return drawChart(change.chart, rangeOf(change.chart.data), rangeOf(change.chart.over));
    // A script cannot say how a sheet prints, so its `pages` are left.
    case "layout": {
      const sheet = sheetNamed(change.sheet);
      sheet.setFrozenRows(change.frozenRows);
      makeRoom(sheet, 0, change.widths.length);
      change.widths.forEach((width, column) => sheet.setColumnWidth(column + 1, width));
      return;
    }
    default:
      return unreachable(change);
  }
}

function putValues(area: Area, cells: Cells): void {
  for (const block of blocks(cells, isWritten)) {
    const lines = cells.slice(block.row, block.row + block.rows);
    const values = lines.map((line) => line.slice(block.column, block.column + block.columns).map(typedValue));
    rangeOf(within(area, block)).setValues(values);
  }
}

/** What a formula is expected to spill into is emptied first: it spills into empty cells only. */
function putFormulas({ area, content }: Filled): void {
  for (const block of blocks(content, (cell) => cell === "")) rangeOf(within(area, block)).clearContent();
  for (const block of blocks(content, (cell) => isWritten(cell) && cell !== "")) {
    const lines = content.slice(block.row, block.row + block.rows);
    const formulas = lines.map((line) => line.slice(block.column, block.column + block.columns).map(String));
    rangeOf(within(area, block)).setFormulas(formulas);
  }
}

function within(area: Area, block: Block): Area {
  const { rows, columns } = block;
  return { sheet: area.sheet, row: area.row + block.row, column: area.column + block.column, rows, columns };
}

/** The cells of an area; the sheet is made long and wide enough for it. */
function rangeOf({ sheet: name, row, column, rows, columns }: Area): Range {
  const sheet = sheetNamed(name);
  makeRoom(sheet, row + rows, column + columns);
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}
