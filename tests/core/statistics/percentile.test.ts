import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile } from "../../../core/statistics/percentile";
import { expectAlike } from "../asking";

describe("percentile, type 7", () => {
  it("PERCENTILE.INC of 1, 2, 3, 4 at 0.3 is 1.9: Microsoft's documentation", () => {
    expectAlike(percentile([1, 2, 3, 4], 0.3), 1.9);
  });

  it("quartiles of five are its own values", () => {
    const values = [3, 5, 8, 13, 21];
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => percentile(values, share))).toEqual(values);
  });

  it("lies between two values as far as the share does", () => {
    expect(percentile([10, 20], 0.25)).toBe(12.5);
    expect(percentile([10, 20], 0.5)).toBe(15);
    expect(percentile(Float64Array.of(-4, 0, 6), 0.75)).toBe(3);
  });

  it("of one value is that value", () => {
    for (const share of [0, 0.1, 0.5, 1]) expect(percentile([7], share)).toBe(7);
  });

  it("never falls as the share rises, and ends at the least and the most", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, one, other) => {
          const sorted = [...values].sort((a, b) => a - b);
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          expect(percentile(sorted, low)).toBeLessThanOrEqual(percentile(sorted, high) + 1e-9);
          expect(percentile(sorted, 0)).toBe(Math.min(...values));
          expect(percentile(sorted, 1)).toBe(Math.max(...values));
        },
      ),
    );
  });
});
