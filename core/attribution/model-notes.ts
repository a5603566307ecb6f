import { noted } from "../tables/noted";
import { WON } from "../tables/outcomes";
import { counted } from "../written/counted";
import type { Credits } from "./credit";
import { journeyCount } from "./journey-count";
import type { Journeys } from "./journeys";
import { LEAD_CREATION, OPPORTUNITY_CREATION } from "./milestones";
import type { Model } from "./models";
import { shapleyRate } from "./shapley-rate";

/** Parts of the won deals nearer to 0 than this are 0 but for rounding. */
const ROUNDING = 1e-9;

/** What the cards of functions with claimants in rows say of negative credit. */
export const BELOW_NOTHING =
  "Under shapley rate a channel that converts below the others is credited less than nothing, and the others more than was booked; a note says so.";

/** What a model took for granted: milestones that journeys lack, journeys that did not convert. */
export function modelNotes(journeys: Journeys, model: Model): readonly string[] {
  if (model.reach === "population") {
    return noted(
      journeyCount(journeys).unconverted,
      "null journey counted, a lost or open deal with a counting touch",
      "null journeys counted, lost or open deals with a counting touch",
    );
  }
  const lacking = (milestone: number, name: string) =>
    noted(
      (model.milestones & milestone) === 0 ? 0 : wonWithout(journeys, milestone),
      `won deal without a touch at ${name}: that share goes to its other milestones`,
      `won deals without a touch at ${name}: that share goes to their other milestones`,
    );
  return [...lacking(LEAD_CREATION, "lead creation"), ...lacking(OPPORTUNITY_CREATION, "opportunity creation")];
}

/**
 * How many claimants the Shapley value of the conversion rate puts below 0: they drag the
 * rate down. Told by won deals, because a negative credit may also be one of negative revenue.
 */
export function belowNothingNotes(model: Model, { deals }: Credits): readonly string[] {
  if (model !== shapleyRate) return [];
  const won = deals.reduce((sum, part) => sum + part, 0);
  const below = deals.filter((part) => part < -ROUNDING * won).length;
  if (below === 0) return [];
  const converts = below === 1 ? "it converts" : "they convert";
  return [`Note: shapley rate gives ${counted(below, "channel")} less than nothing: ${converts} below the others`];
}

/** Won deals with counting touches, none of which carries the milestone. */
function wonWithout({ outcomes, offsets, milestones }: Journeys, milestone: number): number {
  let without = 0;
  for (let d = 0; d < outcomes.length; d++) {
    if (outcomes[d] !== WON || offsets[d] === offsets[d + 1]) continue;
    let k = offsets[d];
    while (k < offsets[d + 1] && (milestones![k] & milestone) === 0) k++;
    if (k === offsets[d + 1]) without++;
  }
  return without;
}
