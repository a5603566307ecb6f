import { printDate, serialOf } from "../../core/written/dates";

/** Serial of a day that is known to exist. */
export function day(year: number, month: number, date: number): number {
  const serial = serialOf(year, month, date);
  if (serial === undefined) throw new RangeError(`no such day: ${year}-${month}-${date}`);
  return serial;
}

/** Deals are created from the first to the last day; the last is "today" for the whole sample. */
export const FIRST_DAY = day(2025, 1, 2);
export const LAST_DAY = day(2026, 6, 30);

export interface Month {
  readonly start: number;
  readonly year: number;
  readonly month: number;
}

/** January 2025 to June 2026. */
export const MONTHS: readonly Month[] = Array.from({ length: 18 }, (_, i) => {
  const year = 2025 + Math.floor(i / 12);
  const month = (i % 12) + 1;
  return { start: day(year, month, 1), year, month };
});

/** Saturday and Sunday become the Monday after, unless that is past `latest`: then the Friday before. */
export function workday(serial: number, latest = Infinity): number {
  const weekday = Math.floor(serial + 6) % 7; // 0 is Sunday
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  if (later === 0) return serial;
  return serial + later <= latest ? serial + later : serial + later - 3;
}

/** `2025 Q3` */
export function quarterOf(serial: number): string {
  const [year, month] = printDate(serial).split("-").map(Number);
  return `${year} Q${Math.ceil(month / 3)}`;
}
