/**
 * Dates as people and exports write them.
 *
 * Conventions: three numbers with `/` or `-` between them and the year last are day first or
 * month first, which only the whole call can decide, so both are given. Dots are always day
 * first. Two-digit years: 00–69 are 2000–2069, 70–99 are 1970–1999. A month, quarter, or fiscal
 * year is a date by its first day. `Jan-26` is a month, as Excel's own `mmm-yy` format writes it;
 * `Jan 26` could as well be a day without its year and is no date. The calendar day and the time
 * are as written; an offset is told beside them.
 */
import { firstOfMonth, serialOf } from "./civil-days";
import { cleanText } from "./clean-text";
import { parseTimeBehind } from "./clock-times";
import { parseDateNumber } from "./date-numbers";
import { foldWord } from "./fold-word";
import { fullYear } from "./full-year";
import { isWeekday, monthNamed } from "./month-names";
import { parsePeriodWords, type PeriodDays, type PeriodOptions } from "./period-words";
import { isSerial } from "./is-serial";

/** A date as written: wall-clock serial days since 1899-12-30, the time as the fraction. */
export interface WrittenDate {
  readonly serial: number;
  /** Minutes east of UTC where the text gives an offset or a zone (`Z` is 0), undefined where it gives none. */
  readonly offsetMinutes?: number;
  /** Of a week, month, quarter, or year: its last day, where `serial` is the first. */
  readonly lastDay?: number;
  /** The text names a fiscal period. */
  readonly isFiscal?: true;
  readonly hasTime: boolean;
}

export type DateText =
  | { readonly form: "certain"; readonly date: WrittenDate }
  /** A side is undefined where there is no such day. */
  | { readonly form: "ordered"; readonly dayFirst?: WrittenDate; readonly monthFirst?: WrittenDate };

/** Longer text is prose, not a date: the longest spelling, JavaScript's with its zone in words, is shorter. */
const LONGEST = 100;
const SLASH = 47;
const DASH = 45;
const DOT = 46;
const SPACE = 32;

const LETTERS = "[^\\x00-\\x40\\x5b-\\x60\\x7b-\\x7f]";
const MONTH = `(${LETTERS}{3,12})\\.?`;
const DAY = `(\\d{1,2})(?!\\d)(?:(?:st|nd|rd|th|ere?|ste|de|:?[aeo])(?!${LETTERS})|[.°])?`;
const YEAR = "('?\\d{2}|\\d{4})(?!\\d)";
const GAP = "(?: ?[-/] ?|[ ,]{0,2}(?:(?:of|de|del|di|the) )?)";
const TAIL = `((?:[ ,t(г].*)?)`;
const DAY_MONTH_YEAR = new RegExp(`^${DAY}${GAP}${MONTH}${GAP}${YEAR}${TAIL}$`);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}${GAP}${DAY}(?: ?[-/,] ?| )${YEAR}${TAIL}$`);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})${GAP}${MONTH}${GAP}${DAY}${TAIL}$`);
/** C's and Ruby's spelling, the year behind the time and its zone: `Mon Jan 5 09:00:00 +0100 2026`. */
const MONTH_DAY_TIME_YEAR = new RegExp(`^${MONTH} ${DAY}( \\d{1,2}:.*) (\\d{4})$`);
const MONTH_YEAR = new RegExp(`^${MONTH}(${GAP})${YEAR}(?: ?(?:г\\.?|года|r\\.?|roku))?$`);
const YEAR_MONTH = new RegExp(`^(\\d{4})${GAP}${MONTH}$`);
const YEAR_MONTH_DAY_SIGNS = /^(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日(.*))?$/;
/** The words that quarters, weeks, and fiscal years start with. */
const PERIOD_WORD = /^(?:q|w|fy|fiscal)$/;
const ARTICLE = /^(?:le|el|il|den|der|am|the|d\.|em|op) (?=\d)/;
const FIRST_WORD = new RegExp(`^(${LETTERS}{1,14}(?:-feira)?)[.,]{0,2} ?`);

/** A text as a date; undefined when it is none. */
export function parseDateText(text: string, options: PeriodOptions = {}): DateText | undefined {
  const usual = numericDate(text);
  if (usual !== undefined) return usual;
  const clean = cleanText(text);
  if (clean.length > LONGEST || !/\d/.test(clean)) return undefined;
  if (clean !== text) {
    const numeric = numericDate(clean);
    if (numeric !== undefined) return numeric;
  }
  const folded = foldWord(clean);
  // "mar." is Tuesday in French, Spanish, and Italian, and March: what follows tells them apart.
  return afterWeekday(folded, options) ?? dateInWords(folded, options);
}

