import { card } from "../kernel/card";
import { numberColumn, textColumn, type TextColumn } from "../kernel/columns";
import { number, optional, table } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table";

/** The columns of a table of tiers, wherever a function takes one. */
export const tierColumns = {
  tier: textColumn("Tier", ["Tier"]),
  atLeast: numberColumn("At least", ["At least", "Minimum", "Score"]),
} as const;

export type TierTable = TableFrame & { readonly tier: TextColumn; readonly atLeast: Float64Array };

export interface IcpTierArguments {
  readonly score: number;
  readonly tiers: TierTable | undefined;
}

interface Threshold {
  readonly tier: string;
  readonly atLeast: number;
}

const DEFAULT_TIERS: readonly Threshold[] = [
  { tier: "A", atLeast: 80 },
  { tier: "B", atLeast: 60 },
  { tier: "C", atLeast: 40 },
  { tier: "D", atLeast: 0 },
];

/**
 * The tier with the highest threshold that the score reaches; the order of the rows
 * does not matter. A score below every threshold is "(none)". Scores are not held to
 * 0..100, so that another score with tiers of its own works too.
 */
export function icpTier({ score, tiers }: IcpTierArguments): string | Refusal {
  if (tiers === undefined) return reached(score, DEFAULT_TIERS);
  const wrong = refuseTiers(tiers);
  if (wrong !== undefined) return wrong;
  const { tier, atLeast } = tiers;
  return reached(
    score,
    Array.from(atLeast, (least, i) => ({ tier: tier.words[tier.codes[i]], atLeast: least })),
  );
}

function reached(score: number, tiers: readonly Threshold[]): string {
  let best: Threshold | undefined;
  for (const threshold of tiers) {
    if (score >= threshold.atLeast && (best === undefined || threshold.atLeast > best.atLeast)) best = threshold;
  }
  return best === undefined ? "(none)" : best.tier;
}

/** A tier without a name or a threshold, or two tiers that start at the same score. */
function refuseTiers({ name, rows, rowNumber, tier, atLeast }: TierTable): Refusal | undefined {
  for (let i = 0; i < rows; i++) {
    if (tier.codes[i] === 0) return refuse.missing(place(name, rowNumber(i), "Tier"), "the name of a tier");
    if (Number.isNaN(atLeast[i])) return refuse.missing(place(name, rowNumber(i), "At least"), "a number");
    const first = atLeast.indexOf(atLeast[i]);
    if (first < i) return refuse.twice(name, rowNumber(i), "At least", String(atLeast[i]), rowNumber(first));
  }
  return undefined;
}

export default card(icpTier, {
  name: "ICP_TIER",
  family: "icp",
  summary: "The tier a score belongs to, by thresholds both teams agreed",
  params: {
    score: number({ help: "A score, such as ICP_SCORE gives; one cell or a range without its header." }),
    tiers: optional(
      table({
        help: "Tiers with their lowest scores: Tier, At least. Blank: A 80, B 60, C 40, D 0.",
        columns: tierColumns,
      }),
    ),
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
  see: ["ICP_SCORE"],
  terms: ["Marketing Qualified Lead", "Lead Scoring"],
});
