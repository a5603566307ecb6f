/**
 * The deals that closed in a window, as columns to draw from: what each adds to a count or a
 * sum, 0 where it adds nothing, so that a draw is five sums and no question.
 */
import { instantShift } from "../kernel/instants";
import { lastMoment } from "../tables/as-of";
import { OPEN, WON } from "../tables/outcomes";
import { cycleOf, type Events } from "./deal-tally";

export interface ClosedDeals {
  readonly count: number;
  /** 1 for a won deal. */
  readonly won: Uint8Array;
  /** 1 for a won deal with an amount. */
  readonly valued: Uint8Array;
  readonly value: Float64Array;
  /** 1 for a won deal with a cycle. */
  readonly timed: Uint8Array;
  /** In days. */
  readonly cycle: Float64Array;
}

/** Closed in (as_of − window_days, as_of], in the order of the table; what counts is as in the tally. */
export function closedDeals(
  { created, closed, amount, outcomes }: Events,
  asOf: number,
  windowDays: number,
): ClosedDeals {
  const rows = new Int32Array(outcomes.length);
  let count = 0;
  const until = lastMoment(asOf);
  const shift = instantShift(created, closed);
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] !== OPEN && closed[i] > until - windowDays && closed[i] <= until) rows[count++] = i;
  }
  const won = new Uint8Array(count);
  const valued = new Uint8Array(count);
  const value = new Float64Array(count);
  const timed = new Uint8Array(count);
  const cycle = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const i = rows[k];
    if (outcomes[i] !== WON) continue;
    won[k] = 1;
    if (!Number.isNaN(amount[i])) {
      valued[k] = 1;
      value[k] = amount[i];
    }
    const days = cycleOf(created[i], closed[i], shift?.(i, i));
    if (!Number.isNaN(days)) {
      timed[k] = 1;
      cycle[k] = days;
    }
  }
  return { count, won, valued, value, timed, cycle };
}
