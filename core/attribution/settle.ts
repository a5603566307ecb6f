import type { MarkovChain } from "./markov-chain";

/** A value in each state: at rest it is (`sources` + Σ steps × the target's value) ÷ visits. */
export interface Unsettled {
  readonly values: Float64Array;
  readonly sources: Float64Array;
  /** A channel whose states keep the values they have; -1 for none. */
  readonly held: number;
}

/** Largest change of a sweep, beside the largest value, at which values are at rest: some last digits. */
const AT_REST = 1e-15;
/** Rounds that are corrected by channel: a score is enough, as a rule. */
const CORRECTED_ROUNDS = 200;
/** Sweeps alone settle every chain, if slowly; past this many it is given up. */
export const MOST_ROUNDS = 20_000;

/**
 * Sets the values to rest, in place; false where `mostRounds` were not enough.
 *
 * Two Gauss–Seidel sweeps, from the state come by last to the first because journeys lead
 * that way, then a correction by channel: what the balance lacks, added up over the states
 * of a channel, is exactly solved for on the first-order chain (`inverse`). The sweeps level
 * what differs within a channel, the correction what differs between channels; alone, sweeps
 * take as many rounds as journeys have steps.
 */
export function settle(chain: MarkovChain, inverse: Float64Array, unsettled: Unsettled, mostRounds: number): boolean {
  for (let round = 0; round < mostRounds; round++) {
    sweep(chain, unsettled);
    if (sweep(chain, unsettled) <= AT_REST) return true;
    if (round < CORRECTED_ROUNDS) correct(chain, inverse, unsettled);
  }
  return false;
}

/** Brings each state into balance in its turn; the largest change beside the largest value. */
function sweep(
  { channelOf, offsets, targets, steps, visits }: MarkovChain,
  { values, sources, held }: Unsettled,
): number {
  let largest = 0;
  let change = 0;
  for (let s = channelOf.length - 1; s >= 0; s--) {
    if (channelOf[s] === held) continue;
    let sum = sources[s];
    for (let i = offsets[s]; i < offsets[s + 1]; i++) sum += steps[i] * values[targets[i]];
    const value = sum / visits[s];
    change = Math.max(change, Math.abs(value - values[s]));
    largest = Math.max(largest, Math.abs(value));
    values[s] = value;
  }
  return largest === 0 ? 0 : change / largest;
}

function correct(
  { channels, channelOf, offsets, targets, steps, visits }: MarkovChain,
  inverse: Float64Array,
  { values, sources, held }: Unsettled,
): void {
  const lacking = new Float64Array(channels);
  for (let s = 0; s < channelOf.length; s++) {
    if (channelOf[s] === held) continue;
    let sum = sources[s] - visits[s] * values[s];
    for (let i = offsets[s]; i < offsets[s + 1]; i++) sum += steps[i] * values[targets[i]];
    lacking[channelOf[s]] += sum;
  }
  const correction = lacking.map((_, channel) => {
    let sum = 0;
    for (let other = 0; other < channels; other++) sum += inverse[channel * channels + other] * lacking[other];
    return sum;
  });
  // The inverse of the flows without the held channel is the whole one's, less what passes through that channel.
  const passing = held < 0 ? 0 : correction[held] / inverse[held * channels + held];
  for (let s = 0; s < channelOf.length; s++) {
    const channel = channelOf[s];
    if (channel === held) continue;
    values[s] += correction[channel] - (held < 0 ? 0 : inverse[channel * channels + held] * passing);
  }
}
