import { momentAfter, momentOf, spanOf, timeBetween, type Clock } from "./working-time";

export type ResponseStatus = "met" | "late" | "waiting" | "breached";

export interface Pact {
  readonly limitHours: number;
  readonly asOf: number;
  readonly clock: Clock;
}

/**
 * How a pact judges a lead by its handoff and first touch, NaN for no touch; made once for
 * all the leads it is asked about.
 *
 * Conventions. Seen from as_of, a later touch has not happened yet and a later handoff is
 * still to wait for. A touch is met while no more than the limit has passed; outside working
 * hours no time passes, so a touch made after closing counts as one made at closing. An
 * untouched lead is breached once as_of is past the due time.
 */
export function responseJudge({
  limitHours,
  asOf,
  clock,
}: Pact): (handedOff: number, firstTouch: number) => ResponseStatus {
  const limit = spanOf(limitHours);
  const now = momentOf(asOf);
  return (handedOff, firstTouch) => {
    const start = momentOf(handedOff);
    if (start > now) return "waiting";
    const touch = momentOf(firstTouch);
    if (touch <= now) return timeBetween(start, touch, clock) <= limit ? "met" : "late";
    return momentAfter(start, limit, clock) < now ? "breached" : "waiting";
  };
}
