/**
 * The rubric: criteria, each of one or several rows. Rows of one criterion are
 * alternatives and need not stand together; names are compared without case.
 *
 * Convention: a row without a group, and a rubric without the column, is firmographic: fit
 * is what a score is about before anything else. A row's points go to its own group.
 */
import { textOf, type Cell } from "../kernel/cells";
import { ifPresent, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { decideDecimalSign, readNumberText, type DecimalSign } from "../written/numbers";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { cellColumn } from "../rules/cell-column";
import { conditionColumns, type ConditionColumns } from "../rules/condition";
import { readFieldConditions, type FieldCondition } from "../rules/field-condition";

export const rubricColumns = {
  criterion: textColumn("Criterion", ["Criterion", "Criteria"]),
  grouping: ifPresent(textColumn("Group", ["Group"])),
  ...conditionColumns,
  points: cellColumn("Points", ["Points", "Weight"]),
} as const;

export type RubricTable = TableFrame &
  ConditionColumns & {
    readonly criterion: TextColumn;
    readonly grouping: TextColumn | undefined;
    readonly points: readonly Cell[];
  };

export const groups = ["firmographic", "technographic", "behavioural", "intent"] as const;
export type Group = (typeof groups)[number];

export interface RubricRule extends FieldCondition {
  readonly group: Group;
  readonly points: number | "disqualify";
}

export interface Criterion {
  readonly name: string;
  readonly rules: readonly RubricRule[];
  /** The most its rows can give; 0 where they only take points away. */
  readonly best: number;
}

export interface Rubric {
  readonly criteria: readonly Criterion[];
  /** The most points there are, above 0. */
  readonly best: number;
}

export function readRubric(rubric: RubricTable): Rubric | Refusal {
  const conditions = readFieldConditions(rubric);
  if (isRefusal(conditions)) return conditions;
  const decimal = decideDecimalSign(rubric.points);
  const rulesOf = new Map<string, { readonly name: string; readonly rules: RubricRule[] }>();
  for (let i = 0; i < rubric.rows; i++) {
    const at = (column: string) => place(rubric.name, rubric.rowNumber(i), column);
    const name = rubric.criterion.words[rubric.criterion.codes[i]];
    if (name === "") return refuse.missing(at("Criterion"), "the name of a criterion");
    const group = readGroup(rubric.grouping?.words[rubric.grouping.codes[i]] ?? "", at("Group"));
    if (isRefusal(group)) return group;
    const points = readPoints(rubric.points[i], decimal, at("Points"));
    if (isRefusal(points)) return points;
    const criterion = rulesOf.get(name.toLowerCase()) ?? { name, rules: [] };
    criterion.rules.push({ ...conditions[i], group, points });
    rulesOf.set(name.toLowerCase(), criterion);
  }
  const criteria = [...rulesOf.values()].map(({ name, rules }) => ({ name, rules, best: bestOf(rules) }));
  const best = criteria.reduce((sum, criterion) => sum + criterion.best, 0);
  if (best === 0) return refuse.outOfRange(`the best possible points of ${rubric.name}`, "above 0", best);
  return { criteria, best };
}

function readGroup(word: string, name: string): Group | Refusal {
  const folded = word.toLowerCase().replace("behavioral", "behavioural");
  if (folded === "") return "firmographic";
  return groups.find((group) => group === folded) ?? refuse.notAnOption(name, groups, word);
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
