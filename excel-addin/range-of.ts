import type { Area } from "../src/host/changes";

export function rangeOf({ workbook }: Excel.RequestContext, area: Area): Excel.Range {
  const { sheet, row, column, rows, columns } = area;
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
