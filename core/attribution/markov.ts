import type { PopulationModel } from "./models";
import { removalEffects } from "./removal-effects";

/** Credit in proportion to removal effects, on a chain whose states are the last `order` channels. */
export function markov(order: number): PopulationModel {
  return { reach: "population", worthOf: (journeys) => removalEffects(journeys, order) };
}
