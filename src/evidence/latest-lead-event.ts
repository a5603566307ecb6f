import { ifPresent } from "../../core/kernel/columns";
import { isRefusal } from "../../core/kernel/refusal";
import { readOverrides, readTable } from "../../core/kernel/table";
import { leadColumns } from "../../core/tables/leads";
import type { LoadedTable } from "../data/load-tables";
import { asOfText } from "./as-of";
import { unmeasured, type Unmeasured } from "./evidence";

const { lead, handedOff, firstTouch, accepted, qualified, wonDate } = leadColumns;

/**
 * The latest handoff, touch, acceptance, qualification or win, as formulas write it. A column
 * that cannot be read dates nothing: the function that needs it says what stands in its way.
 */
export function latestLeadEvent({ role, cells, columns }: LoadedTable): string | Unmeasured {
  const overrides = readOverrides(columns);
  if (isRefusal(overrides)) return unmeasured(overrides.words);
  let latest = -Infinity;
  for (const date of [handedOff, firstTouch, accepted, qualified, wonDate]) {
    const table = readTable({ key: lead, columns: { date: ifPresent(date) } }, cells, role, overrides);
    if (isRefusal(table)) continue;
    table.date?.forEach((day) => (latest = day > latest ? day : latest));
  }
  return latest === -Infinity ? unmeasured("No lead has a date that can be read.") : asOfText(latest);
}
