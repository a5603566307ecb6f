import { card } from "../kernel/card";
import { money, whole } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";

export interface TargetsArguments {
  readonly baseline: number;
  readonly target: number;
  readonly quarters: number;
}

export interface TargetRow {
  readonly quarter: number;
  readonly target: number;
}

/**
 * The way from a baseline to a target at one growth rate, a step a quarter. Quarter 0 is the
 * baseline and has no row; the last is the target itself, not what powers round it to.
 */
export function velocityTargets({ baseline, target, quarters }: TargetsArguments): Report<TargetRow> {
  const growth = target / baseline;
  return {
    rows: Array.from({ length: quarters }, (_, i) => ({
      quarter: i + 1,
      target: i + 1 === quarters ? target : baseline * growth ** ((i + 1) / quarters),
    })),
    notes: [],
  };
}

export default card(velocityTargets, {
  name: "VELOCITY_TARGETS",
  family: "velocity",
  summary: "Quarterly targets from a baseline to a goal at one growth rate",
  params: {
    baseline: money({ help: "Velocity per day today.", above: 0 }),
    target: money({ help: "Velocity per day at the end of the last quarter.", above: 0 }),
    quarters: whole({ help: "How many quarters it may take.", atLeast: 1, atMost: 40, default: 4 }),
  },
  returns: rows("One row per quarter; the last is the target.", {
    quarter: column("Quarter", "whole", "1 for the first quarter after the baseline."),
    target: column("Target", "money", "Velocity per day to reach by the end of the quarter."),
  }),
  law: "baseline × (target ÷ baseline)^(quarter ÷ quarters)",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy: targets for the next four quarters.",
  question: "What must velocity be each quarter to reach next year's number?",
  examples: [
    {
      given: [10000, 14641],
      gives: [
        ["Quarter", "Target"],
        [1, 11000],
        [2, 12100],
        [3, 13310],
        [4, 14641],
      ],
    },
    {
      given: ["$40,000", "$10k", 2],
      gives: [
        ["Quarter", "Target"],
        [1, 20000],
        [2, 10000],
      ],
    },
    { given: [0, 14641], refuses: "OUT_OF_RANGE" },
    { given: [10000, 14641, 2.5], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY", "VELOCITY_SOLVE", "VELOCITY_BRIDGE"],
  terms: ["Pipeline Velocity"],
});
