/**
 * Numbers as people and CRM exports write them: `$40,000`, `(1,200)`,
 * `€ 40.000,50`, `1 234,5`, `40k`, `25%`.
 *
 * Convention: the decimal sign is decided once per column. A cell decides it when
 * it can be read one way only (both signs present, a sign repeated, a group that
 * is not of three digits); a column in which no cell decides is read with the dot.
 */
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import { refuse, type Refusal } from "../kernel/refusal";

export type DecimalSign = "." | ",";

interface Written {
  /** Digits with their separators, nothing else. */
  readonly body: string;
  readonly factor: number;
  readonly percent: boolean;
}

const CURRENCY =
  "(?:[A-Z]{0,2}\\$|[€£¥₹₩₪₺]|USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|BRL|MXN|ZAR|SGD|HKD|CNY|kr\\.?|zł)";
const WRITTEN = new RegExp(
  `^(\\()?\\s*([-+−]?)\\s*${CURRENCY}?\\s*([-+−]?)\\s*((?:\\d[\\d.,' ]*|[.,]\\d+))\\s*(k|K|m|M|mm|MM|bn|B)?\\s*(%)?\\s*${CURRENCY}?\\s*(-)?(\\))?$`,
);
const WHOLE = /^(\d+|\d{1,3}([ '.,])\d{3}(\2\d{3})*|\d{1,2}(,\d{2})+,\d{3})$/;
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9 };

function readWritten(text: string): Written | undefined {
  const match = WRITTEN.exec(
    text
      .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
      .replace(/’/g, "'")
      .trim(),
  );
  if (match === null) return undefined;
  const [, open, before, after, body, scale, percent, behind, close] = match;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const minuses = [open, before, after, behind].filter((sign) => sign !== undefined && sign !== "" && sign !== "+");
  if (minuses.length > 1) return undefined;
  const sign = minuses.length === 1 ? -1 : 1;
  return {
    body: body.trim(),
    factor: sign * (scale === undefined ? 1 : SCALE[scale.toLowerCase()]),
    percent: percent !== undefined,
  };
}

/** The sign this one cell forces, if any. */
function decidedBy(body: string): DecimalSign | undefined {
  const dot = body.lastIndexOf(".");
  const comma = body.lastIndexOf(",");
  if (dot < 0 && comma < 0) return undefined;
  if (dot >= 0 && comma >= 0) return dot > comma ? "." : ",";
  const sign: DecimalSign = dot >= 0 ? "." : ",";
  const other: DecimalSign = sign === "." ? "," : ".";
  const last = Math.max(dot, comma);
  if (body.indexOf(sign) !== last) return WHOLE.test(body) ? other : undefined;
  const before = body.slice(0, last);
  const isGroup = body.length - last - 1 === 3 && /^[1-9]\d{0,2}$/.test(before);
  return isGroup ? undefined : sign;
}

export function decideDecimalSign(cells: Iterable<Cell>): DecimalSign {
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const written = readWritten(cell);
    const sign = written && decidedBy(written.body);
    if (sign !== undefined) return sign;
  }
  return ".";
}

/** A text as a number under a decimal sign; undefined when it is not one. */
export function readNumberText(
  text: string,
  decimal: DecimalSign,
): { readonly value: number; readonly percent: boolean } | undefined {
  const written = readWritten(text);
  if (written === undefined) return undefined;
  const { body, factor, percent } = written;
  const at = body.indexOf(decimal);
  const whole = at < 0 ? body : body.slice(0, at);
  const fraction = at < 0 ? "" : body.slice(at + 1);
  if (!/^\d*$/.test(fraction) || whole.includes(decimal)) return undefined;
  if (whole !== "" && !WHOLE.test(whole)) return undefined;
  const value = Number(`${whole.replace(/\D/g, "") || "0"}.${fraction || "0"}`) * factor;
  return { value: percent ? value / 100 : value, percent };
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
