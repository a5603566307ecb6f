/**
 * The day or moment a table is seen from. A day means all of it: what happened at any time of that
 * day has happened. A time of day means that moment.
 */

/** Just before midnight, far nearer to it than any clock reads. */
const LAST = 1 - 1e-9;

/** The last moment of as_of. A window of days that ends there holds whole days. */
export function lastMoment(asOf: number): number {
  return Number.isInteger(asOf) ? asOf + LAST : asOf;
}

/** The end of as_of that elapsed time runs to: midnight behind a day, or the moment itself. */
export function endOf(asOf: number): number {
  return Number.isInteger(asOf) ? asOf + 1 : asOf;
}

/** Days from a date to as_of: whole days from a date without a time of day, else up to the end of as_of. */
export function daysUntil(asOf: number, from: number): number {
  return Number.isInteger(from) ? Math.floor(asOf) - from : endOf(asOf) - from;
}
