import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { absent, answer, byFirstColumn, expectAlike, expectCells, refusal, sharedFile, without } from "../asking";

const HEADERS: Cell[] = ["Deal ID", "Stage", "Amount", "Created", "Closed", "Team"];
type Row = readonly [stage: Cell, amount: Cell, created: Cell, closed: Cell, team?: Cell];

function deals(...rows: Row[]): Cell[][] {
  return [
    HEADERS,
    ...rows.map(([stage, amount, created, closed, team = "A"], i) => [
      `D-${i + 1}`,
      stage,
      amount,
      created,
      closed,
      team,
    ]),
  ];
}

interface Wanted {
  readonly by?: Cell;
  readonly asOf?: Cell;
  readonly windowDays?: Cell;
  readonly basis?: Cell;
  readonly average?: Cell;
  readonly winRateBy?: Cell;
}

function baseline(table: Cells, { by, asOf, windowDays, basis, average, winRateBy }: Wanted = {}) {
  return byFirstColumn(answer("VELOCITY_BASELINE", table, by, asOf, windowDays, basis, average, winRateBy));
}

function total(table: Cells, wanted: Wanted = {}) {
  return baseline(table, wanted).Total;
}

describe("maven_crm, the known results of data/README.md", () => {
  it("won, lost, open, win rate, deal value, cycle and velocity of all deals", (ctx) => {
    const text = sharedFile("maven_crm/sales_pipeline.csv");
    if (text === undefined) return ctx.skip(absent("maven_crm/sales_pipeline.csv"));
    const cells = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    expect(cells).toHaveLength(8801);
    const row = total(cells);
    expect(row).toMatchObject({ Opportunities: 2089, Open: 2089, Won: 4238, Lost: 2473 });
    expect(row["Win rate"]).toBeCloseTo(0.631501, 6);
    expect(row["Average deal value"]).toBeCloseTo(2360.909391, 6);
    expect(row["Cycle days"]).toBeCloseTo(51.781973, 6);
    expect(row["Velocity per day"]).toBeCloseTo(60146.8493, 4);
  });

  it("its 35 sellers add up to the same", (ctx) => {
    const text = sharedFile("maven_crm/sales_pipeline.csv");
    if (text === undefined) return ctx.skip(absent("maven_crm/sales_pipeline.csv"));
    const { Total, ...sellers } = baseline(Papa.parse<string[]>(text, { skipEmptyLines: true }).data, {
      by: "sales_agent",
    });
    expect(Object.keys(sellers).length).toBeGreaterThanOrEqual(30);
    for (const column of ["Opportunities", "Open", "Won", "Lost"]) {
      expect(Object.values(sellers).reduce((sum, row) => sum + (row[column] as number), 0)).toBe(Total[column]);
    }
  });
});

describe("fivetran_salesforce, snake_case headers beside is_won and is_closed", () => {
  it("wins, losses and open deals are those of the two flags", (ctx) => {
    const text = sharedFile("fivetran_salesforce/sf_opportunity_data.csv");
    if (text === undefined) return ctx.skip(absent("fivetran_salesforce/sf_opportunity_data.csv"));
    const flags = Papa.parse<{ is_won: string; is_closed: string }>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
    const counted = (isWon: string, isClosed: string) =>
      flags.filter((row) => row.is_won === isWon && row.is_closed === isClosed).length;
    expect(total(Papa.parse<string[]>(text, { skipEmptyLines: true }).data)).toMatchObject({
      Won: counted("true", "true"),
      Lost: counted("false", "true"),
      Open: counted("false", "false"),
    });
    expect(counted("true", "true")).toBe(5);
  });
});

