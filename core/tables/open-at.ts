import { lastMoment } from "./as-of";
import { OPEN } from "./outcomes";

export interface Lifetimes {
  readonly created: Float64Array;
  readonly closed: Float64Array;
  readonly outcomes: Uint8Array;
}

/**
 * Whether a deal is open at `asOf`: created by then or without a creation date, and not won
 * or lost by then. A won or lost deal without a close date is closed.
 */
export function isOpenAt({ created, closed, outcomes }: Lifetimes, deal: number, asOf: number): boolean {
  const until = lastMoment(asOf);
  return (outcomes[deal] === OPEN || closed[deal] > until) && !(created[deal] > until);
}
