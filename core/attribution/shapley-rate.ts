import { refuse, type Refusal } from "../kernel/refusal";
import { WON } from "../tables/outcomes";
import type { Journeys } from "./journeys";
import type { PopulationModel } from "./models";
import { touchedClaimants } from "./touched-claimants";

/** Twice the coalitions for each more: past this the sums take too long. */
const MOST_CHANNELS = 15;

/**
 * The Shapley value of the conversion rate. A coalition of channels is worth the rate of
 * the journeys that touch no other channel: won ones ÷ all (won, lost and open deals with a
 * counting touch), 0 where there are none.
 *
 * A rate can fall when a channel joins, so a channel that drags it down has a value below
 * 0. The values add up to the rate of all journeys, exactly; no approximation by sampling.
 */
export const shapleyRate: PopulationModel = { reach: "population", worthOf };

function worthOf(journeys: Journeys): Float64Array | Refusal {
  const codes = touchedClaimants(journeys);
  const channels = codes.length;
  if (channels > MOST_CHANNELS) {
    const bounds = `a header with at most ${MOST_CHANNELS} values for shapley rate, so group the channels first`;
    return refuse.outOfRange("by", bounds, channels);
  }
  const rates = ratesByCoalition(journeys, codes);
  const weights = weightsBySize(channels);
  const worth = new Float64Array(journeys.claimants.words.length);
  for (let coalition = 0; coalition < rates.length; coalition++) {
    const weight = weights[sizeOf(coalition)];
    for (let channel = 0; channel < channels; channel++) {
      const bit = 1 << channel;
      if ((coalition & bit) === 0) worth[codes[channel]] += weight * (rates[coalition | bit] - rates[coalition]);
    }
  }
  return worth;
}

/** The rate among journeys within each coalition; a coalition is the bits of its channels. */
function ratesByCoalition({ order, offsets, claimants, outcomes }: Journeys, codes: Int32Array): Float64Array {
  const bitOf = new Int32Array(claimants.words.length);
  codes.forEach((code, channel) => (bitOf[code] = 1 << channel));
  const won = new Float64Array(1 << codes.length);
  const all = new Float64Array(1 << codes.length);
  for (let d = 0; d < outcomes.length; d++) {
    if (offsets[d] === offsets[d + 1]) continue;
    let touched = 0;
    for (let k = offsets[d]; k < offsets[d + 1]; k++) touched |= bitOf[claimants.codes[order[k]]];
    all[touched]++;
    if (outcomes[d] === WON) won[touched]++;
  }
  addUpSubsets(won);
  addUpSubsets(all);
  return won.map((count, coalition) => (all[coalition] === 0 ? 0 : count / all[coalition]));
}

/** From counts of exactly these channels to counts of these channels or fewer, one channel at a time. */
function addUpSubsets(counts: Float64Array): void {
  for (let bit = 1; bit < counts.length; bit <<= 1) {
    for (let set = 0; set < counts.length; set++) if ((set & bit) !== 0) counts[set] += counts[set ^ bit];
  }
}

/** size! × (channels − size − 1)! ÷ channels!: how many of the orders in which channels join start with a coalition. */
function weightsBySize(channels: number): readonly number[] {
  const weights: number[] = [];
  let orders = 1;
  for (let size = 0; size < channels; size++) {
    weights.push(1 / (channels * orders));
    orders = (orders * (channels - 1 - size)) / (size + 1);
  }
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}