describe("the four levers, by hand", () => {
  const table = deals(
    ["Won", 100, "2026-01-01", "2026-01-11"],
    ["Won", 300, "2026-01-01", "2026-01-31"],
    ["Lost", 500, "2026-01-05", "2026-01-25"],
    ["Open", 700, "2026-01-20", "2026-12-31"],
    ["Open", 900, "", ""],
  );

  it("open basis", () => {
    expect(total(table)).toEqual({
      Segment: "Total",
      Opportunities: 2,
      "Average deal value": 200,
      "Win rate": 2 / 3,
      "Cycle days": 20,
      "Velocity per day": (2 * 200 * (2 / 3)) / 20,
      Open: 2,
      Won: 2,
      Lost: 1,
      Note: "as of 2026-01-31",
    });
  });

  it("created and closed basis count other opportunities and change nothing else", () => {
    const open = total(table);
    for (const [basis, opportunities] of [
      ["created", 4],
      ["closed", 3],
    ] as const) {
      const row = total(table, { basis });
      expect(row).toEqual({
        ...open,
        Opportunities: opportunities,
        "Velocity per day": row["Velocity per day"],
      });
      expectAlike(row["Velocity per day"], (opportunities * 200 * (2 / 3)) / 20);
    }
  });

  it("the win rate by value", () => {
    expectAlike(total(table, { winRateBy: "value" })["Win rate"], 400 / 900);
  });

  it("the win rate by value leaves out a lost deal without an amount", () => {
    const unpriced = deals(
      ["Won", 100, "2026-01-01", "2026-01-11"],
      ["Lost", "", "2026-01-05", "2026-01-25"],
      ["Lost", 300, "2026-01-05", "2026-01-25"],
    );
    expect(total(unpriced, { winRateBy: "value" })).toMatchObject({ "Win rate": 0.25, Lost: 2 });
  });

  it("the median of deal value and cycle, between two and of three", () => {
    const three = deals(
      ["Won", 100, "2026-01-01", "2026-01-03"],
      ["Won", 1000, "2026-01-01", "2026-01-05"],
      ["Won", 300, "2026-01-01", "2026-01-31"],
    );
    expect(total(three, { average: "median" })).toMatchObject({ "Average deal value": 300, "Cycle days": 4 });
    expect(total(table, { average: "median" })).toMatchObject({
      "Average deal value": 200,
      "Cycle days": 20,
    });
  });

  it("is VELOCITY of its own levers", () => {
    const row = total(table);
    expect(
      answer("VELOCITY", row.Opportunities, row["Average deal value"], row["Win rate"], row["Cycle days"]),
    ).toEqual([[row["Velocity per day"]]]);
  });
});

describe("the window (as_of − window_days, as_of]", () => {
  const table = deals(
    ["Won", 10, "2026-01-01", "2026-01-10"],
    ["Won", 20, "2026-01-01", "2026-01-20"],
    ["Lost", 5, "2026-01-01", "2026-01-30"],
  );

  it("holds its last day and not its first", () => {
    expect(total(table, { asOf: "2026-01-30", windowDays: 20 })).toMatchObject({ Won: 1, Lost: 1 });
    expect(total(table, { asOf: "2026-01-30", windowDays: 21 })).toMatchObject({ Won: 2, Lost: 1 });
    expect(total(table, { asOf: "2026-01-29", windowDays: 19 })).toMatchObject({ Won: 1, Lost: 0 });
    expect(total(table, { asOf: "2026-01-29", windowDays: 20 })).toMatchObject({ Won: 2, Lost: 0 });
  });

  it("counts creations by the same edges", () => {
    expect(total(table, { asOf: "2026-01-30", windowDays: 29, basis: "created" }).Opportunities).toBe(0);
    expect(total(table, { asOf: "2026-01-30", windowDays: 30, basis: "created" }).Opportunities).toBe(3);
    expect(total(table, { asOf: "2026-01-01", windowDays: 1, basis: "created" }).Opportunities).toBe(3);
    expect(total(table, { asOf: "2025-12-31", windowDays: 1, basis: "created" }).Opportunities).toBe(0);
  });

  it("is 365 days where none is given", () => {
    const year = deals(["Won", 10, "2025-01-01", "2025-06-01"], ["Lost", 10, "2026-01-01", "2026-06-01"]);
    expect(total(year)).toMatchObject({ Won: 0, Lost: 1 });
    expect(total(year, { windowDays: 366 })).toMatchObject({ Won: 1, Lost: 1 });
    expect(total(year, { asOf: "2026-05-31" })).toMatchObject({ Won: 1, Lost: 0, Open: 1 });
  });

  it("a window of no days is a blank, so the default; a negative one is refused", () => {
    expect(total(table, { windowDays: 0 })).toEqual(total(table));
    expect(refusal("VELOCITY_BASELINE", table, "", "", -1).words).toBe("window_days must be above 0, found -1");
  });
});

