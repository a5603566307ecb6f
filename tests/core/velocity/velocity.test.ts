import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { value, refusal } from "../asking";
import { VELOCITY_LEVERS, type LeverValues } from "./levers";

describe("VELOCITY", () => {
  it("is 22,222.22 a day for 200, 40,000, 25 %, 90: the glossary of The Starr Conspiracy", () => {
    expect(value("VELOCITY", 200, 40000, "25%", 90)).toBeCloseTo(22222.22, 2);
    expect(value("VELOCITY", 200, 40000, 0.25, 90)).toBe((200 * 40000 * 0.25) / 90);
  });

  it("is 27,160.49 with 220 opportunities and a cycle of 81: arithmetic", () => {
    expect(value("VELOCITY", 220, 40000, 0.25, 81)).toBeCloseTo(27160.49, 2);
  });

  it("is 0 where a lever that multiplies is 0", () => {
    expect(value("VELOCITY", 0, 40000, 0.25, 90)).toBe(0);
    expect(value("VELOCITY", 200, 0, 0.25, 90)).toBe(0);
    expect(value("VELOCITY", 200, 40000, 0, 90)).toBe(0);
  });

  it("takes fractions of opportunities and of days", () => {
    expect(value("VELOCITY", 1.5, 10, 1, 0.5)).toBe(30);
  });

  it.each<[string, LeverValues, string]>([
    ["a cycle of no days", [200, 40000, 0.25, 0], "cycle_days must be above 0, found 0"],
    ["a negative cycle", [200, 40000, 0.25, -90], "cycle_days must be above 0, found -90"],
    ["a negative number of opportunities", [-1, 40000, 0.25, 90], "opportunities must be at least 0, found -1"],
    ["a negative deal value", [200, -1, 0.25, 90], "average_deal_value must be at least 0, found -1"],
    ["a win rate in percent without its sign", [200, 40000, 25, 90], "win_rate must be between 0 and 1, found 25"],
  ])("refuses %s", (_, levers, words) => {
    expect(refusal("VELOCITY", ...levers).words).toBe(words);
  });

  it("doubles with each lever that multiplies and halves with the cycle", () => {
    fc.assert(
      fc.property(VELOCITY_LEVERS, ([opportunities, dealValue, winRate, cycle]) => {
        const once = value("VELOCITY", opportunities, dealValue, winRate / 2, cycle) as number;
        expect(value("VELOCITY", opportunities * 2, dealValue, winRate / 2, cycle)).toBeCloseTo(once * 2, 6);
        expect(value("VELOCITY", opportunities, dealValue * 2, winRate / 2, cycle)).toBeCloseTo(once * 2, 6);
        expect(value("VELOCITY", opportunities, dealValue, winRate, cycle)).toBeCloseTo(once * 2, 6);
        expect(value("VELOCITY", opportunities, dealValue, winRate / 2, cycle * 2)).toBeCloseTo(once / 2, 6);
      }),
      { numRuns: 100 },
    );
  });
});
