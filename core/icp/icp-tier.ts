import { card } from "../kernel/card";
import { number } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { tiersParam } from "./icp-params";
import { readTiers, tierOf, type TierTable } from "./tiers";

export interface IcpTierArguments {
  readonly score: number;
  readonly tiers: TierTable | undefined;
}

/**
 * The tier with the highest threshold that the score reaches. A score below every
 * threshold is "(none)". Scores are not held to 0..100, so that another score with tiers of
 * its own works too.
 */
export function icpTier({ score, tiers }: IcpTierArguments): string | Refusal {
  const read = readTiers(tiers);
  return isRefusal(read) ? read : tierOf(score, read);
}

export default card(icpTier, {
  name: "ICP_TIER",
  family: "icp",
  summary: "The tier a score belongs to, by thresholds both teams agreed",
  params: {
    score: number({ help: "A score, such as ICP_SCORE gives; one cell or a range without its header." }),
    tiers: tiersParam,
  },
  returns: cell("text", "The tier's name, or (none) below every threshold."),
  law: "The tier with the highest threshold the score reaches.",
  source: "Unified ICP Scoring, the framework catalogue of The Starr Conspiracy.",
  question: "Which of them come first?",
  examples: [
    { given: [72.5], gives: "B" },
    { given: [[[100], [80], [79.9], [""], [0]]], gives: [["A"], ["A"], ["B"], [""], ["D"]] },
    {
      given: [
        [[55], [10]],
        [
          ["Tier", "At least"],
          ["Work now", 50],
          ["Nurture", 20],
        ],
      ],
      gives: [["Work now"], ["(none)"]],
    },
    { given: ["high"], refuses: "NOT_A_NUMBER" },
    {
      given: [
        55,
        [
          ["Tier", "At least"],
          ["Gold", 50],
          ["Silver", 50],
        ],
      ],
      refuses: "DUPLICATE",
    },
  ],
  see: ["ICP_SCORE", "ICP_TABLE", "ICP_BACKTEST"],
  terms: ["Marketing Qualified Lead", "Lead Scoring"],
});