describe("as_of", () => {
  it("blank: the latest creation, or close of a won or lost deal, and never an expected close", () => {
    expect(total(deals(["Open", 1, "2026-01-01", "2027-01-01"], ["Won", 1, "2025-01-01", "2025-12-31"])).Note).toMatch(
      /^as of 2026-01-01/,
    );
    expect(total(deals(["Open", 1, "2026-01-01", ""], ["Lost", 1, "2025-01-01", "2026-02-01"])).Note).toMatch(
      /^as of 2026-02-01/,
    );
  });

  it("a deal that closed later counts as open, one created later not at all", () => {
    const table = deals(
      ["Won", 10, "2026-01-01", "2026-03-01"],
      ["Lost", 10, "2026-01-01", "2026-01-15"],
      ["Open", 10, "2026-02-15", ""],
      ["Won", 10, "", "2026-03-01"],
    );
    expect(total(table, { asOf: "2026-02-01" })).toMatchObject({ Open: 2, Won: 0, Lost: 1 });
    expect(total(table, { asOf: "2026-02-15" })).toMatchObject({ Open: 3, Won: 0, Lost: 1 });
    expect(total(table, { asOf: "2026-03-01" })).toMatchObject({ Open: 1, Won: 2, Lost: 1 });
  });

  it("may be a serial, a text or a date in the locale's order", () => {
    const table = deals(["Won", 10, "2026-01-01", "2026-01-31"]);
    for (const asOf of [46053, "2026-01-31", "31.01.2026", "1/31/2026", "31-Jan-26"]) {
      expect(total(table, { asOf }).Note).toMatch(/^as of 2026-01-31/);
    }
  });

  it("no date at all is said", () => {
    const row = total(deals(["Won", 10, "", ""], ["Open", 10, "", ""]));
    expect(row).toMatchObject({ Open: 1, Won: 0, Lost: 0, Opportunities: 1, "Velocity per day": "" });
    expect(row.Note).toMatch(/^no dated deal; /);
  });
});

describe("what has no data is empty, and the note says why", () => {
  it("no deals", () => {
    expect(total([HEADERS])).toEqual({
      Segment: "Total",
      Opportunities: 0,
      "Average deal value": "",
      "Win rate": "",
      "Cycle days": "",
      "Velocity per day": "",
      Open: 0,
      Won: 0,
      Lost: 0,
      Note: "no dated deal; no won deal in the window, so no deal value and no cycle; no closed deal in the window, so no win rate",
    });
  });

  it("nothing won: the win rate is 0, value and cycle are empty", () => {
    const row = total(deals(["Lost", 10, "2026-01-01", "2026-01-02"], ["Open", 10, "2026-01-01", ""]));
    expect(row).toMatchObject({
      "Win rate": 0,
      "Average deal value": "",
      "Cycle days": "",
      "Velocity per day": "",
    });
    expect(row.Note).toContain("no won deal in the window");
  });

  it("won deals without amounts", () => {
    const row = total(deals(["Won", "", "2026-01-01", "2026-01-02"]));
    expect(row).toMatchObject({
      "Average deal value": "",
      "Win rate": 1,
      "Cycle days": 1,
      "Velocity per day": "",
    });
    expect(row.Note).toContain("no won deal has an amount");
    expect(total(deals(["Won", "", "2026-01-01", "2026-01-02"]), { winRateBy: "value" })["Win rate"]).toBe("");
  });

  it("some won deals without amounts are left out of the value alone, and counted", () => {
    const row = total(deals(["Won", "", "2026-01-01", "2026-01-03"], ["Won", 10, "2026-01-01", "2026-01-05"]));
    expect(row).toMatchObject({ Won: 2, "Average deal value": 10, "Cycle days": 3 });
    expect(row.Note).toContain("1 won deal without an amount left out of the value");
  });

  it("a close date missing is no close: counted in the note, in no lever", () => {
    const row = total(
      deals(["Won", 10, "2026-01-01", ""], ["Lost", 10, "2026-01-01", ""], ["Won", 20, "2026-01-01", "2026-01-03"]),
    );
    expect(row).toMatchObject({ Won: 1, Lost: 0, Open: 0, "Average deal value": 20 });
    expect(row.Note).toContain("2 closed deals without a close date left out");
  });

  it("a cycle of 0 days leaves no velocity", () => {
    const row = total(deals(["Won", 10, "2026-01-01", "2026-01-01"]));
    expect(row).toMatchObject({ "Cycle days": 0, "Velocity per day": "" });
    expect(row.Note).toContain("the cycle is 0 days, so no velocity");
  });

  it("a close before the creation is left out of the cycle alone, and counted", () => {
    const row = total(
      deals(
        ["Won", 10, "2026-02-01", "2026-01-01"],
        ["Won", 30, "2026-01-01", "2026-01-11"],
        ["Won", 20, "", "2026-01-05"],
      ),
    );
    expect(row).toMatchObject({ Won: 3, "Cycle days": 10, "Average deal value": 20 });
    expect(row.Note).toContain("2 won deals without a creation before the close left out of the cycle");
    expect(total(deals(["Won", 10, "2026-02-01", "2026-01-01"])).Note).toBe(
      "as of 2026-02-01; no won deal has both dates",
    );
  });

  it("a creation later in the day than a close without a time is a cycle of 0 days, not a negative one", () => {
    expect(
      total(deals(["Won", 10, "2026-01-01T15:00", "2026-01-01"], ["Won", 10, "2026-01-01", "2026-01-05"]))[
        "Cycle days"
      ],
    ).toBe(2);
  });
});

