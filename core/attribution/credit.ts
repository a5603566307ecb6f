/** Credit by claimant: what a model gives each channel of the won deals' revenue. */
import { isRefusal, type Refusal } from "../kernel/refusal";
import { WON } from "../tables/outcomes";
import type { Journeys } from "./journeys";
import type { JourneyModel, Model, PopulationModel } from "./models";
import { touchedClaimants } from "./touched-claimants";

export const UNATTRIBUTED = "(unattributed)";

export interface Credits {
  /** Revenue by code of `journeys.claimants`. */
  readonly revenue: Float64Array;
  /** Won deals by code, as the shares of them that are credited. */
  readonly deals: Float64Array;
}

/** Credits add up, with the unattributed, to booked revenue. */
export function creditsOf(journeys: Journeys, model: JourneyModel): Credits;
export function creditsOf(journeys: Journeys, model: Model): Credits | Refusal;
export function creditsOf(journeys: Journeys, model: Model): Credits | Refusal {
  return model.reach === "journey" ? creditsByJourney(journeys, model) : creditsByWorth(journeys, model);
}

function creditsByJourney(journeys: Journeys, model: JourneyModel): Credits {
  const { order, offsets, claimants, outcomes } = journeys;
  const revenue = new Float64Array(claimants.words.length);
  const deals = new Float64Array(claimants.words.length);
  const shares = new Float64Array(longest(offsets));
  for (let d = 0; d < outcomes.length; d++) {
    const start = offsets[d];
    const end = offsets[d + 1];
    if (outcomes[d] !== WON || start === end) continue;
    model.share(shares, journeys, start, end);
    for (let k = start; k < end; k++) {
      const claimant = claimants.codes[order[k]];
      revenue[claimant] += shares[k - start] * journeys.revenue[d];
      deals[claimant] += shares[k - start];
    }
  }
  return { revenue, deals };
}

/** Without any worth no journey converted, and there is nothing to share. */
function creditsByWorth(journeys: Journeys, model: PopulationModel): Credits | Refusal {
  const worth = model.worthOf(journeys);
  if (isRefusal(worth)) return worth;
  const all = worth.reduce((sum, each) => sum + each, 0);
  const booked = bookedOf(journeys);
  const shared = (total: number) => worth.map((each) => (all === 0 ? 0 : (each / all) * total));
  return {
    revenue: shared(booked.revenue - booked.unattributed),
    deals: shared(booked.deals - booked.unattributedDeals),
  };
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
  const { words } = journeys.claimants;
  const alike = Math.abs(booked) * 1e-9;
  return [...touchedClaimants(journeys)].sort((a, b) => {
    const difference = credit[b] - credit[a];
    if (Math.abs(difference) > alike) return difference;
    return words[a] < words[b] ? -1 : 1;
  });
}

export function claimantName(journeys: Journeys, code: number): string {
  return journeys.claimants.words[code] || "(blank)";
}
