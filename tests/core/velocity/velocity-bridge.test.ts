import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, expectAlike, expectCells, notesIn, refusal, value } from "../asking";
import { VELOCITY_LEVERS } from "./levers";

const HEADERS = ["Lever", "Before", "After", "Contribution", "Share of change"];
const LEVERS = ["Opportunities", "Average deal value", "Win rate", "Cycle days"];
const BASE = [[200, 40000, 0.25, 90]];
const POOLED = "Note: the pooled Total is left out: segments do not add up to it";

function segments(...rows: Cell[][]): Cells {
  return [["Segment", ...LEVERS], ...rows];
}

/** Four segments in a plain spelling: 5000, 3000, 2000 and 1000 a day. */
const ENTERPRISE = ["Enterprise", 10, 90000, 0.5, 90];
const MID = ["Mid-market", 20, 30000, 0.25, 50];
const SMB = ["SMB", 30, 5000, 0.4, 30];
const PUBLIC = ["Public", 5, 40000, 0.5, 100];
const TOTAL = ["Total", 65, 41000, 0.4, 70];

describe("four cells", () => {
  it("200 → 220 and 90 → 81 bring 2,345.68 and 2,592.59, the other two 0: Shapley, oracles", () => {
    const cells = answer("VELOCITY_BRIDGE", BASE, [[220, 40000, 0.25, 81]]);
    expect((cells[1][3] as number).toFixed(2)).toBe("2345.68");
    expect((cells[4][3] as number).toFixed(2)).toBe("2592.59");
    expectCells(cells, [
      HEADERS,
      ["Opportunities", 200, 220, (20 * 10000) / 90 / 2 + (20 * 10000) / 81 / 2, 0.475],
      ["Average deal value", 40000, 40000, 0, 0],
      ["Win rate", 0.25, 0.25, 0, 0],
      ["Cycle days", 90, 81, (420 * 10000 * (1 / 81 - 1 / 90)) / 2, 0.525],
      ["Change", 22222.222222222223, 27160.493827160495, 4938.271604938272, 1],
    ]);
  });

  it("may stand in a row or a column, as text, with blanks behind", () => {
    const plain = answer("VELOCITY_BRIDGE", BASE, [[220, 40000, 0.25, 81]]);
    expect(
      answer("VELOCITY_BRIDGE", [["200"], ["$40,000"], ["25%"], [90], [""]], [["220", "40k", 0.25, "81", "", ""]]),
    ).toEqual(plain);
  });

  it("no change: four zeros, and no share of nothing", () => {
    expect(answer("VELOCITY_BRIDGE", BASE, BASE)).toEqual([
      HEADERS,
      ["Opportunities", 200, 200, 0, ""],
      ["Average deal value", 40000, 40000, 0, ""],
      ["Win rate", 0.25, 0.25, 0, ""],
      ["Cycle days", 90, 90, 0, ""],
      ["Change", 22222.222222222223, 22222.222222222223, 0, ""],
    ]);
  });

  it("changes that undo each other have no shares, whatever rounding leaves", () => {
    const cells = answer("VELOCITY_BRIDGE", [[50, 2.3, 0.3, 9]], [[10, 11.5, 0.3, 9]]);
    expect(cells[5][3]).not.toBe(0);
    expect(Math.abs(cells[5][3] as number)).toBeLessThan(1e-14);
    expect(cells.slice(1).map((row) => row[4])).toEqual(["", "", "", "", ""]);
    expect(cells[1][3]).toBeLessThan(0);
    expectAlike(cells[2][3], -(cells[1][3] as number));
  });

  it("what rounding leaves is measured by the velocities, however large they are", () => {
    // 3 × 3,000.3 and 9 × 1,000.1 are both 9,000.9, but not to the last digit.
    const cells = answer("VELOCITY_BRIDGE", [[3, 3000.3, 0.3, 9]], [[9, 1000.1, 0.3, 9]]);
    expect(cells[5][3]).not.toBe(0);
    expect(Math.abs(cells[5][3] as number)).toBeLessThan(1e-13);
    expect(cells.slice(1).map((row) => row[4])).toEqual(["", "", "", "", ""]);
  });

  it("a small change still has its shares", () => {
    const cells = answer("VELOCITY_BRIDGE", [[100, 100, 0.5, 50]], [[100.000001, 100, 0.5, 50]]);
    expectAlike(cells[1][4], 1);
    expect(cells[5][4]).toBe(1);
  });

  it("from nothing, a win rate of 0 say, a velocity of 100 in shares that add up to 1", () => {
    const cells = answer("VELOCITY_BRIDGE", [[10, 1000, 0, 50]], [[10, 1000, 0.5, 50]]);
    expect(cells.slice(1).map((row) => row[3])).toEqual([0, 0, 100, 0, 100]);
    expect(cells.slice(1).map((row) => row[4])).toEqual([0, 0, 1, 0, 1]);
  });

  it("adds up to the change of VELOCITY, swaps its signs with the sides, gives nothing to what did not change", () => {
    const held = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(VELOCITY_LEVERS, VELOCITY_LEVERS, held, (before, other, keeps) => {
        const after = other.map((each, i) => (keeps[i] ? before[i] : each));
        const there = answer("VELOCITY_BRIDGE", [before], [after]);
        const back = answer("VELOCITY_BRIDGE", [after], [before]);
        const [from, to] = [before, after].map((levers) => value("VELOCITY", ...levers) as number);
        const parts = there.slice(1, 5).map((row) => row[3] as number);
        const scale = Math.max(from, to, ...parts.map(Math.abs));
        expectAlike(there[5][1], from);
        expectAlike(there[5][2], to);
        expectAlike(there[5][3], to - from, scale);
        expectAlike(
          parts.reduce((sum, part) => sum + part, 0),
          to - from,
          scale,
        );
        parts.forEach((part, i) => {
          expectAlike(back[i + 1][3], -part, scale);
          if (keeps[i]) expect(part).toBe(0);
        });
      }),
    );
  });
});

