/**
 * The period of every quota, from its first and last day or from the words of a month, a quarter,
 * a year, or a period.
 *
 * Conventions. A first day beats words. A month beats a quarter, a quarter beats a period in words,
 * and all of them take the year from a column of its own where they don't name it. A date under
 * Month, Quarter, or Year is the month, quarter, or year that contains it. Dates under Period are
 * quarters where all of them start one, years where all of them start one, and months otherwise.
 * Under a header such as Fiscal Quarter, periods are fiscal, though no cell says FY.
 */
import { noteCalendarYear } from "../kernel/fiscal-dates";
import type { Reading } from "../kernel/reading";
import { place, refuse, type Refusal } from "../kernel/refusal";
import { civilDateOf, firstOfMonth } from "../written/civil-days";
import { cleanText } from "../written/clean-text";
import { isSerial, parsePeriodText, printDate } from "../written/dates";
import { foldWord } from "../written/fold-word";
import { monthNamed } from "../written/month-names";
import type { QuotaTable, WrittenColumn } from "./quotas";

/** All of a quota but its amount. */
export type QuotaDates = Omit<QuotaTable, "quota">;

/** From the start of its first day up to the end of its last one. */
export interface QuotaPeriod {
  readonly from: number;
  readonly until: number;
  /** As the table writes it, or as its first and last day. */
  readonly label: string;
  readonly isInWords: boolean;
}

type Grain = "month" | "quarter" | "year";

interface Days {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly isFiscal: boolean;
}

/**
 * The period of every row: undefined where the row names none. Words that are no period are refused,
 * or read as none where `isLenient`.
 */
export function readQuotaPeriods(
  quotas: QuotaDates,
  isLenient: boolean,
): readonly (QuotaPeriod | undefined)[] | Refusal {
  const readWords = wordsReader(quotas);
  const periods: (QuotaPeriod | undefined)[] = [];
  let fiscal = 0;
  for (let i = 0; i < quotas.rows; i++) {
    const dated = datedPeriod(quotas, i);
    if (dated !== undefined) {
      if (!("from" in dated)) return dated;
      periods.push(dated);
      continue;
    }
    const read = readWords(i);
    if (read !== undefined && read.days === undefined && !isLenient) {
      return refuse.notADate(
        place(quotas.name, quotas.rowNumber(i), read.header),
        read.text,
        'a period with its year, such as 2026-Q1 or Jan 2026, unless columns say "Periods=all"',
      );
    }
    if (read?.days === undefined) {
      periods.push(undefined);
      continue;
    }
    if (read.days.isFiscal) fiscal++;
    const { firstDay, lastDay } = read.days;
    periods.push({ from: firstDay, until: lastDay + 1, label: read.label, isInWords: true });
  }
  noteCalendarYear(fiscal, quotas.name, quotas.reading);
  return periods;
}

function datedPeriod(
  { name, rowNumber, periodStart, periodEnd, headerOf }: QuotaDates,
  i: number,
): QuotaPeriod | Refusal | undefined {
  const start = periodStart?.[i] ?? NaN;
  const end = periodEnd?.[i] ?? NaN;
  const at = (label: string) => place(name, rowNumber(i), headerOf(label) ?? label);
  if (Number.isNaN(start)) {
    return Number.isNaN(end) ? undefined : refuse.missing(at("Period start"), "a date where Period end is one");
  }
  if (end < Math.floor(start)) {
    return refuse.outOfRange(at("Period end"), `on or after its start ${printDate(start)}`, printDate(end));
  }
  const from = Math.floor(start);
  return Number.isNaN(end)
    ? { from, until: Infinity, label: `${printDate(from)} and later`, isInWords: false }
    : { from, until: Math.floor(end) + 1, label: `${printDate(from)} to ${printDate(end)}`, isInWords: false };
}

interface ReadWords {
  readonly header: string;
  readonly text: string;
  readonly label: string;
  readonly days: Days | undefined;
}

/** Reads the words of a row; undefined where it has none. */
function wordsReader(quotas: QuotaDates): (i: number) => ReadWords | undefined {
  const { month, quarter, period, year, reading } = quotas;
  const yearOf = (i: number) => (year === undefined ? "" : fiscalText(year.words[year.codes[i]], year.header));
  const columns: readonly (readonly [WrittenColumn | undefined, Grain])[] = [
    [month, "month"],
    [quarter, "quarter"],
    [period, period === undefined ? "month" : grainOfDays(period, reading)],
    [year, "year"],
  ];
  const known = new Map<string, ReadWords>();
  return (i) => {
    const found = columns.find(([column]) => column !== undefined && column.codes[i] !== 0);
    const column = found?.[0];
    if (found === undefined || column === undefined) return undefined;
    const text = column.words[column.codes[i]];
    const beside = column === year ? "" : yearOf(i);
    const key = `${column.header}\n${text}\n${beside}`;
    const read = known.get(key) ?? readWords(column.header, text, beside, found[1], reading);
    known.set(key, read);
    return read;
  };
}

