/** What would a change be worth, before any budget moves? */
import { LEVER_LABELS } from "../../../core/velocity/lever-names";
import type { Artefact, Line } from "../artefact";
import { inBaseline, type BASELINE_COLUMN } from "./baseline-call";

const levers = Object.values(LEVER_LABELS);

function baseLine(
  id: string,
  lever: keyof typeof LEVER_LABELS & keyof typeof BASELINE_COLUMN,
  look: Line["look"],
): Line {
  return {
    id,
    label: LEVER_LABELS[lever],
    ...(look !== undefined && { look }),
    formula: `=${inBaseline("{scenario-levers-of}", lever)}`,
  };
}

// prettier-ignore
const SCENARIOS = [
  ["More of the same leads", 0.2, "", -0.05, "", "Head of demand generation", "tested", 60000, "Win rate gives way a little, as the leads reach beyond the ICP"],
  ["Fewer, better fits", -0.1, "", 0.15, "", "Revenue operations", "adopted", 0, "Tier C and D leads go back to nurture"],
  ["Faster handoffs", "", "", 0.05, -0.1, "Head of sales", "open", 25000, "Demo requests are called within the hour"],
  ["Larger deals", "", 0.15, -0.05, 0.1, "Head of product marketing", "open", 40000, "The package for several sites sells at its list price"],
] as const;

// prettier-ignore
const TRADE_OFFS = [
  [LEVER_LABELS.opportunities, 0.2, LEVER_LABELS.winRate],
  [LEVER_LABELS.winRate, 0.1, LEVER_LABELS.cycleDays],
  [LEVER_LABELS.averageDealValue, -0.1, LEVER_LABELS.opportunities],
] as const;

export const tradeOffs: Artefact = {
  id: "velocity-trade-offs",
  framework: "velocity",
  title: "Velocity trade-offs",
  about:
    "What a change of levers does to money per day. Whoever asks for budget adds a row here first; both teams decide on it.",
  needs: ["deals"],
  blocks: [
    {
      kind: "lines",
      caption: "The levers to start from",
      lines: [
        {
          id: "scenario-levers-of",
          label: "Levers of",
          note: "A name in the first column of the baseline. Total: all deals.",
          value: "Total",
        },
        baseLine("scenario-opportunities", "opportunities", "whole"),
        baseLine("scenario-deal-value", "averageDealValue", "money"),
        baseLine("scenario-win-rate", "winRate", "percent"),
        baseLine("scenario-cycle-days", "cycleDays", "days"),
      ],
    },
    {
      kind: "typed",
      id: "scenario-changes",
      caption: "Changes to try",
      columns: [
        { header: "Scenario", width: 220 },
        ...levers.map((lever, i) => ({
          header: lever,
          ...(i === 0 && {
            note: "By how much the lever would change: 10% is more, -10% is less, blank is no change.",
          }),
          width: i === 0 ? 132 : i === 1 ? 144 : 112,
          look: "percent" as const,
        })),
        { header: "Proposed by", width: 196 },
        { header: "Decision", width: 112, choices: ["open", "tested", "adopted", "dropped"] },
        { header: "Budget moved", note: "What it would cost, or take from elsewhere.", width: 116, look: "money" },
        {
          header: "What has to hold",
          note: "Why the levers should move like this: what a test can refute.",
          width: 420,
        },
      ],
      rows: SCENARIOS,
      areExamples: true,
      spareRows: 6,
    },
    {
      kind: "typed",
      id: "lever-trade-offs",
      caption: "What a change of one lever is worth in another, velocity unchanged",
      columns: [
        { header: "When this lever", width: 220, choices: levers },
        { header: "Changes by", width: 132, look: "percent" },
        { header: "It is worth in", width: 144, choices: levers },
        {
          header: "As much as",
          note: "The change of the second lever that would leave velocity as it was.",
          width: 112,
          look: "percent",
          formula:
            '=IF(OR([When this lever]="",[Changes by]="",[It is worth in]=""),"",VELOCITY_TRADEOFF([When this lever],[Changes by],[It is worth in]))',
        },
      ],
      rows: TRADE_OFFS.map((row) => [...row, ""]),
      areExamples: true,
      spareRows: 3,
    },
    {
      kind: "live",
      id: "velocity-scenarios",
      caption: "What each scenario makes of it",
      card: "VELOCITY_SCENARIO",
      formula: "=VELOCITY_SCENARIO({scenario-opportunities}:{scenario-cycle-days},{scenario-changes:5})",
    },
  ],
};
