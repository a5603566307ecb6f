import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../asking";
import { STAGE_HEADERS, stagesOf } from "./stages";

function flags(table: Cells): readonly Cell[] {
  return Object.values(byFirstColumn(answer("BOWTIE", table))).map((row) => row.Flag);
}

/** One stage of a given primary owner; its flag. */
function flagOf(owner: Cell): Cell {
  return flags([STAGE_HEADERS, ["S1", "acquisition", 10, owner, "", ""]])[0];
}

describe("BOWTIE by hand", () => {
  const table = [
    STAGE_HEADERS,
    ["Lead", "Acquisition", 1000, "Marketing", "Sales", ""],
    ["Deal", "ACQUISITION", 200, "Sales", "", ""],
    ["Customer", "Retention", "50", "Success", "Sales", ""],
    ["Seats", "retention", 80, "", "", ""],
    ["Renewed", "retention", 60, "Ann; Bob", "", ""],
  ];

  it("conversion, loss, owners and flags of every stage", () => {
    expect(answer("BOWTIE", table)).toEqual([
      ["Stage", "Side", "Volume", "Conversion to next", "Lost", "Primary owner", "Secondary owner", "Flag"],
      ["Lead", "acquisition", 1000, 0.2, 800, "Marketing", "Sales", "leak"],
      ["Deal", "acquisition", 200, 0.25, 150, "Sales", "", ""],
      ["Customer", "retention", 50, 1.6, -30, "Success", "Sales", "gain"],
      ["Seats", "retention", 80, 0.75, 20, "", "", "no owner"],
      ["Renewed", "retention", 60, "", "", "Ann; Bob", "", "two owners"],
    ]);
  });

  it("columns may stand in any order and under other headers, with columns of no meaning beside them", () => {
    const other = table.map((row, r) => [
      row[4],
      row[3],
      r === 0 ? "Median days" : 12,
      r === 0 ? "count" : row[2],
      row[1],
      row[0],
    ]);
    expect(answer("BOWTIE", other)).toEqual(answer("BOWTIE", table));
  });
});

describe("the leak", () => {
  it("is the joint with the lowest conversion where no joint has a benchmark", () => {
    expect(flags(stagesOf([100, 50, 20, 15]))).toEqual(["", "leak", "", ""]);
  });

  it("is the one lowest against its benchmark where all have one", () => {
    // .5 ÷ .5 = 1, .4 ÷ .4 = 1, .75 ÷ .9 = .83
    expect(flags(stagesOf([100, 50, 20, 15], ["50%", 0.4, 0.9, ""]))).toEqual(["", "", "leak", ""]);
  });

  it("a joint without a benchmark counts its bare conversion among those that have one", () => {
    // .1 ÷ .1 = 1 against .5
    expect(flags(stagesOf([100, 10, 5], ["10%", "", ""]))).toEqual(["", "leak", ""]);
    // .1 ÷ .5 = .2 against .5
    expect(flags(stagesOf([100, 10, 5], ["50%", "", ""]))).toEqual(["leak", "", ""]);
  });

  it("is the earlier of two that are equal, and there is one", () => {
    expect(flags(stagesOf([100, 50, 25]))).toEqual(["leak", "", ""]);
  });

  it("is none where no joint loses volume", () => {
    expect(flags(stagesOf([10, 10, 20]))).toEqual(["", "gain", ""]);
  });

  it("is a joint that loses, however little, before one that gains or holds against its benchmark", () => {
    expect(flags(stagesOf([10, 10, 9.9]))).toEqual(["", "leak", ""]);
    expect(flags(stagesOf([10, 9, 9], [0.5, 1, ""]))).toEqual(["leak", "", ""]);
  });

  it("may be a joint that nobody passes", () => {
    expect(flags(stagesOf([10, 0, 0]))).toEqual(["leak", "", ""]);
  });
});

describe("owners", () => {
  it.each(["Ann", "Ann Lee", "Andy", "VP Sales", "Sandra Brandt", "Ann; ann", "Ann; ", "R&D", "Ann / tbd"])(
    "%s is one",
    (owner) => {
      expect(flagOf(owner)).toBe("");
    },
  );
  it.each([
    "Ann; Bob",
    "Ann / Bob",
    "Ann/Bob",
    "Ann, Bob",
    "Ann & Bob",
    "Ann + Bob",
    "Ann | Bob",
    "Ann and Bob",
    "Ann AND Bob",
    "Ann; Bob; Cleo",
  ])("%s is several", (owner) => {
    expect(flagOf(owner)).toBe("two owners");
  });
  it.each(["", "  ", null, "n/a", "N/A", "TBD", "none", "-", "?", "tbd; ?"])("%j is none", (owner) => {
    expect(flagOf(owner)).toBe("no owner");
  });
  it("a flag of the owner stands behind the leak and before the gain", () => {
    const table = [
      STAGE_HEADERS,
      ["A", "acquisition", 10, "Ann; Bob", "", ""],
      ["B", "acquisition", 1, "", "", ""],
      ["C", "retention", 5, "Ann", "", ""],
    ];
    expect(flags(table)).toEqual(["leak; two owners", "no owner; gain", ""]);
  });
});

