import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, expectAlike, expectCells, refusal } from "../asking";

const HEADER = ["Quarter", "Target"];
const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => cents / 100);

describe("VELOCITY_TARGETS", () => {
  it("from 10,000 to 14,641 in four quarters is 10 % a quarter", () => {
    expectCells(answer("VELOCITY_TARGETS", 10000, 14641), [HEADER, [1, 11000], [2, 12100], [3, 13310], [4, 14641]]);
  });

  it("goes down as it goes up", () => {
    expectCells(answer("VELOCITY_TARGETS", 16, 1, 4), [HEADER, [1, 8], [2, 4], [3, 2], [4, 1]]);
  });

  it("stays where it is meant to stay", () => {
    expect(answer("VELOCITY_TARGETS", 7, 7, 3)).toEqual([HEADER, [1, 7], [2, 7], [3, 7]]);
  });

  it("one quarter is the target itself", () => {
    expect(answer("VELOCITY_TARGETS", 10, 30.7, 1)).toEqual([HEADER, [1, 30.7]]);
  });

  it("ends on the target itself, not on what a growth of 1 ÷ 49 times 49 rounds to", () => {
    expect(answer("VELOCITY_TARGETS", 49, 1, 2)[2]).toEqual([2, 1]);
  });

  it("is four quarters where their number is blank or 0", () => {
    const year = answer("VELOCITY_TARGETS", 10, 20, 4);
    expect(year).toHaveLength(5);
    for (const quarters of ["", undefined, 0]) expect(answer("VELOCITY_TARGETS", 10, 20, quarters)).toEqual(year);
  });

  it("takes money as people write it", () => {
    expect(answer("VELOCITY_TARGETS", "$10k", "€ 20.000,00", "2")).toEqual(answer("VELOCITY_TARGETS", 10000, 20000, 2));
  });

  it("grows by one rate, and its last row is the target to the last digit", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 40 }), (baseline, target, quarters) => {
        const [, ...rows] = answer("VELOCITY_TARGETS", baseline, target, quarters) as number[][];
        expect(rows.map(([quarter]) => quarter)).toEqual(Array.from({ length: quarters }, (_, i) => i + 1));
        expect(rows[quarters - 1][1]).toBe(target);
        const path = [baseline, ...rows.map(([, value]) => value)];
        for (let i = 2; i < path.length; i++) expectAlike(path[i] / path[i - 1], path[1] / path[0]);
      }),
    );
  });

  it("backwards is the same way from the target to the baseline", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2, max: 40 }), (baseline, target, quarters) => {
        const there = answer("VELOCITY_TARGETS", baseline, target, quarters).slice(1, -1);
        const back = answer("VELOCITY_TARGETS", target, baseline, quarters).slice(1, -1).reverse();
        there.forEach(([, value], i) => expectAlike(value, back[i][1] as number));
      }),
    );
  });

  it.each([
    ["baseline must be above 0, found 0", [0, 10]],
    ["baseline must be above 0, found -5", [-5, 10]],
    ["baseline must be above 0, found an empty cell", ["", 10]],
    ['baseline must be a number, found "soon"', ["soon", 10]],
    ["target must be above 0, found 0", [10, 0]],
    ["target must be above 0, found -1", [10, -1]],
    ["quarters must be a whole number between 1 and 40, found -1", [10, 20, -1]],
    ["quarters must be a whole number between 1 and 40, found 1.5", [10, 20, 1.5]],
    ["quarters must be a whole number between 1 and 40, found 41", [10, 20, 41]],
    ["quarters must be one cell, found 2 × 1", [10, 20, [[1], [2]]]],
  ] as const)("%s", (words, given) => {
    expect(refusal("VELOCITY_TARGETS", ...given).words).toBe(words);
  });

  it("40 quarters are not too many", () => {
    expect(answer("VELOCITY_TARGETS", 10, 20, 40)).toHaveLength(41);
  });

  it("what grows past every number is refused", () => {
    expect(refusal("VELOCITY_TARGETS", 1e-200, 1e200, 2).code).toBe("OUT_OF_RANGE");
  });
});
