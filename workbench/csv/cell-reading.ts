/**
 * How the text of a CSV file becomes cells. A number becomes one only when it can
 * be read in one way: plain digits with a dot. Everything else stays the text it
 * was, and the functions read it with the whole column in view.
 */
import { serialOfDate } from "./iso-dates";
import type { Cell } from "../../core/kernel/cells";

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const LEADING_ZERO = /^-?0\d/;
const DECIMAL_COMMA = /^-?[\d.\s]*\d,\d{1,2}$|^-?\d+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/;
/** More digits than a number can hold without changing: an id. */
const EXACT_DIGITS = 15;

export type CsvLook = "date" | "time";
export interface CsvCell {
  readonly value: Cell;
  readonly look?: CsvLook;
}

export interface ColumnReading {
  /** Ids such as 007 beside 123: one column, one kind of key. */
  readonly holdsIds: boolean;
  /** 1.234,50 somewhere makes 1.234 elsewhere in the column a thousand, or not: it stays text. */
  readonly hasDecimalCommas: boolean;
}

export function readColumn(texts: Iterable<string>): ColumnReading {
  let holdsIds = false;
  let hasDecimalCommas = false;
  for (const text of texts) {
    if (LEADING_ZERO.test(text) && /^-?\d+$/.test(text)) holdsIds = true;
    else if (/^\d+$/.test(text) && text.length > EXACT_DIGITS) holdsIds = true;
    else if (DECIMAL_COMMA.test(text)) hasDecimalCommas = true;
  }
  return { holdsIds, hasDecimalCommas };
}

export function readCsvCell(text: string, column: ColumnReading): CsvCell {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  if (!column.holdsIds && PLAIN_NUMBER.test(trimmed) && !(column.hasDecimalCommas && trimmed.includes("."))) {
    if (trimmed.replace(/\D/g, "").length <= EXACT_DIGITS) return { value: Number(trimmed) };
  }
  const date = serialOfDate(trimmed);
  if (date !== undefined) return date;
  return { value: withoutGuard(text) };
}

/** The apostrophe that guards a text like =A1 in files written by spreadsheets, this one among them. */
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
