/** What stands around the digits of a number: signs, brackets, a currency, a magnitude, a percent sign. */
import { agreedText, readCurrencyText, type CurrencyText } from "./currencies";
import { magnitudeOf, mayBeMagnitude } from "./magnitudes";

export interface Unit {
  readonly currency: CurrencyText | undefined;
  readonly scale: number;
  readonly isPercent: boolean;
}

export interface Affix {
  readonly unit: Unit;
  readonly isMinus: boolean;
  readonly hasBracket: boolean;
  /** A decimal mark with no digits behind it, as in `5.` and `40.000,-`. */
  readonly mark: "." | "," | undefined;
  /** A dash behind that mark stands for no cents. */
  readonly hasCents: boolean;
}

const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;

/** Longer text around digits is prose, and most text is. */
const LONGEST_FRONT = 12;
const LONGEST_TAIL = 40;

const NOTHING: Unit = { currency: undefined, scale: 1, isPercent: false };
const PERCENT: Unit = { currency: undefined, scale: 1, isPercent: true };
const NO_AFFIX: Affix = { unit: NOTHING, isMinus: false, hasBracket: false, mark: undefined, hasCents: false };

/** `-`, `($`, `$ (`, `USD -`; undefined where it belongs to no number. */
export function readFront(text: string): Affix | undefined {
  if (text === "") return NO_AFFIX;
  let start = skipSpaces(text, 0);
  let end = endOf(text, text.length, start);
  let brackets = 0;
  let signs = 0;
  let isMinus = false;
  if (text.charCodeAt(start) === OPEN) {
    brackets++;
    start = skipSpaces(text, start + 1);
  }
  if (isSign(text.charCodeAt(start)) && start < end) {
    signs++;
    isMinus = text.charCodeAt(start) === MINUS;
    start = skipSpaces(text, start + 1);
  }
  if (end > start && text.charCodeAt(end - 1) === OPEN) {
    brackets++;
    end = endOf(text, end - 1, start);
  }
  if (end > start && isSign(text.charCodeAt(end - 1))) {
    signs++;
    isMinus = text.charCodeAt(end - 1) === MINUS;
    end = endOf(text, end - 1, start);
  }
  if (brackets > 1 || signs > 1 || end - start > LONGEST_FRONT) return undefined;
  const unit = readUnit(text.slice(start, end), undefined);
  // `3 k` is a number and `k 3` is none, while `k€ 3` is.
  if (unit === undefined || (unit.scale !== 1 && unit.currency === undefined)) return undefined;
  return { unit, isMinus, hasBracket: brackets > 0, mark: undefined, hasCents: false };
}

/** `%`, ` €)`, `) USD`, `-`, `,- €`, ` Mio`; undefined where it belongs to no number. `front` is the currency before it. */
export function readTail(text: string, front: CurrencyText | undefined): Affix | undefined {
  if (text === "") return NO_AFFIX;
  let start = 0;
  let mark: "." | "," | undefined;
  let hasCents = false;
  let brackets = 0;
  let signs = 0;
  const first = text.charCodeAt(0);
  if (first === DOT || first === COMMA) {
    mark = first === DOT ? "." : ",";
    start++;
    while (text.charCodeAt(start) === MINUS && start < 3) start++;
    hasCents = start > 1;
  } else if (first === MINUS) {
    signs++;
    start++;
  }
  start = skipSpaces(text, start);
  if (text.charCodeAt(start) === CLOSE) {
    brackets++;
    start = skipSpaces(text, start + 1);
  }
  let end = endOf(text, text.length, start);
  if (end > start && text.charCodeAt(end - 1) === CLOSE) {
    brackets++;
    end = endOf(text, end - 1, start);
  }
  if (end > start && text.charCodeAt(end - 1) === MINUS) {
    signs++;
    end = endOf(text, end - 1, start);
  }
  if (brackets > 1 || signs > 1 || end - start > LONGEST_TAIL) return undefined;
  const unit = readUnit(text.slice(start, end), front);
  return unit && { unit, isMinus: signs > 0, hasBracket: brackets > 0, mark, hasCents };
}

/** What is written on both sides as one; undefined where it doesn't fit, as in `$5 EUR` and `5k%`. */
export function bothUnits(front: Unit, tail: Unit): Unit | undefined {
  if (front === NOTHING) return tail;
  if (tail === NOTHING) return front;
  if (front.isPercent || tail.isPercent) return undefined;
  if (front.scale !== 1 && tail.scale !== 1) return undefined;
  const currency =
    front.currency && tail.currency ? agreedText(front.currency, tail.currency) : (front.currency ?? tail.currency);
  return currency && { currency, scale: front.scale * tail.scale, isPercent: false };
}

function skipSpaces(text: string, from: number): number {
  let start = from;
  while (text.charCodeAt(start) === SPACE) start++;
  return start;
}

function endOf(text: string, from: number, start: number): number {
  let end = from;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

function isSign(code: number): boolean {
  return code === MINUS || code === PLUS;
}

/** `Mio €`, `k`, `USD`, `%`, `million dollars`, `M€`; undefined where a word is none of these. */
function readUnit(text: string, beside: CurrencyText | undefined): Unit | undefined {
  if (text === "") return NOTHING;
  if (text === "%") return PERCENT;
  const glued = readGluedPair(text);
  if (glued !== undefined) return glued;
  const scale = magnitudeOf(text, beside?.currency);
  if (scale !== undefined) return { currency: undefined, scale, isPercent: false };
  const pair = readPair(text);
  if (pair !== undefined) return pair;
  const currency = readCurrencyText(text);
  return currency && { currency, scale: 1, isPercent: false };
}

/** A magnitude and a currency with a space or a point between: `Mio. €`, `million US dollars`, `USD million`. */
function readPair(text: string): Unit | undefined {
  for (let i = 1; i < text.length; i++) {
    if (text.charCodeAt(i) !== SPACE && text.charCodeAt(i - 1) !== DOT) continue;
    const left = text.slice(0, i).trim();
    const right = text.slice(i).trim();
    const unit = pairOf(left, right) ?? pairOf(right, left);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function pairOf(magnitude: string, money: string): Unit | undefined {
  if (!mayBeMagnitude(magnitude)) return undefined;
  const currency = readCurrencyText(money);
  const scale = currency && magnitudeOf(magnitude, currency.currency);
  return scale === undefined ? undefined : { currency, scale, isPercent: false };
}

const GLUED = /^(k|K|T|M|m|Mio|mio|Mrd|mrd|Md|Mds|bn|千|万|億|百万|亿)(EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|[€$£¥円元])$/;

/** `k€`, `M$`, `MEUR`, `TEUR` (thousands, from German *Tausend*), `Md€`, `万円`. */
function readGluedPair(text: string): Unit | undefined {
  if (text.length < 2) return undefined;
  const match = GLUED.exec(text);
  if (match === null) return undefined;
  const scale = match[1] === "T" ? 1e3 : match[1].startsWith("Md") ? 1e9 : magnitudeOf(match[1]);
  const currency = readCurrencyText(match[2]);
  return scale && currency ? { currency, scale, isPercent: false } : undefined;
}
