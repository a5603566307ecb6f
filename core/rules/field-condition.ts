/** A condition and the column it is put to, as one row of a rubric or of a list of rules writes them. */
import { textOf } from "../kernel/cells";
import { isRefusal, place, refuse, short, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { counted } from "../written/counted";
import { everyRow, readConditions, type Condition, type ConditionColumns } from "./condition";
import { matchCondition } from "./match-condition";
import type { Records } from "./records";

export interface FieldCondition {
  readonly field: string;
  /** Where the field is named, for a refusal. */
  readonly fieldPlace: string;
  readonly condition: Condition;
  /** As a person would say it: "Employees between 200..1000". */
  readonly words: string;
}

/** The conditions of a table's rows with their fields, of all rows where none are named. */
export function readFieldConditions(
  rules: TableFrame & ConditionColumns,
  rows: readonly number[] = everyRow(rules),
): readonly FieldCondition[] | Refusal {
  const conditions = readConditions(rules, rows);
  if (isRefusal(conditions)) return conditions;
  const read: FieldCondition[] = [];
  for (const [k, row] of rows.entries()) {
    const field = rules.field.words[rules.field.codes[row]];
    const fieldPlace = place(rules.name, rules.rowNumber(row), "Field");
    if (field === "") return refuse.missing(fieldPlace, "the header of a column");
    const { test, operands } = conditions[k];
    // Present and absent compare with nothing, whatever stands beside them.
    const value = operands.length === 0 ? "" : ` ${textOf(rules.value[row])}`;
    read.push({ field, fieldPlace, condition: conditions[k], words: `${field} ${test}${value}` });
  }
  return read;
}

/**
 * 1 for every record that meets the condition; refused where the records have no such column.
 * Ranges of which only a part meets it don't count, and a note says so.
 */
export function matchRecords(
  { field, fieldPlace, condition, words }: FieldCondition,
  records: Records,
): Uint8Array | Refusal {
  const column = records.field(field, fieldPlace);
  if (isRefusal(column)) return column;
  const straddling: number[] = [];
  const matched = matchCondition(condition, column, (row) => straddling.push(row));
  if (straddling.length > 0) {
    const [first] = straddling;
    const example = `"${short(textOf(column.cellAt(first)))}" (${column.nameAt(first)})`;
    records.reading.note(
      "other",
      `${counted(straddling.length, "range")} such as ${example} counted as not meeting "${words}": only part of the range does.`,
    );
  }
  return matched;
}
