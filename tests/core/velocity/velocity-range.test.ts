import fc from "fast-check";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS = ["Lever", "Low", "Middle", "High"];
const LEVERS = ["Opportunities", "Average deal value", "Win rate", "Cycle days", "Velocity per day"];
const COUNTED = "Note: opportunities are counted, not drawn, so their range has no width";

type Row = readonly [stage: Cell, amount: Cell, created: Cell, closed: Cell];

function deals(...rows: Row[]): Cell[][] {
  return [["Deal ID", "Stage", "Amount", "Created", "Closed"], ...rows.map((row, i) => [`D-${i + 1}`, ...row])];
}

interface Wanted {
  readonly asOf?: Cell;
  readonly windowDays?: Cell;
  readonly basis?: Cell;
  readonly confidence?: Cell;
  readonly draws?: Cell;
  readonly seed?: Cell;
}

function ranges(table: Cells, { asOf, windowDays, basis, confidence, draws, seed }: Wanted = {}): Cells {
  return answer("VELOCITY_RANGE", table, asOf, windowDays, basis, confidence, draws, seed);
}

function widthOf(row: Record<string, Cell>): number {
  return (row.High as number) - (row.Low as number);
}

/** Won, lost and open deals that differ in everything, closed within the year before 46000. */
function manyDeals(count: number, wonOf10 = 4): Cell[][] {
  return deals(
    ...Array.from({ length: count }, (_, i): Row => {
      const created = 45700 + ((i * 37) % 150);
      const stage = i % 11 === 10 ? "Open" : (i * 7) % 10 < wonOf10 ? "Won" : "Lost";
      return [stage, 1000 + ((i * 7919) % 5003), created, stage === "Open" ? "" : created + 5 + ((i * 13) % 90)];
    }),
  );
}

describe("the shape", () => {
  const table = manyDeals(60);

  it("is the four levers, then velocity, then notes", () => {
    const cells = ranges(table, { asOf: "2025-10-31" });
    expect(cells[0]).toEqual(HEADERS);
    expect(cells.slice(1, 6).map((row) => row[0])).toEqual(LEVERS);
    expect(notesIn(cells)).toEqual(["Note: as of 2025-10-31", "Note: 2,000 draws over 55 closed deals", COUNTED]);
    expect(cells).toHaveLength(9);
  });

  it("rises from low over middle to high", () => {
    for (const row of ranges(table).slice(2, 6) as readonly (readonly number[])[]) {
      expect(row[1]).toBeLessThan(row[2]);
      expect(row[2]).toBeLessThan(row[3]);
    }
  });

  it("opportunities are VELOCITY_BASELINE's, on each basis, and have no width", () => {
    for (const basis of ["open", "created", "closed"]) {
      const { Total } = byFirstColumn(answer("VELOCITY_BASELINE", table, "", "", "", basis));
      const { Opportunities } = byFirstColumn(ranges(table, { basis }));
      expect(Total.Opportunities).toBe({ open: 5, created: 60, closed: 55 }[basis]);
      expect(Object.values(Opportunities).slice(1)).toEqual(Array(3).fill(Total.Opportunities));
    }
  });

  it("the basis multiplies velocity and nothing else", () => {
    const open = byFirstColumn(ranges(table));
    const closed = byFirstColumn(ranges(table, { basis: "closed" }));
    for (const lever of LEVERS.slice(1, 4)) expect(closed[lever]).toEqual(open[lever]);
    for (const end of ["Low", "Middle", "High"]) {
      expectAlike(closed["Velocity per day"][end], (open["Velocity per day"][end] as number) * 11);
    }
  });
});

describe("chance", () => {
  const table = manyDeals(40);

  it("is the seed's: the same range again, and another for another seed", () => {
    expect(ranges(table, { seed: 5 })).toEqual(ranges(table, { seed: 5 }));
    expect(ranges(table, { seed: 6 })).not.toEqual(ranges(table, { seed: 5 }));
    expect(ranges(table, { seed: -5 })).not.toEqual(ranges(table, { seed: 5 }));
  });

  it("starts at seed 1, draws 2000 times and spans 0.8 where these are blank or 0", () => {
    const given = ranges(table, { confidence: 0.8, draws: 2000, seed: 1 });
    expect(ranges(table)).toEqual(given);
    expect(ranges(table, { confidence: 0, draws: 0, seed: 0 })).toEqual(given);
    expect(ranges(table, { confidence: "80%", draws: "2,000", seed: "1" })).toEqual(given);
  });
});

