import { card } from "../kernel/card";
import { count, days, money, ratio } from "../kernel/kinds";
import { cell } from "../kernel/outputs";

export interface Levers {
  readonly opportunities: number;
  readonly averageDealValue: number;
  readonly winRate: number;
  readonly cycleDays: number;
}

/**
 * Money the pipeline makes in a day. The four levers multiply; none is weighted,
 * and the cycle is the won deals' own, in days.
 */
export function velocity({ opportunities, averageDealValue, winRate, cycleDays }: Levers): number {
  return (opportunities * averageDealValue * winRate) / cycleDays;
}

/** The four levers as parameters, in the order every velocity function takes them. */
export const leverParams = {
  opportunities: count({ help: "Open opportunities being worked." }),
  averageDealValue: money({ help: "Average value of a won deal.", atLeast: 0 }),
  winRate: ratio({ help: "Won deals ÷ (won + lost), 0 to 1 or with a percent sign." }),
  cycleDays: days({ help: "Average days from creation to a won close.", above: 0 }),
};

export default card(velocity, {
  name: "VELOCITY",
  family: "velocity",
  summary: "How much money the pipeline makes in a day, from its four levers",
  params: leverParams,
  returns: cell("money", "Money per day, in the currency of the deal value."),
  law: "opportunities × average deal value × win rate ÷ cycle days",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy.",
  question: "How much revenue does the pipeline make in a day?",
  differs:
    "Sales tools that call it sales velocity use the same law; they differ in what they count as an opportunity. Here the four numbers are yours, so the answer can be checked by hand.",
  examples: [
    { given: [200, 40000, 0.25, 90], gives: 22222.222222222223 },
    { given: [200, "$40,000", "25%", 90], gives: 22222.222222222223 },
    { given: [[[200], [220]], 40000, 0.25, [[90], [81]]], gives: [[22222.222222222223], [27160.493827160495]] },
    { given: [200, 40000, 25, 90], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY_BASELINE", "VELOCITY_SCENARIO", "VELOCITY_SOLVE", "VELOCITY_TRADEOFF"],
  terms: ["Pipeline Velocity"],
});