/** A month named without its day, also where only a period makes `Jan 26` one. */
export function parseMonthText(folded: string): WrittenDate | undefined {
  const match = MONTH_YEAR.exec(folded);
  return match === null ? undefined : monthOf(fullYear(match[3]), monthNamed(match[1]));
}

function afterWeekday(folded: string, options: PeriodOptions): DateText | undefined {
  const word = FIRST_WORD.exec(folded);
  if (word === null || !isWeekday(word[1])) return undefined;
  const rest = folded.slice(word[0].length);
  const date = numericDate(rest) ?? dateInWords(rest, options);
  // A weekday belongs to a day, not to a month.
  return date?.form === "certain" && date.date.lastDay !== undefined ? undefined : date;
}

/** Three numbers with one sign between them, two numbers for a month, or one run of digits. */
function numericDate(text: string): DateText | undefined {
  const a = digitsFrom(text, 0);
  if (a === 0) return undefined;
  if (a > 4) return digitsDate(text, a);
  const sign = text.charCodeAt(a);
  if (a === 3 || (sign !== SLASH && sign !== DASH && sign !== DOT)) return undefined;
  const second = afterSign(text, a, sign);
  const b = digitsFrom(text, second);
  if (b === 0) return undefined;
  const end = second + b;
  if (end === text.length && sign !== DOT) return numericMonth(text.slice(0, a), text.slice(second));
  if (b > 2 || text.charCodeAt(end) !== sign) return undefined;
  const third = afterSign(text, end, sign);
  const c = digitsFrom(text, third);
  const [first, middle, last] = [numberAt(text, 0, a), numberAt(text, second, b), numberAt(text, third, c)];
  if (a === 4) {
    return c === 1 || c === 2 ? certain(dateAt(first, middle, last, text.slice(third + c))) : undefined;
  }
  if (a > 2 || (c !== 2 && c !== 4)) return undefined;
  const tail = text.slice(third + c);
  const year = c === 4 ? last : last < 70 ? 2000 + last : 1900 + last;
  if (sign === DOT) return certain(dateAt(year, middle, first, tail));
  return ordered(dateAt(year, middle, first, tail), dateAt(year, first, middle, tail));
}

/** Behind a sign, and behind the space that may follow a dot: `5. 1. 2026`. */
function afterSign(text: string, at: number, sign: number): number {
  return sign === DOT && text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
}

