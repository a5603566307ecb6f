import { card } from "../kernel/card";
import { choice, days, money } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { plain, refuse, type Refusal } from "../kernel/refusal";
import { LEVER_NAMES, type LeverName } from "./lever-names";
import { leverParams, velocity, type Levers } from "./velocity";

export interface SolveArguments extends Levers {
  readonly target: number;
  readonly lever: LeverName;
}

/**
 * The value of one lever that reaches the target while the other three hold. The lever's
 * own argument is not used, so it may be blank.
 */
export function velocitySolve({ target, lever, ...levers }: SolveArguments): number | Refusal {
  const { opportunities, averageDealValue, winRate, cycleDays } = levers;
  if (lever !== "cycle days" && cycleDays <= 0) return refuse.outOfRange("cycle_days", "above 0", cycleDays);
  switch (lever) {
    case "opportunities":
      return reached(target, averageDealValue * winRate, cycleDays);
    case "average deal value":
      return reached(target, opportunities * winRate, cycleDays);
    case "win rate": {
      const needed = reached(target, opportunities * averageDealValue, cycleDays);
      if (typeof needed !== "number") return needed;
      if (needed < 1 + 1e-12) return Math.min(needed, 1); // rounding may carry a win rate of 1 past it
      const best = velocity({ ...levers, winRate: 1 });
      return refuse.unreachable("target", `at most ${plain(best)} (a win rate of 1)`, target);
    }
    case "cycle days": {
      const won = opportunities * averageDealValue * winRate;
      if (target > 0 && won > 0) return won / target;
      return refuse.unreachable("target", "above 0, with no other lever at 0", target);
    }
  }
}

/** Target × days ÷ what a unit of the lever brings; nothing reaches a target when that is 0. */
function reached(target: number, perUnit: number, cycleDays: number): number | Refusal {
  if (perUnit > 0) return (target * cycleDays) / perUnit;
  return target === 0 ? 0 : refuse.unreachable("target", "0 while another lever is 0", target);
}

export default card(velocitySolve, {
  name: "VELOCITY_SOLVE",
  family: "velocity",
  summary: "The value one lever needs so that velocity reaches a target",
  params: {
    target: money({ help: "Velocity to reach, in money per day.", atLeast: 0 }),
    lever: choice(LEVER_NAMES, { help: "The lever to solve for." }),
    opportunities: leverParams.opportunities,
    averageDealValue: leverParams.averageDealValue,
    winRate: leverParams.winRate,
    cycleDays: days({ help: "Average days from creation to a won close." }),
  },
  returns: cell("number", "The lever's value, in its own unit."),
  law: "velocity = opportunities × value × win rate ÷ cycle days, solved for the lever; the lever's own argument is not used.",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy.",
  question: "What win rate, or what cycle, would bring us to the target?",
  examples: [
    { given: [30000, "opportunities", "", 40000, 0.25, 90], gives: 270 },
    { given: [30000, "cycle days", 200, 40000, 0.25, ""], gives: 66.66666666666667 },
    { given: [30000, "win rate", 200, 40000, "", 90], gives: 0.3375 },
    { given: [100000, "win rate", 200, 40000, 0.25, 90], refuses: "UNREACHABLE" },
    { given: [30000, "headcount", 200, 40000, 0.25, 90], refuses: "NOT_AN_OPTION" },
  ],
  see: ["VELOCITY", "VELOCITY_TRADEOFF"],
  terms: ["Pipeline Velocity"],
});
