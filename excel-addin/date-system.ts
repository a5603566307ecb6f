/**
 * A workbook of the 1904 date system counts its days from four years later: the same day is 1,462 less in it
 * (https://learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system). Across the port every date counts
 * from 1900: dates that are read are moved on by as much, and dates that are written are moved back.
 */
const DAYS_BETWEEN = 1462;

export interface DateSystem {
  /** What is added to a date that is read. */
  readonly days: 0 | typeof DAYS_BETWEEN;
}

export const FROM_1900: DateSystem = { days: 0 };
const FROM_1904: DateSystem = { days: DAYS_BETWEEN };

/** 2000-01-01, as Excel's own DATE counts it where dates begin in 1904. */
const MILLENNIUM_FROM_1904 = 36526 - DAYS_BETWEEN;

/**
 * Asked in a request of its own, as an Excel that does not know the question fails all of it. `use1904DateSystem` is in
 * preview (https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-preview-apis); elsewhere Excel works
 * out a date. Undefined where Excel answers neither.
 */
export async function readDateSystem(): Promise<DateSystem | undefined> {
  try {
    return (await Excel.run(isFrom1904)) ? FROM_1904 : FROM_1900;
  } catch {
    return undefined;
  }
}

async function isFrom1904({ workbook }: Excel.RequestContext): Promise<boolean> {
  if ("use1904DateSystem" in workbook) {
    const asked = workbook as Excel.Workbook & { readonly use1904DateSystem: boolean };
    asked.load("use1904DateSystem");
    await asked.context.sync();
    return asked.use1904DateSystem;
  }
  const date = workbook.functions.date(2000, 1, 1).load("value");
  await workbook.context.sync();
  return date.value === MILLENNIUM_FROM_1904;
}
