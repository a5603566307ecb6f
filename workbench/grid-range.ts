/** Rectangles as the grid has them (first and last row and column) and as we do (first row and column, and how many). */
import type { IRange } from "@univerjs/presets";
import type { Area } from "../src/host/changes";

/** A rectangle of a sheet that is known. */
export type Block = Omit<Area, "sheet">;

export function blockIn({ row, column, rows, columns }: Area): Block {
  return { row, column, rows, columns };
}

export function rangeOf({ row, column, rows, columns }: Block): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function blockOf({ startRow, endRow, startColumn, endColumn }: IRange): Block {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
