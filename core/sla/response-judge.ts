import { asOfMoments } from "./as-of-moments";
import { momentOf, momentAfter, spanOf, timeBetween, workingHoursBetween, type Clock } from "./working-time";

export type ResponseStatus = "met" | "late" | "waiting" | "breached";

export interface Pact {
  readonly limitHours: number;
  readonly asOf: number;
  readonly clock: Clock;
}

const DAY = momentOf(1);

/**
 * A touch without a time of day, on a lead that was handed off at one: nobody knows how long it
 * took, unless its whole day was over before the handoff.
 */
export function lacksTime(handedOff: number, firstTouch: number, isDayTouch: boolean): boolean {
  return isDayTouch && !Number.isInteger(handedOff) && firstTouch >= Math.floor(handedOff);
}

/** Hours from the handoff to the touch; NaN where the touch lacks the time of day that the handoff has. */
export function hoursWaited(
  handedOff: number,
  firstTouch: number,
  clock: Clock,
  isDayTouch = Number.isInteger(firstTouch),
): number {
  return lacksTime(handedOff, firstTouch, isDayTouch) ? NaN : workingHoursBetween(handedOff, firstTouch, clock);
}

/**
 * How a pact judges a lead by its handoff and first touch, NaN for no touch; made once for
 * all the leads it is asked about. Undefined where the touch lacks a time of day that decides.
 *
 * Conventions. As of a day, everything on that day has happened; a later touch has not happened
 * yet, and a later handoff is still to wait for. A touch is met while no more than the limit
 * has passed; outside working hours no time passes, so a touch made after closing counts as
 * one made at closing. An untouched lead is breached once as_of's end is past the due time; a
 * handoff without a time of day has then waited whole days. A touch without a time of day
 * beside a handoff with one is met if even the end of its day is within the limit, late if
 * even its start is past it, and not judged in between.
 */
export function responseJudge({
  limitHours,
  asOf,
  clock,
}: Pact): (handedOff: number, firstTouch: number, isDayTouch?: boolean) => ResponseStatus | undefined {
  const limit = spanOf(limitHours);
  const { last, endFor } = asOfMoments(asOf);
  return (handedOff, firstTouch, isDayTouch = Number.isInteger(firstTouch)) => {
    const start = momentOf(handedOff);
    if (start > last) return "waiting";
    const touch = momentOf(firstTouch);
    if (!(touch <= last)) return momentAfter(start, limit, clock) < endFor(handedOff) ? "breached" : "waiting";
    if (timeBetween(start, touch, clock) > limit) return "late";
    if (!lacksTime(handedOff, firstTouch, isDayTouch)) return "met";
    const latest = Math.min(touch + DAY, endFor(handedOff));
    return timeBetween(start, latest, clock) <= limit ? "met" : undefined;
  };
}
