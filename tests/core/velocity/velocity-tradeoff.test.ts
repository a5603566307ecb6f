import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { velocity } from "../../../core/velocity/velocity";
import { expectAlike, refusal, value } from "../asking";
import { LEVERS, VELOCITY_LEVERS } from "./levers";

describe("VELOCITY_TRADEOFF", () => {
  it.each<[string, string | number, string, number]>([
    ["opportunities", "20%", "win rate", -0.16667],
    ["win rate", "25%", "cycle days", 0.25],
  ])("%s %s against %s: the catalogue's own cases", (lever, change, against, expected) => {
    expect(value("VELOCITY_TRADEOFF", lever, change, against)).toBeCloseTo(expected, 5);
  });

  it("leaves velocity as it was, for any two levers", () => {
    fc.assert(
      fc.property(
        VELOCITY_LEVERS,
        fc.integer({ min: -99, max: 1000 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
        (levers, percent, [moves, gives]) => {
          const change = percent / 100;
          const answer = value("VELOCITY_TRADEOFF", LEVERS[moves], change, LEVERS[gives]) as number;
          const moved = levers.map((given, i) => given * (i === moves ? 1 + change : i === gives ? 1 + answer : 1));
          const of = ([opportunities, averageDealValue, winRate, cycleDays]: readonly number[]) =>
            velocity({ opportunities, averageDealValue, winRate, cycleDays });
          expectAlike(of(moved), of(levers));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("no change asks for none", () => {
    for (const lever of LEVERS) {
      for (const against of LEVERS)
        if (lever !== against) expect(Math.abs(value("VELOCITY_TRADEOFF", lever, 0, against) as number)).toBe(0);
    }
  });

  it.each(LEVERS)("%s against itself is refused with the other three", (lever) => {
    const { code, words } = refusal("VELOCITY_TRADEOFF", lever, 0.1, lever);
    expect(code).toBe("NOT_AN_OPTION");
    for (const other of LEVERS) expect(words.split(", found")[0].includes(other)).toBe(other !== lever);
  });

  it("nothing makes up for a lever at 0", () => {
    for (const lever of LEVERS) {
      const against = LEVERS.find((other) => other !== lever)!;
      expect(refusal("VELOCITY_TRADEOFF", lever, "-100%", against)).toMatchObject({
        code: "OUT_OF_RANGE",
        words: "change must be above -1: nothing makes up for a lever at 0, found -1",
      });
      expect(refusal("VELOCITY_TRADEOFF", lever, "-101%", against).code).toBe("OUT_OF_RANGE");
    }
  });

  it("a change of 20 is taken for a forgotten percent sign", () => {
    expect(refusal("VELOCITY_TRADEOFF", "opportunities", 20, "win rate").words).toBe(
      "change must be between -100% and 1000%, found 20",
    );
    expect(value("VELOCITY_TRADEOFF", "win rate", "1000%", "cycle days")).toBe(10);
  });
});
