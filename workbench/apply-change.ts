/** One change made on the grid. */
import { type ICellData, type IObjectMatrixPrimitiveType, type IStyleData } from "@univerjs/presets";
import { SetRangeValuesCommand, SetStyleCommand } from "@univerjs/preset-sheets-core";
import { unreachable, type Area, type Change } from "../src/host/changes";
import { printReference } from "./address";
import { SHEET_DEFAULTS, styleOf } from "./cell-looks";
import { keepChart } from "./charts/kept-charts";
import { offerChoices } from "./choices";
import { formulasOverSpill, spillOf } from "./formula-spill";
import type { Grid, Sheet } from "./grid";
import { areaNamed } from "./named-areas";
import { noteBox } from "./notes";
import { placesOf } from "./places-of";
import { standingSheet } from "./sheet-named";
import { replacingFormula, replacingValue } from "./stored-cell";

export function applyChange(grid: Grid, change: Change): void {
  switch (change.kind) {
    case "sheet":
      grid.workbook().insertSheet(change.name, { sheet: SHEET_DEFAULTS });
      return;
    case "remove sheet":
      return removeSheet(grid, standingSheet(grid, change.name));
    case "write":
      return setCells(grid, change.area, change.cells, (cell) =>
        cell === null || cell === undefined ? undefined : replacingValue(cell),
      );
    case "formula":
      // A formula spills only into empty cells: those it is expected to reach are emptied with it.
      return setCells(grid, spillOf(change), formulasOverSpill(change), (formula) =>
        formula === null ? undefined : formula === "" ? replacingValue("") : replacingFormula(formula),
      );
    case "name":
      if (areaNamed(grid, change.name) !== undefined) grid.workbook().deleteDefinedName(change.name);
      grid.workbook().insertDefinedName(change.name, printReference(change.area));
      return;
    case "remove name":
      grid.workbook().deleteDefinedName(change.name);
      return;
    case "format":
      return setStyle(grid, change.area, styleOf(change));
    case "note": {
      const sheet = standingSheet(grid, change.area.sheet);
      makeRoom(sheet, change.area);
      for (const { row, column } of placesOf(change.area)) {
        const range = sheet.getRange(row, column);
        if (change.text === "") range.deleteNote();
        else range.createOrUpdateNote(noteBox(row, column, change.text));
      }
      return;
    }
    case "choices": {
      const sheet = standingSheet(grid, change.area.sheet);
      makeRoom(sheet, change.area);
      return offerChoices(grid, sheet, change);
    }
    case "chart": {
      const sheet = standingSheet(grid, change.chart.over.sheet);
      makeRoom(sheet, change.chart.over);
      return keepChart(grid, sheet, change.chart);
    }
    case "layout": {
      // The workbench does not print, and so has no use for how many pages there are to be.
      const sheet = standingSheet(grid, change.sheet);
      if (change.frozenRows > 0) sheet.setFrozenRows(change.frozenRows);
      else sheet.cancelFreeze();
      change.widths.forEach((width, column) => sheet.setColumnWidth(column, width));
      return;
    }
    default:
      return unreachable(change);
  }
}

/** The grid goes on drawing the sheet it shows, so it is made to show another one first. */
function removeSheet(grid: Grid, sheet: Sheet): void {
  const workbook = grid.workbook();
  if (workbook.getActiveSheet().getSheetId() === sheet.getSheetId()) {
    const others = workbook.getSheets().filter((one) => one.getSheetId() !== sheet.getSheetId());
    const before = others.filter((one) => one.getIndex() < sheet.getIndex()).pop();
    workbook.setActiveSheet(before ?? others[0]);
  }
  workbook.deleteSheet(sheet);
}

/** Lengthens and widens the sheet until the area is on it. */
function makeRoom(sheet: Sheet, area: Area): void {
  if (area.row + area.rows > sheet.getMaxRows()) sheet.setRowCount(area.row + area.rows);
  if (area.column + area.columns > sheet.getMaxColumns()) sheet.setColumnCount(area.column + area.columns);
}

/** One command for the whole area, and so one step of the grid's own undo. */
function setMatrix(grid: Grid, area: Area, matrix: IObjectMatrixPrimitiveType<ICellData>): void {
  const sheet = standingSheet(grid, area.sheet);
  const done = grid.api.syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: grid.workbook().getId(),
    subUnitId: sheet.getSheetId(),
    value: matrix,
  });
  if (!done) throw new Error("the grid refused the cells");
}

function setCells<T>(
  grid: Grid,
  area: Area,
  lines: readonly (readonly T[])[],
  store: (cell: T) => ICellData | undefined,
): void {
  makeRoom(standingSheet(grid, area.sheet), area);
  const matrix: Record<number, Record<number, ICellData>> = {};
  lines.forEach((line, row) =>
    line.forEach((cell, column) => {
      const data = store(cell);
      if (data !== undefined) (matrix[area.row + row] ??= {})[area.column + column] = data;
    }),
  );
  if (Object.keys(matrix).length > 0) setMatrix(grid, area, matrix);
}

/**
 * Property by property, with the command meant for styles: a style set together
 * with values counts as a value, and takes the cell's formula away.
 */
function setStyle(grid: Grid, area: Area, style: IStyleData): void {
  const sheet = standingSheet(grid, area.sheet);
  makeRoom(sheet, area);
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns).getRange();
  for (const [type, value] of Object.entries(style)) {
    const unitId = grid.workbook().getId();
    grid.api.syncExecuteCommand(SetStyleCommand.id, {
      unitId,
      subUnitId: sheet.getSheetId(),
      range,
      style: { type, value },
    });
  }
}
