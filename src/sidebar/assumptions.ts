/** What the data cannot say, as it was typed, and as it is read. */
import { readNumberText } from "../../core/written/numbers";
import type { Assumptions } from "../evidence/evidence";

export interface TypedAssumptions {
  readonly limitHours: string;
  readonly valuePerLead: string;
  readonly quota: string;
  readonly windowDays: string;
}

export const ASSUMPTION_FIELDS: readonly {
  readonly key: keyof TypedAssumptions;
  readonly label: string;
  readonly placeholder: string;
}[] = [
  { key: "limitHours", label: "Response limit in hours", placeholder: "24" },
  { key: "valuePerLead", label: "What a lead is worth", placeholder: "not priced" },
  { key: "quota", label: "Still to be won", placeholder: "no quota" },
  { key: "windowDays", label: "Days in a period", placeholder: "365" },
];

const DEFAULTS = { limitHours: 24, windowDays: 365 };

/** A blank is its default, or nothing; a word that is no number is a problem in a sentence. */
export function readAssumptions(typed: TypedAssumptions, currency: string): Assumptions | { readonly problem: string } {
  const read: Partial<Record<keyof TypedAssumptions, number>> = {};
  for (const { key, label } of ASSUMPTION_FIELDS) {
    const words = typed[key].trim();
    if (words === "") continue;
    const number = readNumberText(words, ".");
    if (number === undefined || number.value <= 0)
      return { problem: `${label} must be a number above 0, found "${words}".` };
    read[key] = number.value;
  }
  return {
    limitHours: read.limitHours ?? DEFAULTS.limitHours,
    valuePerLead: read.valuePerLead,
    quota: read.quota,
    windowDays: read.windowDays ?? DEFAULTS.windowDays,
    currency,
  };
}
