import { noted } from "../tables/noted";
import { WON } from "../tables/outcomes";
import { journeyCount } from "./journey-count";
import type { Journeys } from "./journeys";
import { LEAD_CREATION, OPPORTUNITY_CREATION } from "./milestones";
import type { Model } from "./models";

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
