/** Every sheet, and how far it is used. */
export interface UsedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** Used cells, counted from the top left corner. */
  readonly rows: number;
  readonly columns: number;
  readonly firstRow: number;
}

export async function usedSheets(context: Excel.RequestContext): Promise<readonly UsedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return worksheets.items.map((sheet, i) => {
    const range = used[i];
    const empty = range.isNullObject;
    return {
      name: sheet.name,
      sheet,
      rows: empty ? 0 : range.rowIndex + range.rowCount,
      columns: empty ? 0 : range.columnIndex + range.columnCount,
      firstRow: empty ? 0 : range.rowIndex,
    };
  });
}

/** A sheet by its name, which Excel compares without case. */
export function sheetNamed(sheets: readonly UsedSheet[], name: string): UsedSheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
