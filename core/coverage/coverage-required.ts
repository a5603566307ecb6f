import { card } from "../kernel/card";
import { ratio } from "../kernel/kinds";
import { cell } from "../kernel/outputs";

/**
 * The coverage at which the open pipeline, won at this rate, just meets the quota.
 * No margin for slippage is added: what must close in the period is the caller's to decide.
 */
export function coverageRequired({ winRate }: { readonly winRate: number }): number {
  return 1 / winRate;
}

/** The win rate as every coverage function takes it: at 0 no pipeline is large enough. */
export const winRateParam = ratio({
  help: "Share of open value that will be won, 0 to 1 or with a percent sign.",
  above: 0,
});

export default card(coverageRequired, {
  name: "COVERAGE_REQUIRED",
  family: "coverage",
  summary: "The pipeline coverage that a win rate calls for",
  params: { winRate: winRateParam },
  returns: cell("multiple", "A multiple: 4 means four dollars open for every dollar of quota."),
  law: "1 ÷ win rate",
  source: "Pipeline Coverage Ratio, the glossary of The Starr Conspiracy.",
  question: "Is 3× coverage enough at our win rate?",
  examples: [
    { given: [0.25], gives: 4 },
    { given: [[["40%"], ["20%"], [0.125]]], gives: [[2.5], [5], [8]] },
    { given: [0], refuses: "OUT_OF_RANGE" },
    { given: [25], refuses: "OUT_OF_RANGE" },
  ],
  see: ["COVERAGE", "COVERAGE_GAP", "COVERAGE_TABLE"],
  terms: ["Pipeline Coverage Ratio"],
});
