/**
 * One text as a number, under both decimal marks: `$40,000`, `(1,200)`, `€ 40.000,50`, `1 234,5`,
 * `40k`, `3 Mio €`, `25%`, `1,00,000`, `40.000,-`.
 *
 * Convention: digits are grouped by threes (or as in India, `12,34,567`) by one kind of sign, and a
 * group never begins with 0, so `0.500` is a half. Only a number of up to three digits before one
 * mark and exactly three behind it, `1,234` or `12.500`, reads two ways.
 */
import { markHint } from "./mark-hint";
import { bothUnits, readFront, readTail, type Affix } from "./number-affixes";
import { isDigit, readBody } from "./number-body";

export type DecimalMark = "." | ",";

export interface WrittenNumber {
  /** The value where the dot is the decimal mark; undefined where the text can't be read so. */
  readonly dot?: number;
  /** The value where the comma is. Where both are given and equal, the text doesn't depend on the mark. */
  readonly comma?: number;
  readonly percent: boolean;
  /** An ISO code, or a sign that several currencies share, such as `$`. */
  readonly currency?: string;
  /** The mark that the currency's sign and place speak for; evidence where no number decides. */
  readonly hint?: DecimalMark;
}

const DOT = 46;
const COMMA = 44;
const MINUS = 45;
const DOLLAR = 36;

/** No amount takes more characters. */
const LONGEST = 80;
/** `R5` and `SR500` number a record, and so does `EUR-007`; `R 5`, `R5,000`, and `RM500` are money. */
const LIKE_AN_ID = /^(?!RM)[A-Z]{1,2}\d+$|^[A-Z]+-0\d+$/;

/** Undefined where the text is no number. */
export function parseNumberText(text: string): WrittenNumber | undefined {
  return parsePlain(text) ?? parseAny(text);
}

/** `40000`, `-40.000,00`, and `$40,000.00`: nearly all that exports hold. */
function parsePlain(text: string): WrittenNumber | undefined {
  const isNegative = text.charCodeAt(0) === MINUS;
  let from = isNegative ? 1 : 0;
  const isDollar = text.charCodeAt(from) === DOLLAR;
  if (isDollar) from++;
  const end = text.length;
  if (!isDigit(text.charCodeAt(from)) || !isDigit(text.charCodeAt(end - 1))) return undefined;
  const factor = isNegative ? -1 : 1;
  const dot = readBody(text, from, end, DOT, factor, 0);
  const comma = readBody(text, from, end, COMMA, factor, 0);
  if (dot === undefined && comma === undefined) return undefined;
  if (!isDollar) return written(dot, comma, false, undefined, undefined);
  const hint = markHint("$", true, false, undecidedMark(dot, comma));
  return written(dot, comma, false, "$", hint);
}

function parseAny(raw: string): WrittenNumber | undefined {
  if (raw.length > LONGEST) return undefined;
  const text = plainSigns(raw);
  let from = 0;
  while (from < text.length && !isDigit(text.charCodeAt(from))) from++;
  let end = text.length;
  while (end > from && !isDigit(text.charCodeAt(end - 1))) end--;
  if (from === end || LIKE_AN_ID.test(text)) return undefined;
  let front = readFront(text.slice(0, from));
  if (front === undefined) {
    // A mark right before the first digit is the number's own, unless the currency ends in it: `$.50`, but `Rs.500`.
    from--;
    if (text.charCodeAt(from) !== DOT && text.charCodeAt(from) !== COMMA) return undefined;
    front = readFront(text.slice(0, from));
    if (front === undefined) return undefined;
  }
  const tail = readTail(text.slice(end), front.unit.currency);
  return tail && combine(text, from, end, front, tail);
}

function combine(text: string, from: number, end: number, front: Affix, tail: Affix): WrittenNumber | undefined {
  if (front.hasBracket !== tail.hasBracket) return undefined;
  const minuses = (front.isMinus ? 1 : 0) + (tail.isMinus ? 1 : 0) + (front.hasBracket ? 1 : 0);
  const unit = minuses > 1 ? undefined : bothUnits(front.unit, tail.unit);
  if (unit === undefined) return undefined;
  const factor = minuses === 1 ? -unit.scale : unit.scale;
  const shift = unit.isPercent ? 2 : 0;
  let dot = readBody(text, from, end, DOT, factor, shift);
  let comma = readBody(text, from, end, COMMA, factor, shift);
  if (tail.mark !== undefined) {
    const body = text.slice(from, end);
    if (body.includes(tail.mark)) return undefined;
    const isDecimal = tail.hasCents || /\D/.test(body);
    if (isDecimal && tail.mark === ",") dot = undefined;
    if (isDecimal && tail.mark === ".") comma = undefined;
  }
  if (dot === undefined && comma === undefined) return undefined;
  const { currency } = unit;
  if (currency === undefined) return written(dot, comma, unit.isPercent, undefined, undefined);
  const isBehind = front.unit.currency === undefined;
  const mark = unit.scale === 1 ? undecidedMark(dot, comma) : undefined;
  return written(dot, comma, false, currency.currency, markHint(currency.currency, currency.isSign, isBehind, mark));
}

/** The only mark of a number that reads two ways. */
function undecidedMark(dot: number | undefined, comma: number | undefined): DecimalMark | undefined {
  if (dot === undefined || comma === undefined || dot === comma) return undefined;
  return Math.abs(dot) < Math.abs(comma) ? "." : ",";
}

function written(
  dot: number | undefined,
  comma: number | undefined,
  percent: boolean,
  currency: string | undefined,
  hint: DecimalMark | undefined,
): WrittenNumber {
  const number: { -readonly [K in keyof WrittenNumber]: WrittenNumber[K] } = { percent };
  if (dot !== undefined) number.dot = dot;
  if (comma !== undefined) number.comma = comma;
  if (currency !== undefined) number.currency = currency;
  if (hint !== undefined) number.hint = hint;
  return number;
}

const PLAIN = /^[!-&(-_a-~ €£]*$/;
const ODD_SPACES = /[\s\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ODD_MINUSES = /[‐‑‒–—−﹣]/g;
const ODD_APOSTROPHES = /[’‘ʼ′`´]/g;
/** Marks of direction and width that nobody sees. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** One kind of space, minus, and apostrophe; raised and encircled digits stay what they are, as they count nothing. */
function plainSigns(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(UNSEEN, "")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(ODD_SPACES, " ")
    .replace(ODD_MINUSES, "-")
    .replace(ODD_APOSTROPHES, "'")
    .trim();
}
