/** Attribution models: how the revenue of won deals is shared over their touches, or over channels. */
import { refuse, type Refusal } from "../kernel/refusal";
import type { Journeys } from "./journeys";
import { markov } from "./markov";
import { milestoneModel } from "./milestone-model";
import type { ModelChoice } from "./model-param";
import { firstTouch, lastTouch, positional } from "./positional";
import { shapleyRate } from "./shapley-rate";
import { timeDecay } from "./time-decay";
import { uniqueLinear } from "./unique-linear";
import { lastNonDirect, linear } from "./whole-or-equal";

/**
 * Looks at one journey alone: touches `start` up to `end` of `journeys.order`, never none.
 * Writes one share a touch from index 0 on, in time order; they add up to 1.
 */
export interface JourneyModel {
  readonly reach: "journey";
  /** The milestones it looks at, as bits: `journeys.milestones` must have been read for it. */
  readonly milestones: number;
  readonly share: (shares: Float64Array, journeys: Journeys, start: number, end: number) => void;
}

/** Looks at all journeys at once: a worth a claimant code, to which credit is in proportion. */
export interface PopulationModel {
  readonly reach: "population";
  readonly worthOf: (journeys: Journeys) => Float64Array | Refusal;
}

export type Model = JourneyModel | PopulationModel;

export interface ModelSettings {
  readonly halfLifeDays: number;
}

export function modelOf(choice: ModelChoice, { halfLifeDays }: ModelSettings): Model {
  if (typeof choice !== "string") return positional(choice);
  switch (choice) {
    case "first":
      return firstTouch;
    case "last":
      return lastTouch;
    case "last non-direct":
      return lastNonDirect;
    case "linear":
      return linear;
    case "u":
      return positional({ first: 0.4, middle: 0.2, last: 0.4 });
    case "j":
      return positional({ first: 0.2, middle: 0.2, last: 0.6 });
    case "inverse j":
      return positional({ first: 0.6, middle: 0.2, last: 0.2 });
    case "time decay":
      return timeDecay(halfLifeDays);
    case "w":
      return milestoneModel({ first: 0.3, leadCreation: 0.3, opportunityCreation: 0.3, last: 0 });
    case "full path":
      return milestoneModel({ first: 0.225, leadCreation: 0.225, opportunityCreation: 0.225, last: 0.225 });
    case "hubspot u":
      return milestoneModel({ first: 0.4, leadCreation: 0.4, opportunityCreation: 0, last: 0 });
    case "marketo u":
      return milestoneModel({ first: 0.5, leadCreation: 0.5, opportunityCreation: 0, last: 0 });
    case "unique linear":
    case "shapley":
      return uniqueLinear();
    case "shapley rate":
      return shapleyRate;
    case "markov":
      return markov(1);
    case "markov 2":
      return markov(2);
    case "markov 3":
      return markov(3);
  }
}

/** For functions that need credit deal by deal, which a model of the whole population does not give. */
export function journeyModelOf(
  choice: ModelChoice,
  settings: ModelSettings,
  argumentName: string,
): JourneyModel | Refusal {
  const model = modelOf(choice, settings);
  if (model.reach === "journey") return model;
  return refuse.outOfRange(
    argumentName,
    "a model that splits each deal's own credit (this one values channels over all journeys)",
    choice as string,
  );
}
