/** What deals add up to within a window, by segment: the counts and sums behind the four levers. */
import type { TextColumn } from "../kernel/text-column";
import { instantShift } from "../kernel/instants";
import { lastMoment } from "../tables/as-of";
import type { Lifetimes } from "../tables/open-at";
import { LOST, OPEN } from "../tables/outcomes";

/** What is counted, by deal: an object of one shape, which engines loop over faster than over a table. */
export interface Events {
  readonly created: Float64Array;
  readonly closed: Float64Array;
  readonly amount: Float64Array;
  readonly outcomes: Uint8Array;
}

/** What one segment, or all deals, add up to. */
export interface Tally {
  readonly amounts: number[];
  readonly cycles: number[];
  open: number;
  won: number;
  lost: number;
  created: number;
  wonValue: number;
  lostValue: number;
  undated: number;
  withoutAmount: number;
  withoutCycle: number;
}

/** The latest creation, or close of a won or lost deal; never an expected close. */
export function latestEvent({ created, closed, outcomes }: Lifetimes): number {
  let latest = -Infinity;
  for (let i = 0; i < outcomes.length; i++) {
    if (created[i] > latest) latest = created[i];
    if (closed[i] > latest && outcomes[i] !== OPEN) latest = closed[i];
  }
  return latest === -Infinity ? NaN : latest;
}

function startTally(): Tally {
  return {
    amounts: [],
    cycles: [],
    open: 0,
    won: 0,
    lost: 0,
    created: 0,
    wonValue: 0,
    lostValue: 0,
    undated: 0,
    withoutAmount: 0,
    withoutCycle: 0,
  };
}

/** All deals, added up from their segments. */
export function pooled(segments: readonly Tally[]): Tally {
  const total = startTally();
  for (const { amounts, cycles, ...counts } of segments) {
    for (const amount of amounts) total.amounts.push(amount);
    for (const cycle of cycles) total.cycles.push(cycle);
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) total[key] += counts[key];
  }
  return total;
}

/** A tally a segment, by code; one for all deals where there are no segments. */
export function tallied(
  { created, closed, amount, outcomes }: Events,
  groups: TextColumn | undefined,
  asOf: number,
  windowDays: number,
): readonly Tally[] {
  const tallies = groups?.words.map(startTally) ?? [startTally()];
  const until = lastMoment(asOf);
  const from = until - windowDays;
  const shift = instantShift(created, closed);
  for (let i = 0; i < outcomes.length; i++) {
    const tally = tallies[groups === undefined ? 0 : groups.codes[i]];
    if (created[i] > from && created[i] <= until) tally.created++;
    if (outcomes[i] === OPEN || closed[i] > until) {
      if (!(created[i] > until)) tally.open++;
    } else if (Number.isNaN(closed[i])) tally.undated++;
    else if (closed[i] > from) {
      if (outcomes[i] === LOST) addLost(tally, amount[i]);
      else addWon(tally, amount[i], cycleOf(created[i], closed[i], shift?.(i, i)));
    }
  }
  return tallies;
}

function addLost(tally: Tally, amount: number): void {
  tally.lost++;
  if (!Number.isNaN(amount)) tally.lostValue += amount;
}

function addWon(tally: Tally, amount: number, cycle: number): void {
  tally.won++;
  if (Number.isNaN(amount)) tally.withoutAmount++;
  else {
    tally.amounts.push(amount);
    tally.wonValue += amount;
  }
  if (Number.isNaN(cycle)) tally.withoutCycle++;
  else tally.cycles.push(cycle);
}

/**
 * Days from creation to close; NaN without both, or where the close is on an earlier day. `shift` is
 * what makes the difference of the two that of their instants.
 */
export function cycleOf(created: number, closed: number, shift = 0): number {
  return closed + shift >= Math.floor(created) ? Math.max(0, closed + shift - created) : NaN;
}
