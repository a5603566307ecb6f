/** How a column was read, in words. */
import type { ColumnReading, TableReading } from "../data/read-columns";
import { counted, grouped } from "../written/number-words";

export function columnWords({ filled, blank, dateOrder, decimalSign }: ColumnReading): string {
  return [
    `${grouped(filled)} filled`,
    ...(blank === 0 ? [] : [`${grouped(blank)} blank`]),
    ...(dateOrder === undefined
      ? []
      : [dateOrder.decided ? `dates ${dateOrder.order}` : "dates could be day-first or month-first: read month-first"]),
    ...(decimalSign === undefined ? [] : [`decimal sign ${decimalSign === "." ? "dot" : "comma"}`]),
  ].join(", ");
}

export function unreadableWords({ unreadable, kind }: ColumnReading): string | undefined {
  if (unreadable === undefined) return undefined;
  const { count, row, text } = unreadable;
  const first = `row ${row} holds "${text}"`;
  return `${counted(count, "cell")} cannot be read as a ${kind}: ${first}. Functions that need the column refuse until it is mended.`;
}

/** The whole table in one line. */
export function tableWords({ rows, columns }: TableReading): string {
  const unread = columns.filter(({ unreadable }) => unreadable !== undefined).length;
  const state = unread === 0 ? "every matched cell can be read" : `${counted(unread, "column")} to mend`;
  return `${counted(rows, "row")}, ${state}.`;
}