describe("tables", () => {
  it("per segment and lever, with the segment in front", () => {
    const cells = answer(
      "VELOCITY_BRIDGE",
      segments(ENTERPRISE, MID),
      segments(["Mid-market", 20, 30000, 0.25, 40], ["Enterprise", 12, 90000, 0.5, 90]),
    );
    expectCells(cells, [
      ["Segment", ...HEADERS],
      ["Enterprise", "Opportunities", 10, 12, 1000, 1000 / 1750],
      ["Enterprise", "Average deal value", 90000, 90000, 0, 0],
      ["Enterprise", "Win rate", 0.5, 0.5, 0, 0],
      ["Enterprise", "Cycle days", 90, 90, 0, 0],
      ["Mid-market", "Opportunities", 20, 20, 0, 0],
      ["Mid-market", "Average deal value", 30000, 30000, 0, 0],
      ["Mid-market", "Win rate", 0.25, 0.25, 0, 0],
      ["Mid-market", "Cycle days", 50, 40, 750, 750 / 1750],
      ["All", "Change", 8000, 9750, 1750, 1],
    ]);
  });

  it("a segment alone is split as its four cells are", () => {
    fc.assert(
      fc.property(VELOCITY_LEVERS, VELOCITY_LEVERS, (before, after) => {
        const table = answer("VELOCITY_BRIDGE", segments(["A", ...before]), segments(["A", ...after]));
        const cells = answer("VELOCITY_BRIDGE", [before], [after]);
        expect(table.map((row) => row.slice(1))).toEqual(cells);
      }),
      { numRuns: 30 },
    );
  });

  it("a segment that appears brings all of its velocity, one that vanishes takes it", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(SMB, ENTERPRISE), segments(PUBLIC, ENTERPRISE));
    expect(cells[1]).toEqual(["SMB", "Segment vanishes", 2000, "", -2000, 2]);
    expect(cells.slice(2, 6).map((row) => row[4])).toEqual([0, 0, 0, 0]);
    expect(cells.slice(6)).toEqual([
      ["Public", "Segment appears", "", 1000, 1000, -1],
      ["All", "Change", 7000, 6000, -1000, 1],
    ]);
  });

  it("a side without rows: every segment appears, or vanishes", () => {
    expect(answer("VELOCITY_BRIDGE", segments(), segments(SMB)).slice(1)).toEqual([
      ["SMB", "Segment appears", "", 2000, 2000, 1],
      ["All", "Change", 0, 2000, 2000, 1],
    ]);
    expect(answer("VELOCITY_BRIDGE", segments(SMB), segments()).slice(1)).toEqual([
      ["SMB", "Segment vanishes", 2000, "", -2000, 1],
      ["All", "Change", 2000, 0, -2000, 1],
    ]);
    expect(answer("VELOCITY_BRIDGE", segments(), segments()).slice(1)).toEqual([["All", "Change", 0, 0, 0, ""]]);
  });

  it.each([
    ["opportunities", 1],
    ["average deal value", 2],
    ["win rate", 3],
    ["cycle days", 4],
  ])("a blank %s is no velocity: a row of its own, outside the change, and counted", (_, lever) => {
    const blank = PUBLIC.map((cell, i) => (i === lever ? "" : cell));
    const note = "Note: 1 segment without a velocity on a side left out of the change";
    const after = answer("VELOCITY_BRIDGE", segments(PUBLIC, SMB), segments(blank, SMB));
    expect(after[1]).toEqual(["Public", "No velocity", 1000, "", "", ""]);
    expect(after.slice(-2)).toEqual([
      ["All", "Change", 2000, 2000, 0, ""],
      [note, "", "", "", "", ""],
    ]);
    const before = answer("VELOCITY_BRIDGE", segments(blank, SMB), segments(PUBLIC, SMB));
    expect(before[1]).toEqual(["Public", "No velocity", "", 1000, "", ""]);
    expect(notesIn(before)).toEqual([note]);
  });

  it("no velocity on the only side it is on, or on both", () => {
    const blank = ["Public", 5, "", "", ""];
    const cells = answer("VELOCITY_BRIDGE", segments(blank), segments(blank, ["Gone", "", "", 0, ""]));
    expect(cells.slice(1, 3)).toEqual([
      ["Public", "No velocity", "", "", "", ""],
      ["Gone", "No velocity", "", "", "", ""],
    ]);
    expect(cells[3]).toEqual(["All", "Change", 0, 0, 0, ""]);
    expect(notesIn(cells)).toEqual(["Note: 2 segments without a velocity on a side left out of the change"]);
  });

  it("a cycle of 0 days is no velocity: VELOCITY_BASELINE can say so", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(PUBLIC), segments(["Public", 5, 40000, 0.5, 0]));
    expect(cells[1]).toEqual(["Public", "No velocity", 1000, "", "", ""]);
  });

  it("a velocity of 0 is one", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(["Public", 5, 40000, 0, 100]), segments(PUBLIC));
    expect(cells.slice(1, 5).map((row) => row[4])).toEqual([0, 0, 1000, 0]);
    expect(notesIn(cells)).toEqual([]);
  });

  it("a negative deal value, as refunds make it, is split like any other", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(["R", 10, -100, 0.5, 50]), segments(["R", 20, -100, 0.5, 50]));
    expect(cells.slice(1, 5).map((row) => row[4])).toEqual([-10, 0, 0, 0]);
  });

  it("contributions add up to the change", () => {
    const row = fc.tuple(
      fc.constantFrom("A", "B", "C", "D"),
      VELOCITY_LEVERS,
      fc.constantFrom<"whole" | "blank">("whole", "whole", "blank"),
    );
    const rows = fc.uniqueArray(row, { selector: ([name]) => name, maxLength: 4 });
    const table = (side: readonly (readonly [string, readonly number[], string])[]) =>
      segments(
        ...side.map(([name, levers, state]): Cell[] => [
          name,
          ...levers.map((each, i) => (state === "blank" && i === 1 ? "" : each)),
        ]),
      );
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const cells = answer("VELOCITY_BRIDGE", table(before), table(after)).filter(
          (each) => !String(each[0]).startsWith("Note"),
        );
        const change = cells[cells.length - 1] as (string | number)[];
        const lines = cells.slice(1, -1);
        const sum = lines.reduce((total, line) => total + (line[4] === "" ? 0 : (line[4] as number)), 0);
        const scale = Math.max(
          1,
          ...lines.map((line) => Math.abs(Number(line[4]))),
          Number(change[2]),
          Number(change[3]),
        );
        expectAlike(sum, change[4] as number, scale);
        expectAlike(change[4], (change[3] as number) - (change[2] as number), scale);
      }),
    );
  });
});

