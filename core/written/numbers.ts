/**
 * Numbers in cells: the decimal mark of a column, and the bounds a number must keep.
 *
 * Convention: a text decides the mark when it can be read one way only (both marks present, a mark
 * repeated, a group that is not of three digits). Where none does, currency signs that agree do;
 * without them the dot is the decimal mark.
 */
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import { refuse, type Refusal } from "../kernel/refusal";
import { parseNumberText, type DecimalMark } from "./number-text";

export { parseNumberText, type WrittenNumber } from "./number-text";

export type DecimalSign = DecimalMark;

/** The mark that the texts of a column show: one that forces it, else the one all currency signs speak for. */
export function decideDecimalSign(cells: Iterable<Cell>): DecimalSign {
  let hint: DecimalSign | "both" | undefined;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const written = parseNumberText(cell);
    if (written === undefined) continue;
    if (written.comma === undefined) return ".";
    if (written.dot === undefined) return ",";
    if (written.hint !== undefined) hint = hint === undefined || hint === written.hint ? written.hint : "both";
  }
  return hint === "," ? "," : ".";
}

/** A text as a number under a decimal sign; undefined when it is not one. */
export function readNumberText(
  text: string,
  decimal: DecimalSign,
): { readonly value: number; readonly percent: boolean } | undefined {
  const written = parseNumberText(text);
  const value = decimal === "." ? written?.dot : written?.comma;
  return written === undefined || value === undefined ? undefined : { value, percent: written.percent };
}

/** What a number may be; the bounds are data, so that help and refusals print them. */
export interface Bounds {
  readonly above?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly below?: number;
  readonly percent?: boolean;
  readonly whole?: boolean;
}

export function isWithin(value: number, bounds: Bounds): boolean {
  return (
    (bounds.whole !== true || Number.isInteger(value)) &&
    (bounds.above === undefined || value > bounds.above) &&
    (bounds.atLeast === undefined || value >= bounds.atLeast) &&
    (bounds.atMost === undefined || value <= bounds.atMost) &&
    (bounds.below === undefined || value < bounds.below)
  );
}

function printBound(value: number, bounds: Bounds): string {
  return bounds.percent && (bounds.atMost ?? 0) > 1 ? `${value * 100}%` : String(value);
}

/** "above 0", "between 0 and 1", "a whole number at least 1" */
export function boundsInWords(bounds: Bounds): string {
  if (bounds.whole !== true) return limitsInWords(bounds);
  const limits = limitsInWords(bounds);
  return limits === "a number" ? "a whole number" : `a whole number ${limits}`;
}

function limitsInWords(bounds: Bounds): string {
  const { below, ...others } = bounds;
  const { above, atLeast, atMost } = bounds;
  if (below !== undefined) {
    const least = limitsInWords(others);
    return `${least === "a number" ? "" : `${least} and `}below ${printBound(below, bounds)}`;
  }
  const low = atLeast ?? above;
  if (low !== undefined && atMost !== undefined) {
    const most = printBound(atMost, bounds);
    if (above !== undefined) return `above ${printBound(above, bounds)} and at most ${most}`;
    return `between ${printBound(low, bounds)} and ${most}`;
  }
  if (above !== undefined) return `above ${printBound(above, bounds)}`;
  if (atLeast !== undefined) return `at least ${printBound(atLeast, bounds)}`;
  if (atMost !== undefined) return `at most ${printBound(atMost, bounds)}`;
  return "a number";
}

/** One cell as a number under a decimal sign; undefined for a blank. */
export function readNumber(
  cell: Cell,
  decimal: DecimalSign,
  name: string,
  bounds: Bounds = {},
): number | undefined | Refusal {
  if (isBlank(cell)) return undefined;
  let value: number | undefined;
  if (typeof cell === "number") value = cell;
  else if (typeof cell === "string") {
    if (isErrorText(cell)) return refuse.errorCell(name, cell);
    const read = readNumberText(cell, decimal);
    if (read !== undefined && (!read.percent || bounds.percent === true)) value = read.value;
  }
  if (value === undefined || !Number.isFinite(value)) {
    return refuse.notANumber(name, bounds.percent ? "a share such as 0.25 or 25%" : "a number", cell);
  }
  return isWithin(value, bounds) ? value : refuse.outOfRange(name, boundsInWords(bounds), cell);
}
