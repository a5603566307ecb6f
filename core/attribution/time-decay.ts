import type { JourneyModel } from "./models";

/** 2^(−age ÷ half-life), normalised. Ages are counted from the youngest touch, so old journeys do not vanish. */
export function timeDecay(halfLifeDays: number): JourneyModel {
  return {
    reach: "journey",
    milestones: 0,
    share: (shares, journeys, start, end) => {
      const youngest = journeys.ages[end - 1];
      let sum = 0;
      for (let k = start; k < end; k++) {
        const weight = 2 ** (-(journeys.ages[k] - youngest) / halfLifeDays);
        shares[k - start] = weight;
        sum += weight;
      }
      for (let k = 0; k < end - start; k++) shares[k] /= sum;
    },
  };
}
