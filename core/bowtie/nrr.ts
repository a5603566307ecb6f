import { card } from "../kernel/card";
import { money } from "../kernel/kinds";
import { cell } from "../kernel/outputs";

/** Recurring revenue at the start of a period, and what moved it; all of them amounts, losses too. */
export interface Movements {
  readonly start: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churn: number;
}

/**
 * Net revenue retention: the share of a period's opening revenue that is still there at its
 * end, expansion counted in. New customers are on neither side.
 */
export function nrr({ start, expansion, contraction, churn }: Movements): number {
  return (start + expansion - contraction - churn) / start;
}

/** The movements as parameters, wherever a retention function takes them. */
export const movementParams = {
  start: money({ help: "Recurring revenue at the start of the period.", above: 0 }),
  expansion: money({ help: "What existing customers added.", atLeast: 0 }),
  contraction: money({ help: "What staying customers took away, as a positive amount.", atLeast: 0 }),
  churn: money({ help: "What leaving customers took away, as a positive amount.", atLeast: 0 }),
};

export default card(nrr, {
  name: "NRR",
  family: "bowtie",
  summary: "Net revenue retention: opening revenue kept, expansion counted in",
  params: movementParams,
  returns: cell("percent", "A share of the opening revenue; above 1 the customers you had pay more than before."),
  law: "(start + expansion − contraction − churn) ÷ start. New customers do not count. Losses are positive amounts.",
  source: "Worked example of pulserevops: 10.0M with 1.8M expansion, 0.6M contraction and 0.9M churn make 103 %.",
  question: "Do the customers we already have grow faster than they leave?",
  examples: [
    { given: ["10.0M", "1.8M", "0.6M", "0.9M"], gives: 1.03 },
    { given: [200, 0, 10, 30], gives: 0.8 },
    { given: [[[100], [200]], [[20], [0]], 0, 10], gives: [[1.1], [0.95]] },
    { given: [100, 10, 0, -5], refuses: "OUT_OF_RANGE" },
    { given: [0, 10, 0, 5], refuses: "OUT_OF_RANGE" },
  ],
  see: ["GRR", "RETENTION_TABLE"],
  terms: [],
});
