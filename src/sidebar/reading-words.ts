/** How a column was read, in words. */
import type { ColumnReading, TableReading } from "../data/read-columns";
import { counted, grouped } from "../written/number-words";

export function columnWords({ filled, blank, dateOrder, decimalSign }: ColumnReading): string {
  return [
    `${grouped(filled)} filled`,
    ...(blank === 0 ? [] : [`${grouped(blank)} blank`]),
    ...(dateOrder === undefined
      ? []
      : [dateOrder.decided ? `dates ${dateOrder.order}` : `dates assumed ${dateOrder.order}`]),
    ...(decimalSign === undefined ? [] : [`decimal ${decimalSign === "." ? "point" : "comma"}`]),
  ].join(", ");
}

export function unreadableWords({ unreadable, kind }: ColumnReading): string | undefined {
  if (unreadable === undefined) return undefined;
  const { count, row, text } = unreadable;
  const first = `row ${row} has "${text}"`;
  return `${counted(count, "cell")} cannot be read as a ${kind}: ${first}. Functions that need this column refuse until it is fixed.`;
}

/** The whole table in one line. */
export function tableWords({ rows, columns }: TableReading): string {
  const unread = columns.filter(({ unreadable }) => unreadable !== undefined).length;
  const state = unread === 0 ? "every matched cell can be read" : `${counted(unread, "column")} to fix`;
  return `${counted(rows, "row")}, ${state}.`;
}
