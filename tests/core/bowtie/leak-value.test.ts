import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";
import { stagesOf } from "./stages";

const HEADERS = ["Stage", "Conversion", "Raised to", "Extra at end", "Money"];

function valued(volumes: readonly Cell[], benchmarks: readonly Cell[] = [], lift: Cell = "", value = 1) {
  return answer("LEAK_VALUE", stagesOf(volumes, benchmarks), value, lift);
}

describe("LEAK_VALUE by hand", () => {
  it("to the benchmark where it lies above, by the lift where it does not or there is none", () => {
    // 1000 → 250 → 50 → 45: .25 to .3, .2 above its benchmark of .1, .9 without one.
    expectCells(valued([1000, 250, 50, 45], ["30%", "10%", ""], "", 200), [
      HEADERS,
      ["S1", 0.25, 0.3, 9, 1800],
      ["S2", 0.2, 0.22, 4.5, 900],
      ["S3", 0.9, 0.99, 4.5, 900],
    ]);
  });

  it("a benchmark equal to the conversion leaves the lift", () => {
    expectCells(valued([100, 50], [0.5]), [HEADERS, ["S1", 0.5, 0.55, 5, 5]]);
    expectCells(valued([100, 50], [0.51]), [HEADERS, ["S1", 0.5, 0.51, 1, 1]]);
  });

  it("no conversion is raised above 100 %, and one there already stays", () => {
    expectCells(valued([100, 96, 96, 120]), [
      HEADERS,
      ["S1", 0.96, 1, 5, 5],
      ["S2", 1, 1, 0, 0],
      ["S3", 1.25, 1.25, 0, 0],
    ]);
    expectCells(valued([100, 50], [], 1), [HEADERS, ["S1", 0.5, 1, 50, 50]]);
    expectCells(valued([100, 50], [], 2), [HEADERS, ["S1", 0.5, 1, 50, 50]]);
  });

  it("the lift is 10 % where none is given, and may be written as a share or with a percent sign", () => {
    expect(valued([100, 50])).toEqual(valued([100, 50], [], 0.1));
    expectCells(valued([100, 50], [], "20%"), [HEADERS, ["S1", 0.5, 0.6, 10, 10]]);
  });

  it("is richest first; equals keep the order of the stages", () => {
    expect(valued([100, 50, 25, 10]).map((row) => row[0])).toEqual(["Stage", "S1", "S2", "S3"]);
    expect(valued([100, 50, 25, 10], ["", "5%", "60%"]).map((row) => row[0])).toEqual(["Stage", "S3", "S1", "S2"]);
  });

  it("sides and owners need not be there; where sides are, their order holds", () => {
    const bare = [
      ["Stage", "Volume"],
      ["Trial", 200],
      ["Paid", 50],
    ];
    expectCells(answer("LEAK_VALUE", bare, 10), [HEADERS, ["Trial", 0.25, 0.275, 5, 50]]);
    const turned = [
      ["Stage", "Side", "Volume"],
      ["Renewed", "retention", 5],
      ["Lead", "acquisition", 9],
    ];
    expect(refusal("LEAK_VALUE", turned, 10).code).toBe("OUT_OF_RANGE");
  });

  it("a value of 0, or none, makes money of 0", () => {
    expect(answer("LEAK_VALUE", stagesOf([100, 50]), "")[1].slice(3)).toEqual([5, 0]);
  });
});

describe("volumes of 0", () => {
  it("nobody passes the last joint: its benchmark says what would, a lift of nothing is nothing", () => {
    expectCells(valued([100, 20, 0], ["", "50%"]), [HEADERS, ["S2", 0, 0.5, 10, 10], ["S1", 0.2, 0.22, 0, 0]]);
    expectCells(valued([100, 0]), [HEADERS, ["S1", 0, 0, 0, 0]]);
  });

  it("a stage between that nobody reached leaves the joints before it open, last and noted", () => {
    const cells = valued([100, 50, 0, 10]);
    expect(cells).toEqual([
      HEADERS,
      ["S2", 0, 0, 0, 0],
      ["S1", 0.5, 0.55, "", ""],
      ["S3", "", "", "", ""],
      ["Note: 2 joints without a result, as a volume of 0 leaves a conversion open", "", "", "", ""],
    ]);
    expect(notesIn(valued([0, 10, 5]))).toEqual([
      "Note: 1 joint without a result, as a volume of 0 leaves a conversion open",
    ]);
    expect(notesIn(valued([10, 5]))).toEqual([]);
  });

  it("with a benchmark for the joint into it, that one is open too", () => {
    expect(valued([100, 0, 0], ["50%", ""]).slice(1, 3)).toEqual([
      ["S1", 0, 0.5, "", ""],
      ["S2", "", "", "", ""],
    ]);
  });

  it("what stays is worth 0 whatever comes after it", () => {
    expect(byFirstColumn(valued([100, 100, 0, 5])).S1).toMatchObject({ "Raised to": 1, "Extra at end": 0 });
  });
});

