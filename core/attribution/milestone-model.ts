import { LEAD_CREATION, OPPORTUNITY_CREATION } from "./milestones";
import type { JourneyModel } from "./models";

/** What each milestone gets; what is left of 1 goes to the touches that are none of them. */
export interface MilestoneShares {
  readonly first: number;
  readonly leadCreation: number;
  readonly opportunityCreation: number;
  readonly last: number;
}

/**
 * W, full path and the U of HubSpot and of Marketo Measure. Milestones on one touch add
 * up. A missing milestone's share is spread over those present in proportion, and with no
 * touch over for the rest they take that too, in proportion. The first touch is always
 * there; so is the last, where the model names it.
 */
export function milestoneModel({ first, leadCreation, opportunityCreation, last }: MilestoneShares): JourneyModel {
  const named = first + leadCreation + opportunityCreation + last;
  const rest = 1 - named;
  return {
    reach: "journey",
    milestones: LEAD_CREATION | (opportunityCreation > 0 ? OPPORTUNITY_CREATION : 0),
    share: (shares, journeys, start, end) => {
      const marks = journeys.milestones!;
      const touches = end - start;
      for (let k = 0; k < touches; k++) {
        const mark = marks[start + k];
        shares[k] =
          ((mark & LEAD_CREATION) === 0 ? 0 : leadCreation) +
          ((mark & OPPORTUNITY_CREATION) === 0 ? 0 : opportunityCreation);
      }
      shares[0] += first;
      shares[touches - 1] += last;

      let present = 0;
      let others = 0;
      for (let k = 0; k < touches; k++) {
        present += shares[k];
        if (shares[k] === 0) others++;
      }
      const toMilestones = others === 0 ? 1 / present : named / present;
      // Of no meaning where there are no others, and given to none.
      const toOthers = rest / others;
      for (let k = 0; k < touches; k++) shares[k] = shares[k] === 0 ? toOthers : shares[k] * toMilestones;
    },
  };
}