function readWords(header: string, text: string, year: string, grain: Grain, reading: Reading): ReadWords {
  const day = dayOf(text, reading);
  if (day !== undefined) {
    const days = containing(day, grain, reading);
    return { header, text, label: daysLabel(days), days };
  }
  const own = periodDays(fiscalText(text, header), reading);
  if (own !== undefined) return { header, text, label: text, days: own };
  const label = year === "" ? text : `${text} ${year}`;
  return { header, text, label, days: year === "" ? undefined : daysInYear(text, header, year, grain, reading) };
}

/** A month or a quarter whose year has a column of its own. */
function daysInYear(text: string, header: string, year: string, grain: Grain, reading: Reading): Days | undefined {
  const whole = periodDays(year, reading);
  if (whole === undefined) return undefined;
  const quarter = /^(?:fq|q|quarter)?\s*([1-4])(?:st|nd|rd|th)?\s*(?:q|quarter)?$/i.exec(text)?.[1];
  if (grain === "quarter" || (grain !== "month" && quarter !== undefined && /q/i.test(text))) {
    return quarter === undefined ? undefined : periodDays(fiscalText(`${year} Q${quarter}`, header), reading);
  }
  const month = /^\d{1,2}$/.test(text) ? Number(text) : monthNamed(foldWord(cleanText(text)));
  if (month === undefined || month < 1 || month > 12) return undefined;
  for (let ahead = 0; ahead < 12; ahead++) {
    const firstDay = monthsLater(whole.firstDay, ahead);
    if (civilDateOf(firstDay).month === month) {
      return { firstDay, lastDay: monthsLater(firstDay, 1) - 1, isFiscal: whole.isFiscal };
    }
  }
  return undefined;
}

function periodDays(text: string, { order, fiscalYearStart }: Reading): Days | undefined {
  const period = parsePeriodText(text, { order, ...(fiscalYearStart !== undefined && { fiscalYearStart }) });
  return period === undefined || period.grain === "day" ? undefined : period;
}

/** The day that a cell is; undefined where it is a longer period or none. */
function dayOf(text: string, { order }: Reading): number | undefined {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (isSerial(serial)) return Math.floor(serial);
  const period = parsePeriodText(text, { order });
  return period?.grain === "day" ? period.firstDay : undefined;
}

const SAYS_FISCAL = /fiscal|geschäftsjahr|\bfy\b|^fq$/i;

/** A year or a quarter below a header that says fiscal, as text that says so itself. */
function fiscalText(text: string, header: string): string {
  return SAYS_FISCAL.test(header) && /^(?:\d{4}(?:[-/., ]*q[1-4])?|q[1-4][-/., ]*\d{4})$/i.test(text)
    ? text.replace(/\d{4}/, "FY$&")
    : text;
}

/** What the days of a column of periods are the first days of. */
function grainOfDays({ words }: WrittenColumn, reading: Reading): Grain {
  const days = words.slice(1).map((word) => dayOf(word, reading));
  if (days.length < 2 || days.includes(undefined)) return "month";
  const start = (grain: Grain) => days.every((day) => containing(day!, grain, reading).firstDay === day);
  return start("year") ? "year" : start("quarter") ? "quarter" : "month";
}

/** The month, quarter, or year around a day; the fiscal ones where the fiscal year has a start. */
function containing(day: number, grain: Grain, { fiscalYearStart = 1 }: Reading): Days {
  const { year, month } = civilDateOf(day);
  const length = { month: 1, quarter: 3, year: 12 }[grain];
  const past = (month - fiscalYearStart + 12) % length;
  const firstDay = monthsLater(firstOfMonth(year, month), -past);
  return { firstDay, lastDay: monthsLater(firstDay, length) - 1, isFiscal: false };
}

function monthsLater(day: number, months: number): number {
  const { year, month } = civilDateOf(day);
  return firstOfMonth(year, month + months);
}

function daysLabel({ firstDay, lastDay }: Days): string {
  return `${printDate(firstDay)} to ${printDate(lastDay)}`;
}
