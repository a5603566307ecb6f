import { card } from "../kernel/card";
import { ratio } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { LEVER_LABELS } from "./lever-names";
import { leverParams, velocity, type Levers } from "./velocity";

export interface SensitivityArguments extends Levers {
  readonly step: number;
}

export interface SensitivityRow {
  readonly lever: string;
  readonly down: number;
  readonly up: number;
  readonly swing: number;
}

/**
 * Each lever lowered and raised by the same share while the other three hold: what a
 * tornado chart shows.
 *
 * Conventions: Down and Up are the velocity reached, not its change, and are named for the
 * lever's move: a cycle lowered makes velocity rise. The levers that multiply swing alike
 * and keep their order; the cycle, which divides, swings widest. A win rate is held at 1.
 */
export function velocitySensitivity({ step, ...levers }: SensitivityArguments): Report<SensitivityRow> {
  const base = velocity(levers);
  // The tolerance lets a win rate reach 1 that only rounding carries past it.
  const isHeld = levers.winRate * (1 + step) > 1 + 1e-12;
  const lowered = base * (1 - step);
  const raised = base * (1 + step);
  const table = [
    row("opportunities", lowered, raised),
    row("averageDealValue", lowered, raised),
    row("winRate", lowered, isHeld ? base / levers.winRate : raised),
    row("cycleDays", base / (1 - step), base / (1 + step)),
  ];
  return {
    rows: table.sort((a, b) => b.swing - a.swing),
    notes: isHeld ? ["Note: the win rate would pass 1 when raised: held at 1"] : [],
  };
}

function row(lever: keyof Levers, down: number, up: number): SensitivityRow {
  return { lever: LEVER_LABELS[lever], down, up, swing: Math.abs(up - down) };
}

const HEADERS = ["Lever", "Down", "Up", "Swing"];

export default card(velocitySensitivity, {
  name: "VELOCITY_SENSITIVITY",
  family: "velocity",
  summary: "Velocity with each lever lowered and raised by one step, widest first",
  params: {
    ...leverParams,
    step: ratio({
      above: 0,
      below: 1,
      help: "Share by which each lever is lowered and raised, such as 10%.",
      default: 0.1,
    }),
  },
  returns: rows("One row per lever, the widest swing first.", {
    lever: column("Lever", "text", "The lever that moves; the other three hold."),
    down: column("Down", "money", "Velocity per day with the lever lowered by the step."),
    up: column("Up", "money", "Velocity per day with the lever raised by the step."),
    swing: column("Swing", "money", "How far apart the two are."),
  }),
  law: "velocity at lever × (1 − step) and at lever × (1 + step); swing = their distance; the win rate is at most 1.",
  source: "Arithmetic of the velocity formula.",
  question: "Which lever moves our velocity most if it slips or gains a tenth?",
  examples: [
    {
      given: [200, 40000, 0.25, 90],
      gives: [
        HEADERS,
        ["Cycle days", 24691.35802469136, 20202.0202020202, 4489.33782267116],
        ["Opportunities", 20000, 24444.444444444445, 4444.444444444445],
        ["Average deal value", 20000, 24444.444444444445, 4444.444444444445],
        ["Win rate", 20000, 24444.444444444445, 4444.444444444445],
      ],
    },
    {
      given: [100, "$20,000", "80%", 80, "50%"],
      gives: [
        HEADERS,
        ["Cycle days", 40000, 13333.333333333334, 26666.666666666668],
        ["Opportunities", 10000, 30000, 20000],
        ["Average deal value", 10000, 30000, 20000],
        ["Win rate", 10000, 25000, 15000],
        ["Note: the win rate would pass 1 when raised: held at 1", "", "", ""],
      ],
    },
    { given: [200, 40000, 0.25, 0], refuses: "OUT_OF_RANGE" },
    { given: [200, 40000, 0.25, 90, 1], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY", "VELOCITY_SCENARIO", "VELOCITY_TRADEOFF", "VELOCITY_RANGE"],
  terms: ["Pipeline Velocity"],
});
