import { describe, expect, it } from "vitest";
import coverageRequiredCard, { coverageRequired } from "../../../core/coverage/coverage-required";
import { ask } from "../../../core/kernel/gate";
import type { Refusal } from "../../../core/kernel/refusal";

describe("COVERAGE_REQUIRED", () => {
  it.each([
    [0.33, 3.0],
    [0.18, 5.6],
    [0.12, 8.3],
    [0.14, 7.1],
    [0.38, 2.6],
  ])("at a win rate of %d is %d to one decimal (winsabove, mxmrevenue)", (winRate, required) => {
    expect(coverageRequired({ winRate }).toFixed(1)).toBe(required.toFixed(1));
  });

  it("is 4.545 at 22 % (winsabove)", () => {
    const answer = ask(coverageRequiredCard, ["22%"]) as number[][];
    expect(answer[0][0]).toBeCloseTo(4.545454545454546, 12);
  });

  it("is 1 where every deal is won", () => {
    expect(ask(coverageRequiredCard, [1])).toEqual([[1]]);
  });

  it("refuses a win rate of 0, an empty cell and 25 meant as a percentage", () => {
    expect((ask(coverageRequiredCard, [0]) as Refusal).code).toBe("OUT_OF_RANGE");
    expect((ask(coverageRequiredCard, [""]) as Refusal).code).toBe("OUT_OF_RANGE");
    const words = (ask(coverageRequiredCard, [25]) as Refusal).words;
    expect(words).toMatch(/^win_rate must be above 0 and at most 1, found 25$/);
  });

  it("spills a column and leaves an empty cell of it empty", () => {
    expect(ask(coverageRequiredCard, [[["50%"], [""], [0.1]]])).toEqual([[2], [""], [10]]);
  });
});
