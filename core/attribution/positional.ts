/** Models that look at where a touch stands in its journey, and at nothing else. */
import type { CustomShares } from "./model-param";
import type { JourneyModel } from "./models";

/** Fixed shares for the two ends, the middle shared equally; with no middle the ends keep their proportion. */
export function positional({ first, middle, last }: CustomShares): JourneyModel {
  const ends = first + last;
  return {
    reach: "journey",
    milestones: 0,
    share: (shares, _journeys, start, end) => {
      const touches = end - start;
      if (touches === 1) shares[0] = 1;
      else if (touches === 2) {
        shares[0] = ends > 0 ? first / ends : 0.5;
        shares[1] = ends > 0 ? last / ends : 0.5;
      } else {
        shares.fill(middle / (touches - 2), 1, touches - 1);
        shares[0] = first;
        shares[touches - 1] = last;
      }
    },
  };
}

export const firstTouch = positional({ first: 1, middle: 0, last: 0 });
export const lastTouch = positional({ first: 0, middle: 0, last: 1 });
