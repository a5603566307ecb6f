/** One change made on the grid, and the changes that would take it back. */
import { type ICellData, type IObjectMatrixPrimitiveType, type IStyleData } from "@univerjs/presets";
import { SetRangeValuesCommand, SetStyleCommand } from "@univerjs/preset-sheets-core";
import type { Cell } from "../core/kernel/cells";
import { unreachable, type Area, type CellRole, type Change, type NumberLook } from "../src/host/changes";
import { printReference, readReference } from "./address";
import { lookOf, roleOf, SHEET_DEFAULTS, styleOf } from "./cell-looks";
import { filled } from "../src/host/filled";
import { noSheet } from "../src/host/obstacle";
import type { Grid, Sheet } from "./grid";
import { noteBox } from "./notes";
import { sheetCells } from "./sheet-cells";
import { replacingFormula, replacingValue } from "./stored-cell";

export function applyChange(grid: Grid, change: Change): void {
  switch (change.kind) {
    case "sheet":
      grid.workbook().insertSheet(change.name, { sheet: SHEET_DEFAULTS });
      return;
    case "remove sheet":
      return removeSheet(grid, sheetNamed(grid, change.name));
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
      const sheet = sheetNamed(grid, change.area.sheet);
      makeRoom(sheet, change.area);
      for (const { row, column } of placesOf(change.area)) {
        const range = sheet.getRange(row, column);
        if (change.text === "") range.deleteNote();
        else range.createOrUpdateNote(noteBox(row, column, change.text));
      }
      return;
    }
    case "layout": {
      const sheet = sheetNamed(grid, change.sheet);
      if (change.frozenRows > 0) sheet.setFrozenRows(change.frozenRows);
      else sheet.cancelFreeze();
      change.widths.forEach((width, column) => sheet.setColumnWidth(column, width));
      return;
    }
    default:
      return unreachable(change);
  }
}

/** Read before the change is made. */
export function takingBack(grid: Grid, change: Change): Change[] {
  switch (change.kind) {
    case "sheet":
      return [{ kind: "remove sheet", name: change.name }];
    case "remove sheet":
      return puttingBack(grid, change.name);
    case "write":
      return restoring(grid, change.area, change.cells);
    case "formula":
      return restoring(grid, spillOf(change), formulasOverSpill(change));
    case "name": {
      const area = areaNamed(grid, change.name);
      return [area === undefined ? { kind: "remove name", name: change.name } : { ...change, area }];
    }
    case "remove name": {
      const area = areaNamed(grid, change.name);
      return area === undefined ? [] : [{ kind: "name", name: change.name, area }];
    }
    case "format":
      return reformatting(grid, change);
    case "note": {
      const sheet = grid.workbook().getSheetByName(change.area.sheet);
      return placesOf(change.area).map(({ row, column }) => ({
        kind: "note",
        area: { sheet: change.area.sheet, row, column, rows: 1, columns: 1 },
        text: sheet?.getRange(row, column).getNote()?.note ?? "",
      }));
    }
    case "layout": {
      const sheet = sheetNamed(grid, change.sheet);
      const widths = change.widths.map((_, column) => sheet.getColumnWidth(column));
      return [{ kind: "layout", sheet: change.sheet, frozenRows: sheet.getFrozenRows(), widths }];
    }
    default:
      return unreachable(change);
  }
}

function sheetNamed(grid: Grid, name: string): Sheet {
  const sheets = grid.workbook().getSheets();
  const sheet = sheets.find((one) => one.getSheetName().toLocaleLowerCase("en") === name.toLocaleLowerCase("en"));
  if (sheet === undefined) throw new Error(noSheet(name));
  return sheet;
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

function areaNamed(grid: Grid, name: string): Area | undefined {
  return readReference(grid.workbook().getDefinedName(name)?.getFormulaOrRefString() ?? "");
}

function placesOf(area: Area): { readonly row: number; readonly column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, i) => ({
    row: area.row + Math.floor(i / area.columns),
    column: area.column + (i % area.columns),
  }));
}

