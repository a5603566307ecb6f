/** How fast values come to rest, which no answer shows: the answers are those of markov.test.ts. */
import { describe, expect, it } from "vitest";
import { flowInverse } from "../../../core/attribution/flow-inverse";
import { markovChain } from "../../../core/attribution/markov-chain";
import type { Journeys } from "../../../core/attribution/journeys";
import { removalEffects } from "../../../core/attribution/removal-effects";
import { settle } from "../../../core/attribution/settle";
import { drawFrom } from "../../differential/random-tables";

/** Sweeps alone take hundreds of rounds over journeys of hundreds of steps. */
const FEW_ROUNDS = 40;
const CHANNELS = 4;

/** Forty journeys of 400 touches, every other one won. */
function longJourneys(): Journeys {
  const draw = drawFrom(11);
  const words = ["a", "b", "c", "d"];
  const codes = Int32Array.from({ length: 40 * 400 }, () => draw(CHANNELS));
  return {
    order: codes.map((_, k) => k),
    offsets: Int32Array.from({ length: 41 }, (_, d) => 400 * d),
    ages: new Float64Array(codes.length),
    milestones: undefined,
    isDirect: () => false,
    claimants: { codes, words, codeOf: (word) => words.indexOf(word) },
    outcomes: Uint8Array.from({ length: 40 }, (_, d) => d % 2),
    revenue: new Float64Array(40).fill(10),
    leftOut: { unknownDeal: 0, undated: 0, afterClose: 0, beforeLookback: 0, wonWithoutAmount: 0 },
  };
}

describe("long journeys come to rest in few rounds", () => {
  const journeys = longJourneys();
  const channels = { count: CHANNELS, of: Int32Array.from([0, 1, 2, 3]) };
  const inverse = flowInverse(markovChain(journeys, channels, 1));
  const chain = markovChain(journeys, channels, 2);

  const settles = (held: number, by: Float64Array): boolean => {
    const values = Float64Array.from(chain.channelOf, (channel) => (channel === held ? 0.5 : 0));
    const sources = held < 0 ? chain.conversions : new Float64Array(values.length);
    return settle(chain, by, { values, sources, held }, FEW_ROUNDS);
  };

  it.each([-1, 0, 1, 2, 3])("with channel %i held, because rounds are corrected by channel", (held) => {
    expect(settles(held, inverse)).toBe(true);
    expect(
      settles(
        held,
        inverse.map(() => 0),
      ),
    ).toBe(false);
  });
});

it("refuses an order whose chances do not come to rest", () => {
  expect(removalEffects(longJourneys(), 2, 1)).toMatchObject({
    code: "OUT_OF_RANGE",
    words: "the order of markov must be lower for journeys as long as these, found 2",
  });
  expect(removalEffects(longJourneys(), 1, 1)).toHaveLength(CHANNELS);
});
