import { card } from "../kernel/card";
import { change, choice } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { refuse, type Refusal } from "../kernel/refusal";
import { LEVER_NAMES, type LeverName } from "./lever-names";

export interface TradeoffArguments {
  readonly lever: LeverName;
  readonly change: number;
  readonly against: LeverName;
}

/**
 * How far another lever may move before the gain of the first is spent. Levers multiply, so
 * the answer does not depend on their values: 20 % more opportunities is worth 1/1.2 of the
 * win rate. The cycle divides, so it moves with the gain and not against it.
 */
export function velocityTradeoff({ lever, change, against }: TradeoffArguments): number | Refusal {
  if (lever === against) {
    return refuse.notAnOption(
      "against",
      LEVER_NAMES.filter((name) => name !== lever),
      against,
    );
  }
  const factor = 1 + change;
  if (factor <= 0) return refuse.outOfRange("change", "above -1: nothing makes up for a lever at 0", change);
  const dividesTogether = (lever === "cycle days") !== (against === "cycle days");
  return dividesTogether ? factor - 1 : 1 / factor - 1;
}

export default card(velocityTradeoff, {
  name: "VELOCITY_TRADEOFF",
  family: "velocity",
  summary: "How far one lever may slip before a change of another is spent",
  params: {
    lever: choice(LEVER_NAMES, { help: "The lever that changes." }),
    change: change({ help: "Its relative change, such as 20%." }),
    against: choice(LEVER_NAMES, { help: "The lever that may give way." }),
  },
  returns: cell("percent", "The relative change of against that leaves velocity as it was."),
  law: "(1 + change) × (1 + answer) = 1; with the cycle on one side, 1 + answer = 1 + change.",
  source: "Arithmetic of the velocity formula.",
  question: "How much win rate may we lose for 20 % more opportunities before revenue slows?",
  examples: [
    { given: ["opportunities", "20%", "win rate"], gives: -0.16666666666666663 },
    { given: ["win rate", 0.25, "cycle days"], gives: 0.25 },
    { given: ["cycle days", "-10%", "cycle days"], refuses: "NOT_AN_OPTION" },
    { given: ["opportunities", 20, "win rate"], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY_SCENARIO", "VELOCITY_SOLVE"],
  terms: ["Pipeline Velocity"],
});
