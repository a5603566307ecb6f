/** What was done in each period, by commitment, in the order of time. */
import { isBlank, textOf, type Cell } from "../kernel/cells";
import { textColumn } from "../kernel/columns";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { cellColumn } from "../rules/cell-column";
import { lastMoment } from "../tables/as-of";
import { printDate, readDateText } from "../written/dates";
import { measureColumn } from "./measure-column";

export const actualColumns = {
  period: {
    ...cellColumn("Period", ["Period", "Week", "Month", "Quarter", "Date"], { areDates: true }),
    isFact: true as const,
  },
  commitment: textColumn("Commitment", ["Commitment", "Metric", "Measure"]),
  actual: measureColumn("Actual", ["Actual", "Actuals", "Result"]),
};
export type ActualTable = Table<typeof actualColumns>;

export interface Actuals {
  /** By the commitment's name without case: what was done, period by period, the latest last. */
  readonly series: ReadonlyMap<string, Series>;
  /** The latest period of all, undefined where nothing was done. */
  readonly latest: number | undefined;
  readonly areDates: boolean;
  readonly nameOf: (period: number) => string;
  readonly unknown: number;
  readonly withoutNumber: number;
  readonly later: number;
}

export interface Series {
  readonly periods: readonly number[];
  readonly values: readonly number[];
}

/** Numbers below it name a week or a year, not a day: 10000 is a day of 1927. */
const FIRST_DAY = 10000;

/**
 * The actuals of the commitments named, up to the end of as_of.
 *
 * Conventions: where every period reads as a date, dates give the order, else the sheet
 * does (2026-W14, 2026-Q1): a period stands where it is first named. Two actuals of one
 * commitment in one period are refused.
 */
export function readActuals(
  table: ActualTable,
  known: ReadonlySet<string>,
  asOf: number | undefined,
): Actuals | Refusal {
  const periods = readPeriods(table, asOf);
  if (isRefusal(periods)) return periods;
  const { areDates, places, nameOf } = periods;
  const names = table.commitment.words.map((word) => word.toLowerCase());
  const rowsOf = new Map<string, number[]>();
  const last = asOf === undefined ? Infinity : lastMoment(asOf);
  let latest: number | undefined;
  let [unknown, withoutNumber, later] = [0, 0, 0];
  for (let i = 0; i < table.rows; i++) {
    const name = names[table.commitment.codes[i]];
    if (!known.has(name)) unknown++;
    else if (Number.isNaN(table.actual[i])) withoutNumber++;
    else if (places[i] > last) later++;
    else {
      if (latest === undefined || places[i] > latest) latest = places[i];
      const rows = rowsOf.get(name);
      if (rows === undefined) rowsOf.set(name, [i]);
      else rows.push(i);
    }
  }
  const series = new Map<string, Series>();
  for (const [name, rows] of rowsOf) {
    rows.sort((a, b) => places[a] - places[b]);
    const again = rows.findIndex((row, k) => k > 0 && places[row] === places[rows[k - 1]]);
    if (again > 0) return refuseTwice(table, rows[again - 1], rows[again], nameOf(places[rows[again]]));
    series.set(name, { periods: rows.map((row) => places[row]), values: rows.map((row) => table.actual[row]) });
  }
  return { series, latest, areDates, nameOf, unknown, withoutNumber, later };
}

function refuseTwice(table: ActualTable, first: number, again: number, period: string): Refusal {
  const word = `${table.commitment.words[table.commitment.codes[again]]}, ${period}`;
  return refuse.twice(table.name, table.rowNumber(again), "a commitment and its period", word, table.rowNumber(first));
}

/** Where each row's period stands in time. */
function readPeriods(table: ActualTable, asOf: number | undefined) {
  const blank = table.period.findIndex(isBlank);
  const at = (i: number) => place(table.name, table.rowNumber(i), "Period");
  if (blank >= 0) return refuse.missing(at(blank), "a date or the name of a period");
  const { order } = table.reading;
  const serials = table.period.map((cell) => dayOf(cell, order));
  const unread = serials.indexOf(undefined);
  if (unread < 0) return { areDates: true, places: serials as readonly number[], nameOf: printDate };
  if (asOf !== undefined) return refuse.notADate(at(unread), table.period[unread], "a date where as_of is given");

  const placeOf = new Map<string, number>();
  const names: string[] = [];
  const places = table.period.map((cell) => {
    const folded = textOf(cell).toLowerCase();
    const place = placeOf.get(folded) ?? names.push(textOf(cell)) - 1;
    placeOf.set(folded, place);
    return place;
  });
  return { areDates: false, places, nameOf: (place: number) => names[place] };
}

function dayOf(cell: Cell, order: "day-first" | "month-first"): number | undefined {
  if (typeof cell === "number") return cell >= FIRST_DAY ? cell : undefined;
  return typeof cell === "string" ? readDateText(cell, order) : undefined;
}
