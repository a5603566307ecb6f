import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS = ["Basis", "Average", "Win rate by", "Velocity per day", "Difference", "Difference %"];
const TWELVE = ["open", "created", "closed"].flatMap((basis) =>
  ["mean", "median"].flatMap((average) => ["count", "value"].map((rate) => [basis, average, rate])),
);

type Row = readonly [stage: Cell, amount: Cell, created: Cell, closed: Cell];

function deals(...rows: Row[]): Cell[][] {
  return [["Deal ID", "Stage", "Amount", "Created", "Closed"], ...rows.map((row, i) => [`D-${i + 1}`, ...row])];
}

/** Won at 20, 30 and 100 in 30, 40 and 110 days; one lost at 100, two open. */
const SAMPLE = deals(
  ["Won", 20, "2026-01-01", "2026-01-31"],
  ["Won", 30, "2026-01-10", "2026-02-19"],
  ["Won", 100, "2026-01-05", "2026-04-25"],
  ["Lost", 100, "2026-02-01", "2026-03-01"],
  ["Open", 60, "2026-03-01", "2026-06-30"],
  ["Open", "", "2026-04-01", ""],
);

function definitions(table: Cells, ...more: Cell[]): { rows: Cells; notes: readonly string[]; cells: Cells } {
  const cells = answer("VELOCITY_DEFINITIONS", table, ...more);
  return { rows: cells.slice(1, 13), notes: notesIn(cells), cells };
}

describe("the twelve, by hand", () => {
  it("2, 6 or 4 opportunities; 50 in 60 days or 30 in 40; 3 of 4 or 150 of 250", () => {
    const { cells } = definitions(SAMPLE);
    const velocities = [1.25, 1, 1.125, 0.9, 3.75, 3, 3.375, 2.7, 2.5, 2, 2.25, 1.8];
    expectCells(
      cells,
      [
        HEADERS,
        ...TWELVE.map((names, i) => [...names, velocities[i], velocities[i] - 1.25, velocities[i] / 1.25 - 1]),
        ["Note: as of 2026-04-25", "", "", "", "", ""],
        ["Note: from 0.9 to 3.75 a day, 2.85 of it by definition alone", "", "", "", "", ""],
      ],
      1,
    );
  });

  it("the first row is the default and differs by nothing", () => {
    expect(definitions(SAMPLE).rows[0]).toEqual(["open", "mean", "count", 1.25, 0, 0]);
  });
});

describe("as_of and the window", () => {
  it("are those of VELOCITY_BASELINE", () => {
    const { rows, notes } = definitions(SAMPLE, "2026-03-15", 30);
    // Won in the window: 30 in 40 days; lost 100. Open: D-3, D-5. Created in it: D-5. Closed in it: 2.
    expect(rows.map((row) => row[3])).toEqual(
      TWELVE.map(([basis, , rate]) => {
        const opportunities = basis === "open" ? 2 : basis === "created" ? 1 : 2;
        return (opportunities * 30 * (rate === "count" ? 1 / 2 : 30 / 130)) / 40;
      }),
    );
    expect(notes[0]).toBe("Note: as of 2026-03-15");
  });

  it("are 365 days up to the latest creation or close where they are blank", () => {
    const old = deals(
      ["Won", 10, "2024-12-01", "2025-04-25"],
      ["Won", 20, "2026-01-01", "2026-01-11"],
      ["Open", 1, "2026-04-25", "2027-01-01"],
    );
    expect(definitions(old).rows[0][3]).toBe(2);
    expect(definitions(old, "", 0).rows).toEqual(definitions(old).rows);
    expect(definitions(old, "", 366).rows[0][3]).not.toBe(2);
    expect(definitions(old, "2026-04-25", 365).cells).toEqual(definitions(old).cells);
  });
});

describe("what has no velocity", () => {
  it("no deals: twelve blanks and why, each once", () => {
    const { rows, notes } = definitions([["Deal ID", "Stage", "Amount", "Created", "Closed"]]);
    expect(rows).toEqual(TWELVE.map((names) => [...names, "", "", ""]));
    expect(notes).toEqual([
      "Note: no dated deal",
      "Note: no won deal in the window, so no deal value and no cycle",
      "Note: no closed deal in the window, so no win rate",
    ]);
  });

  it("a median cycle of 0 days: six blanks, and the note counts them", () => {
    const { rows, notes } = definitions(
      deals(
        ["Won", 10, "2026-01-01", "2026-01-01"],
        ["Won", 10, "2026-01-02", "2026-01-02"],
        ["Won", 40, "2026-01-01", "2026-01-10"],
        ["Open", 1, "2026-01-01", ""],
      ),
    );
    expect(rows.filter((row) => row[3] === "").map((row) => row[1])).toEqual(Array(6).fill("median"));
    for (const row of rows) expect(row.slice(4).includes("")).toBe(row[1] === "median");
    expect(rows[0][3]).toBe(20 / 3);
    expect(notes).toEqual([
      "Note: as of 2026-01-10",
      "Note: from 6.67 to 26.67 a day, 20 of it by definition alone",
      "Note: the cycle is 0 days, so no velocity (6 of 12 definitions)",
    ]);
  });

  it("a default without a velocity leaves the others nothing to differ from", () => {
    // Without amounts no value: no velocity under any definition, and by value no win rate.
    const { rows, notes } = definitions(
      deals(["Won", "", "2026-01-01", "2026-01-05"], ["Lost", "", "2026-01-01", "2026-01-05"]),
    );
    expect(rows.every((row) => row[3] === "" && row[4] === "" && row[5] === "")).toBe(true);
    expect(notes).toEqual([
      "Note: as of 2026-01-05",
      "Note: no won deal has an amount",
      "Note: closed deals carry no value (6 of 12 definitions)",
    ]);
  });

  it("a default of 0 has differences and no shares", () => {
    const { rows } = definitions(deals(["Won", 10, "2026-01-01", "2026-01-05"]));
    expect(rows[0]).toEqual(["open", "mean", "count", 0, 0, ""]);
    expect(rows[4]).toEqual(["created", "mean", "count", 2.5, 2.5, ""]);
  });

  it("a negative default keeps velocity = default × (1 + share)", () => {
    const { rows } = definitions(deals(["Won", -10, "2026-01-01", "2026-01-05"], ["Open", 1, "2026-01-01", ""]));
    expect(rows[0][3]).toBe(-2.5);
    expect(rows[4]).toEqual(["created", "mean", "count", -5, -2.5, 1]);
  });

  it("deals left out are counted", () => {
    const { notes } = definitions(
      deals(
        ["Won", 10, "2026-01-01", ""],
        ["Won", "", "2026-01-01", "2026-01-05"],
        ["Won", 10, "", "2026-01-05"],
        ["Won", 10, "2026-01-01", "2026-01-05"],
      ),
    );
    expect(notes.slice(2)).toEqual([
      "Note: 1 closed deal without a close date left out",
      "Note: 1 won deal without an amount left out of the value",
      "Note: 1 won deal without a creation before the close left out of the cycle",
    ]);
  });
});

