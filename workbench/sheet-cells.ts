/** What stands on a sheet: stored cells and the ones formulas have spilled into. */
import type { ICellData, IStyleData, Nullable } from "@univerjs/presets";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import { isBlank, type Cell } from "../core/kernel/cells";
import type { Extent } from "./extents";
import type { Grid, Sheet } from "./grid";
import { plainCell } from "./referenced-cells";

export interface SheetCells extends Extent {
  /** What a person sees in the cell; blanks are "". */
  value(row: number, column: number): string | number | boolean;
  /** What is stored in the cell itself, and not spilled into it by a formula elsewhere. */
  stored(row: number, column: number): Cell;
  /** The cell's formula with its `=`, "" where it holds none. */
  formula(row: number, column: number): string;
  style(row: number, column: number): Nullable<IStyleData>;
}

type Spilled = Record<number, Record<number, Nullable<ICellData>> | undefined> | undefined;

export function sheetCells(grid: Grid, sheet: Sheet): SheetCells {
  const worksheet = sheet.getSheet();
  const matrix = worksheet.getCellMatrix();
  const spilled = grid.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[worksheet.getUnitId()]?.[
    worksheet.getSheetId()
  ] as Spilled;
  const value = (row: number, column: number) => {
    const data = matrix.getValue(row, column);
    const own = plainCell(data);
    const answered = plainCell(spilled?.[row]?.[column]);
    // In a formula's own cell an answer that fills several stands as the grid shows it; what is stored may be of before.
    const shown = isBlank(own) || (data?.f && !isBlank(answered)) ? answered : own;
    return shown ?? "";
  };
  // Only on demand: many who read cells know which ones they want.
  const extent = () => grid.extents.of(worksheet.getSheetId(), usedCells);
  return {
    get rows() {
      return extent().rows;
    },
    get columns() {
      return extent().columns;
    },
    value,
    stored: (row, column) => plainCell(matrix.getValue(row, column)),
    formula: (row, column) => {
      const data = matrix.getValue(row, column);
      if (data?.f) return data.f;
      // A filled-down formula is stored once, and by its id elsewhere.
      return data?.si ? sheet.getRange(row, column).getFormula() : "";
    },
    style: (row, column) => worksheet.getCellStyle(row, column),
  };

  function usedCells(): Extent {
    let rows = 0;
    let columns = 0;
    const reach = (row: number, column: number) => {
      if (row >= rows) rows = row + 1;
      if (column >= columns) columns = column + 1;
    };
    matrix.forValue((row, column, data) => {
      if (data?.f || data?.si || !isBlank(plainCell(data))) reach(row, column);
    });
    for (const [row, line] of Object.entries(spilled ?? {})) {
      for (const [column, data] of Object.entries(line ?? {})) {
        if (!isBlank(plainCell(data))) reach(Number(row), Number(column));
      }
    }
    return { rows, columns };
  }
}