describe("the Total of a baseline", () => {
  it("is left out of the segments, on one side or both, and a note says so", () => {
    const plain = answer("VELOCITY_BRIDGE", segments(ENTERPRISE), segments(SMB));
    for (const [before, after] of [
      [segments(ENTERPRISE, TOTAL), segments(SMB, TOTAL)],
      [segments(ENTERPRISE, TOTAL), segments(SMB)],
      [segments(ENTERPRISE), segments(["total", 1, 1, 1, 1], SMB)],
    ]) {
      expect(answer("VELOCITY_BRIDGE", before, after)).toEqual([...plain, [POOLED, "", "", "", "", ""]]);
    }
    expect(notesIn(plain)).toEqual([]);
  });

  it("is bridged where both sides have nothing else", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(["Total", ...BASE[0]]), segments(["TOTAL", 220, 40000, 0.25, 81]));
    expect(cells.slice(1).map((row) => row[0])).toEqual(["Total", "Total", "Total", "Total", "All"]);
    expectAlike(cells[1][4], 2345.6790123456794);
    expect(notesIn(cells)).toEqual([]);
  });

  it("is bridged with the other side's Total where one side has nothing else: its segments are counted", () => {
    const alone = segments(["Total", ...BASE[0]]);
    const broken = segments(ENTERPRISE, MID, ["Total", 220, 40000, 0.25, 81]);
    const note = "Note: 2 segments left out: the other side has a Total alone";
    for (const [before, after, sign] of [
      [alone, broken, 1],
      [broken, alone, -1],
    ] as const) {
      const cells = answer("VELOCITY_BRIDGE", before, after);
      expect(cells.slice(1, 6).map((row) => row[0])).toEqual(["Total", "Total", "Total", "Total", "All"]);
      expectAlike(cells[5][4], sign * 4938.271604938272);
      expect(notesIn(cells)).toEqual([note]);
    }
    const one = answer("VELOCITY_BRIDGE", alone, segments(MID, ["Total", 220, 40000, 0.25, 81]));
    expect(notesIn(one)).toEqual(["Note: 1 segment left out: the other side has a Total alone"]);
  });

  it("alone against segments without a Total is refused", () => {
    const alone = segments(["Total", ...BASE[0]]);
    expect(refusal("VELOCITY_BRIDGE", alone, segments(SMB))).toMatchObject({
      code: "SHAPE",
      words: "after must be a table with a Total row, as the other side has no segments, found no such row",
    });
    expect(refusal("VELOCITY_BRIDGE", segments(SMB), alone).words).toMatch(/^before must be a table with a Total row/);
  });

  it("alone against no rows appears", () => {
    const alone = segments(["Total", ...SMB.slice(1)]);
    expect(answer("VELOCITY_BRIDGE", segments(), alone).slice(1)).toEqual([
      ["Total", "Segment appears", "", 2000, 2000, 1],
      ["All", "Change", 0, 2000, 2000, 1],
    ]);
    expect(answer("VELOCITY_BRIDGE", alone, segments()).slice(1)).toEqual([
      ["Total", "Segment vanishes", 2000, "", -2000, 1],
      ["All", "Change", 2000, 0, -2000, 1],
    ]);
  });

  it("is the last of two rows of that name: the other is a segment called so", () => {
    const cells = answer(
      "VELOCITY_BRIDGE",
      segments(["Total", 1, 100, 1, 10], TOTAL),
      segments(["Total", 2, 100, 1, 10], TOTAL),
    );
    expect(cells.slice(1, 6).map((row) => [row[0], row[4]])).toEqual([
      ["Total", 10],
      ["Total", 0],
      ["Total", 0],
      ["Total", 0],
      ["All", 10],
    ]);
  });
});

