import { card } from "../kernel/card";
import { money } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { openPipelineParam } from "./coverage";
import { coverageRequired, winRateParam } from "./coverage-required";

export interface CoverageGapArguments {
  readonly openPipeline: number;
  readonly quota: number;
  readonly winRate: number;
}

/** The pipeline still to be created so that what is won of it meets the quota; negative is a surplus. */
export function coverageGap({ openPipeline, quota, winRate }: CoverageGapArguments): number {
  return quota * coverageRequired({ winRate }) - openPipeline;
}

export default card(coverageGap, {
  name: "COVERAGE_GAP",
  family: "coverage",
  summary: "How much pipeline is missing to meet the quota at a win rate",
  params: {
    openPipeline: openPipelineParam,
    quota: money({ help: "What is still to be sold in the period.", atLeast: 0 }),
    winRate: winRateParam,
  },
  returns: cell("money", "Open pipeline still to be created; below 0 it is a surplus."),
  law: "quota ÷ win rate − open pipeline",
  source: "Pipeline Coverage Ratio, the glossary of The Starr Conspiracy.",
  question: "How much pipeline do we still have to build to make the quota?",
  examples: [
    { given: [4800000, 1600000, 0.25], gives: 1600000 },
    { given: [4800000, "$1M", "25%"], gives: -800000 },
    { given: [[[300000], [500000]], 100000, 0.25], gives: [[100000], [-100000]] },
    { given: [4800000, 1600000, 0], refuses: "OUT_OF_RANGE" },
  ],
  see: ["COVERAGE", "COVERAGE_REQUIRED", "COVERAGE_TABLE"],
  terms: ["Pipeline Coverage Ratio"],
});
