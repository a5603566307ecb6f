/**
 * As of, in milliseconds. A day means all of it: what happened by its last millisecond has
 * happened, and elapsed time runs to its 24:00. A time of day means that moment.
 */
import { endOf } from "../tables/as-of";
import { momentOf } from "./working-time";

export interface AsOfMoments {
  /** The last moment at which something has happened. */
  readonly last: number;
  /**
   * The end of the time elapsed since a date: from one without a time of day it is the start of
   * as_of's day, so that what has elapsed is whole days.
   */
  readonly endFor: (date: number) => number;
}

export function asOfMoments(asOf: number): AsOfMoments {
  const end = momentOf(endOf(asOf));
  const today = momentOf(Math.floor(asOf));
  return {
    last: Number.isInteger(asOf) ? end - 1 : end,
    endFor: (date) => (Number.isInteger(date) ? today : end),
  };
}
