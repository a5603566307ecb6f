import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage } from "../../../core/coverage/coverage";
import coverageGapCard, { coverageGap } from "../../../core/coverage/coverage-gap";
import { coverageRequired } from "../../../core/coverage/coverage-required";
import { ask } from "../../../core/kernel/gate";
import type { Refusal } from "../../../core/kernel/refusal";

describe("COVERAGE_GAP", () => {
  it("is what 4.8M at 22 % lacks to land 1.6M, where 1.056M is expected (winsabove)", () => {
    const gap = coverageGap({ openPipeline: 4_800_000, quota: 1_600_000, winRate: 0.22 });
    expect(gap).toBeCloseTo(2_472_727.2727, 3);
    // Expected landing is 66 % of quota; the gap, won at the same rate, is the other 34 %.
    expect(1_600_000 - gap * 0.22).toBeCloseTo(1_056_000, 6);
  });

  it("is negative for a surplus and 0 at the required coverage", () => {
    expect(ask(coverageGapCard, [500, 100, "25%"])).toEqual([[-100]]);
    expect(ask(coverageGapCard, [400, 100, 0.25])).toEqual([[0]]);
  });

  it("has the sign of required minus actual coverage", () => {
    const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0.001, max: 1, noNaN: true }), (openPipeline, quota, winRate) => {
        const short = coverageRequired({ winRate }) - coverage({ openPipeline, quota });
        expect(coverageGap({ openPipeline, quota, winRate }) / quota).toBeCloseTo(short, 6);
      }),
    );
  });

  it("takes a quota of 0 and of an empty cell as nothing left to sell", () => {
    expect(ask(coverageGapCard, [500, 0, 0.25])).toEqual([[-500]]);
    expect(ask(coverageGapCard, [500, "", 0.25])).toEqual([[-500]]);
  });

  it("refuses a win rate of 0 and a negative pipeline by name", () => {
    expect((ask(coverageGapCard, [1, 1, 0]) as Refusal).words).toMatch(/^win_rate must be above 0/);
    expect((ask(coverageGapCard, [-1, 1, 0.5]) as Refusal).words).toMatch(
      /^open_pipeline must be at least 0, found -1/,
    );
  });

  it("spills beside a lone quota and win rate", () => {
    expect(ask(coverageGapCard, [[[100], [""], [900]], 100, 0.25])).toEqual([[300], [""], [-500]]);
  });
});