describe("what is not measured", () => {
  it("a volume of 0 has no conversion, and its loss is a gain", () => {
    const rows = byFirstColumn(answer("BOWTIE", stagesOf([10, 0, 4])));
    expect(rows.S1).toMatchObject({ "Conversion to next": 0, Lost: 10, Flag: "leak" });
    expect(rows.S2).toMatchObject({ Volume: 0, "Conversion to next": "", Lost: -4, Flag: "gain" });
  });

  it("a blank volume leaves both its joints open and is noted", () => {
    const cells = answer("BOWTIE", stagesOf([10, "", 4]));
    const rows = byFirstColumn(cells);
    expect(rows.S1).toMatchObject({ Volume: 10, "Conversion to next": "", Lost: "", Flag: "" });
    expect(rows.S2).toMatchObject({ Volume: "", "Conversion to next": "", Lost: "", Flag: "" });
    expect(notesIn(cells)).toEqual(["Note: 1 stage without a volume: what goes into it and out of it is not measured"]);
    expect(notesIn(answer("BOWTIE", stagesOf(["", "", 4])))).toEqual([
      "Note: 2 stages without a volume: what goes into them and out of them is not measured",
    ]);
    expect(notesIn(answer("BOWTIE", stagesOf([10, 4])))).toEqual([]);
  });

  it("one stage has no joint; no stage leaves the headers", () => {
    expect(answer("BOWTIE", stagesOf([10]))[1]).toEqual(["S1", "acquisition", 10, "", "", "Ann", "Bob", ""]);
    expect(answer("BOWTIE", [STAGE_HEADERS])).toHaveLength(1);
  });
});

describe("bad input", () => {
  const row = (stage: Cell, side: Cell, volume: Cell): Cell[] => [stage, side, volume, "Ann", "", ""];
  it.each<[string, Cells, string, string]>([
    [
      "acquisition after retention",
      [row("Renewed", "retention", 5), row("Lead", "acquisition", 9)],
      "OUT_OF_RANGE",
      'stages row 3: Side must be retention, as acquisition stages stand above retention stages, found "acquisition"',
    ],
    [
      "another side",
      [row("Lead", "left", 5)],
      "NOT_AN_OPTION",
      'stages row 2: Side must be acquisition or retention, found "left"',
    ],
    [
      "no side",
      [row("Lead", "", 5)],
      "NOT_AN_OPTION",
      "stages row 2: Side must be acquisition or retention, found an empty cell",
    ],
    [
      "a stage twice, in other letters",
      [row("Lead", "acquisition", 5), row("Deal", "acquisition", 5), row("LEAD", "retention", 5)],
      "DUPLICATE",
      'stages row 4: Stage must stand once, found "LEAD" in row 2 as well',
    ],
    [
      "no stage",
      [row("", "acquisition", 5)],
      "MISSING",
      "stages row 2: Stage must be the name of a stage, found an empty cell",
    ],
    [
      "a volume below 0",
      [row("Lead", "acquisition", 5), row("Deal", "acquisition", -1)],
      "OUT_OF_RANGE",
      "stages row 3: Volume must be at least 0, found -1",
    ],
    [
      "a volume in words",
      [row("Lead", "acquisition", "many")],
      "NOT_A_NUMBER",
      'stages row 2: Volume must be a number, found "many"',
    ],
  ])("%s is refused with its row", (_, rows, code, words) => {
    expect(refusal("BOWTIE", [STAGE_HEADERS, ...rows])).toMatchObject({ code, words });
  });

  it("a benchmark of 25 is no share, and 0 none to compare with", () => {
    expect(refusal("BOWTIE", stagesOf([10, 5], [25])).words).toBe(
      "stages row 2: Benchmark must be above 0 and at most 1, found 25",
    );
    expect(refusal("BOWTIE", stagesOf([10, 5], [0])).code).toBe("OUT_OF_RANGE");
  });

  it("a missing column is named, a header that stands twice too, an empty range and an error cell", () => {
    expect(refusal("BOWTIE", [["Stage", "Side", "Volume", "Primary owner"]]).words).toMatch(
      /^stages must have a column Secondary owner /,
    );
    expect(refusal("BOWTIE", [[...STAGE_HEADERS, "Volume"]])).toMatchObject({ code: "DUPLICATE" });
    expect(refusal("BOWTIE", [[""]])).toMatchObject({ code: "MISSING" });
    expect(refusal("BOWTIE", stagesOf([10, "#N/A"]))).toMatchObject({ code: "CELL_ERROR" });
  });
});

describe("laws", () => {
  const volumes = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 12 });

  it("volume − lost is the next volume, and volume × conversion too", () => {
    fc.assert(
      fc.property(volumes, (given) => {
        const rows = Object.values(byFirstColumn(answer("BOWTIE", stagesOf(given))));
        for (let i = 0; i + 1 < rows.length; i++) {
          expect((rows[i].Volume as number) - (rows[i].Lost as number)).toBe(given[i + 1]);
          if (given[i] > 0) expectAlike(given[i] * (rows[i]["Conversion to next"] as number), given[i + 1]);
          else expect(rows[i]["Conversion to next"]).toBe("");
        }
      }),
    );
  });

  it("there is at most one leak, and no joint that loses converts less", () => {
    fc.assert(
      fc.property(volumes, (given) => {
        const rows = Object.values(byFirstColumn(answer("BOWTIE", stagesOf(given))));
        const losing = rows.flatMap((row, i) => (given[i] > given[i + 1] ? [row] : []));
        const leaks = rows.filter((row) => String(row.Flag).includes("leak"));
        expect(leaks).toHaveLength(losing.length === 0 ? 0 : 1);
        for (const row of losing)
          expect(row["Conversion to next"] as number).toBeGreaterThanOrEqual(leaks[0]["Conversion to next"] as number);
      }),
    );
  });

  it("answers a hundred thousand stages", () => {
    const cells = answer("BOWTIE", stagesOf(Array.from({ length: 100_000 }, (_, i) => 200_000 - i)));
    expect(cells).toHaveLength(100_001);
    expect(cells[100_000].slice(0, 5)).toEqual(["S100000", "acquisition", 100_001, "", ""]);
    // The last joint loses the largest share.
    expect(cells[99_999][7]).toBe("leak");
  });
});
