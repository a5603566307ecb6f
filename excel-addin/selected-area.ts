import type { Area } from "../src/host/changes";

/** What is selected; undefined where that is a chart, several ranges, or nothing that can be told. */
export async function selectedArea(): Promise<Area | undefined> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      await context.sync();
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, worksheet } = range;
      return { sheet: worksheet.name, row, column, rows, columns };
    });
  } catch {
    return undefined;
  }
}
