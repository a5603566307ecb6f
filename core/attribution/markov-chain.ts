/**
 * The absorbing Markov chain of a table's journeys, as whole counts.
 *
 * A state is the last `order` channels of a journey, fewer near its start; touches that
 * repeat the channel before them are no step. From each state a journey goes on to another
 * channel, converts (won deals) or ends as a null journey (lost and open deals). A deal
 * without a counting touch is no journey.
 */
import { WON } from "../tables/outcomes";
import type { Journeys } from "./journeys";

export interface MarkovChain {
  readonly channels: number;
  /** Channel a state ends in. States are numbered as journeys first come by them. */
  readonly channelOf: Int32Array;
  /** Steps to other states: of state `s` the entries `offsets[s]` up to `offsets[s + 1]` of the next two. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly steps: Float64Array;
  /** Journeys that begin in a state, come by it (each time), and convert in it. */
  readonly starts: Float64Array;
  readonly visits: Float64Array;
  readonly conversions: Float64Array;
}

/** `channels` numbers the claimants that journeys touch: by code of claimant, from 0 to `count` − 1. */
export function markovChain(
  journeys: Journeys,
  channels: { readonly count: number; readonly of: Int32Array },
  order: number,
): MarkovChain {
  const walked = walk(journeys, channels, order);
  return { channels: channels.count, ...walked, ...stepsBetween(walked.path, walked.channelOf.length) };
}

/** Between two journeys of a path. */
const GAP = -1;

type Walked = Pick<MarkovChain, "channelOf" | "starts" | "visits" | "conversions"> & {
  /** States in the order they are come by, a GAP after each journey. */
  readonly path: Int32Array;
};

function walk(
  { order, offsets, claimants, outcomes }: Journeys,
  channels: { readonly count: number; readonly of: Int32Array },
  length: number,
): Walked {
  const base = channels.count + 1;
  const remembered = base ** (length - 1);
  const stateOf = new Map<number, number>();
  const channelOf: number[] = [];
  const starts: number[] = [];
  const visits: number[] = [];
  const conversions: number[] = [];
  const path = new Int32Array(order.length + outcomes.length);
  let written = 0;
  for (let d = 0; d < outcomes.length; d++) {
    // The last channels as the digits of a number; 0 where there was none yet.
    let key = 0;
    let channel = -1;
    let state = GAP;
    for (let k = offsets[d]; k < offsets[d + 1]; k++) {
      const next = channels.of[claimants.codes[order[k]]];
      if (next === channel) continue;
      channel = next;
      key = (key % remembered) * base + channel + 1;
      let reached = stateOf.get(key);
      if (reached === undefined) {
        reached = channelOf.push(channel) - 1;
        stateOf.set(key, reached);
        starts.push(0);
        visits.push(0);
        conversions.push(0);
      }
      if (state === GAP) starts[reached]++;
      visits[reached]++;
      path[written++] = reached;
      state = reached;
    }
    if (state === GAP) continue;
    if (outcomes[d] === WON) conversions[state]++;
    path[written++] = GAP;
  }
  return {
    path: path.subarray(0, written),
    channelOf: Int32Array.from(channelOf),
    starts: Float64Array.from(starts),
    visits: Float64Array.from(visits),
    conversions: Float64Array.from(conversions),
  };
}

/** Steps along a path, bucketed by the state they leave and counted by the state they reach. */
function stepsBetween(path: Int32Array, states: number): Pick<MarkovChain, "offsets" | "targets" | "steps"> {
  const buckets = new Int32Array(states + 1);
  for (let i = 1; i < path.length; i++) if (path[i - 1] !== GAP && path[i] !== GAP) buckets[path[i - 1] + 1]++;
  for (let s = 0; s < states; s++) buckets[s + 1] += buckets[s];
  const next = buckets.slice(0, -1);
  const reached = new Int32Array(buckets[states]);
  for (let i = 1; i < path.length; i++) {
    if (path[i - 1] !== GAP && path[i] !== GAP) reached[next[path[i - 1]]++] = path[i];
  }

  const offsets = new Int32Array(states + 1);
  const targets = new Int32Array(reached.length);
  const steps = new Float64Array(reached.length);
  const entryOf = new Int32Array(states).fill(-1);
  let entries = 0;
  for (let s = 0; s < states; s++) {
    for (let i = buckets[s]; i < buckets[s + 1]; i++) {
      const target = reached[i];
      if (entryOf[target] < offsets[s]) {
        entryOf[target] = entries;
        targets[entries++] = target;
      }
      steps[entryOf[target]]++;
    }
    offsets[s + 1] = entries;
  }
  return { offsets, targets: targets.slice(0, entries), steps: steps.slice(0, entries) };
}
