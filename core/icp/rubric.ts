/**
 * The rubric: criteria, each of one or several rows. Rows of one criterion are
 * alternatives and need not stand together; names are compared without case.
 */
import { textOf, type Cell } from "../kernel/cells";
import { textColumn, type TextColumn } from "../kernel/columns";
import { decideDecimalSign, readNumberText, type DecimalSign } from "../written/numbers";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table";
import { cellColumn } from "../rules/cell-column";
import { conditionColumns, readConditions, type Condition, type ConditionColumns } from "../rules/condition";

export const rubricColumns = {
  criterion: textColumn("Criterion", ["Criterion", "Criteria"]),
  ...conditionColumns,
  points: cellColumn("Points", ["Points", "Weight"]),
} as const;

export type RubricTable = TableFrame &
  ConditionColumns & { readonly criterion: TextColumn; readonly points: readonly Cell[] };

export interface RubricRule {
  readonly field: string;
  /** Where the field is named, for a refusal. */
  readonly fieldPlace: string;
  readonly condition: Condition;
  readonly points: number | "disqualify";
}

export interface Criterion {
  readonly name: string;
  readonly rules: readonly RubricRule[];
  /** The most its rows can give; 0 where they only take points away. */
  readonly best: number;
}

export function readRubric(rubric: RubricTable): readonly Criterion[] | Refusal {
  const conditions = readConditions(rubric);
  if (isRefusal(conditions)) return conditions;
  const decimal = decideDecimalSign(rubric.points);
  const rulesOf = new Map<string, { readonly name: string; readonly rules: RubricRule[] }>();
  for (let i = 0; i < rubric.rows; i++) {
    const at = (column: string) => place(rubric.name, rubric.rowNumber(i), column);
    const name = rubric.criterion.words[rubric.criterion.codes[i]];
    if (name === "") return refuse.missing(at("Criterion"), "the name of a criterion");
    const field = rubric.field.words[rubric.field.codes[i]];
    if (field === "") return refuse.missing(at("Field"), "the header of a column");
    const points = readPoints(rubric.points[i], decimal, at("Points"));
    if (isRefusal(points)) return points;
    const criterion = rulesOf.get(name.toLowerCase()) ?? { name, rules: [] };
    criterion.rules.push({ field, fieldPlace: at("Field"), condition: conditions[i], points });
    rulesOf.set(name.toLowerCase(), criterion);
  }
  return [...rulesOf.values()].map(({ name, rules }) => ({ name, rules, best: bestOf(rules) }));
}

function readPoints(cell: Cell, decimal: DecimalSign, name: string): number | "disqualify" | Refusal {
  if (typeof cell === "number") return cell;
  const text = textOf(cell);
  if (text.toLowerCase() === "disqualify") return "disqualify";
  const read = readNumberText(text, decimal);
  return read === undefined || read.percent ? refuse.notANumber(name, 'a number or "disqualify"', cell) : read.value;
}

function bestOf(rules: readonly RubricRule[]): number {
  return Math.max(0, ...rules.map(({ points }) => (points === "disqualify" ? 0 : points)));
}