describe("segments", () => {
  const table = deals(
    ["Won", 10, "2026-01-01", "2026-01-02", "West"],
    ["Lost", 10, "2026-01-01", "2026-01-02", "East"],
    ["Open", 10, "2026-01-01", "", ""],
    ["Won", 10, "2026-01-01", "2026-01-03", "East"],
    ["Won", 10, "2020-01-01", "2020-01-03", "Past"],
  );

  it("are in alphabetical order, the blank one last, then Total", () => {
    const cells = answer("VELOCITY_BASELINE", table, "Team");
    expect(cells[0][0]).toBe("Team");
    expect(cells.map((row) => row[0])).toEqual(["Team", "East", "West", "(blank)", "Total"]);
  });

  it("are found by a header as headers are", () => {
    for (const by of ["team", " TEAM ", "Team__c", "t_e_a_m"])
      expect(Object.keys(baseline(table, { by }))).toContain("East");
  });

  it("an unknown header is refused with those there are", () => {
    expect(refusal("VELOCITY_BASELINE", table, "Region").words).toBe(
      'by must be one of the headers Deal ID, Stage, Amount, Created, Closed, Team, found "Region"',
    );
  });

  it("Total pools the deals and averages no averages", () => {
    const pooled = deals(
      ["Won", 10, "2026-01-01", "2026-01-02", "W"],
      ["Won", 10, "2026-01-01", "2026-01-02", "W"],
      ["Won", 100, "2026-01-01", "2026-01-04", "E"],
    );
    expect(baseline(pooled, { by: "Team" }).Total).toMatchObject({
      "Average deal value": 40,
      "Cycle days": 5 / 3,
    });
  });
});

const AS_OF = 46000;
const randomDeal = fc.tuple(
  fc.constantFrom<Cell>("Won", "Closed Won", "Lost", "Proposal", ""),
  fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: -50, max: 100_000 })),
  fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: AS_OF - 500, max: AS_OF + 30 })),
  fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: AS_OF - 400, max: AS_OF + 30 })),
  fc.constantFrom<Cell>("A", "B", "C", ""),
);
const randomDeals = fc.array(randomDeal, { minLength: 1, maxLength: 25 });
const randomWish = fc.record({
  asOf: fc.constantFrom<Cell>("", AS_OF),
  windowDays: fc.constantFrom<Cell>("", 90),
  basis: fc.constantFrom<Cell>("open", "created", "closed"),
  average: fc.constantFrom<Cell>("mean", "median"),
  winRateBy: fc.constantFrom<Cell>("count", "value"),
});

