/**
 * A column of dates that rows are broken down by: a spreadsheet hands its cells over as serial
 * days, which nobody reads.
 *
 * Convention: a column is one of dates where its header or its text says so, or where all its
 * filled cells are whole days between 2000 and 2050; a column of such numbers is hardly ever
 * anything else.
 */
import { counted } from "../written/counted";
import { parseDateText, printDate } from "../written/dates";
import { isBlank, textOf, type Cell } from "./cells";
import { rowAt, type ColumnSource } from "./column-source";
import { dateOf } from "./date-column";
import { readTextColumn, type SpelledColumn } from "./text-column";
import type { Reading } from "./reading";
import type { Refusal } from "./refusal";

const FIRST = 36526;
const LAST = 55153;
const NAMES_A_DATE = /date|day|month|week|quarter|period|cohort|created|closed|datum|fecha|data\b|日/i;
/** Headers of numbers that may lie between those days. */
const NAMES_A_NUMBER =
  /id\b|number|no\.?$|zip|postal|post ?code|code|employees|revenue|amount|value|phone|size|arr|mrr/i;

/** The column with its dates in words; undefined where it is no column of dates. */
export function dateWords(source: ColumnSource, reading: Reading): SpelledColumn | Refusal | undefined {
  let serials = 0;
  let others = 0;
  for (let i = 0; i < source.rows; i++) {
    const cell = source.cells[rowAt(source, i)][source.index];
    if (isBlank(cell)) continue;
    if (typeof cell === "number" && cell >= FIRST && cell < LAST) serials++;
    else if (typeof cell !== "string" || parseDateText(cell) === undefined) others++;
    if (others > 0) return undefined;
  }
  if (serials === 0 || (NAMES_A_NUMBER.test(source.header) && !NAMES_A_DATE.test(source.header))) return undefined;
  const wordOf = (cell: Cell): string => {
    if (typeof cell === "number") return printDate(cell);
    const parsed = typeof cell === "string" ? parseDateText(cell) : undefined;
    const date = parsed === undefined ? undefined : dateOf(parsed, textOf(cell), reading);
    return date === undefined || date === "blank" ? textOf(cell) : printDate(date.serial);
  };
  if (!NAMES_A_DATE.test(source.header)) {
    reading.note("groups", `${counted(serials, "number")} of ${source.header} in ${source.table} shown as dates.`);
  }
  return readTextColumn(source, wordOf);
}
