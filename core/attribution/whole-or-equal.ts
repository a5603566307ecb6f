/** The two models without a weight of their own: all to one touch, or the same to each. */
import type { JourneyModel } from "./models";

export const linear: JourneyModel = {
  reach: "journey",
  milestones: 0,
  share: (shares, _journeys, start, end) => {
    shares.fill(1 / (end - start), 0, end - start);
  },
};

/** All to the last touch that is not Direct; a journey of Direct alone gives it to its last. */
export const lastNonDirect: JourneyModel = {
  reach: "journey",
  milestones: 0,
  share: (shares, journeys, start, end) => {
    shares.fill(0, 0, end - start);
    let chosen = end - 1;
    while (chosen > start && journeys.isDirect(journeys.order[chosen])) chosen--;
    if (journeys.isDirect(journeys.order[chosen])) chosen = end - 1;
    shares[chosen - start] = 1;
  },
};
