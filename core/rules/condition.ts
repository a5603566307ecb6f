/**
 * Conditions: a field, a test and a value, as rubrics, routing rules and demand-state
 * rules write them. A condition is read once and matched against a whole column.
 *
 * Conventions. A value that reads as a number or a date is compared as one (`1,200` is
 * 1200), any other text without case. Lists are split at `;`, and at `,` where there is
 * no `;`. `between` includes both ends.
 */
import { isBlank, textOf, type Cell } from "../kernel/cells";
import { textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { parseDateText } from "../written/dates";
import { parseNumberText } from "../written/numbers";
import { cellColumn } from "./cell-column";
import { readQuantity, type Spelling } from "./quantities";

export const tests = [
  "is",
  "is not",
  "in",
  "not in",
  "contains",
  ">",
  "≥",
  "<",
  "≤",
  "between",
  "present",
  "absent",
] as const;
export type Test = (typeof tests)[number];

/** A blank answers these two; every other test asks for what stands in the field. */
export function asksForPresence(test: Test): boolean {
  return test === "present" || test === "absent";
}

export interface Operand {
  /** Without case. */
  readonly text: string;
  /** NaN where the text is neither a number nor a date. */
  readonly quantity: number;
  /** Whether it is a date, so that `20260105` and epoch times in the column are dates too. */
  readonly isDate: boolean;
}

export interface Condition {
  readonly test: Test;
  readonly operands: readonly Operand[];
}

/** The three columns of every table of rules. */
export const conditionColumns = {
  field: textColumn("Field", ["Field", "Column", "Property"]),
  test: textColumn("Test", ["Test", "Operator"]),
  value: cellColumn("Value", ["Value", "Values"]),
} as const;

export interface ConditionColumns {
  readonly field: TextColumn;
  readonly test: TextColumn;
  readonly value: readonly Cell[];
}

export function everyRow({ rows }: { readonly rows: number }): readonly number[] {
  return Array.from({ length: rows }, (_, i) => i);
}

/** The conditions of a table's rows, of all of them where none are named. */
export function readConditions(
  rules: TableFrame & ConditionColumns,
  rows: readonly number[] = everyRow(rules),
): readonly Condition[] | Refusal {
  const written: { readonly test: Test; readonly parts: readonly Cell[] }[] = [];
  for (const row of rows) {
    const test = readTest(rules.test.words[rules.test.codes[row]], place(rules.name, rules.rowNumber(row), "Test"));
    if (isRefusal(test)) return test;
    const parts = splitValue(test, rules.value[row], place(rules.name, rules.rowNumber(row), "Value"));
    if (isRefusal(parts)) return parts;
    written.push({ test, parts });
  }
  const conditions: Condition[] = [];
  for (const [k, row] of rows.entries()) {
    const { test, parts } = written[k];
    const operands = parts.map((part) => readOperand(part, rules.reading));
    const wrong = refuseSizes(test, operands, rules.value[row], place(rules.name, rules.rowNumber(row), "Value"));
    if (wrong !== undefined) return wrong;
    conditions.push({ test, operands });
  }
  return conditions;
}

function readTest(word: string, name: string): Test | Refusal {
  if (word === "") return refuse.missing(name, "a test such as is, in, > or present");
  const folded = word.toLowerCase().replace(">=", "≥").replace("<=", "≤");
  return tests.find((test) => test === folded) ?? refuse.notAnOption(name, tests, word);
}

function splitValue(test: Test, value: Cell, name: string): readonly Cell[] | Refusal {
  if (asksForPresence(test)) return [];
  if (isBlank(value)) return refuse.missing(name, `what "${test}" compares with`);
  if (test === "between") {
    const ends = textOf(value).split("..");
    const areTwo = ends.length === 2 && !ends.some(isBlank);
    return areTwo ? ends : refuse.notANumber(name, "two numbers or dates such as 200..1000", value);
  }
  if ((test === "in" || test === "not in") && typeof value === "string") {
    const words = value.split(value.includes(";") ? ";" : ",").filter((part) => !isBlank(part));
    return words.length > 0 ? words : refuse.missing(name, `a list for "${test}"`);
  }
  return [value];
}

function readOperand(cell: Cell, spelling: Spelling): Operand {
  const isDate = typeof cell === "string" && parseNumberText(cell) === undefined && parseDateText(cell) !== undefined;
  return { text: textOf(cell).toLowerCase(), quantity: readQuantity(cell, spelling), isDate };
}

/** Sizes need quantities, and a range its lower end first. */
function refuseSizes(test: Test, operands: readonly Operand[], value: Cell, name: string): Refusal | undefined {
  const unread = operands.some(({ quantity }) => Number.isNaN(quantity));
  if (test === "between") {
    if (unread) return refuse.notANumber(name, "two numbers or dates such as 200..1000", value);
    if (operands[0].quantity > operands[1].quantity)
      return refuse.outOfRange(name, "the lower end first, such as 200..1000", value);
  }
  const isSize = test === ">" || test === "≥" || test === "<" || test === "≤";
  return isSize && unread ? refuse.notANumber(name, "a number or a date", value) : undefined;
}
