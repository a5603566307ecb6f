/**
 * Quarters, weeks, and fiscal years as text: `2026-Q1`, `Q1 2026`, `1Q26`, `2026-W05`, `FY26 Q2`, `FY2026`.
 *
 * Conventions: a fiscal year is named for the calendar year in which it ends, as the U.S. Senate's
 * glossary defines it (https://www.senate.gov/reference/glossary_term/fiscal_year.htm), so with
 * February as the first month FY26 runs from February 2025 to January 2026. Without a first month
 * it's the calendar year. A quarter without `FY` is always a calendar quarter. Weeks are ISO 8601.
 */
import { firstOfMonth, serialOf } from "./civil-days";
import { fullYear } from "./full-year";

export interface PeriodOptions {
  /** The first month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
}

export interface PeriodDays {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly isFiscal: boolean;
  /** One label for all spellings of a period. */
  readonly label: string;
}

const YEAR = "'?(\\d{4}|\\d{2})(?:[-/](\\d{4}|\\d{2}))?";
const FISCAL = "(fy|fiscal(?: year)?)";
const QUARTER_FIRST = new RegExp(`^(?:q([1-4])|([1-4])q)[-/., ]{0,2}${FISCAL}?[- ]?${YEAR}$`);
const YEAR_FIRST = new RegExp(`^${FISCAL}?[- ]?${YEAR}[-/., ]{0,2}q([1-4])$`);
const FISCAL_YEAR = new RegExp(`^${FISCAL}[- ]?${YEAR}$`);
const WEEK = /^(\d{4})[- ]?w(\d{1,2})(?:-([1-7]))?$/;
const WEEK_FIRST = /^w(\d{1,2})[-/ ](\d{4})$/;

/** A folded text as a quarter, week, weekday of a week, or fiscal year; undefined when it is none. */
export function parsePeriodWords(folded: string, { fiscalYearStart }: PeriodOptions): PeriodDays | undefined {
  let match = QUARTER_FIRST.exec(folded);
  if (match !== null) return quarter(match[4], match[5], Number(match[1] ?? match[2]), match[3], fiscalYearStart);
  match = YEAR_FIRST.exec(folded);
  if (match !== null) return quarter(match[2], match[3], Number(match[4]), match[1], fiscalYearStart);
  match = FISCAL_YEAR.exec(folded);
  if (match !== null) return fiscalYear(match[2], match[3], fiscalYearStart ?? 1);
  match = WEEK.exec(folded);
  if (match !== null) return week(Number(match[1]), Number(match[2]), match[3]);
  match = WEEK_FIRST.exec(folded);
  return match === null ? undefined : week(Number(match[2]), Number(match[1]), undefined);
}

/** The calendar year in which the named fiscal year ends; `FY25/26` names both of its calendar years. */
function lastYear(text: string, second: string | undefined): number | undefined {
  const year = fullYear(text);
  if (second !== undefined && fullYear(second) !== year + 1) return undefined;
  const last = second === undefined ? year : year + 1;
  return last < 1901 || last > 2100 ? undefined : last;
}

function quarter(
  year: string,
  second: string | undefined,
  number: number,
  fiscal: string | undefined,
  fiscalYearStart = 1,
): PeriodDays | undefined {
  if (fiscal === undefined && second !== undefined) return undefined;
  const named = lastYear(year, second);
  if (named === undefined) return undefined;
  const months = 3 * (number - 1);
  const [first, label] =
    fiscal === undefined
      ? [firstOfMonth(named, 1 + months), `${named}-Q${number}`]
      : [fiscalStart(named, fiscalYearStart, months), `FY${named} Q${number}`];
  const next = fiscal === undefined ? firstOfMonth(named, 4 + months) : fiscalStart(named, fiscalYearStart, months + 3);
  return { firstDay: first, lastDay: next - 1, isFiscal: fiscal !== undefined, label };
}

function fiscalYear(text: string, second: string | undefined, start: number): PeriodDays | undefined {
  const named = lastYear(text, second);
  if (named === undefined) return undefined;
  const [firstDay, next] = [fiscalStart(named, start, 0), fiscalStart(named, start, 12)];
  return { firstDay, lastDay: next - 1, isFiscal: true, label: `FY${named}` };
}

/** The first day of a month of the fiscal year, counted from 0. */
function fiscalStart(named: number, start: number, months: number): number {
  return firstOfMonth(start === 1 ? named : named - 1, start + months);
}

/** Week 1 is the week, Monday first, that contains January 4. */
function week(year: number, number: number, weekday: string | undefined): PeriodDays | undefined {
  if (number < 1 || year < 1900 || year > 2100) return undefined;
  const monday = firstMonday(year) + 7 * (number - 1);
  if (monday >= firstMonday(year + 1)) return undefined;
  const firstDay = weekday === undefined ? monday : monday + Number(weekday) - 1;
  const label = `${year}-W${number < 10 ? "0" : ""}${number}`;
  return weekday === undefined
    ? { firstDay, lastDay: monday + 6, isFiscal: false, label }
    : { firstDay, lastDay: firstDay, isFiscal: false, label: `${label}-${weekday}` };
}

function firstMonday(year: number): number {
  const january4 = serialOf(year, 1, 4)!;
  // Serial 2, 1900-01-01, is a Monday.
  return january4 - ((january4 - 2) % 7);
}
