import { latestEvent } from "../data/latest-event";
import type { LoadedTable } from "../data/load-tables";
import { asOfText } from "./as-of";
import { unmeasured, type Unmeasured } from "./evidence";

/** The latest handoff, touch, acceptance, qualification or win, as formulas write it. */
export function latestLeadEvent(leads: LoadedTable): string | Unmeasured {
  const latest = latestEvent(leads);
  return latest === undefined ? unmeasured("No lead has a date that can be read.") : asOfText(latest);
}