type FormulaChange = Extract<Change, { kind: "formula" }>;

function spillOf(change: FormulaChange): Area {
  return filled(change)?.area ?? change.area;
}

/** The formulas, with "" for the cells they are expected to spill into. */
function formulasOverSpill(change: FormulaChange): (string | null)[][] {
  const { rows, columns } = spillOf(change);
  const beside = change.spills === undefined ? null : "";
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => change.formulas[row]?.[column] ?? beside),
  );
}

/** Lengthens and widens the sheet until the area is on it. */
function makeRoom(sheet: Sheet, area: Area): void {
  if (area.row + area.rows > sheet.getMaxRows()) sheet.setRowCount(area.row + area.rows);
  if (area.column + area.columns > sheet.getMaxColumns()) sheet.setColumnCount(area.column + area.columns);
}

/** One command for the whole area, and so one step of the grid's own undo. */
function setMatrix(grid: Grid, area: Area, matrix: IObjectMatrixPrimitiveType<ICellData>): void {
  const sheet = sheetNamed(grid, area.sheet);
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
  makeRoom(sheetNamed(grid, area.sheet), area);
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
  const sheet = sheetNamed(grid, area.sheet);
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

/** The values and formulas that stand now where `lines` would put something. */
function restoring(grid: Grid, area: Area, lines: readonly (readonly unknown[])[]): Change[] {
  const sheet = grid.workbook().getSheetByName(area.sheet);
  if (sheet === null) return [];
  const now = sheetCells(grid, sheet);
  const touched = lines.map((line) => line.map((cell) => cell !== null && cell !== undefined));
  const formulaAt = (row: number, column: number) => now.formula(area.row + row, area.column + column);
  const cells = touched.map((line, row) =>
    line.map((is, column): Cell => {
      if (!is || formulaAt(row, column) !== "") return null;
      return now.stored(area.row + row, area.column + column) ?? "";
    }),
  );
  const formulas = touched.map((line, row) => line.map((is, column) => (is && formulaAt(row, column)) || null));
  const hasFormulas = formulas.some((line) => line.some((formula) => formula !== null));
  return [{ kind: "write", area, cells }, ...(hasFormulas ? [{ kind: "formula" as const, area, formulas }] : [])];
}

/** The formats that stand now, cell by cell where they differ and as one where they do not. */
function reformatting(grid: Grid, change: Extract<Change, { kind: "format" }>): Change[] {
  const { area } = change;
  const sheet = grid.workbook().getSheetByName(area.sheet);
  if (sheet === null) return [];
  const now = sheetCells(grid, sheet);
  const formatAt = (row: number, column: number): { role?: CellRole; look?: NumberLook } => {
    const style = now.style(row, column);
    return {
      ...(change.role !== undefined && { role: roleOf(style) }),
      ...(change.look !== undefined && { look: lookOf(style) }),
    };
  };
  const cells = placesOf(area).map(({ row, column }) => ({
    kind: "format" as const,
    area: { sheet: area.sheet, row, column, rows: 1, columns: 1 },
    ...formatAt(row, column),
  }));
  const seen = new Set(cells.map(({ role, look }) => `${role} ${look}`));
  return seen.size > 1 ? cells : [{ kind: "format", area, ...formatAt(area.row, area.column) }];
}

/** A whole sheet as changes: its cells and formulas; formats that are not the product's own are lost. */
function puttingBack(grid: Grid, name: string): Change[] {
  const sheet = sheetNamed(grid, name);
  const now = sheetCells(grid, sheet);
  const area: Area = { sheet: name, row: 0, column: 0, rows: now.rows, columns: now.columns };
  const everything = Array.from({ length: now.rows }, () => Array.from({ length: now.columns }, () => ""));
  return [{ kind: "sheet", name }, ...(now.rows > 0 ? restoring(grid, area, everything) : [])];
}
