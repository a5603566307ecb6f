import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectAlike, refusal, value } from "../asking";
import { LEVERS, VELOCITY_LEVERS } from "./levers";

describe("VELOCITY_SOLVE", () => {
  it("undoes VELOCITY for each lever, whatever stands in that lever's own cell", () => {
    fc.assert(
      fc.property(
        VELOCITY_LEVERS,
        fc.constantFrom(...LEVERS),
        fc.constantFrom("", 0, null, 7, "same"),
        (levers, lever, filler) => {
          const target = value("VELOCITY", ...levers) as number;
          const at = LEVERS.indexOf(lever);
          const own = lever === "win rate" && filler === 7 ? 0.7 : filler === "same" ? levers[at] : filler;
          const solved = value("VELOCITY_SOLVE", target, lever, ...levers.map((given, i) => (i === at ? own : given)));
          expectAlike(solved, levers[at]);
          const back = levers.map((given, i) => (i === at ? solved : given));
          expectAlike(value("VELOCITY", ...back), target);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("an impossible win rate is refused with the best velocity there is", () => {
    const { code, words } = refusal("VELOCITY_SOLVE", 100000, "win rate", 200, 40000, "", 90);
    expect(code).toBe("UNREACHABLE");
    expect(words).toBe("target must be at most 88888.889 (a win rate of 1), found 100000");
    expect(value("VELOCITY", 200, 40000, 1, 90)).toBeCloseTo(88888.889, 3);
  });

  it("a win rate of exactly 1 can be reached, whatever rounding does to it", () => {
    fc.assert(
      fc.property(VELOCITY_LEVERS, ([opportunities, dealValue, , cycle]) => {
        const best = value("VELOCITY", opportunities, dealValue, 1, cycle);
        const solved = value("VELOCITY_SOLVE", best, "win rate", opportunities, dealValue, "", cycle) as number;
        expectAlike(solved, 1);
        expect(solved).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
    expect(refusal("VELOCITY_SOLVE", 1.001, "win rate", 1, 1, "", 1).code).toBe("UNREACHABLE");
  });

  it("a target of 0 needs nothing of a lever that multiplies, and no cycle reaches it", () => {
    for (const lever of ["opportunities", "average deal value", "win rate"]) {
      expect(value("VELOCITY_SOLVE", 0, lever, 200, 40000, 0.25, 90)).toBe(0);
    }
    expect(value("VELOCITY_SOLVE", 0, "opportunities", "", 0, 0.25, 90)).toBe(0);
    expect(refusal("VELOCITY_SOLVE", 0, "cycle days", 200, 40000, 0.25, 90).code).toBe("UNREACHABLE");
  });

  it("a target cannot be reached while another lever is 0", () => {
    for (const [at, lever] of LEVERS.entries()) {
      for (let zero = 0; zero < 3; zero++) {
        if (zero === at) continue;
        const levers = [200, 40000, 0.25, 90].map((given, i) => (i === zero ? 0 : given));
        expect(refusal("VELOCITY_SOLVE", 1, lever, ...levers)).toMatchObject({
          code: "UNREACHABLE",
          words:
            lever === "cycle days"
              ? "target must be above 0, with no other lever at 0, found 1"
              : "target must be 0 while another lever is 0, found 1",
        });
      }
    }
  });

  it("a cycle of no days is refused unless it is what is asked for", () => {
    for (const lever of ["opportunities", "average deal value", "win rate"]) {
      expect(refusal("VELOCITY_SOLVE", 1, lever, 200, 40000, 0.25, 0).words).toBe(
        "cycle_days must be above 0, found 0",
      );
    }
    expect(value("VELOCITY_SOLVE", 1000, "cycle days", 10, 100, 1, 0)).toBe(1);
  });

  it("a negative target is refused", () => {
    expect(refusal("VELOCITY_SOLVE", -1, "win rate", 200, 40000, 0.25, 90).code).toBe("OUT_OF_RANGE");
  });
});
