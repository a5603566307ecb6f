import { isRefusal, type Refusal } from "../kernel/refusal";
import { NONE } from "../rules/prioritised";
import type { Records } from "../rules/records";
import { matchCriterion, type CriterionMatch } from "./match-criterion";
import type { Group, Rubric } from "./rubric";

export interface AccountScores {
  /** 0 to 100; NaN for an empty row. */
  readonly scores: Float64Array;
  /** Matched points by group, of disqualified accounts too. */
  readonly groupPoints: Readonly<Record<Group, Float64Array>>;
  /** Which rules spoke, criterion by criterion. */
  readonly matches: readonly CriterionMatch[];
}

/**
 * The score of every account: 100 × matched ÷ best possible points, 0 for an account that a
 * rule disqualifies. The one place where scores are made.
 *
 * Conventions: a criterion none of whose rows matches gives 0. Best possible leaves negative
 * points out, so that a penalty lowers a score but not the bar; a score stops at 0.
 */
export function scoreAccounts({ criteria, best }: Rubric, accounts: Records): AccountScores | Refusal {
  const sums = new Float64Array(accounts.rows);
  const disqualified = new Uint8Array(accounts.rows);
  const matches: CriterionMatch[] = [];
  const groupPoints: Record<Group, Float64Array> = {
    firmographic: new Float64Array(accounts.rows),
    technographic: new Float64Array(accounts.rows),
    behavioural: new Float64Array(accounts.rows),
    intent: new Float64Array(accounts.rows),
  };
  for (const criterion of criteria) {
    const match = matchCriterion(criterion, accounts);
    if (isRefusal(match)) return match;
    matches.push(match);
    const { counting, disqualifying } = match;
    const points = criterion.rules.map((rule) => (rule.points === "disqualify" ? 0 : rule.points));
    const sumsOfRule = criterion.rules.map(({ group }) => groupPoints[group]);
    for (let i = 0; i < counting.length; i++) {
      if (disqualifying[i] !== NONE) disqualified[i] = 1;
      const rule = counting[i];
      if (rule === NONE) continue;
      sums[i] += points[rule];
      sumsOfRule[rule][i] += points[rule];
    }
  }
  const scores = sums.map((sum, i) => {
    if (accounts.isEmptyRow(i)) return NaN;
    return disqualified[i] === 1 ? 0 : Math.max(0, (100 * sum) / best);
  });
  return { scores, groupPoints, matches };
}
