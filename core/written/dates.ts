/**
 * Dates in cells: serial days since 1899-12-30, the time of day as the fraction, and the
 * order of day and month that a set of cells forces.
 *
 * Only `/` and `-` between three numbers have an order to decide; dotted, ISO, and named-month
 * dates neither set nor contradict it. Where nothing decides, it's month first.
 */
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import { refuse, type Refusal } from "../kernel/refusal";
import { serialOf } from "./civil-days";
import { parseClockTime } from "./clock-times";
import { parseDateNumber } from "./date-numbers";
import { isSerial } from "./is-serial";
import { parseDateText, type WrittenDate } from "./written-dates";

export { serialOf } from "./civil-days";
export { parseDateNumber } from "./date-numbers";
export { isSerial } from "./is-serial";
export { printDate } from "./print-date";
export { parseDateText, type DateText, type WrittenDate } from "./written-dates";
export { parsePeriodText, type PeriodGrain, type WrittenPeriod } from "./written-periods";

/** Nothing without a slash or a dash, narrow or wide, has an order. */
const HAS_SIGN = /[/\uff0f\-\u2010-\u2015\u2212\uff0d]/;

export type DateOrder = "day-first" | "month-first";

/** `2026-01-31` by character codes: the spelling exports use most, read without a pattern. */
export function readPlainIso(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  let digits = 0;
  for (let i = 0; i < 10; i++) {
    if (i === 4 || i === 7) continue;
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    digits = digits * 10 + digit;
  }
  const serial = serialOf(Math.floor(digits / 10000), Math.floor(digits / 100) % 100, digits % 100);
  return serial !== undefined && isSerial(serial) ? serial : undefined;
}

/** A text as the serial of a day under a date order; undefined when it is no date, or a period longer than a day. */
export function readDateText(text: string, order: DateOrder): number | undefined {
  const plain = readPlainIso(text);
  if (plain !== undefined) return plain;
  const date = dateUnder(text, order);
  return date?.lastDay === undefined ? date?.serial : undefined;
}

function dateUnder(text: string, order: DateOrder): WrittenDate | undefined {
  const read = parseDateText(text);
  if (read === undefined) return undefined;
  if (read.form === "certain") return read.date;
  return order === "day-first" ? read.dayFirst : read.monthFirst;
}

/** The order that the first cell with only one reading forces; month first where none does. */
export function decideDateOrder(cells: Iterable<Cell>): { readonly order: DateOrder; readonly decided: boolean } {
  for (const cell of cells) {
    if (typeof cell !== "string" || !HAS_SIGN.test(cell) || readPlainIso(cell) !== undefined) continue;
    const read = parseDateText(cell);
    if (read?.form !== "ordered") continue;
    if (read.monthFirst === undefined) return { order: "day-first", decided: true };
    if (read.dayFirst === undefined) return { order: "month-first", decided: true };
  }
  return { order: "month-first", decided: false };
}

/** One cell as a serial, a month or quarter by its first day; undefined for a blank. */
export function readDate(cell: Cell, order: DateOrder, name: string): number | undefined | Refusal {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") return parseDateNumber(cell)?.serial ?? refuse.notADate(name, cell);
  if (typeof cell === "string") {
    if (isErrorText(cell)) return refuse.errorCell(name, cell);
    const serial = readPlainIso(cell) ?? calendarDate(cell, order);
    if (serial !== undefined) return serial;
    // A serial that arrived as text, as some exports write it.
    if (/^\d{5}(\.\d+)?$/.test(cell.trim())) return Number(cell);
  }
  return refuse.notADate(name, cell);
}

/** A fiscal period needs the month in which its year starts, which a cell alone doesn't say. */
function calendarDate(text: string, order: DateOrder): number | undefined {
  const date = dateUnder(text, order);
  return date?.isFiscal === undefined ? date?.serial : undefined;
}

/** One cell as the fraction of a day, 24:00 as 1; a date is none. */
export function readTimeOfDay(cell: Cell, name: string): number | Refusal {
  const fraction = typeof cell === "string" ? parseClockTime(cell)?.fraction : cell;
  return typeof fraction === "number" && fraction >= 0 && fraction <= 1
    ? fraction
    : refuse.notADate(name, cell, "a time of day such as 9:00");
}
