/** How long after a date something was, in days: a date without a time of day lasts the whole day. */
export function daysAfter(when: number, date: number): number {
  return date === Math.floor(date) ? Math.floor(when) - date : when - date;
}
