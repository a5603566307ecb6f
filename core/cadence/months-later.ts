import { printDate, serialOf } from "../written/dates";

/**
 * The same day of the month some months later, or the month's last day where it has no such
 * day. Always counted from the first date, never from the one before, so that 31 January goes
 * to 28 February and on to 31 March.
 */
export function monthsLater(day: number, months: number): number {
  const [year, month, dayOfMonth] = printDate(Math.floor(day)).split("-").map(Number);
  const monthsOfEra = year * 12 + (month - 1) + months;
  const inMonth = (date: number) => serialOf(Math.floor(monthsOfEra / 12), (monthsOfEra % 12) + 1, date);
  // Every month has 28 days.
  for (let date = dayOfMonth; date > 28; date--) {
    const serial = inMonth(date);
    if (serial !== undefined) return serial;
  }
  return inMonth(Math.min(dayOfMonth, 28))!;
}
