/**
 * Ranges where a number is asked for, as firmographic data gives them: `201-500`, `1,001-5,000`,
 * `10,000+`, `<10`, `51 to 200`, `$1M-$10M`, `500–1,000 employees`.
 *
 * Conventions. A magnitude or a percent sign behind the upper end scales the lower one too where
 * that keeps it below the upper end: `$1-10M` starts at 1 million, `500-1M` at 500. Text that
 * reads as a date is no range, and neither is one whose lower end is above its upper end.
 */
import { cleanText } from "../written/clean-text";
import { parseDateText } from "../written/dates";
import { parseNumberText, readNumberText, type DecimalSign } from "../written/numbers";

export interface QuantityRange {
  /** -Infinity and Infinity where an end is open. */
  readonly low: number;
  readonly high: number;
  /** Whether the ends belong to the range: 10 isn't in `<10`. */
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

const AT_LEAST =
  /^(?:(?:>=|≥|at least )\s*(\S.*)|(\S.*?)\s*(?:\+|\bplus\b|\b(?:or|and) (?:more|over|above|up|greater)\b)\D*)$/i;
const AT_MOST = /^(?:(?:<=|≤|at most |up to )\s*(\S.*)|(\S.*?)\s*\b(?:or|and) (?:less|fewer|under|below)\b\D*)$/i;
const ABOVE = /^(?:>|(?:over|above|more than|greater than) )\s*(\S.*)$/i;
const BELOW = /^(?:<|(?:under|below|less than|fewer than) )\s*(\S.*)$/i;
const FROM_TO =
  /^(?:from )?(-?\d.*?|\D*?\d.*?)(?:\s*(?:-|~|\.\.+)\s*|\s+(?:to|bis|à|a|tot|till|til|do|até|hasta)\s+)(\D*\d.*)$/i;
const BETWEEN = /^between (\S.*?) and (\S.*)$/i;

/** The range that a text says; undefined where it says none. */
export function readQuantityRange(text: string, decimal: DecimalSign): QuantityRange | undefined {
  const written = splitRange(text);
  if (written === undefined) return undefined;
  const { hasLow, hasHigh } = written;
  const lower = written.low === undefined ? undefined : readEnd(written.low, decimal);
  const upper = written.high === undefined ? undefined : readEnd(written.high, decimal);
  if (lower === undefined && upper === undefined) return undefined;
  if (upper === undefined) return { low: lower!.value, high: Infinity, hasLow, hasHigh };
  if (lower === undefined) return { low: -Infinity, high: upper.value, hasLow, hasHigh };
  const scaled = lower.scale === 1 ? lower.value * upper.scale : lower.value;
  const low = scaled < upper.value ? scaled : lower.value;
  return low <= upper.value ? { low, high: upper.value, hasLow, hasHigh } : undefined;
}

/** The numbers that a text is made of, as they are written: the ends of a range, else the text itself. */
export function quantityTexts(text: string): readonly string[] {
  const { low, high } = splitRange(text) ?? {};
  const ends = [low, high].filter((end) => end !== undefined).map(withoutUnit);
  return ends.length === 0 ? [text] : ends;
}

interface WrittenRange {
  readonly low?: string;
  readonly high?: string;
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

/** The ends as they are written, each a number with or without a unit behind it. */
function splitRange(raw: string): WrittenRange | undefined {
  const text = cleanText(raw);
  if (!/\d/.test(text) || parseNumberText(text) !== undefined || parseDateText(text) !== undefined) return undefined;
  const endIn = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(text);
    const end = match?.[1] ?? match?.[2];
    return end !== undefined && isNumber(end) ? end : undefined;
  };
  const least = endIn(AT_LEAST);
  if (least !== undefined) return { low: least, hasLow: true, hasHigh: false };
  const most = endIn(AT_MOST);
  if (most !== undefined) return { high: most, hasLow: false, hasHigh: true };
  const above = endIn(ABOVE);
  if (above !== undefined) return { low: above, hasLow: false, hasHigh: false };
  const below = endIn(BELOW);
  if (below !== undefined) return { high: below, hasLow: false, hasHigh: false };
  const [, low, high] = BETWEEN.exec(text) ?? FROM_TO.exec(text) ?? [];
  if (low === undefined || high === undefined || !isNumber(low) || !isNumber(high)) return undefined;
  return { low, high, hasLow: true, hasHigh: true };
}

function isNumber(end: string): boolean {
  return parseNumberText(withoutUnit(end)) !== undefined;
}

/** `500 employees` without its last words, as far as that makes it a number. */
function withoutUnit(end: string): string {
  if (parseNumberText(end) !== undefined) return end;
  const shorter = end.replace(/\s+\p{L}[\p{L}.]*$/u, "");
  return shorter === end ? end : withoutUnit(shorter);
}

interface End {
  readonly value: number;
  /** What the words and signs behind the digits multiply them by. */
  readonly scale: number;
}

function readEnd(written: string, decimal: DecimalSign): End | undefined {
  const text = withoutUnit(written);
  const value = readNumberText(text, decimal)?.value;
  if (value === undefined) return undefined;
  const digits = readNumberText(text.replace(/\D+$/, ""), decimal)?.value;
  return { value, scale: digits === undefined || digits === 0 ? 1 : value / digits };
}
