import { refuse, type Refusal } from "../kernel/refusal";
import { flowInverse } from "./flow-inverse";
import { journeyCount } from "./journey-count";
import type { Journeys } from "./journeys";
import { markovChain, type MarkovChain } from "./markov-chain";
import { MOST_ROUNDS, settle } from "./settle";
import { touchedClaimants } from "./touched-claimants";

/** So many can be worked out in seconds; more say little about any of them. */
const MOST_CHANNELS = 1000;

/**
 * For each claimant the share of conversions that would be lost without it: 1 − P(a journey
 * converts without coming by it) ÷ P(it converts), every step to it ending the journey
 * instead. By code of claimant, 0 for what no journey touches; all 0 where none converts.
 *
 * Lost are just the journeys that come by a channel and convert. In a first-order chain
 * they are known in closed form: with G the inverse of the flows, 1 ÷ G(c, c) journeys come
 * by channel c at all, and of them convert h(c), where h = G × conversions. For a higher
 * order the chances by state are set to rest, once for each channel.
 */
export function removalEffects(journeys: Journeys, order: number, mostRounds = MOST_ROUNDS): Float64Array | Refusal {
  const codes = touchedClaimants(journeys);
  if (codes.length > MOST_CHANNELS) {
    const bounds = `a header with at most ${MOST_CHANNELS} values for markov, so group them first`;
    return refuse.outOfRange("by", bounds, codes.length);
  }
  const channels = { count: codes.length, of: new Int32Array(journeys.claimants.words.length) };
  codes.forEach((code, channel) => (channels.of[code] = channel));

  const first = markovChain(journeys, channels, 1);
  const inverse = flowInverse(first);
  const lost =
    order === 1
      ? lostInFirstOrder(first, inverse)
      : lostBySettling(markovChain(journeys, channels, order), inverse, mostRounds);
  if (lost === undefined) {
    return refuse.outOfRange("the order of markov", "lower for journeys as long as these", order);
  }
  const effects = new Float64Array(channels.of.length);
  const { won } = journeyCount(journeys);
  if (won > 0) codes.forEach((code, channel) => (effects[code] = lost[channel] / won));
  return effects;
}

/** Conversions lost without each channel. */
function lostInFirstOrder({ channels, channelOf, conversions }: MarkovChain, inverse: Float64Array): Float64Array {
  const lost = new Float64Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const row = channel * channels;
    for (let s = 0; s < channels; s++) lost[channel] += inverse[row + channelOf[s]] * conversions[s];
    lost[channel] /= inverse[row + channel];
  }
  return lost;
}

/** The same by state; undefined where the values do not come to rest. */
function lostBySettling(chain: MarkovChain, inverse: Float64Array, mostRounds: number): Float64Array | undefined {
  const { channels, channelOf, starts, conversions } = chain;
  const given = new Float64Array(channelOf.length);
  const chances = { values: new Float64Array(channelOf.length), sources: conversions, held: -1 };
  let isSettled = settle(chain, inverse, chances, mostRounds);
  const lost = new Float64Array(channels);
  for (let held = 0; held < channels && isSettled; held++) {
    // The chance to come by the channel and convert: in its own states, the chance to convert.
    const values = chances.values.map((chance, s) => (channelOf[s] === held ? chance : 0));
    isSettled = settle(chain, inverse, { values, sources: given, held }, mostRounds);
    lost[held] = starts.reduce((sum, journeys, s) => sum + journeys * values[s], 0);
  }
  return isSettled ? lost : undefined;
}
