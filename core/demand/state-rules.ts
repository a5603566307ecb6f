/** Demand-state rules: rows that share a priority are one rule, and all of them must match. */
import { textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import type { ConditionColumns } from "../rules/condition";
import { readFieldConditions } from "../rules/field-condition";
import { groupByPriority, prioritisedColumns, type Rule } from "../rules/prioritised";

export const stateRuleColumns = {
  ...prioritisedColumns,
  state: textColumn("State", ["State", "Demand state"]),
} as const;

export type StateRuleTable = TableFrame &
  ConditionColumns & { readonly priority: Float64Array; readonly state: TextColumn };

export interface StateRule extends Rule {
  readonly state: string;
  /** "1: Visits > 5 and Demo is yes" */
  readonly words: string;
}

/** The state of a record that no rule matches. */
export const NO_STATE = "(no state)";

/** The rules, lowest priority first. Two states under one priority are refused. */
export function readStateRules(rules: StateRuleTable): readonly StateRule[] | Refusal {
  const groups = groupByPriority(rules);
  if (isRefusal(groups)) return groups;
  const conditions = readFieldConditions(rules);
  if (isRefusal(conditions)) return conditions;
  const read: StateRule[] = [];
  for (const { priority, rows } of groups) {
    const state = stateOf(rules, rows);
    if (isRefusal(state)) return state;
    const all = rows.map((row) => conditions[row]);
    read.push({ state, conditions: all, words: `${priority}: ${all.map(({ words }) => words).join(" and ")}` });
  }
  return read;
}

function stateOf({ name, rowNumber, state }: StateRuleTable, rows: readonly number[]): string | Refusal {
  const agreed = state.words[state.codes[rows[0]]];
  for (const row of rows) {
    const word = state.words[state.codes[row]];
    const at = place(name, rowNumber(row), "State");
    if (word === "") return refuse.missing(at, "the name of a state");
    if (word.toLowerCase() !== agreed.toLowerCase()) return refuse.disagrees(at, agreed, rowNumber(rows[0]), word);
  }
  return agreed;
}
