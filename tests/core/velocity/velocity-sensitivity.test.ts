import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal, value } from "../asking";
import { VELOCITY_LEVERS } from "./levers";

const HEADERS = ["Lever", "Down", "Up", "Swing"];
const HELD = "Note: the win rate would pass 1 when raised: held at 1";
const NAMES = ["Opportunities", "Average deal value", "Win rate", "Cycle days"];

function velocityOf(levers: readonly Cell[]): number {
  return value("VELOCITY", ...levers) as number;
}

describe("VELOCITY_SENSITIVITY", () => {
  it("a tenth around 200, 40,000, 25 %, 90: arithmetic on 22,222.22", () => {
    const cells = answer("VELOCITY_SENSITIVITY", 200, 40000, 0.25, 90);
    expectCells(cells, [
      HEADERS,
      ["Cycle days", 22222.222222222223 / 0.9, 22222.222222222223 / 1.1, 4489.337822671157],
      ["Opportunities", 20000, 24444.444444444445, 4444.444444444445],
      ["Average deal value", 20000, 24444.444444444445, 4444.444444444445],
      ["Win rate", 20000, 24444.444444444445, 4444.444444444445],
    ]);
  });

  it("a lowered cycle makes velocity rise: Down and Up are named for the lever", () => {
    const { "Cycle days": cycle } = byFirstColumn(answer("VELOCITY_SENSITIVITY", 100, 100, 0.5, 50, 0.5));
    expect(cycle).toEqual({ Lever: "Cycle days", Down: 200, Up: 100 / 1.5, Swing: 200 - 100 / 1.5 });
  });

  it("every cell is VELOCITY of the levers it speaks of", () => {
    const step = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(VELOCITY_LEVERS, step, (levers, share) => {
        const rows = byFirstColumn(answer("VELOCITY_SENSITIVITY", ...levers, share));
        expect(Object.keys(rows).sort()).toEqual([...NAMES].sort());
        NAMES.forEach((name, lever) => {
          const at = (factor: number) =>
            velocityOf(levers.map((each, i) => (i !== lever ? each : Math.min(each * factor, i === 2 ? 1 : Infinity))));
          const [down, up] = [at(1 - share), at(1 + share)];
          expectAlike(rows[name].Down, down);
          expectAlike(rows[name].Up, up);
          expectAlike(rows[name].Swing, Math.abs(up - down), velocityOf(levers));
        });
      }),
    );
  });

  it("is widest first, and what swings alike keeps the order of the levers", () => {
    fc.assert(
      fc.property(VELOCITY_LEVERS, fc.integer({ min: 1, max: 99 }), (levers, percent) => {
        const [, ...rows] = answer("VELOCITY_SENSITIVITY", ...levers, percent / 100).filter((row) => row.length === 4);
        const swings = rows.slice(0, 4).map((row) => row[3] as number);
        expect(swings).toEqual([...swings].sort((a, b) => b - a));
        const order = rows.slice(0, 4).map(([name]) => name);
        expect(order[0]).toBe("Cycle days");
        expect(order.slice(1)).toEqual(NAMES.slice(0, 3));
      }),
    );
  });

  it("velocity 0 does not move, and all four stand in their own order", () => {
    expect(answer("VELOCITY_SENSITIVITY", 0, 40000, 0.25, 90)).toEqual([
      HEADERS,
      ...NAMES.map((name) => [name, 0, 0, 0]),
    ]);
    expect(answer("VELOCITY_SENSITIVITY", 10, 40000, 0, 90).map((row) => row[2])).toEqual(["Up", 0, 0, 0, 0]);
  });

  describe("a win rate that would pass 1", () => {
    it("is held at 1, and a note says so", () => {
      const cells = answer("VELOCITY_SENSITIVITY", 100, 100, 0.8, 50, 0.5);
      const rows = byFirstColumn(cells);
      expect(rows["Win rate"]).toMatchObject({ Down: 80, Up: 200 });
      expectAlike(rows["Win rate"].Swing, 120);
      expect(notesIn(cells)).toEqual([HELD]);
      expect(cells.map((row) => row[0])).toEqual([
        "Lever",
        "Cycle days",
        "Opportunities",
        "Average deal value",
        "Win rate",
        HELD,
      ]);
    });

    it("is not held where it just reaches 1, rounding or not", () => {
      expect(notesIn(answer("VELOCITY_SENSITIVITY", 100, 100, 0.8, 50, 0.25))).toEqual([]);
      expect((9 / 11) * (1 + 2 / 9)).toBeGreaterThan(1);
      expect(notesIn(answer("VELOCITY_SENSITIVITY", 100, 100, 9 / 11, 50, 2 / 9))).toEqual([]);
      expect(notesIn(answer("VELOCITY_SENSITIVITY", 100, 100, 0.909091, 50))).not.toEqual([]);
      expect(notesIn(answer("VELOCITY_SENSITIVITY", 100, 100, 0.80001, 50, 0.25))).toEqual([HELD]);
    });

    it("of 1 already, stays", () => {
      const { "Win rate": rate } = byFirstColumn(answer("VELOCITY_SENSITIVITY", 100, 100, 1, 50, 0.25));
      expect(rate).toEqual({ Lever: "Win rate", Down: 150, Up: 200, Swing: 50 });
    });
  });

  it("the step is a tenth where it is blank or 0, and may be a percentage", () => {
    const tenth = answer("VELOCITY_SENSITIVITY", 200, 40000, 0.25, 90, 0.1);
    for (const step of ["", undefined, 0, "10%", "0.1", [["0,1"]]]) {
      expect(answer("VELOCITY_SENSITIVITY", 200, "$40k", "25%", 90, step)).toEqual(tenth);
    }
  });

  it.each([
    ["step must be above 0 and below 1, found 1", [200, 40000, 0.25, 90, 1]],
    ["step must be above 0 and below 1, found 10", [200, 40000, 0.25, 90, 10]],
    ["step must be above 0 and below 1, found -0.1", [200, 40000, 0.25, 90, -0.1]],
    ['step must be above 0 and below 1, found "100%"', [200, 40000, 0.25, 90, "100%"]],
    ['step must be above 0 and below 1, found "0%"', [200, 40000, 0.25, 90, "0%"]],
    ['step must be a share such as 0.25 or 25%, found "much"', [200, 40000, 0.25, 90, "much"]],
    ["step must be free of error cells, found #N/A", [200, 40000, 0.25, 90, "#N/A"]],
    ["cycle_days must be above 0, found 0", [200, 40000, 0.25, 0]],
    ["win_rate must be between 0 and 1, found 25", [200, 40000, 25, 90]],
    ["average_deal_value must be at least 0, found -1", [200, -1, 0.25, 90]],
    ["opportunities must be one cell, found 2 × 1", [[[200], [220]], 40000, 0.25, 90]],
  ] as const)("%s", (words, given) => {
    expect(refusal("VELOCITY_SENSITIVITY", ...given).words).toBe(words);
  });

  it("steps just inside the bounds are taken", () => {
    expect(answer("VELOCITY_SENSITIVITY", 200, 40000, 0.25, 90, 0.999)).toHaveLength(5);
    expect(answer("VELOCITY_SENSITIVITY", 200, 40000, 0.25, 90, 0.001)).toHaveLength(5);
  });
});
