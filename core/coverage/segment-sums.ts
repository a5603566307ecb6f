/** What the deals of one segment, or of all, add up to for its coverage. */
import { lastMoment } from "../tables/as-of";
import { isOpenAt } from "../tables/open-at";
import { WON } from "../tables/outcomes";
import type { Events } from "../velocity/deal-tally";
import type { QuotaPlan } from "./quota-plans";

export interface SegmentSums {
  open: number;
  /** Amounts won in the period, and how many deals. */
  won: number;
  wins: number;
  /** Amounts of the three largest open deals, largest first. */
  readonly largest: number[];
  openWithoutAmount: number;
  wonWithoutAmount: number;
}

function startSums(): SegmentSums {
  return { open: 0, won: 0, wins: 0, largest: [], openWithoutAmount: 0, wonWithoutAmount: 0 };
}

/** Sums by code of the segment; all deals in the first where there are no segments. */
export function segmentSums(
  events: Events,
  codes: Int32Array | undefined,
  plans: readonly QuotaPlan[],
  asOf: number,
  windowDays: number,
): readonly SegmentSums[] {
  const sums = plans.map(startSums);
  const { amount, closed, outcomes } = events;
  const until = lastMoment(asOf);
  for (let i = 0; i < outcomes.length; i++) {
    const code = codes === undefined ? 0 : codes[i];
    if (isOpenAt(events, i, asOf)) addOpen(sums[code], amount[i]);
    else if (outcomes[i] === WON && closed[i] <= until && counts(plans[code], closed[i], until - windowDays)) {
      sums[code].wins++;
      if (Number.isNaN(amount[i])) sums[code].wonWithoutAmount++;
      else sums[code].won += amount[i];
    }
  }
  return sums;
}

/** Whether a win towards this plan falls on a day that counts. */
function counts({ periods, isWindowed }: QuotaPlan, closed: number, windowStart: number): boolean {
  if (isWindowed && closed > windowStart) return true;
  for (const { from, until } of periods) if (closed >= from && closed < until) return true;
  return false;
}

function addOpen(sums: SegmentSums, amount: number): void {
  if (Number.isNaN(amount)) {
    sums.openWithoutAmount++;
    return;
  }
  sums.open += amount;
  addLargest(sums.largest, amount);
}

function addLargest(largest: number[], amount: number): void {
  // Most amounts are none of the three; of fewer than three there is no third to be below.
  if (amount <= largest[2]) return;
  largest.push(amount);
  largest.sort((a, b) => b - a);
  largest.length = Math.min(largest.length, 3);
}

/** All deals, added up from their segments. */
export function pooledSums(segments: readonly SegmentSums[]): SegmentSums {
  const total = startSums();
  for (const { open, won, wins, largest, openWithoutAmount, wonWithoutAmount } of segments) {
    total.open += open;
    total.won += won;
    total.wins += wins;
    total.openWithoutAmount += openWithoutAmount;
    total.wonWithoutAmount += wonWithoutAmount;
    for (const amount of largest) addLargest(total.largest, amount);
  }
  return total;
}