/** How many digits there are from a place on. */
function digitsFrom(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at - start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let i = start; i < start + length; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** `2026-01` and `01/2026`. */
function numericMonth(first: string, second: string): DateText | undefined {
  const [year, month] = first.length === 4 ? [first, second] : [second, first];
  return year.length === 4 && month.length <= 2 ? certain(monthOf(Number(year), Number(month))) : undefined;
}

/** `20260105`, the same with a time behind it, and epoch seconds or milliseconds. */
function digitsDate(text: string, count: number): DateText | undefined {
  if (count === text.length || text.charCodeAt(count) === DOT) return certain(digitsAlone(text, count));
  const day = count === 8 ? dayOfDigits(text) : undefined;
  if (day === undefined) return undefined;
  const compact = /^T(\d{2})(\d{2})(\d{2})?(\D.*)?$/.exec(text.slice(8));
  if (compact === null) return certain(withTime(day, text.slice(8)));
  return certain(withTime(day, ` ${compact[1]}:${compact[2]}:${compact[3] ?? "00"}${compact[4] ?? ""}`));
}

function digitsAlone(text: string, count: number): WrittenDate | undefined {
  if (count !== text.length) {
    return count === 10 && /^\d{10}\.\d{1,9}$/.test(text) ? parseDateNumber(Number(text)) : undefined;
  }
  if (count === 8 || count === 10 || count === 13) return parseDateNumber(Number(text));
  if (count !== 14) return undefined;
  const day = dayOfDigits(text);
  const time = ` ${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12)}`;
  return day === undefined ? undefined : withTime(day, time);
}

function dayOfDigits(text: string): number | undefined {
  return parseDateNumber(numberAt(text, 0, 8))?.serial;
}

/** Folded text that has letters in it. */
function dateInWords(folded: string, options: PeriodOptions): DateText | undefined {
  const text = folded.replace(ARTICLE, "");
  if (isDigit(text.charCodeAt(0))) return numberFirst(text, options);
  const word = FIRST_WORD.exec(text)?.[1];
  if (word === undefined) return undefined;
  if (monthNamed(word) !== undefined) return monthFirst(text);
  return PERIOD_WORD.test(word) ? certain(dateOfPeriod(parsePeriodWords(text, options))) : undefined;
}

function numberFirst(text: string, options: PeriodOptions): DateText | undefined {
  let match = DAY_MONTH_YEAR.exec(text);
  if (match !== null) return named(fullYear(match[3]), match[2], Number(match[1]), match[4]);
  match = YEAR_MONTH_DAY.exec(text);
  if (match !== null) return named(Number(match[1]), match[2], Number(match[3]), match[4]);
  match = YEAR_MONTH.exec(text);
  if (match !== null) return certain(monthOf(Number(match[1]), monthNamed(match[2])));
  match = YEAR_MONTH_DAY_SIGNS.exec(text);
  if (match === null) return certain(dateOfPeriod(parsePeriodWords(text, options)));
  const [, year, month, day, tail] = match;
  if (day === undefined) return certain(monthOf(Number(year), Number(month)));
  return certain(dateAt(Number(year), Number(month), Number(day), spaced(tail)));
}

function monthFirst(text: string): DateText | undefined {
  let match = MONTH_DAY_YEAR.exec(text);
  if (match !== null) return named(fullYear(match[3]), match[1], Number(match[2]), match[4]);
  match = MONTH_YEAR.exec(text);
  if (match !== null) return isMonthGap(match) ? certain(parseMonthText(text)) : undefined;
  match = MONTH_DAY_TIME_YEAR.exec(text);
  return match === null ? undefined : named(Number(match[4]), match[1], Number(match[2]), match[3]);
}

/** Between a month and two digits, only a hyphen, a slash, or an apostrophe makes them a year. */
function isMonthGap([, , gap, year]: RegExpExecArray): boolean {
  return year.length > 2 || /[-/]/.test(gap);
}

/** No space is needed behind the sign for day. */
function spaced(tail: string): string {
  return tail === "" || tail.startsWith(" ") ? tail : ` ${tail}`;
}

function named(year: number, month: string, day: number, tail: string): DateText | undefined {
  const number = monthNamed(month);
  return number === undefined ? undefined : certain(dateAt(year, number, day, tail));
}

function dateAt(year: number, month: number, day: number, tail: string): WrittenDate | undefined {
  const serial = serialOf(year, month, day);
  return serial === undefined || !isSerial(serial) ? undefined : withTime(serial, tail);
}

function withTime(day: number, tail: string): WrittenDate | undefined {
  const time = parseTimeBehind(tail);
  if (time === undefined) return undefined;
  if (time === "none") return { serial: day, hasTime: false };
  const serial = day + time.fraction;
  return time.offsetMinutes === undefined
    ? { serial, hasTime: true }
    : { serial, hasTime: true, offsetMinutes: time.offsetMinutes };
}

function monthOf(year: number, month: number | undefined): WrittenDate | undefined {
  if (month === undefined || month < 1 || month > 12 || year < 1900 || year > 2100) return undefined;
  return { serial: firstOfMonth(year, month), lastDay: firstOfMonth(year, month + 1) - 1, hasTime: false };
}

function dateOfPeriod(period: PeriodDays | undefined): WrittenDate | undefined {
  if (period === undefined) return undefined;
  const { firstDay, lastDay, isFiscal } = period;
  const day: WrittenDate = { serial: firstDay, hasTime: false };
  if (lastDay === firstDay) return day;
  return isFiscal ? { ...day, lastDay, isFiscal } : { ...day, lastDay };
}

function certain(date: WrittenDate | undefined): DateText | undefined {
  return date === undefined ? undefined : { form: "certain", date };
}

function ordered(dayFirst: WrittenDate | undefined, monthFirst: WrittenDate | undefined): DateText | undefined {
  if (dayFirst === undefined) return monthFirst === undefined ? undefined : { form: "ordered", monthFirst };
  return monthFirst === undefined ? { form: "ordered", dayFirst } : { form: "ordered", dayFirst, monthFirst };
}