describe("reading a table", () => {
  it("VELOCITY_BASELINE's own answer is one, Note and all", () => {
    const deals = (amount: number) => [
      ["Deal ID", "Region", "Stage", "Amount", "Created", "Closed"],
      ["D-1", "West", "Won", amount, "2026-01-01", "2026-01-11"],
      ["D-2", "West", "Open", 5, "2026-01-01", ""],
      ["D-3", "East", "Open", 5, "2026-01-01", ""],
    ];
    const before = answer("VELOCITY_BASELINE", deals(100), "Region");
    const after = answer("VELOCITY_BASELINE", deals(150), "Region");
    const cells = answer("VELOCITY_BRIDGE", before, after);
    expect(cells[0]).toEqual(["Region", ...HEADERS]);
    expect(cells.slice(1)).toEqual([
      ["East", "No velocity", "", "", "", ""],
      ["West", "Opportunities", 1, 1, 0, 0],
      ["West", "Average deal value", 100, 150, 5, 1],
      ["West", "Win rate", 1, 1, 0, 0],
      ["West", "Cycle days", 10, 10, 0, 0],
      ["All", "Change", 10, 15, 5, 1],
      [POOLED, "", "", "", "", ""],
      ["Note: 1 segment without a velocity on a side left out of the change", "", "", "", "", ""],
    ]);
    const pooled = answer(
      "VELOCITY_BRIDGE",
      answer("VELOCITY_BASELINE", deals(100)),
      answer("VELOCITY_BASELINE", deals(150)),
    );
    expect(pooled[2].slice(0, 2)).toEqual(["Total", "Average deal value"]);
    expectAlike(pooled[5][4], 10);
  });

  it("its first column names the segments under any header, or none; other columns are not read", () => {
    const plain = answer("VELOCITY_BRIDGE", segments(MID), segments(["Mid-market", 20, 30000, 0.25, 40]));
    const headed = (header: Cell, row: Cell[]) => [
      [header, "Note", "cycle_days", "Win Rate", "OPPORTUNITIES", "Deal value"],
      [row[0], "as of 2026-01-01", row[4], row[3], row[1], row[2]],
    ];
    for (const header of ["Team", "", "Segment", "Status"]) {
      const cells = answer(
        "VELOCITY_BRIDGE",
        headed(header, MID),
        headed("Other", ["Mid-market", 20, 30000, "25%", 40]),
      );
      expect(cells[0]).toEqual([header === "" ? "Segment" : header, ...HEADERS]);
      expect(cells.slice(1)).toEqual(plain.slice(1));
    }
  });

  it("blank rows are skipped; a segment without a name is (blank); one with a name alone is a segment", () => {
    const cells = answer(
      "VELOCITY_BRIDGE",
      segments(["", "", "", "", ""], ["", ...SMB.slice(1)], ["Named", "", "", "", ""]),
      segments(["(blank)", ...SMB.slice(1)]),
    );
    expect(cells.slice(1, 5).map((row) => row.slice(0, 2))).toEqual(LEVERS.map((lever) => ["(blank)", lever]));
    expect(cells[5]).toEqual(["Named", "No velocity", "", "", "", ""]);
    expect(cells[6]).toEqual(["All", "Change", 2000, 2000, 0, ""]);
  });

  it("names match as written", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(SMB), segments(["smb", ...SMB.slice(1)]));
    expect(cells.slice(1, 3).map((row) => row.slice(0, 2))).toEqual([
      ["SMB", "Segment vanishes"],
      ["smb", "Segment appears"],
    ]);
  });

  it("a hundred thousand segments", () => {
    const table = (opportunities: number) =>
      segments(...Array.from({ length: 100_000 }, (_, i) => [`S${i}`, opportunities, 100, 0.5, 50]));
    const cells = answer("VELOCITY_BRIDGE", table(10), table(12));
    expect(cells).toHaveLength(1 + 4 * 100_000 + 1);
    expect(cells[cells.length - 1]).toEqual(["All", "Change", 1_000_000, 1_200_000, 200_000, 1]);
  });
});

