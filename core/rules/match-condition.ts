import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { isSerial, parseDateNumber } from "../written/dates";
import type { Condition, Operand } from "./condition";
import type { QuantityRange } from "./quantity-range";
import type { Field } from "./records";

/**
 * 1 for every row of a column that meets a condition.
 *
 * Conventions. A blank cell matches `absent` and nothing else: not to know a country is
 * not the same as its not being Germany. Text in a column that is compared by size is
 * refused with its row; `is` and `in` only find it different. A range of numbers, such as
 * `201-500`, meets a size where all of it does; rows where only a part does don't match and are
 * told to `straddles`.
 */
export function matchCondition(
  { test, operands }: Condition,
  field: Field,
  straddles: (row: number) => void = () => undefined,
): Uint8Array | Refusal {
  const [first, last] = operands;
  switch (test) {
    case "is":
    case "in":
      return matchEqual(operands, field);
    case "is not":
    case "not in":
      return matchOther(operands, field);
    case "contains":
      return matchWords(field, (word) => word.includes(first.text));
    case ">":
      return matchSizes(
        field,
        operands,
        { low: first.quantity, high: Infinity, hasLow: false, hasHigh: false },
        straddles,
      );
    case "≥":
      return matchSizes(
        field,
        operands,
        { low: first.quantity, high: Infinity, hasLow: true, hasHigh: false },
        straddles,
      );
    case "<":
      return matchSizes(
        field,
        operands,
        { low: -Infinity, high: first.quantity, hasLow: false, hasHigh: false },
        straddles,
      );
    case "≤":
      return matchSizes(
        field,
        operands,
        { low: -Infinity, high: first.quantity, hasLow: false, hasHigh: true },
        straddles,
      );
    case "between":
      return matchSizes(
        field,
        operands,
        { low: first.quantity, high: last.quantity, hasLow: true, hasHigh: true },
        straddles,
      );
    case "present":
      return matchWords(field, (word) => word !== "");
    case "absent":
      return matchWords(field, (word) => word === "");
    default:
      return test satisfies never;
  }
}

/** Asked once for every distinct word of the column; the blank is the word "". */
function matchWords(field: Field, accepts: (word: string) => boolean): Uint8Array | Refusal {
  const texts = field.texts();
  if (isRefusal(texts)) return texts;
  const accepted = Uint8Array.from(texts.words, (word) => (accepts(word.toLowerCase()) ? 1 : 0));
  const matched = new Uint8Array(field.rows);
  for (let i = 0; i < field.rows; i++) matched[i] = accepted[texts.codes[i]];
  return matched;
}

function matchSizes(
  field: Field,
  operands: readonly Operand[],
  sought: QuantityRange,
  straddles: (row: number) => void,
): Uint8Array | Refusal {
  const column = field.quantities();
  if (isRefusal(column)) return column;
  const { values, ranges, firstUnread } = column;
  if (firstUnread >= 0)
    return refuse.notANumber(field.nameAt(firstUnread), "a number or a date", field.cellAt(firstUnread));
  const matched = new Uint8Array(field.rows);
  const valueAt = operands.some(({ isDate }) => isDate) ? (i: number) => asDay(values[i]) : (i: number) => values[i];
  for (let i = 0; i < field.rows; i++) if (isIn(valueAt(i), sought)) matched[i] = 1;
  for (const [i, range] of ranges ?? []) {
    if (isWithin(range, sought)) matched[i] = 1;
    else if (overlap(range, sought)) straddles(i);
  }
  return matched;
}

/** A number that is compared with a date: `20260105` and epoch times are days, all others serials already. */
function asDay(value: number): number {
  return isSerial(value) ? value : (parseDateNumber(value)?.serial ?? value);
}

function isIn(value: number, { low, high, hasLow, hasHigh }: QuantityRange): boolean {
  return (hasLow ? value >= low : value > low) && (hasHigh ? value <= high : value < high);
}

/** Whether all of a range is in another one. */
function isWithin(range: QuantityRange, { low, high, hasLow, hasHigh }: QuantityRange): boolean {
  return (
    (range.low > low || (range.low === low && (hasLow || !range.hasLow))) &&
    (range.high < high || (range.high === high && (hasHigh || !range.hasHigh)))
  );
}

function overlap(a: QuantityRange, b: QuantityRange): boolean {
  const [first, second] = a.low < b.low ? [a, b] : [b, a];
  return second.low < first.high || (second.low === first.high && first.hasHigh && second.hasLow);
}

function matchEqual(operands: readonly Operand[], field: Field): Uint8Array | Refusal {
  const words = new Set(operands.filter(({ quantity }) => Number.isNaN(quantity)).map(({ text }) => text));
  const quantities = operands.map(({ quantity }) => quantity).filter((quantity) => !Number.isNaN(quantity));
  const matched = words.size === 0 ? new Uint8Array(field.rows) : matchWords(field, (word) => words.has(word));
  if (isRefusal(matched) || quantities.length === 0) return matched;
  const column = field.quantities();
  if (isRefusal(column)) return column;
  for (let i = 0; i < field.rows; i++) if (quantities.includes(column.values[i])) matched[i] = 1;
  return matched;
}

function matchOther(operands: readonly Operand[], field: Field): Uint8Array | Refusal {
  const equal = matchEqual(operands, field);
  if (isRefusal(equal)) return equal;
  const matched = matchWords(field, (word) => word !== "");
  if (isRefusal(matched)) return matched;
  for (let i = 0; i < field.rows; i++) if (equal[i] === 1) matched[i] = 0;
  return matched;
}
