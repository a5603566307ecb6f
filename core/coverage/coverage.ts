import { card } from "../kernel/card";
import { money } from "../kernel/kinds";
import { cell } from "../kernel/outputs";

/**
 * How many times over the open pipeline holds the quota it has to meet. The quota is
 * what remains to be sold: what is won already belongs on neither side.
 */
export function coverage({ openPipeline, quota }: { readonly openPipeline: number; readonly quota: number }): number {
  return openPipeline / quota;
}

/** What the open pipeline is worth, wherever a coverage function takes it. */
export const openPipelineParam = money({ help: "Value of the deals open today.", atLeast: 0 });

export default card(coverage, {
  name: "COVERAGE",
  family: "coverage",
  summary: "How many times over the open pipeline holds the quota",
  params: {
    openPipeline: openPipelineParam,
    quota: money({ help: "What is still to be sold in the period.", above: 0 }),
  },
  returns: cell("multiple", "A multiple: 3 means three dollars open for every dollar of quota."),
  law: "open pipeline ÷ quota. Three to four times is a common habit; the multiple you need is one divided by your win rate.",
  source: "Pipeline Coverage Ratio, the glossary of The Starr Conspiracy.",
  question: "Is there enough open pipeline for the quota?",
  differs:
    "A CRM's coverage usually divides by the whole quota, also late in the quarter. Give this function the quota that is left, or use COVERAGE_TABLE, which works that out.",
  examples: [
    { given: [4800000, 1600000], gives: 3 },
    {
      given: [
        [["$4.8M"], [900000], [""]],
        [["1,600,000"], [1200000], [500000]],
      ],
      gives: [[3], [0.75], [""]],
    },
    { given: [0, 1600000], gives: 0 },
    { given: ["#N/A", 1600000], refuses: "CELL_ERROR" },
    { given: [4800000, 0], refuses: "OUT_OF_RANGE" },
  ],
  see: ["COVERAGE_REQUIRED", "COVERAGE_GAP", "COVERAGE_TABLE", "VELOCITY"],
  terms: ["Pipeline Coverage Ratio"],
});
