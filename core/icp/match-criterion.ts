import { isRefusal, type Refusal } from "../kernel/refusal";
import { matchRecords } from "../rules/field-condition";
import { NONE } from "../rules/prioritised";
import type { Records } from "../rules/records";
import type { Criterion } from "./rubric";

/** For every account, places among the criterion's rules; NONE where there is none. */
export interface CriterionMatch {
  /** The matching rule that counts: the one with the most points. */
  readonly counting: Int32Array;
  /** The first matching rule that disqualifies. */
  readonly disqualifying: Int32Array;
}

/**
 * Which of a criterion's rules speaks for every account.
 *
 * Convention: of the matching rules the one with the most points counts, also where all of
 * them are negative; of equal ones the first.
 */
export function matchCriterion({ rules }: Criterion, accounts: Records): CriterionMatch | Refusal {
  const counting = new Int32Array(accounts.rows).fill(NONE);
  const disqualifying = new Int32Array(accounts.rows).fill(NONE);
  const highest = new Float64Array(accounts.rows).fill(-Infinity);
  for (const [place, rule] of rules.entries()) {
    const matched = matchRecords(rule, accounts);
    if (isRefusal(matched)) return matched;
    const { points } = rule;
    for (let i = 0; i < matched.length; i++) {
      if (matched[i] === 0) continue;
      if (points === "disqualify") {
        if (disqualifying[i] === NONE) disqualifying[i] = place;
      } else if (points > highest[i]) {
        highest[i] = points;
        counting[i] = place;
      }
    }
  }
  return { counting, disqualifying };
}