interface PlainDeal {
  readonly isWon: boolean;
  readonly amount: number | undefined;
  readonly days: number | undefined;
}

/** A plain bootstrap, and percentiles by their definition: rank 1 + (n − 1) × share, between neighbours in proportion. */
function plainRanges(
  closed: readonly PlainDeal[],
  opportunities: number,
  confidence: number,
  draws: number,
  seed: number,
) {
  const generator = xoroshiro128plus(seed);
  const found: Record<string, number[]> = {
    "Average deal value": [],
    "Win rate": [],
    "Cycle days": [],
    "Velocity per day": [],
  };
  const averageOf = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  let lost = 0;
  for (let d = 0; d < draws; d++) {
    const sample = closed.map(() => closed[uniformInt(generator, 0, closed.length - 1)]);
    const won = sample.filter(({ isWon }) => isWon);
    if (won.length === 0) lost++;
    const value = averageOf(won.map(({ amount }) => amount));
    const days = averageOf(won.map((deal) => deal.days));
    const rate = won.length / sample.length;
    found["Win rate"].push(rate);
    if (value !== undefined) found["Average deal value"].push(value);
    if (days !== undefined) found["Cycle days"].push(days);
    if (value !== undefined && days !== undefined && days > 0) {
      found["Velocity per day"].push((opportunities * value * rate) / days);
    }
  }
  const at = (values: readonly number[], share: number): Cell => {
    if (values.length === 0) return "";
    const ranked = [...values].sort((a, b) => a - b);
    const rank = 1 + (ranked.length - 1) * share;
    const whole = Math.floor(rank);
    const next = ranked[Math.min(whole, ranked.length - 1)];
    return ranked[whole - 1] + (rank - whole) * (next - ranked[whole - 1]);
  };
  const rows = LEVERS.slice(1).map((lever): Cell[] => [
    lever,
    at(found[lever], (1 - confidence) / 2),
    at(found[lever], 0.5),
    at(found[lever], (1 + confidence) / 2),
  ]);
  return { rows, lost, unmeasured: draws - lost - found["Velocity per day"].length };
}