describe("laws", () => {
  const ask = (table: Cells, by: Cell, wish: Wanted) =>
    answer("VELOCITY_BASELINE", table, by, wish.asOf, wish.windowDays, wish.basis, wish.average, wish.winRateBy);

  it("permuting rows changes nothing", () => {
    fc.assert(
      fc.property(randomDeals, randomWish, fc.infiniteStream(fc.nat()), (rows, wish, dice) => {
        const [headers, ...body] = deals(...rows);
        const shuffled = body
          .map((row) => [dice.next().value as number, row] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, row]) => row);
        const whereverItStands = (cells: Cells) =>
          cells.map((row) =>
            row.map((cell) => (typeof cell === "string" ? cell.replace(/: row \d+,/, ": row,") : cell)),
          );
        expectCells(
          whereverItStands(ask([headers, ...shuffled], "Team", wish)),
          whereverItStands(ask([headers, ...body], "Team", wish)),
          1,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("permuting columns changes nothing", () => {
    fc.assert(
      fc.property(
        randomDeals,
        randomWish,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        (rows, wish, order) => {
          const table = deals(...rows);
          expect(
            ask(
              table.map((row) => order.map((c) => row[c])),
              "Team",
              wish,
            ),
          ).toEqual(ask(table, "Team", wish));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("the counts of the segments add up to Total's", () => {
    fc.assert(
      fc.property(randomDeals, randomWish, (rows, wish) => {
        const { Total, ...segments } = byFirstColumn(ask(deals(...rows), "Team", wish));
        for (const column of ["Opportunities", "Open", "Won", "Lost"]) {
          expect(Object.values(segments).reduce((sum, row) => sum + (row[column] as number), 0)).toBe(Total[column]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a segment is what its deals alone would be, seen from the same day", () => {
    fc.assert(
      fc.property(randomDeals, randomWish, (rows, wish) => {
        const seen = { ...wish, asOf: AS_OF };
        const all = byFirstColumn(ask(deals(...rows), "Team", seen));
        const own = byFirstColumn(ask(deals(...rows.filter(([, , , , team]) => team === "A")), "", seen)).Total;
        const alone = without(own, "Segment", "Note");
        if (all.A === undefined) expect(alone).toMatchObject({ Opportunities: 0, Open: 0, Won: 0, Lost: 0 });
        else {
          expectCells([Object.values(without(all.A, "Team", "Note"))], [Object.values(alone)], 1);
          expect(String(own.Note).replace(/^as of [\d-]+(; )?/, "")).toBe(all.A.Note);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("doubling every amount doubles value and velocity and nothing else", () => {
    fc.assert(
      fc.property(randomDeals, randomWish, (rows, wish) => {
        const once = ask(deals(...rows), "Team", wish);
        const doubled = deals(
          ...rows.map(([stage, amount, ...rest]): Row => [
            stage,
            typeof amount === "number" ? amount * 2 : amount,
            ...rest,
          ]),
        );
        const expected = once.map((row, r) =>
          row.map((cell, c) => (r > 0 && (c === 2 || c === 5) && typeof cell === "number" ? cell * 2 : cell)),
        );
        expectCells(ask(doubled, "Team", wish), expected, 1);
      }),
      { numRuns: 100 },
    );
  });

  it("moving every date by the same days changes nothing but the date said", () => {
    fc.assert(
      fc.property(randomDeals, randomWish, fc.integer({ min: -300, max: 300 }), (rows, wish, days) => {
        const move = (cell: Cell) => (typeof cell === "number" ? cell + days : cell);
        const moved = deals(
          ...rows.map(([stage, amount, created, closed, team]): Row => [
            stage,
            amount,
            move(created),
            move(closed),
            team,
          ]),
        );
        const silent = (cells: Cells) =>
          cells.map((row) =>
            row.map((cell) =>
              typeof cell === "string" ? cell.replace(/(as of|Created|Closed) \d{4}-[\d-]+/, "") : cell,
            ),
          );
        expectCells(
          silent(ask(moved, "Team", { ...wish, asOf: move(wish.asOf) })),
          silent(ask(deals(...rows), "Team", wish)),
          1,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("a million rows", () => {
  it("are counted right", () => {
    const rows = 1_000_000;
    const table: Cell[][] = [["Deal ID", "Stage", "Amount", "Created", "Closed", "Team"]];
    const stages = ["Won", "Lost", "Open", "Won"];
    for (let i = 0; i < rows; i++) {
      table.push([
        i,
        stages[i % 4],
        (i % 4) + 1,
        45700,
        i % 4 === 2 ? "" : 45700 + 10 + (i % 4),
        i % 2 === 0 ? "even" : "odd",
      ]);
    }
    const { Total, even, odd } = baseline(table, { by: "Team" });
    expect(Total).toMatchObject({
      Opportunities: 250_000,
      Open: 250_000,
      Won: 500_000,
      Lost: 250_000,
      "Win rate": 2 / 3,
      "Average deal value": 2.5,
      "Cycle days": 11.5,
    });
    expect(even).toMatchObject({
      Open: 250_000,
      Won: 250_000,
      Lost: 0,
      "Average deal value": 1,
      "Cycle days": 10,
    });
    expect(odd).toMatchObject({
      Open: 0,
      Won: 250_000,
      Lost: 250_000,
      "Average deal value": 4,
      "Cycle days": 13,
    });
  });
});
