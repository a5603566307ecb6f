/** Converts between dates and spreadsheet serials, independently of the code under test. */

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheet serials: 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

export interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export function serialDay(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - EPOCH) / DAY_MS;
}

/** The calendar fields of a serial, to the minute. */
export function written(serial: number): Written {
  const moment = new Date(EPOCH + Math.round(serial * 1440) * 60_000);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
  };
}

/** Seconds since 1970. */
export function epochSeconds(serial: number): number {
  return Math.round((EPOCH + Math.round(serial * 1440) * 60_000) / 1000);
}

export function isoDay(serial: number): string {
  const { year, month, day } = written(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

export function isoMoment(serial: number): string {
  const { hour, minute } = written(serial);
  return `${isoDay(serial)} ${two(hour)}:${two(minute)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}
