import { card } from "../kernel/card";
import { cell } from "../kernel/outputs";
import { movementParams, type Movements } from "./nrr";

/**
 * Gross revenue retention: the share of a period's opening revenue that was not lost.
 * Expansion is left out, and losses are amounts of at least 0, so it is never above 1.
 *
 * Convention: losses above the start make it negative instead of being refused. They are
 * real where revenue that came within the period was lost again before its end.
 */
export function grr({ start, contraction, churn }: Omit<Movements, "expansion">): number {
  return (start - contraction - churn) / start;
}

export default card(grr, {
  name: "GRR",
  family: "bowtie",
  summary: "Gross revenue retention: opening revenue kept, expansion left out",
  params: { start: movementParams.start, contraction: movementParams.contraction, churn: movementParams.churn },
  returns: cell("percent", "A share of the opening revenue, never above 1."),
  law: "(start − contraction − churn) ÷ start. Losses are positive amounts. Below 0 where more was lost than was there at the start.",
  source: "Worked example of pulserevops: 10.0M with 0.6M contraction and 0.9M churn make 85 %.",
  question: "How much of the revenue we started with did we keep, before any upsell?",
  examples: [
    { given: ["10.0M", "0.6M", "0.9M"], gives: 0.85 },
    { given: [200, 0, 0], gives: 1 },
    { given: [[[100], [200]], 0, 10], gives: [[0.9], [0.95]] },
    { given: [100, 0, -5], refuses: "OUT_OF_RANGE" },
    { given: [0, 0, 5], refuses: "OUT_OF_RANGE" },
  ],
  see: ["NRR", "RETENTION_TABLE"],
  terms: [],
});
