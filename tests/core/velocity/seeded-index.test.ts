import { describe, expect, it } from "vitest";
import { seededIndex } from "../../../core/velocity/seeded-index";

function drawn(seed: number, below: number, times: number): readonly number[] {
  const indexBelow = seededIndex(seed);
  return Array.from({ length: times }, () => indexBelow(below));
}

describe("seededIndex", () => {
  it("draws the numbers it drew when it was written: another host must not differ", () => {
    expect(drawn(1, 10, 12)).toMatchInlineSnapshot(`
      [
        6,
        8,
        1,
        7,
        0,
        9,
        2,
        3,
        8,
        8,
        6,
        3,
      ]
    `);
    expect(drawn(42, 1_000_000, 5)).toMatchInlineSnapshot(`
      [
        483605,
        21225,
        151535,
        472820,
        202834,
      ]
    `);
  });

  it("throws 2, 4, 6 with seed 42: the die in pure-rand's README", () => {
    expect(drawn(42, 6, 3).map((face) => face + 1)).toEqual([2, 4, 6]);
  });

  it("is its seed's: the same again, and another for another", () => {
    expect(drawn(7, 1000, 50)).toEqual(drawn(7, 1000, 50));
    expect(drawn(7, 1000, 50)).not.toEqual(drawn(8, 1000, 50));
    expect(drawn(-7, 1000, 50)).not.toEqual(drawn(7, 1000, 50));
  });

  it("stays from 0 up to but not including its bound, and of one there is one", () => {
    expect(new Set(drawn(3, 4, 400))).toEqual(new Set([0, 1, 2, 3]));
    expect(new Set(drawn(3, 1, 40))).toEqual(new Set([0]));
  });

  it("favours none: 60,000 throws of a die lie within five standard deviations of 10,000", () => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const face of drawn(11, 6, 60_000)) counts[face]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt((60_000 * 5) / 36));
  });
});
