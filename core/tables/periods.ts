/**
 * A column of periods, such as months or quarters: rows by period, and the periods in the order of
 * time where they can be told from their words.
 *
 * Conventions. A period is a date, a month (`2026-01`, `Jan 2026`, `Jan-26`), a quarter (`2026-Q1`,
 * `Q1 2026`), a year, or one of these of a fiscal year (`FY26 Q2`). Where every one of them reads so
 * they are ordered by their first day, and two spellings of one period are one; where any does not,
 * all keep the sheet's order, and a note says so.
 */
import { noteCalendarYear } from "../kernel/fiscal-dates";
import { counted } from "../written/counted";
import { isSerial, parseDateText, parsePeriodText, printDate } from "../written/dates";
import { rowAt, type ColumnSource, type ColumnSpec, type Finish } from "../kernel/column-source";
import { readTextColumn } from "../kernel/text-column";
import type { Evidence } from "../kernel/evidence";
import type { Reading } from "../kernel/reading";
import { isRefusal, place, type Refusal } from "../kernel/refusal";

export interface PeriodColumn {
  /** The header it is under. */
  readonly header: string;
  /** In order; dates as `2026-01-31`, all else as it is written first. */
  readonly labels: readonly string[];
  /** The period of every row, -1 where its cell is blank. */
  readonly ranks: Int32Array;
  /** First and last day of each period; undefined where the words tell none. */
  readonly spans: readonly (PeriodSpan | undefined)[];
}

export interface PeriodSpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

export function periodColumn(label: string, aliases: readonly string[]): ColumnSpec<PeriodColumn> {
  return { label, aliases, kind: "date", optional: false, open: openPeriodColumn };
}

interface Period {
  readonly label: string;
  readonly span: PeriodSpan | undefined;
  /** One for all spellings of a period. */
  readonly key: string;
  readonly isFiscal: boolean;
}

function openPeriodColumn(source: ColumnSource, evidence: Evidence): Finish<PeriodColumn> | Refusal {
  const column = readTextColumn(source);
  if (isRefusal(column)) return column;
  const rows = new Int32Array(column.words.length);
  const firstRow = new Int32Array(column.words.length).fill(-1);
  column.codes.forEach((code, i) => {
    rows[code]++;
    if (firstRow[code] < 0) firstRow[code] = i;
  });
  column.words.forEach((word, code) => {
    const date = code === 0 ? undefined : parseDateText(word);
    if (date === undefined) return;
    const at = place(source.table, rowAt(source, firstRow[code]) + 1, source.header);
    evidence.addDate(word, date, rows[code], () => ({ argument: evidence.argument, place: at, text: word }));
  });
  return (reading) => periodsOf(source, column.words.slice(1), column.codes, reading);
}

function periodsOf(
  { header, table }: ColumnSource,
  words: readonly string[],
  codes: Int32Array,
  reading: Reading,
): PeriodColumn {
  const dated = words.map((word) => readPeriod(word, reading));
  const unread = dated.find(({ span }) => span === undefined);
  const periods =
    unread === undefined
      ? dated
      : words.map((word): Period => ({ label: word, span: undefined, key: word, isFiscal: false }));
  const fiscal = periods.filter(({ isFiscal }) => isFiscal).length;
  noteCalendarYear(fiscal, `${header} in ${table}`, reading);
  if (unread !== undefined && new Set(words).size > 1) {
    reading.note(
      "other",
      `${counted(words.length, "period")} of ${header} in ${table} kept in the order of the sheet: "${unread.label}" is no period with a date.`,
    );
  }
  const firstOf = new Map<string, Period>();
  for (const period of periods) if (!firstOf.has(period.key)) firstOf.set(period.key, period);
  const distinct = [...firstOf.values()];
  if (unread === undefined)
    distinct.sort((a, b) => a.span!.firstDay - b.span!.firstDay || a.span!.lastDay - b.span!.lastDay);
  const rankOf = new Map(distinct.map(({ key }, rank) => [key, rank]));
  const rankOfCode = Int32Array.from([-1, ...periods.map(({ key }) => rankOf.get(key)!)]);
  return {
    header,
    labels: distinct.map(({ label }) => label),
    ranks: codes.map((code) => rankOfCode[code]),
    spans: distinct.map(({ span }) => span),
  };
}

function readPeriod(word: string, { order, fiscalYearStart }: Pick<Reading, "order" | "fiscalYearStart">): Period {
  const serial = /^\d{5}(\.\d+)?$/.test(word) ? Number(word) : NaN;
  if (isSerial(serial)) return dayPeriod(Math.floor(serial));
  const period = parsePeriodText(word, { order, ...(fiscalYearStart !== undefined && { fiscalYearStart }) });
  if (period === undefined) return { label: word, span: undefined, key: word, isFiscal: false };
  const { firstDay, lastDay, grain, isFiscal } = period;
  if (grain === "day") return dayPeriod(firstDay);
  return { label: word, span: { firstDay, lastDay }, key: `${grain} ${firstDay}`, isFiscal };
}

function dayPeriod(day: number): Period {
  return { label: printDate(day), span: { firstDay: day, lastDay: day }, key: `day ${day}`, isFiscal: false };
}
