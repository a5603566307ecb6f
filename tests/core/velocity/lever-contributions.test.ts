import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leverContributions } from "../../../core/velocity/lever-contributions";
import type { Levers } from "../../../core/velocity/velocity";
import { expectAlike } from "../asking";
import { VELOCITY_LEVERS, type LeverValues } from "./levers";

function named([opportunities, averageDealValue, winRate, cycleDays]: LeverValues): Levers {
  return { opportunities, averageDealValue, winRate, cycleDays };
}

function velocityOf({ opportunities, averageDealValue, winRate, cycleDays }: Levers): number {
  return (opportunities * averageDealValue * winRate) / cycleDays;
}

const KEYS = ["opportunities", "averageDealValue", "winRate", "cycleDays"] as const;
const pairs = fc.tuple(VELOCITY_LEVERS.map(named), VELOCITY_LEVERS.map(named));

describe("leverContributions", () => {
  it("one lever alone brings the whole change", () => {
    const before = named([200, 40000, 0.25, 90]);
    const contributions = leverContributions(before, { ...before, winRate: 0.5 });
    expect(contributions).toMatchObject({ opportunities: 0, averageDealValue: 0, cycleDays: 0 });
    expectAlike(contributions.winRate, 22222.222222222223);
  });

  it("three levers from 1 to 2 with a cycle of 1 share the change of 7 alike: symmetry", () => {
    const contributions = leverContributions(
      { opportunities: 1, averageDealValue: 1, winRate: 1, cycleDays: 1 },
      { opportunities: 2, averageDealValue: 2, winRate: 2, cycleDays: 1 },
    );
    for (const lever of ["opportunities", "averageDealValue", "winRate"] as const) {
      expectAlike(contributions[lever], 7 / 3);
    }
    expect(contributions.cycleDays).toBe(0);
  });

  it("a halved cycle counts like a doubled lever", () => {
    const contributions = leverContributions(
      { opportunities: 1, averageDealValue: 1, winRate: 1, cycleDays: 1 },
      { opportunities: 2, averageDealValue: 2, winRate: 2, cycleDays: 0.5 },
    );
    for (const lever of KEYS) expectAlike(contributions[lever], 15 / 4);
  });

  it("adds up to the change", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const contributions = leverContributions(before, after);
        const sum = KEYS.reduce((total, lever) => total + contributions[lever], 0);
        const scale = Math.max(...KEYS.map((lever) => Math.abs(contributions[lever])), velocityOf(before));
        expectAlike(sum, velocityOf(after) - velocityOf(before), scale);
      }),
    );
  });

  it("swaps its signs when before and after swap", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = leverContributions(before, after);
        const back = leverContributions(after, before);
        const scale = Math.max(...KEYS.map((lever) => Math.abs(there[lever])));
        for (const lever of KEYS) expectAlike(back[lever], -there[lever], scale);
      }),
    );
  });

  it("a lever that did not change brings exactly 0", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...KEYS), ([before, after], lever) => {
        expect(leverContributions(before, { ...after, [lever]: before[lever] })[lever]).toBe(0);
      }),
    );
  });
});
