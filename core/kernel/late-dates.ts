/** A date far behind all others is often a mistyped year, and everything seen from "the latest event" hangs on it. */
import { counted } from "../written/counted";
import { printDate } from "../written/dates";
import type { ColumnSpecs, Table } from "./table-shape";
import type { Reading } from "./reading";

const A_YEAR = 366;

/** Notes events more than a year after all others, of the columns that hold events. */
export function noteLateDate(specs: ColumnSpecs, table: Table<ColumnSpecs>, name: string, { note }: Reading): void {
  const columns = Object.entries(specs).flatMap(([key, spec]) => {
    const values: unknown = spec.isEvent === true ? (table as Readonly<Record<string, unknown>>)[key] : undefined;
    return values instanceof Float64Array ? [{ label: spec.label, values }] : [];
  });
  noteLateEvent(columns, table.rowNumber, name, note);
}

export interface EventColumn {
  readonly label: string;
  readonly values: Float64Array;
  /** By row: 0 where the date is no event, as an expected close is none. */
  readonly counts?: Uint8Array;
}

export function noteLateEvent(
  columns: readonly EventColumn[],
  rowNumber: (i: number) => number,
  name: string,
  note: Reading["note"],
): void {
  const ends = columns.map(latestOf);
  const latest = Math.max(...ends.map((end) => end.latest));
  const [last, ...alike] = ends.filter((end) => end.latest === latest);
  if (last === undefined || alike.length > 0 || last.count !== 1) return;
  const before = Math.max(...ends.map((end) => (end === last ? end.before : end.latest)));
  if (before === -Infinity || latest - before <= A_YEAR) return;
  note(
    "late date",
    `${counted(1, "date")} of ${name} is ${yearsOrDays(latest - before)} after all others: row ${rowNumber(last.row)}, ${last.label} ${printDate(latest)}. Check its year.`,
  );
}

/** The latest date of a column, how many rows have it, and the latest before it; -Infinity where there is none. */
function latestOf({ label, values, counts }: EventColumn) {
  let latest = -Infinity;
  let before = -Infinity;
  let row = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // Few dates are later than the two latest before them; only of those it is asked whether they count.
    if (!(value > before) || (counts !== undefined && counts[i] === 0)) continue;
    if (value > latest) {
      before = latest;
      latest = value;
      row = i;
      count = 1;
    } else if (value === latest) count++;
    else before = value;
  }
  return { label, latest, before, row, count };
}

function yearsOrDays(days: number): string {
  const years = Math.floor(days / 365.25);
  return years < 2 ? counted(Math.floor(days), "day") : counted(years, "year");
}
