import { HALF_LIFE_DAYS } from "../../../core/attribution/attribution-params";
import type { Settings } from "../settings";
import { numberGiven } from "../number-given";

/** Of functions that take no half-life: what they take instead of the one that was set; none where it makes no difference. */
export function halfLifeCaveat({ weighted, halfLifeDays }: Settings["credit"]): readonly string[] {
  const given = numberGiven(halfLifeDays);
  if (weighted !== "time decay" || given === "" || given === HALF_LIFE_DAYS) return [];
  return [`Time decay halves in ${HALF_LIFE_DAYS} days here, not in the ${given} that were set.`];
}
