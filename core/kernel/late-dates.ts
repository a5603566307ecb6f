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

export function noteLateEvent(
  columns: readonly {
    readonly label: string;
    readonly values: Float64Array;
    /** Whether the row's date is an event at all: an expected close is none. */
    readonly counts?: (i: number) => boolean;
  }[],
  rowNumber: (i: number) => number,
  name: string,
  note: Reading["note"],
): void {
  let latest = -Infinity;
  let before = -Infinity;
  let where = { label: "", row: 0 };
  let count = 0;
  for (const { label, values, counts } of columns) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      // Few dates are later than the two latest before them; only of those it is asked whether they count.
      if (!(value > before) || (counts !== undefined && !counts(i))) continue;
      if (value > latest) {
        before = latest;
        latest = value;
        where = { label, row: i };
        count = 1;
      } else if (value === latest) count++;
      else before = value;
    }
  }
  if (count !== 1 || before === -Infinity || latest - before <= A_YEAR) return;
  note(
    "late date",
    `${counted(1, "date")} of ${name} is ${yearsOrDays(latest - before)} after all others: row ${rowNumber(where.row)}, ${where.label} ${printDate(latest)}. Check its year.`,
  );
}

function yearsOrDays(days: number): string {
  const years = Math.floor(days / 365.25);
  return years < 2 ? counted(Math.floor(days), "day") : counted(years, "year");
}
