/**
 * How the text of a CSV file becomes cells. A number becomes one only when it can
 * be read in one way: plain digits with a dot. Everything else stays the text it
 * was, and the functions read it with the whole table in view.
 *
 * 12.500 in a file of decimal commas stays text too, and isn't turned into 12500: the same text may be an id. The
 * table's `Decimal=,` is kept with the document instead, and reads it as a number where a number is asked for.
 */
import type { Cell } from "../../core/kernel/cells";
import type { DotReading } from "./decimal-marks";
import { serialOfDate } from "./iso-dates";

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const LEADING_ZERO = /^-?0\d/;
const DECIMAL_COMMA = /^-?[\d.\s]*\d,\d{1,2}$|^-?\d+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/;
/** 12.500: twelve and a half, or thousands. */
const EITHER = /^-?[1-9]\d{0,2}\.\d{3}$/;
/** Dates whose order or offset the functions decide on, from all of them. */
const OTHER_DATE =
  /^\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b|^\d{4}([/.])\d{1,2}\2\d{1,2}\b|^\d{4}-\d{2}-\d{2}[T ][\d:.]+\s?(?:Z|[+-]\d)/i;
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
  /** 1.234,50 in the column, or 1.234 where nothing shows what its dot is: numbers with a dot stay text. */
  readonly keepsDots: boolean;
  /**
   * 1/31/2026 beside 2026-01-31: both stay text. A date beside text that isn't one is what a spreadsheet leaves of dates
   * that it has misread, and this one has misread none.
   */
  readonly hasOtherDates: boolean;
}

/** `dots` is what the whole file shows of them. */
export function readColumn(texts: Iterable<string>, dots: DotReading): ColumnReading {
  let holdsIds = false;
  let hasDecimalCommas = false;
  let hasDots = false;
  let hasDecimalDots = false;
  let hasOtherDates = false;
  for (const text of texts) {
    if (LEADING_ZERO.test(text) && /^-?\d+$/.test(text)) holdsIds = true;
    else if (/^\d+$/.test(text) && text.length > EXACT_DIGITS) holdsIds = true;
    else if (DECIMAL_COMMA.test(text)) hasDecimalCommas = true;
    else if (EITHER.test(text)) hasDots = true;
    else if (PLAIN_NUMBER.test(text)) hasDecimalDots ||= text.includes(".");
    else if (OTHER_DATE.test(text)) hasOtherDates = true;
  }
  const areUnclear = dots === "unclear" && hasDots && !hasDecimalDots;
  return { holdsIds, keepsDots: hasDecimalCommas || dots === "not decimal" || areUnclear, hasOtherDates };
}

export function readCsvCell(text: string, column: ColumnReading): CsvCell {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  if (!column.holdsIds && PLAIN_NUMBER.test(trimmed) && !(column.keepsDots && trimmed.includes("."))) {
    if (trimmed.replace(/\D/g, "").length <= EXACT_DIGITS) return { value: Number(trimmed) };
  }
  const date = column.hasOtherDates ? undefined : serialOfDate(trimmed);
  if (date !== undefined) return date;
  return { value: withoutGuard(text) };
}

/** The apostrophe that guards a text like =A1 in files written by spreadsheets, this one among them. */
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