describe("against a plain bootstrap with the same generator", () => {
  const deal = fc.record({
    isWon: fc.boolean(),
    amount: fc.option(fc.integer({ min: -500, max: 50_000 }), { nil: undefined, freq: 6 }),
    days: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined, freq: 6 }),
  });

  it("every cell is alike, and so are the draws left out", () => {
    fc.assert(
      fc.property(
        fc.array(deal, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -1000, max: 1000 }).filter((seed) => seed !== 0),
        (closed, percent, draws, seed) => {
          const rows = closed.map(({ isWon, amount, days }): Row => [
            isWon ? "Won" : "Lost",
            amount ?? "",
            days === undefined ? "" : 45900 - days,
            45900,
          ]);
          const table = deals(...rows, ["Open", 5, 45899, ""], ["Open", 5, 45899, ""]);
          const cells = ranges(table, { asOf: 45900, confidence: percent / 100, draws, seed });
          const plain = plainRanges(closed, 2, percent / 100, draws, seed);
          expectCells(cells.slice(2, 6), plain.rows, 1);
          const counts = notesIn(cells).join("; ");
          expect(Number(/(\d+) draws? without a won deal/.exec(counts)?.[1] ?? 0)).toBe(plain.lost);
          expect(Number(/(\d+) draws? without an amount/.exec(counts)?.[1] ?? 0)).toBe(plain.unmeasured);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("laws of the bootstrap", () => {
  const table = manyDeals(440);
  const { Total } = byFirstColumn(answer("VELOCITY_BASELINE", table));
  const found = byFirstColumn(ranges(table));

  it("the middle lies near the plain lever", () => {
    for (const lever of LEVERS) {
      const plain = Total[lever] as number;
      expect(Math.abs((found[lever].Middle as number) - plain), lever).toBeLessThanOrEqual(plain * 0.01);
    }
  });

  it("the win rate's width is the binomial's: 2 × 1.2816 √(p (1 − p) ÷ n)", () => {
    const rate = Total["Win rate"] as number;
    expect(Total.Won as number).toBeGreaterThan(100);
    const expected = 2 * 1.2816 * Math.sqrt((rate * (1 - rate)) / 400);
    expect(widthOf(found["Win rate"]) / expected).toBeGreaterThan(0.9);
    expect(widthOf(found["Win rate"]) / expected).toBeLessThan(1.1);
  });

  it("more confidence is a wider range about the same middle", () => {
    const sure = byFirstColumn(ranges(table, { confidence: 0.95 }));
    const unsure = byFirstColumn(ranges(table, { confidence: 0.5 }));
    for (const lever of LEVERS.slice(1)) {
      expect(widthOf(unsure[lever])).toBeLessThan(widthOf(found[lever]));
      expect(widthOf(found[lever])).toBeLessThan(widthOf(sure[lever]));
      expect(sure[lever].Middle).toBe(found[lever].Middle);
    }
  });

  it("four times the deals halve the width", () => {
    const few = byFirstColumn(ranges(manyDeals(110)));
    for (const lever of LEVERS.slice(1, 4)) {
      const ratio = widthOf(few[lever]) / widthOf(found[lever]);
      expect(ratio, lever).toBeGreaterThan(1.6);
      expect(ratio, lever).toBeLessThan(2.4);
    }
  });

  it("one draw is its own low, middle and high", () => {
    for (const row of ranges(table, { draws: 1 }).slice(1, 6)) {
      expect(row[1]).toBe(row[2]);
      expect(row[2]).toBe(row[3]);
    }
  });

  it("amounts a hundred times as large make value and velocity so, and nothing else", () => {
    const larger = table.map((row, r) => row.map((cell, c) => (r > 0 && c === 2 ? (cell as number) * 100 : cell)));
    const cells = byFirstColumn(ranges(larger));
    for (const lever of LEVERS) {
      const factor = lever === "Average deal value" || lever === "Velocity per day" ? 100 : 1;
      for (const end of ["Low", "Middle", "High"]) {
        expectAlike(cells[lever][end], (found[lever][end] as number) * factor);
      }
    }
  });
});

describe("few deals", () => {
  it("all alike: no width", () => {
    const alike = deals(...Array.from({ length: 9 }, (): Row => ["Won", 700, "2026-01-01", "2026-01-15"]), [
      "Open",
      1,
      "2026-01-01",
      "",
    ]);
    expect(ranges(alike).slice(0, 6)).toEqual([
      HEADERS,
      ["Opportunities", 1, 1, 1],
      ["Average deal value", 700, 700, 700],
      ["Win rate", 1, 1, 1],
      ["Cycle days", 14, 14, 14],
      ["Velocity per day", 50, 50, 50],
    ]);
  });

  it("one deal: no width, and the notes say how few they rest on", () => {
    const cells = ranges(deals(["Won", 700, "2026-01-01", "2026-01-15"]), { basis: "closed", draws: 1 });
    expect(cells.slice(1, 6).map((row) => row.slice(1))).toEqual([
      [1, 1, 1],
      [700, 700, 700],
      [1, 1, 1],
      [14, 14, 14],
      [50, 50, 50],
    ]);
    expect(notesIn(cells)).toEqual(["Note: as of 2026-01-15", "Note: 1 draw over 1 closed deal", COUNTED]);
  });

  it("one won, one lost: about a quarter of the draws hold no won deal, and are counted", () => {
    const cells = ranges(
      deals(
        ["Won", 700, "2026-01-01", "2026-01-15"],
        ["Lost", 9, "2026-01-01", "2026-01-15"],
        ["Open", 1, "2026-01-01", ""],
      ),
    );
    const { "Win rate": rate, "Average deal value": value } = byFirstColumn(cells);
    expect(rate).toMatchObject({ Low: 0, Middle: 0.5, High: 1 });
    expect(value).toMatchObject({ Low: 700, Middle: 700, High: 700 });
    const note = notesIn(cells)[3];
    expect(note).toMatch(/^Note: \d+ draws without a won deal left out of deal value, cycle and velocity$/);
    // Five standard deviations of 2000 draws at a quarter.
    expect(Math.abs(Number(/\d+/.exec(note)![0]) - 500)).toBeLessThan(5 * Math.sqrt((2000 * 3) / 16));
    expect(notesIn(cells)).toHaveLength(4);
  });

  it("nothing won: a win rate of 0, no value, cycle and velocity", () => {
    const cells = ranges(deals(["Lost", 9, "2026-01-01", "2026-01-15"], ["Lost", 9, "2026-01-01", "2026-01-15"]), {
      draws: 50,
    });
    expect(cells.slice(1, 6)).toEqual([
      ["Opportunities", 0, 0, 0],
      ["Average deal value", "", "", ""],
      ["Win rate", 0, 0, 0],
      ["Cycle days", "", "", ""],
      ["Velocity per day", "", "", ""],
    ]);
    expect(notesIn(cells)).toEqual([
      "Note: as of 2026-01-15",
      "Note: 50 draws over 2 closed deals",
      COUNTED,
      "Note: 50 draws without a won deal left out of deal value, cycle and velocity",
      "Note: no won deal in the window, so no deal value and no cycle",
    ]);
  });

  it("no closed deal: nothing to draw from", () => {
    const cells = ranges(deals(["Open", 9, "2026-01-01", ""]));
    expect(cells.slice(1, 6)).toEqual([
      ["Opportunities", 1, 1, 1],
      ...LEVERS.slice(1).map((lever) => [lever, "", "", ""]),
    ]);
    expect(notesIn(cells)).toEqual([
      "Note: as of 2026-01-01",
      "Note: 0 draws over 0 closed deals",
      COUNTED,
      "Note: no won deal in the window, so no deal value and no cycle",
      "Note: no closed deal in the window, so no win rate",
    ]);
  });

  it("no deal at all", () => {
    const cells = ranges([["Deal ID", "Stage", "Amount", "Created", "Closed"]]);
    expect(cells[1]).toEqual(["Opportunities", 0, 0, 0]);
    expect(notesIn(cells)[0]).toBe("Note: no dated deal");
  });

  it("a cycle of 0 days has no velocity, and an amount missing none either", () => {
    const quick = ranges(deals(["Won", 9, "2026-01-01", "2026-01-01"]), { draws: 10 });
    expect(quick[4]).toEqual(["Cycle days", 0, 0, 0]);
    expect(quick[5]).toEqual(["Velocity per day", "", "", ""]);
    expect(notesIn(quick).slice(3)).toEqual([
      "Note: 10 draws without an amount, or without a cycle above 0 days, left out of velocity",
      "Note: the cycle is 0 days, so no velocity",
    ]);
    const unpriced = ranges(deals(["Won", "", "2026-01-01", "2026-01-05"]), { draws: 1 });
    expect(unpriced.slice(2, 6)).toEqual([
      ["Average deal value", "", "", ""],
      ["Win rate", 1, 1, 1],
      ["Cycle days", 4, 4, 4],
      ["Velocity per day", "", "", ""],
    ]);
    expect(notesIn(unpriced).slice(3)).toEqual([
      "Note: 1 draw without an amount, or without a cycle above 0 days, left out of velocity",
      "Note: no won deal has an amount",
    ]);
  });

  it("a cycle of 0 days is noted of the mean alone, as the draws have it", () => {
    const cells = ranges(
      deals(
        ["Won", 9, "2026-01-01", "2026-01-01"],
        ["Won", 9, "2026-01-02", "2026-01-02"],
        ["Won", 9, "2026-01-01", "2026-01-31"],
      ),
    );
    // About 8 of 27 draws leave the last deal out.
    expect(notesIn(cells)).toEqual([
      "Note: as of 2026-01-31",
      "Note: 2,000 draws over 3 closed deals",
      COUNTED,
      expect.stringMatching(
        /^Note: \d+ draws without an amount, or without a cycle above 0 days, left out of velocity$/,
      ),
    ]);
  });

  it("what the levers leave out is counted as in VELOCITY_BASELINE", () => {
    const cells = ranges(
      deals(["Won", 10, "2026-01-01", ""], ["Won", "", "", "2026-01-05"], ["Won", 10, "2026-01-01", "2026-01-05"]),
    );
    expect(notesIn(cells).slice(-3)).toEqual([
      "Note: 1 closed deal without a close date left out",
      "Note: 1 won deal without an amount left out of the value",
      "Note: 1 won deal without a creation before the close left out of the cycle",
    ]);
  });
});

describe("the window (as_of − window_days, as_of]", () => {
  const table = deals(
    ["Won", 10, "2026-01-01", "2026-01-10"],
    ["Won", 20, "2026-01-01", "2026-01-20"],
    ["Lost", 5, "2026-01-01", "2026-01-30"],
  );
  const closedIn = (wanted: Wanted) => /over (\d) closed/.exec(notesIn(ranges(table, wanted))[1])?.[1];

  it("holds its last day and not its first", () => {
    expect(closedIn({ asOf: "2026-01-30", windowDays: 20 })).toBe("2");
    expect(closedIn({ asOf: "2026-01-30", windowDays: 21 })).toBe("3");
    expect(closedIn({ asOf: "2026-01-29", windowDays: 19 })).toBe("1");
    expect(closedIn({ asOf: "2026-01-30" })).toBe("3");
    expect(closedIn({})).toBe("3");
  });

  it("an expected close of an open deal is none", () => {
    const open = ranges(deals(["Open", 10, "2026-01-01", "2026-01-05"], ["Won", 10, "2026-01-01", "2026-01-10"]));
    expect(notesIn(open)[1]).toBe("Note: 2,000 draws over 1 closed deal");
  });
});

describe("refusals", () => {
  const table = manyDeals(5);

  it.each([
    ["confidence must be above 0 and below 1, found 1", { confidence: 1 }],
    ["confidence must be above 0 and below 1, found 80", { confidence: 80 }],
    ["confidence must be above 0 and below 1, found -0.1", { confidence: -0.1 }],
    ['confidence must be a share such as 0.25 or 25%, found "high"', { confidence: "high" }],
    ["draws must be a whole number between 1 and 100000, found 100001", { draws: 100001 }],
    ["draws must be a whole number between 1 and 100000, found -1", { draws: -1 }],
    ["draws must be a whole number between 1 and 100000, found 1.5", { draws: 1.5 }],
    ["seed must be a whole number, found 1.5", { seed: 1.5 }],
    ['seed must be a number, found "lucky"', { seed: "lucky" }],
    ["window_days must be above 0, found -1", { windowDays: -1 }],
    ['basis must be open, created or closed, found "won"', { basis: "won" }],
  ] as const)("%s", (words, wanted: Wanted) => {
    const { asOf, windowDays, basis, confidence, draws, seed } = wanted;
    expect(refusal("VELOCITY_RANGE", table, asOf, windowDays, basis, confidence, draws, seed).words).toBe(words);
  });

  it("of the table are those of every deals table", () => {
    expect(refusal("VELOCITY_RANGE", deals(["Won", "a lot", "2026-01-01", "2026-01-05"])).words).toBe(
      'deals row 2: Amount must be a number, found "a lot"',
    );
    expect(
      refusal("VELOCITY_RANGE", [
        ["Deal ID", "Amount", "Created", "Closed"],
        [1, 2, 45000, 45010],
      ]).code,
    ).toBe("MISSING_COLUMN");
    expect(
      refusal(
        "VELOCITY_RANGE",
        table.map((row, r) => [...row, r === 0 ? "Closed" : ""]),
      ).code,
    ).toBe("DUPLICATE");
  });

  it("the bounds themselves are taken", () => {
    expect(ranges(table, { draws: 100_000, confidence: 0.999 })).toHaveLength(1 + 5 + notesIn(ranges(table)).length);
    expect(ranges(table, { confidence: 0.001 })[2]).toHaveLength(4);
  });
});

describe("two hundred thousand rows", () => {
  it("are drawn right", () => {
    const table: Cell[][] = [["Deal ID", "Stage", "Amount", "Created", "Closed"]];
    const stages = ["Won", "Lost", "Open", "Won"];
    for (let i = 0; i < 200_000; i++) {
      table.push([i, stages[i % 4], (i % 4) + 1, 45700, i % 4 === 2 ? "" : 45710 + (i % 4)]);
    }
    const cells = ranges(table, { draws: 20 });
    const { "Win rate": rate, "Average deal value": value, Opportunities } = byFirstColumn(cells);
    expect(Opportunities.Middle).toBe(50_000);
    expect(Math.abs((rate.Middle as number) - 2 / 3)).toBeLessThan(0.01);
    expect(Math.abs((value.Middle as number) - 2.5)).toBeLessThan(0.05);
    expect(notesIn(cells)[1]).toBe("Note: 20 draws over 150,000 closed deals");
  });
});
