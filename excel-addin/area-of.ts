import type { Area } from "../src/host/changes";

/** What must be loaded of a range before its area can be told. */
export const AREA = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name";
/** Characters that carries, generously. */
export const AREA_SIZE = 200;

export function areaOf(range: Excel.Range): Area {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, worksheet } = range;
  return { sheet: worksheet.name, row, column, rows, columns };
}
