import { isRefusal, type Refusal } from "../kernel/refusal";
import type { FieldCondition } from "../rules/field-condition";
import type { Field, Records } from "../rules/records";

/** The columns that conditions are put to, each once, with the name the first of them uses. */
export function askedFields(
  conditions: readonly FieldCondition[],
  records: Records,
): ReadonlyMap<Field, string> | Refusal {
  const asked = new Map<Field, string>();
  for (const { field, fieldPlace } of conditions) {
    const column = records.field(field, fieldPlace);
    if (isRefusal(column)) return column;
    if (!asked.has(column)) asked.set(column, field);
  }
  return asked;
}
