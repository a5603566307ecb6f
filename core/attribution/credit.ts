/** Credit by claimant: what a model gives each channel of the won deals' revenue. */
import { WON } from "../tables/outcomes";
import type { Journeys } from "./journeys";
import type { Model } from "./models";

export const UNATTRIBUTED = "(unattributed)";

export interface Credits {
  /** Revenue by code of `journeys.claimants`. */
  readonly revenue: Float64Array;
  /** Won deals by code, as the shares of them that are credited. */
  readonly deals: Float64Array;
}

/** Credits add up, with the unattributed, to booked revenue. */
export function creditsOf(journeys: Journeys, model: Model): Credits {
  const { order, offsets, claimants, outcomes } = journeys;
  const revenue = new Float64Array(claimants.words.length);
  const deals = new Float64Array(claimants.words.length);
  const shares = new Float64Array(longest(offsets));
  for (let d = 0; d < outcomes.length; d++) {
    const start = offsets[d];
    const end = offsets[d + 1];
    if (outcomes[d] !== WON || start === end) continue;
    model(shares, journeys, start, end);
    for (let k = start; k < end; k++) {
      const claimant = claimants.codes[order[k]];
      revenue[claimant] += shares[k - start] * journeys.revenue[d];
      deals[claimant] += shares[k - start];
    }
  }
  return { revenue, deals };
}

function longest(offsets: Int32Array): number {
  let most = 0;
  for (let d = 0; d + 1 < offsets.length; d++) most = Math.max(most, offsets[d + 1] - offsets[d]);
  return most;
}

export interface Booked {
  readonly revenue: number;
  readonly unattributed: number;
  readonly deals: number;
  readonly unattributedDeals: number;
}

export function bookedOf({ outcomes, offsets, revenue }: Journeys): Booked {
  const booked = { revenue: 0, unattributed: 0, deals: 0, unattributedDeals: 0 };
  for (let d = 0; d < outcomes.length; d++) {
    if (outcomes[d] !== WON) continue;
    booked.deals++;
    booked.revenue += revenue[d];
    if (offsets[d] !== offsets[d + 1]) continue;
    booked.unattributedDeals++;
    booked.unattributed += revenue[d];
  }
  return booked;
}

/** Codes with a counting touch on any deal, by falling credit; amounts that differ by rounding alone go by name. */
export function claimantsByCredit(journeys: Journeys, credit: Float64Array, booked: number): readonly number[] {
  const { order, claimants } = journeys;
  const present = new Uint8Array(claimants.words.length);
  for (let k = 0; k < order.length; k++) present[claimants.codes[order[k]]] = 1;
  const codes = [...present.keys()].filter((code) => present[code] === 1);
  const alike = Math.abs(booked) * 1e-9;
  return codes.sort((a, b) => {
    const difference = credit[b] - credit[a];
    if (Math.abs(difference) > alike) return difference;
    return claimants.words[a] < claimants.words[b] ? -1 : 1;
  });
}

export function claimantName(journeys: Journeys, code: number): string {
  return journeys.claimants.words[code] || "(blank)";
}
