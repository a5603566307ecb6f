/** What velocity functions say of a tally beside its levers: the day seen from, what is empty, what was left out. */
import { counted } from "../written/counted";
import { printDate } from "../written/dates";
import type { Tally } from "./deal-tally";
import type { MeasuredLevers } from "./measured-levers";

/** The day the pipeline is seen from; NaN where no deal has a date. */
export function seenFrom(asOf: number): string {
  return Number.isNaN(asOf) ? "no dated deal" : `as of ${printDate(asOf)}`;
}

/** Why a lever is empty, and how many deals count in none or not in all of them. */
export function leverNotes(tally: Tally, levers: MeasuredLevers): readonly string[] {
  const { won, lost } = tally;
  const { averageDealValue, winRate, cycleDays } = levers;
  const notes = [
    won === 0 && "no won deal in the window, so no deal value and no cycle",
    won > 0 && averageDealValue === undefined && "no won deal has an amount",
    won > 0 && cycleDays === undefined && "no won deal has both dates",
    winRate === undefined &&
      (won + lost === 0 ? "no closed deal in the window, so no win rate" : "closed deals carry no value"),
    cycleDays === 0 && "the cycle is 0 days, so no velocity",
    tally.undated > 0 && `${counted(tally.undated, "closed deal")} without a close date left out`,
    averageDealValue !== undefined &&
      tally.withoutAmount > 0 &&
      `${counted(tally.withoutAmount, "won deal")} without an amount left out of the value`,
    cycleDays !== undefined &&
      tally.withoutCycle > 0 &&
      `${counted(tally.withoutCycle, "won deal")} without a creation before the close left out of the cycle`,
  ];
  return notes.filter((note) => typeof note === "string");
}
