import { WON } from "../tables/outcomes";
import type { Journeys } from "./journeys";

/** Deals with a counting touch: those that were won, and the null journeys of lost and open ones. */
export function journeyCount({ outcomes, offsets }: Journeys): { readonly won: number; readonly unconverted: number } {
  let won = 0;
  let unconverted = 0;
  for (let d = 0; d < outcomes.length; d++) {
    if (offsets[d] === offsets[d + 1]) continue;
    if (outcomes[d] === WON) won++;
    else unconverted++;
  }
  return { won, unconverted };
}
