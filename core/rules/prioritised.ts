/**
 * Prioritised rules: tables whose rows carry a priority, of which a record obeys the
 * lowest one that it meets. Routing rules and demand-state rules are both of this kind.
 *
 * A rule's Field names a column of the records and never another rule's result, so rules
 * cannot go round in a circle: one that asks for a result is refused as asking for a column
 * that is not there.
 */
import { numberColumn } from "../kernel/columns";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { conditionColumns } from "./condition";
import { matchRecords, type FieldCondition } from "./field-condition";
import type { Records } from "./records";

/** The columns of every table of prioritised rules. */
export const prioritisedColumns = {
  priority: numberColumn("Priority", ["Priority", "Order"]),
  ...conditionColumns,
} as const;

/** The rows that share a priority, in the sheet's order. */
export interface PriorityGroup {
  readonly priority: number;
  readonly rows: readonly number[];
}

/** The rows of a table by their priorities, lowest first. A table without rows is refused. */
export function groupByPriority(
  rules: TableFrame & { readonly priority: Float64Array },
): readonly PriorityGroup[] | Refusal {
  if (rules.rows === 0) return refuse.noRows(rules.name, "rule");
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < rules.rows; row++) {
    const priority = rules.priority[row];
    if (Number.isNaN(priority)) return refuse.missing(place(rules.name, rules.rowNumber(row), "Priority"), "a number");
    const known = rowsOf.get(priority);
    if (known === undefined) rowsOf.set(priority, [row]);
    else known.push(row);
  }
  return [...rowsOf].map(([priority, rows]) => ({ priority, rows })).sort((a, b) => a.priority - b.priority);
}

/** All conditions must hold; a rule without any holds always. */
export interface Rule {
  readonly conditions: readonly FieldCondition[];
}

/** What stands for no rule. */
export const NONE = -1;

/** For every record the place of the first rule that holds, or NONE; an empty row obeys none. */
export function firstMatches(rules: readonly Rule[], records: Records): Int32Array | Refusal {
  const first = new Int32Array(records.rows).fill(NONE);
  for (const [place, { conditions }] of rules.entries()) {
    const holds = new Uint8Array(records.rows).fill(1);
    for (const condition of conditions) {
      const matched = matchRecords(condition, records);
      if (isRefusal(matched)) return matched;
      for (let i = 0; i < holds.length; i++) holds[i] &= matched[i];
    }
    for (let i = 0; i < holds.length; i++) if (holds[i] === 1 && first[i] === NONE) first[i] = place;
  }
  for (let i = 0; i < first.length; i++) if (first[i] !== NONE && records.isEmptyRow(i)) first[i] = NONE;
  return first;
}
