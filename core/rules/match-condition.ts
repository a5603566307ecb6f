import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import type { Condition, Operand } from "./condition";
import type { Field } from "./records";

/**
 * 1 for every row of a column that meets a condition.
 *
 * Conventions. A blank cell matches `absent` and nothing else: not to know a country is
 * not the same as its not being Germany. Text in a column that is compared by size is
 * refused with its row; `is` and `in` only find it different.
 */
export function matchCondition({ test, operands }: Condition, field: Field): Uint8Array | Refusal {
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
      return matchSizes(field, (value) => value > first.quantity);
    case "≥":
      return matchSizes(field, (value) => value >= first.quantity);
    case "<":
      return matchSizes(field, (value) => value < first.quantity);
    case "≤":
      return matchSizes(field, (value) => value <= first.quantity);
    case "between":
      return matchSizes(field, (value) => value >= first.quantity && value <= last.quantity);
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

function matchSizes(field: Field, accepts: (value: number) => boolean): Uint8Array | Refusal {
  const column = field.quantities();
  if (isRefusal(column)) return column;
  const { values, firstUnread } = column;
  if (firstUnread >= 0)
    return refuse.notANumber(field.nameAt(firstUnread), "a number or a date", field.cellAt(firstUnread));
  const matched = new Uint8Array(field.rows);
  for (let i = 0; i < field.rows; i++) if (accepts(values[i])) matched[i] = 1;
  return matched;
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
