/**
 * A column of periods, such as months or quarters: rows by period, and the periods in the
 * order of time where they can be told from their words.
 *
 * Conventions. A period is a date, a month (`2026-01`, `Jan 2026`), a quarter (`2026-Q1`,
 * `Q1 2026`) or a year. Where every one of them reads so they stand by the first day, two
 * spellings of one period are one; where any does not, all keep the sheet's order.
 */
import type { ColumnSource, ColumnSpec } from "../kernel/columns";
import { readTextColumn } from "../kernel/columns";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { decideDateOrder, printDate, readDateText, serialOf, type DateOrder } from "../written/dates";

export interface PeriodColumn {
  /** The header it stands under. */
  readonly header: string;
  /** In order; dates as `2026-01-31`, all else as it is written first. */
  readonly labels: readonly string[];
  /** The period of every row, -1 where its cell is blank. */
  readonly ranks: Int32Array;
}

export function periodColumn(label: string, aliases: readonly string[]): ColumnSpec<PeriodColumn> {
  return { label, aliases, kind: "date", optional: false, read: readPeriodColumn };
}

interface Period {
  readonly label: string;
  /** First day of the period; undefined where the words tell none. */
  readonly day: number | undefined;
  /** One for all spellings of a period. */
  readonly key: string;
}

function readPeriodColumn(source: ColumnSource): PeriodColumn | Refusal {
  const column = readTextColumn(source);
  if (isRefusal(column)) return column;
  const words = column.words.slice(1);
  const { order } = decideDateOrder(words);
  const dated = words.map((word) => readPeriod(word, order));
  const areDated = dated.every(({ day }) => day !== undefined);
  const periods = areDated ? dated : words.map((word): Period => ({ label: word, day: undefined, key: word }));

  const firstOf = new Map<string, Period>();
  for (const period of periods) if (!firstOf.has(period.key)) firstOf.set(period.key, period);
  const distinct = [...firstOf.values()];
  if (areDated) distinct.sort((a, b) => a.day! - b.day!);
  const rankOf = new Map(distinct.map(({ key }, rank) => [key, rank]));
  const rankOfCode = Int32Array.from([-1, ...periods.map(({ key }) => rankOf.get(key)!)]);
  return {
    header: source.header,
    labels: distinct.map(({ label }) => label),
    ranks: column.codes.map((code) => rankOfCode[code]),
  };
}

function readPeriod(word: string, order: DateOrder): Period {
  const year = /^(?:FY ?)?((?:19|20)\d\d)$/i.exec(word);
  if (year !== null) return periodFrom(word, "year", Number(year[1]), 1);
  const quarter = /^(\d{4})[ /-]?Q([1-4])$/i.exec(word);
  if (quarter !== null) return periodFrom(word, "quarter", Number(quarter[1]), 3 * Number(quarter[2]) - 2);
  const turned = /^Q([1-4])[ /-]?(\d{4})$/i.exec(word);
  if (turned !== null) return periodFrom(word, "quarter", Number(turned[2]), 3 * Number(turned[1]) - 2);
  const month = /^(\d{4})[/-](\d{1,2})$/.exec(word);
  if (month !== null) return periodFrom(word, "month", Number(month[1]), Number(month[2]));
  // A month by its name is a date without the day.
  const named = readDateText(`1 ${word}`, order);
  if (named !== undefined) return { label: word, day: named, key: `month ${named}` };
  const serial = /^\d{5}(\.\d+)?$/.test(word) ? Number(word) : readDateText(word, order);
  if (serial === undefined) return { label: word, day: undefined, key: word };
  const day = Math.floor(serial);
  return { label: printDate(day), day, key: `day ${day}` };
}

function periodFrom(word: string, grain: string, year: number, month: number): Period {
  const day = serialOf(year, month, 1);
  return { label: word, day, key: day === undefined ? word : `${grain} ${day}` };
}
