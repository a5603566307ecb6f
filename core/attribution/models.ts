/**
 * How a journey's credit is shared over its touches. A model writes one share a touch,
 * first to last; they add up to 1. Every model here looks at one journey alone.
 */
import type { Journeys } from "./journeys";

/** Touches `start` up to `end` of `journeys.order`, never none. */
export type Model = (shares: Float64Array, journeys: Journeys, start: number, end: number) => void;

export interface ModelSettings {
  readonly halfLifeDays: number;
}

export const MODEL_NAMES = ["first", "last", "last non-direct", "linear", "u", "time decay"] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

export function modelNamed(name: ModelName, settings: ModelSettings): Model {
  switch (name) {
    case "first":
      return positional(1, 0, 0);
    case "last":
      return positional(0, 0, 1);
    case "last non-direct":
      return lastNonDirect;
    case "linear":
      return linear;
    case "u":
      return positional(0.4, 0.2, 0.4);
    case "time decay":
      return timeDecay(settings.halfLifeDays);
  }
}

/** Fixed shares for the two ends, the middle shared equally; with no middle the ends keep their proportion. */
function positional(first: number, middle: number, last: number): Model {
  const ends = first + last;
  return (shares, _journeys, start, end) => {
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
  };
}

const linear: Model = (shares, _journeys, start, end) => {
  shares.fill(1 / (end - start), 0, end - start);
};

/** All to the last touch that is not Direct; a journey of Direct alone gives it to its last. */
const lastNonDirect: Model = (shares, journeys, start, end) => {
  shares.fill(0, 0, end - start);
  let chosen = end - 1;
  while (chosen > start && journeys.isDirect(journeys.order[chosen])) chosen--;
  if (journeys.isDirect(journeys.order[chosen])) chosen = end - 1;
  shares[chosen - start] = 1;
};

/** 2^(−age ÷ half-life), normalised. Ages are counted from the youngest touch, so old journeys do not vanish. */
function timeDecay(halfLifeDays: number): Model {
  return (shares, journeys, start, end) => {
    const youngest = journeys.ages[end - 1];
    let sum = 0;
    for (let k = start; k < end; k++) {
      const weight = 2 ** (-(journeys.ages[k] - youngest) / halfLifeDays);
      shares[k - start] = weight;
      sum += weight;
    }
    for (let k = 0; k < end - start; k++) shares[k] /= sum;
  };
}