describe("reading", () => {
  it("columns of other names, duplicates, text in a number column", () => {
    const renamed = [["Deal ID", "Stage", "ACV 2026", "Created", "Closed"], ...SAMPLE.slice(1)];
    expect(answer("VELOCITY_DEFINITIONS", renamed, "", "", "Amount=ACV 2026")).toEqual(definitions(SAMPLE).cells);
    expect(refusal("VELOCITY_DEFINITIONS", renamed).code).toBe("MISSING_COLUMN");
    const twice = SAMPLE.map((row, r) => [...row, r === 0 ? "Amount" : 1]);
    expect(refusal("VELOCITY_DEFINITIONS", twice).code).toBe("DUPLICATE");
    expect(refusal("VELOCITY_DEFINITIONS", deals(["Won", "a lot", "2026-01-01", "2026-01-05"])).words).toBe(
      'deals row 2: Amount must be a number, found "a lot"',
    );
    const [, ...rows] = SAMPLE;
    const noStage = [["Deal ID", "Milestone", "Amount", "Created", "Closed"], ...rows];
    expect(refusal("VELOCITY_DEFINITIONS", noStage).words).toMatch(/^deals must have a column Outcome or Stage/);
    expect(refusal("VELOCITY_DEFINITIONS", SAMPLE, "", -1).words).toBe("window_days must be above 0, found -1");
    expect(refusal("VELOCITY_DEFINITIONS", SAMPLE, "soon").code).toBe("NOT_A_DATE");
    expect(refusal("VELOCITY_DEFINITIONS", "").code).toBe("MISSING");
  });
});

const AS_OF = 46000;
const randomDeal = fc.tuple(
  fc.constantFrom<Cell>("Won", "Closed Won", "Lost", "Proposal"),
  fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: -50, max: 100_000 })),
  fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: AS_OF - 500, max: AS_OF + 30 })),
  fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: AS_OF - 400, max: AS_OF + 30 })),
);

describe("laws", () => {
  it("every row is VELOCITY_BASELINE's Total under its definition", () => {
    fc.assert(
      fc.property(
        fc.array(randomDeal, { minLength: 1, maxLength: 25 }),
        fc.constantFrom<Cell>("", AS_OF),
        fc.constantFrom<Cell>("", 90),
        (rows, asOf, window) => {
          const table = deals(...rows);
          for (const [basis, average, rate, velocity] of definitions(table, asOf, window).rows) {
            const { Total } = byFirstColumn(answer("VELOCITY_BASELINE", table, "", asOf, window, basis, average, rate));
            expect(velocity).toBe(Total["Velocity per day"]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("permuting rows changes nothing", () => {
    fc.assert(
      fc.property(fc.array(randomDeal, { minLength: 1, maxLength: 25 }), (rows) => {
        const { cells } = definitions(deals(...rows));
        const whereverItStands = (each: Cells) =>
          each.map((row) =>
            row.map((cell) => (typeof cell === "string" ? cell.replace(/: row \d+,/, ": row,") : cell)),
          );
        expectCells(whereverItStands(definitions(deals(...[...rows].reverse())).cells), whereverItStands(cells), 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a hundred thousand rows", () => {
  it("are counted right", () => {
    const table: Cell[][] = [["Deal ID", "Stage", "Amount", "Created", "Closed"]];
    const stages = ["Won", "Lost", "Open", "Won"];
    for (let i = 0; i < 100_000; i++) {
      table.push([i, stages[i % 4], (i % 4) + 1, 45700, i % 4 === 2 ? "" : 45710 + (i % 4)]);
    }
    const { rows } = definitions(table);
    expectAlike(rows[0][3], (25_000 * 2.5 * (2 / 3)) / 11.5);
    expectAlike(rows[7][3], (100_000 * 2.5 * (125_000 / 175_000)) / 11.5);
  });
});
