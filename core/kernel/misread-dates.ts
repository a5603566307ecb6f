/**
 * Dates that a spreadsheet misread: it took 05/03/2026 for May and left 13/03/2026 as text, because its
 * order is not the file's. Text that reads in one order only, beside real dates, shows it.
 */
import { parseDateText } from "../written/dates";
import type { Cell } from "./cells";
import { refuse, type Refusal } from "./refusal";

/** Refuses cells of which some are real dates and some are dates in text that read one way only. */
export function refuseMisread(cells: readonly Cell[], nameOf: (i: number) => string): Refusal | undefined {
  const real = cells.findIndex((cell) => typeof cell === "number" && isPlausibleDay(cell));
  if (real < 0) return undefined;
  for (const [i, cell] of cells.entries()) {
    const date = typeof cell === "string" ? parseDateText(cell) : undefined;
    if (date?.form !== "ordered" || (date.dayFirst !== undefined && date.monthFirst !== undefined)) continue;
    return refuse.misreadDates(nameOf(i), String(cell), nameOf(real));
  }
  return undefined;
}

/** A whole day between 2000 and 2050, as spreadsheets hold dates. */
export function isPlausibleDay(value: number): boolean {
  return Number.isInteger(value) && value >= 36526 && value < 55153;
}
