/**
 * Dates as serial days since 1899-12-30, the time of day as the fraction, without
 * a time zone: an offset written behind a time is not applied, the wall time counts.
 *
 * Convention: `/` and `-` between three numbers are day-first or month-first,
 * decided once per column; an undecidable column is month-first. Dots are
 * day-first unless a cell can only be month-first. Two-digit years: 00–69 are
 * 2000–2069, 70–99 are 1970–1999.
 */
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import { refuse, type Refusal } from "../kernel/refusal";

export type DateOrder = "day-first" | "month-first";

/** 9999-12-31, the last day both hosts know. */
const LAST_SERIAL = 2958465.99999;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(.+))?$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(.+))?$/;
const MONTH_DAY = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.+))?$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]\s*(.+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(?:([AaPp])\.?[Mm]?\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;

/** Serial of a civil date (proleptic Gregorian), or undefined when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 693899;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A serial as `2026-01-31`, with ` 09:30` where it has a time of day. */
export function printDate(serial: number): string {
  let days = Math.floor(serial + 1e-9);
  const minutes = Math.round((serial - days) * 1440);
  days += 693899;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  const date = `${year}-${two(month)}-${two(day)}`;
  return minutes > 0 && minutes < 1440 ? `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : date;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The fraction of a day, or undefined when the text is no time of day. */
function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  const match = TIME.exec(text.trim());
  if (match === null) return undefined;
  const half = match[4]?.toLowerCase();
  let hour = Number(match[1]);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  const minute = Number(match[2]);
  const second = match[3] === undefined ? 0 : Number(match[3]);
  const seconds = hour * 3600 + minute * 60 + second;
  return minute > 59 || second >= 60 || seconds > 86400 ? undefined : seconds / 86400;
}

function monthNamed(text: string): number {
  const lower = text.toLowerCase();
  if (
    lower.length > 3 &&
    !/^(january|february|march|april|june|july|august|sept|september|october|november|december)$/.test(lower)
  )
    return 0;
  return MONTHS.indexOf(lower.slice(0, 3)) + 1;
}

function at(year: number, month: number, day: number, time: string | undefined): number | undefined {
  const serial = serialOf(year, month, day);
  const fraction = readTime(time);
  return serial === undefined || fraction === undefined ? undefined : serial + fraction;
}

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
  return serialOf(Math.floor(digits / 10000), Math.floor(digits / 100) % 100, digits % 100);
}

/** A text as a serial under a date order; undefined when it is no date. */
export function readDateText(raw: string, order: DateOrder): number | undefined {
  const plain = readPlainIso(raw);
  if (plain !== undefined) return plain;
  const text = raw.trim();
  let match = ISO.exec(text);
  if (match !== null) return at(Number(match[1]), Number(match[2]), Number(match[3]), match[4]);
  match = NUMERIC.exec(text);
  if (match !== null) {
    const [, first, , second, year, time] = match;
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return at(fullYear(year), Number(month), Number(day), time);
  }
  match = DAY_MONTH.exec(text);
  if (match !== null) return at(fullYear(match[3]), monthNamed(match[2]), Number(match[1]), match[4]);
  match = MONTH_DAY.exec(text);
  if (match !== null) return at(Number(match[3]), monthNamed(match[1]), Number(match[2]), match[4]);
  return undefined;
}

/** The order a column's cells force; dots alone say day-first, nothing at all says month-first. */
export function decideDateOrder(cells: Iterable<Cell>): { readonly order: DateOrder; readonly decided: boolean } {
  let dotted = false;
  for (const cell of cells) {
    if (typeof cell !== "string" || readPlainIso(cell) !== undefined) continue;
    const match = NUMERIC.exec(cell.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12) return { order: "day-first", decided: true };
    if (Number(match[3]) > 12) return { order: "month-first", decided: true };
    if (match[2] === ".") dotted = true;
  }
  return dotted ? { order: "day-first", decided: true } : { order: "month-first", decided: false };
}

/** A day that both hosts know. */
export function isSerial(value: number): boolean {
  return value > 0 && value < LAST_SERIAL;
}

/** One cell as a serial; undefined for a blank. */
export function readDate(cell: Cell, order: DateOrder, name: string): number | undefined | Refusal {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") {
    return isSerial(cell) ? cell : refuse.notADate(name, cell);
  }
  if (typeof cell === "string") {
    if (isErrorText(cell)) return refuse.errorCell(name, cell);
    const serial = readDateText(cell, order);
    if (serial !== undefined) return serial;
    // A serial that arrived as text, as some exports write it.
    const number = /^\d{5}(\.\d+)?$/.test(cell.trim()) ? Number(cell) : undefined;
    if (number !== undefined) return number;
  }
  return refuse.notADate(name, cell);
}

/** One cell as the fraction of a day, 24:00 as 1; a date is none. */
export function readTimeOfDay(cell: Cell, name: string): number | Refusal {
  const fraction = typeof cell === "string" ? readTime(cell) : cell;
  return typeof fraction === "number" && fraction >= 0 && fraction <= 1
    ? fraction
    : refuse.notADate(name, cell, "a time of day such as 9:00");
}
