import { CellValueType, type ICellData, type Nullable } from "@univerjs/presets";
import type { BaseReferenceObject } from "@univerjs/preset-sheets-core";
import type { Cell } from "../core/kernel/cells";

/** A stored cell as core reads cells: blanks are null, errors their text, dates serials. */
export function plainCell(data: Nullable<ICellData>): Cell {
  if (data === null || data === undefined) return null;
  if (data.p) return data.p.body?.dataStream.replace(/\r\n$/, "") ?? null;
  const value = data.v;
  if (value === null || value === undefined) return null;
  switch (data.t) {
    case CellValueType.BOOLEAN:
      return value === 1 || value === true || value === "1" || value === "TRUE";
    case CellValueType.NUMBER:
      return typeof value === "boolean" ? value : Number.isFinite(Number(value)) ? Number(value) : String(value);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return value;
  }
}

/**
 * The cells a reference covers, as they stand in the run of calculation that is
 * going on: results of this run first, then spilled cells, then what is stored.
 * Read here rather than through the engine's value objects, which cost an object
 * a cell and hand over blanks as 0 once they are values.
 */
export function readReferenced(reference: BaseReferenceObject): Cell[][] {
  if (reference.getForcedSheetName() !== "" && !reference.getForcedSheetId()) return [["#REF!"]];
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const lastRow = Math.min(endRow, reference.getActiveSheetRowCount() - 1);
  const lastColumn = Math.min(endColumn, reference.getActiveSheetColumnCount() - 1);
  const stored = reference.getCurrentActiveSheetData()?.cellData;
  const results = reference.getCurrentRuntimeSheetData();
  const spilling = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const spilled = reference.getCurrentActiveArrayFormulaCellData();
  const cells: Cell[][] = [];
  for (let row = startRow; row <= lastRow; row++) {
    const line: Cell[] = [];
    for (let column = startColumn; column <= lastColumn; column++) {
      const moving =
        results?.getValue(row, column) ?? spilling?.getValue(row, column) ?? spilled?.getValue(row, column);
      // A spilled cell may belong to a spill that this run shrinks: the engine knows.
      const data = moving ? reference.getCellData(row, column) : stored?.getValue(row, column);
      line.push(plainCell(data));
    }
    cells.push(line);
  }
  return cells;
}