describe("bad input", () => {
  it.each<[string, readonly Cell[], string, string]>([
    ["a blank volume", [10, "", 5], "MISSING", "stages row 3: Volume must be a number, found an empty cell"],
    ["a blank volume up front", ["", 5], "MISSING", "stages row 2: Volume must be a number, found an empty cell"],
    ["a volume below 0", [10, -1], "OUT_OF_RANGE", "stages row 3: Volume must be at least 0, found -1"],
    ["a volume in words", ["ten", 1], "NOT_A_NUMBER", 'stages row 2: Volume must be a number, found "ten"'],
  ])("%s is refused with its row", (_, volumes, code, words) => {
    expect(refusal("LEAK_VALUE", stagesOf(volumes), 1)).toMatchObject({ code, words });
  });

  it("a lift below 0 or above 1000 %, a value below 0, a stage twice", () => {
    expect(refusal("LEAK_VALUE", stagesOf([10, 5]), 1, -0.1).words).toBe(
      "lift must be between 0% and 1000%, found -0.1",
    );
    expect(refusal("LEAK_VALUE", stagesOf([10, 5]), 1, 25).code).toBe("OUT_OF_RANGE");
    expect(refusal("LEAK_VALUE", stagesOf([10, 5]), -1).words).toBe("value_at_end must be at least 0, found -1");
    const twice: Cells = [
      ["Stage", "Volume"],
      ["A", 2],
      ["a", 1],
    ];
    expect(refusal("LEAK_VALUE", twice, 1).code).toBe("DUPLICATE");
  });

  it("one stage has no joint, and no stage none", () => {
    expect(valued([10])).toEqual([HEADERS]);
    expect(valued([])).toEqual([HEADERS]);
  });
});

describe("laws", () => {
  const chain = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 }).chain((volumes) =>
    fc.tuple(
      fc.constant(volumes),
      fc.array(
        fc.option(
          fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
          { nil: "" as const },
        ),
        {
          minLength: volumes.length,
          maxLength: volumes.length,
        },
      ),
      fc.integer({ min: 1, max: 300 }).map((percent) => percent / 100),
    ),
  );

  it("extra at end is what the chain of conversions gives with one of them raised", () => {
    fc.assert(
      fc.property(chain, ([volumes, benchmarks, lift]) => {
        const rows = byFirstColumn(valued(volumes, benchmarks, lift, 7));
        const conversions = volumes.slice(1).map((volume, i) => volume / volumes[i]);
        const last = volumes[volumes.length - 1];
        conversions.forEach((conversion, i) => {
          const benchmark = benchmarks[i];
          const lifted = conversion >= 1 ? conversion : Math.min(1, conversion * (1 + lift));
          const target = benchmark !== "" && benchmark > conversion ? benchmark : lifted;
          const end = conversions.reduce((flow, each, k) => flow * (k === i ? target : each), volumes[0]);
          const row = rows[`S${i + 1}`];
          expectAlike(row["Raised to"], target);
          expectAlike(row["Extra at end"], end - last, volumes[0] + last);
          expectAlike(row.Money, 7 * (row["Extra at end"] as number));
        });
      }),
    );
  });

  it("money never rises from one row to the next", () => {
    fc.assert(
      fc.property(chain, ([volumes, benchmarks, lift]) => {
        const money = valued(volumes, benchmarks, lift)
          .slice(1)
          .map((row) => row[4] as number);
        expect(money).toEqual([...money].sort((a, b) => b - a));
      }),
    );
  });

  it("answers a hundred thousand stages", () => {
    const cells = valued(Array.from({ length: 100_000 }, (_, i) => 200_000 - i));
    expect(cells).toHaveLength(100_000);
  });
});
