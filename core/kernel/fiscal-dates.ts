/** Periods of a fiscal year, such as `FY26 Q2`: in which month that year starts, only `columns` can say. */
import { counted } from "../written/counted";
import { parsePeriodText, type WrittenDate } from "../written/dates";
import type { Reading } from "./reading";

/** A date as the fiscal year moves it: a fiscal period's first and last day, where `columns` says when that year starts. */
export function fiscalDate(
  date: WrittenDate,
  text: string,
  { fiscalYearStart }: Pick<Reading, "fiscalYearStart">,
): WrittenDate {
  if (date.isFiscal !== true || fiscalYearStart === undefined) return date;
  const period = parsePeriodText(text, { fiscalYearStart });
  return period === undefined ? date : { ...date, serial: period.firstDay, lastDay: period.lastDay };
}

/** Notes fiscal periods that had to be read as those of the calendar year. */
export function noteCalendarYear(
  fiscal: number,
  where: string,
  { fiscalYearStart, note }: Pick<Reading, "fiscalYearStart" | "note">,
): void {
  if (fiscal === 0 || fiscalYearStart !== undefined) return;
  note(
    "fiscal year",
    `${counted(fiscal, "fiscal period")} of ${where} read as calendar periods: nothing says when the fiscal year starts. Add columns "Fiscal year starts=Feb" if yours starts in February.`,
  );
}