describe("refusals", () => {
  const expects = "four cells (opportunities, average deal value, win rate, cycle days) or a VELOCITY_BASELINE table";

  it.each<[string, Cell | Cells, Cell | Cells]>([
    [`before must be ${expects}, found an empty cell`, "", BASE],
    [`after must be ${expects}, found an empty cell`, BASE, 0],
    [
      "before must be 4 cells (opportunities, average deal value, win rate, cycle days), found 3",
      [[200, 40000, 0.25]],
      BASE,
    ],
    [
      "after must be 4 cells (opportunities, average deal value, win rate, cycle days), found 5",
      BASE,
      [[1, 2, 0.3, 4, 5]],
    ],
    ["before (cycle days) must be above 0, found 0", [[200, 40000, 0.25, 0]], BASE],
    ["after (cycle days) must be above 0, found -9", BASE, [[200, 40000, 0.25, -9]]],
    ["before (win rate) must be between 0 and 1, found 25", [[200, 40000, 25, 90]], BASE],
    ['before (opportunities) must be a number, found "many"', [["many", 40000, 0.25, 90]], BASE],
    ["before must be free of error cells, found #DIV/0!", [[200, 40000, "#DIV/0!", 90]], BASE],
    ["after must be four cells like before, found a table", BASE, segments(SMB)],
    ["after must be a table of levers like before, found four cells", segments(SMB), BASE],
    ['before row 2: Opportunities must be a number, found "many"', segments(["A", "many", 1, 1, 1]), segments()],
    ["after row 3: Win rate must be between 0 and 1, found 25", segments(), segments(SMB, ["A", 1, 1, 25, 1])],
    ["before row 2: Cycle days must be at least 0, found -1", segments(["A", 1, 1, 1, -1]), segments()],
    ["before row 2: Opportunities must be at least 0, found -1", segments(["A", -1, 1, 1, 1]), segments()],
    ['before row 4: Segment must stand once, found "SMB" in row 2 as well', segments(SMB, MID, SMB), segments()],
    [
      "before must be a table whose first column names the segment, found a first column Win rate",
      [
        ["Win rate", "Opportunities", "Average deal value", "Cycle days"],
        [0.5, 1, 1, 1],
      ],
      segments(),
    ],
    [
      "before must be a table whose first column names the segment, found a first column Cycle",
      [
        ["Cycle", "Opportunities", "Average deal value", "Win rate"],
        [1, 1, 1, 0.5],
      ],
      segments(),
    ],
    [
      'before must have one column headed "Win rate", found two: rename one of them',
      segments(SMB).map((row) => [...row, row[3]]),
      segments(),
    ],
  ])("%s", (words, before, after) => {
    expect(refusal("VELOCITY_BRIDGE", before, after).words).toBe(words);
  });

  it("a table that lacks a lever says which", () => {
    const lacking = segments(SMB).map((row) => row.slice(0, 4));
    expect(refusal("VELOCITY_BRIDGE", lacking, segments())).toMatchObject({ code: "MISSING_COLUMN" });
    expect(refusal("VELOCITY_BRIDGE", lacking, segments()).words).toMatch(/^before must have a column Cycle days/);
  });

  it("both bounds of the win rate are taken", () => {
    const cells = answer("VELOCITY_BRIDGE", segments(["A", 1, 100, 0, 10]), segments(["A", 1, 100, 1, 10]));
    expect(cells[3]).toEqual(["A", "Win rate", 0, 1, 10, 1]);
  });
});
