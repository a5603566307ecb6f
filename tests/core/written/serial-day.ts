/** The language's own calendar as an outside truth: days since 1899-12-30, the time as the fraction. */
export function serialDay(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) / 86400000 + 25569;
}
