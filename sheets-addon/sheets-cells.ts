/**
 * Values as Apps Script hands them over → plain cells. A date arrives as a `Date`
 * and leaves as the serial of its wall time in the spreadsheet's own time zone,
 * whatever zone the script runs in. Error cells arrive as their text and stay it.
 *
 * A duration and a time of day arrive as a `Date` too, counted from 1899-12-30, and nothing says
 * that the cell shows `4:00`. They leave as the text `4:00:00`: a number of days would read as a
 * number of hours where hours are asked for.
 */
import { serialOf } from "../core/written/dates";
import { printDuration } from "../core/written/durations";
import type { Cell } from "../core/kernel/cells";
import type { Argument } from "../core/kernel/gate";

/** Milliseconds from the spreadsheets' first day, 1899-12-30, to 1970-01-01. */
const EPOCH = 25569 * 86_400_000;
/** No zone changes its offset within one. */
const QUARTER_HOUR = 900_000;
/** Days counted from 1899-12-30 that are still a duration: no sheet about revenue holds a date of 1900. */
const LONGEST_DURATION = 366;

export interface CellReader {
  readonly cell: (value: unknown) => Cell;
  /** The cell as it can be written back: a duration stays the number it is under its format. */
  readonly stored: (value: unknown) => Cell;
  readonly argument: (value: unknown) => Argument;
}

/** Reads with one memory of the zone's offsets; make one for a call, not for a cell. */
export function sheetsCells(): CellReader {
  const serials = new Map<number, number>();
  const offsets = new Map<number, number>();
  let zone: string | undefined;

  const serial = (date: Date): number => {
    const time = date.getTime();
    const known = serials.get(time);
    if (known !== undefined) return known;
    const quarter = Math.floor(time / QUARTER_HOUR);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
      offset = wallTime(date, zone) - Math.floor(time / 1000) * 1000;
      offsets.set(quarter, offset);
    }
    const days = (time + offset + EPOCH) / 86_400_000;
    serials.set(time, days);
    return days;
  };

  const readWith =
    (readDate: (date: Date) => Cell) =>
    (value: unknown): Cell => {
      switch (typeof value) {
        case "number":
        case "boolean":
        case "string":
          return value;
        default:
          if (value === null || value === undefined) return "";
          return isDate(value) ? readDate(value) : String(value);
      }
    };
  const cell = readWith((date) => {
    const days = serial(date);
    return days < LONGEST_DURATION ? (printDuration(days) ?? days) : days;
  });

  return {
    cell,
    stored: readWith(serial),
    argument: (value) =>
      Array.isArray(value)
        ? value.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [cell(row)]))
        : cell(value),
  };
}

/** Known by its tag: a value may come from another realm, where `instanceof` fails. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** What a clock in the zone shows, counted as if that clock were in UTC. */
function wallTime(date: Date, zone: string): number {
  const [year, month, day, hour, minute, second] = Utilities.formatDate(date, zone, "yyyy MM dd HH mm ss")
    .split(" ")
    .map(Number);
  const days = serialOf(year, month, day) ?? 0;
  return days * 86_400_000 + (hour * 3600 + minute * 60 + second) * 1000 - EPOCH;
}
