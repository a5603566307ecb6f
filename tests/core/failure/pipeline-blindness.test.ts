import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS = ["Deal ID", "Amount", "Stage", "Created", "Close Date", "Owner", "Source", "Last Activity"] as const;
type Header = (typeof HEADERS)[number];
const AS_OF = "2026-03-31";

/** An open deal that passes every check. */
const SOUND: Readonly<Record<Header, Cell>> = {
  "Deal ID": "",
  Amount: 100,
  Stage: "Proposal",
  Created: "2026-01-01",
  "Close Date": "2026-05-31",
  Owner: "Ada",
  Source: "Webinar",
  "Last Activity": "2026-03-30",
};

function deals(...rows: readonly Partial<Record<Header, Cell>>[]): Cell[][] {
  return [
    [...HEADERS],
    ...rows.map((row, i) => HEADERS.map((header) => ({ ...SOUND, "Deal ID": `D-${i + 1}`, ...row })[header])),
  ];
}

function without(cells: Cells, ...headers: readonly Header[]): Cells {
  const kept = HEADERS.flatMap((header, c) => (headers.includes(header) ? [] : [c]));
  return cells.map((row) => kept.map((c) => row[c]));
}

function checks(cells: Cells, asOf: Cell = AS_OF, staleDays: Cell = "") {
  return byFirstColumn(answer("PIPELINE_BLINDNESS", cells, asOf, staleDays));
}

/** The checks that one deal fails. */
function failedBy(row: Partial<Record<Header, Cell>>, asOf: Cell = AS_OF, staleDays: Cell = ""): readonly string[] {
  const { "Passes every check": passes, ...rest } = checks(deals(row), asOf, staleDays);
  const failed = Object.keys(rest).filter((check) => rest[check].Deals === 1);
  expect(passes.Deals).toBe(failed.length === 0 ? 1 : 0);
  return failed;
}

describe("the checks by hand", () => {
  it("each with its deals, their value and its share, and last what passes them all", () => {
    const cells = deals(
      { Amount: 200 },
      { "Close Date": "", Amount: 50 },
      { "Close Date": "2026-03-30", Owner: "", Amount: 30 },
      { Source: "", "Last Activity": "", Amount: 20 },
      { Amount: "", Stage: "" },
      { Stage: "Closed Won", "Close Date": "2026-03-01", Owner: "", Amount: 999 },
    );
    expect(answer("PIPELINE_BLINDNESS", cells, AS_OF)).toEqual([
      ["Check", "Deals", "Value", "Share of open value"],
      ["No amount", 1, 0, 0],
      ["No close date", 1, 50, 50 / 300],
      ["Close date past", 1, 30, 0.1],
      ["No owner", 1, 30, 0.1],
      ["No source", 1, 20, 20 / 300],
      ["No activity within 30 days", 1, 20, 20 / 300],
      ["No stage", 1, 0, 0],
      ["Passes every check", 1, 200, 200 / 300],
    ]);
  });

  it("a sound deal fails none", () => {
    expect(failedBy({})).toEqual([]);
  });

  it("no amount: none, or 0, but not one below 0", () => {
    expect(failedBy({ Amount: "" })).toEqual(["No amount"]);
    expect(failedBy({ Amount: 0 })).toEqual(["No amount"]);
    expect(failedBy({ Amount: -1 })).toEqual([]);
    expect(failedBy({ Amount: 0.01 })).toEqual([]);
  });

  it("a close date is past once its day is over", () => {
    expect(failedBy({ "Close Date": "2026-03-30T23:59" })).toEqual(["Close date past"]);
    expect(failedBy({ "Close Date": "2026-03-31" })).toEqual([]);
    expect(failedBy({ "Close Date": "2026-03-31" }, "2026-03-31T18:00")).toEqual([]);
    expect(failedBy({ "Close Date": "2026-03-31" }, "2026-04-01")).toEqual(["Close date past"]);
    expect(failedBy({ "Close Date": "" })).toEqual(["No close date"]);
  });

  it("no owner, no source, no stage: a blank", () => {
    expect(failedBy({ Owner: " " })).toEqual(["No owner"]);
    expect(failedBy({ Source: "" })).toEqual(["No source"]);
    expect(failedBy({ Stage: "" })).toEqual(["No stage"]);
  });

  it("an activity stale_days ago is within them, in whole days", () => {
    const stale = ["No activity within 30 days"];
    expect(failedBy({ "Last Activity": "2026-03-01" })).toEqual([]);
    expect(failedBy({ "Last Activity": "2026-02-28" })).toEqual(stale);
    expect(failedBy({ "Last Activity": "2026-03-01" }, "2026-03-31T20:00")).toEqual([]);
    expect(failedBy({ "Last Activity": "2026-02-28T23:00" })).toEqual(stale);
    expect(failedBy({ "Last Activity": "" })).toEqual(stale);
    expect(failedBy({ "Last Activity": "2026-04-15" })).toEqual([]);
    expect(failedBy({ "Last Activity": "2026-03-29" }, AS_OF, 1)).toEqual(["No activity within 1 day"]);
    expect(failedBy({ "Last Activity": "2026-03-29" }, AS_OF, 2)).toEqual([]);
    expect(Object.keys(checks(deals({}), AS_OF, 7))).toContain("No activity within 7 days");
  });

  it("one deal may fail several", () => {
    expect(failedBy({ Amount: "", "Close Date": "", Owner: "", Source: "", Stage: "", "Last Activity": "" })).toEqual([
      "No amount",
      "No close date",
      "No owner",
      "No source",
      "No activity within 30 days",
      "No stage",
    ]);
  });
});

describe("open at as_of", () => {
  const open = (row: Partial<Record<Header, Cell>>, asOf: Cell = AS_OF) => {
    const rows = checks(deals({ ...row, Owner: "" }), asOf);
    return rows["No owner"].Deals;
  };

  it("created by then, or without a creation date", () => {
    expect(open({ Created: "2026-03-31" })).toBe(1);
    expect(open({ Created: "2026-04-01" })).toBe(0);
    expect(open({ Created: "" })).toBe(1);
  });

  it("not won or lost by then: one that closed later was open", () => {
    expect(open({ Stage: "Closed Won", "Close Date": "2026-03-31" })).toBe(0);
    expect(open({ Stage: "Closed Lost", "Close Date": "2026-03-01" })).toBe(0);
    expect(open({ Stage: "Closed Won", "Close Date": "2026-04-01" })).toBe(1);
  });

  it("won or lost without a close date is closed, and said", () => {
    expect(open({ Stage: "Closed Won", "Close Date": "" })).toBe(0);
    const one = deals({ Stage: "Won", "Close Date": "" }, {});
    expect(notesIn(answer("PIPELINE_BLINDNESS", one, AS_OF))).toEqual([
      "Note: 1 won or lost deal without a close date counted as closed",
    ]);
    const two = deals({ Stage: "Won", "Close Date": "" }, { Stage: "Lost", "Close Date": "" }, { Stage: "Won" });
    expect(notesIn(answer("PIPELINE_BLINDNESS", two, AS_OF))).toEqual([
      "Note: 2 won or lost deals without a close date counted as closed",
    ]);
  });

  it("nothing open: no deals, and no share of nothing", () => {
    expect(checks(deals({ Stage: "Won", "Close Date": "2026-03-01" }))["Passes every check"]).toMatchObject({
      Deals: 0,
      Value: 0,
      "Share of open value": "",
    });
    expect(checks([[...HEADERS]])["No owner"]).toMatchObject({ Deals: 0, Value: 0, "Share of open value": "" });
  });

  it("amounts below 0 count as they are; where they leave nothing there is no share", () => {
    const rows = checks(deals({ Amount: -100, Owner: "" }, { Amount: 100 }));
    expect(rows["No owner"]).toMatchObject({ Deals: 1, Value: -100, "Share of open value": "" });
    expect(checks(deals({ Amount: -50, Owner: "" }, {}))["No owner"]["Share of open value"]).toBe(-1);
  });
});

describe("columns that are not there", () => {
  const note = (column: string, check: string) =>
    `Note: no column ${column} in deals, so this check is not made: ${check}`;
  const empty = (check: string) => ({ Check: check, Deals: "", Value: "", "Share of open value": "" });

  it("leave their check unmade and empty, and the last row without it", () => {
    const cells = without(deals({ Amount: 60 }, { Amount: 40, Source: "" }), "Owner", "Source", "Last Activity");
    const rows = checks(cells);
    expect(rows["No owner"]).toEqual(empty("No owner"));
    expect(rows["No source"]).toEqual(empty("No source"));
    expect(rows["No activity within 30 days"]).toEqual(empty("No activity within 30 days"));
    expect(rows["Passes every check"]).toMatchObject({ Deals: 2, Value: 100, "Share of open value": 1 });
    expect(notesIn(answer("PIPELINE_BLINDNESS", cells, AS_OF))).toEqual([
      note("Owner", "No owner"),
      note("Source", "No source"),
      note("Last activity", "No activity within 30 days"),
    ]);
  });

  it("neither a close date nor a creation date", () => {
    const cells = without(deals({}, { Owner: "" }), "Created", "Close Date");
    const rows = checks(cells);
    expect(rows["No close date"]).toEqual(empty("No close date"));
    expect(rows["Close date past"]).toEqual(empty("Close date past"));
    expect(rows["No owner"]).toMatchObject({ Deals: 1, Value: 100, "Share of open value": 0.5 });
    expect(notesIn(answer("PIPELINE_BLINDNESS", cells, AS_OF))).toEqual([
      note("Closed", "No close date"),
      note("Closed", "Close date past"),
    ]);
  });

  it("a stage, where an outcome stands", () => {
    const cells = deals({ Stage: "no" }, { Stage: "yes", "Close Date": "2026-03-01" });
    const outcome = [cells[0].map((header) => (header === "Stage" ? "Won" : header)), ...cells.slice(1)];
    outcome[1][HEADERS.indexOf("Close Date")] = "";
    const rows = checks(outcome);
    expect(rows["No stage"]).toEqual(empty("No stage"));
    expect(rows["No close date"].Deals).toBe(1);
    expect(notesIn(answer("PIPELINE_BLINDNESS", outcome, AS_OF))).toEqual([note("Stage", "No stage")]);
  });

  it("an amount is needed, and a stage or an outcome", () => {
    expect(refusal("PIPELINE_BLINDNESS", without(deals({}), "Amount"), AS_OF).words).toMatch(
      /^deals must have a column Amount /,
    );
    expect(refusal("PIPELINE_BLINDNESS", without(deals({}), "Stage"), AS_OF).words).toMatch(
      /^deals must have a column Outcome or Stage, /,
    );
  });
});

describe("an expected close of its own", () => {
  const headers = [
    "Deal - ID",
    "Deal - Value",
    "Deal - Status",
    "Deal - Expected close date",
    "Deal - Won time",
    "Deal - Owner",
  ];
  const cells = [
    headers,
    [1, 10, "open", "2026-03-01", "", "Ada"],
    [2, 20, "open", "2026-06-01", "", "Ada"],
    [3, 40, "open", "", "", "Ada"],
    [4, 80, "won", "2026-03-01", "2026-03-02", "Ada"],
    [5, 160, "open", "", "2026-05-01", "Ada"],
    [6, 320, "open", "2026-06-01", "2026-01-01", "Ada"],
  ];

  it("is read before the close, deal by deal", () => {
    const rows = checks(cells);
    expect(rows["Close date past"]).toMatchObject({ Deals: 1, Value: 10 });
    expect(rows["No close date"]).toMatchObject({ Deals: 1, Value: 40 });
    expect(rows["Passes every check"]).toMatchObject({ Deals: 3, Value: 20 + 160 + 320 });
  });

  it("alone is enough", () => {
    const rows = checks(cells.map((row) => row.filter((_, c) => c !== 4)));
    expect(rows["Close date past"]).toMatchObject({ Deals: 1, Value: 10 });
    expect(rows["No close date"]).toMatchObject({ Deals: 2, Value: 200 });
  });
});

describe("the last activity by the names exports give it", () => {
  it.each([
    "Last Activity Date",
    "LastActivityDate",
    "last_activity_date",
    "notes_last_updated",
    "Last Contacted",
    "Deal - Last activity date",
    "Last Modified Date",
    "hs_lastmodifieddate",
    "Modified On",
  ])("%s", (header) => {
    const cells = deals({ "Last Activity": "2026-01-01" });
    const renamed = [cells[0].map((name) => (name === "Last Activity" ? header : name)), ...cells.slice(1)];
    expect(checks(renamed)["No activity within 30 days"].Deals).toBe(1);
  });

  it("an activity is read before a change of the record, the next activity never", () => {
    const [headers, row] = deals({ "Last Activity": "2026-01-01" });
    const both = [
      [...headers, "Last Modified Date"],
      [...row, "2026-03-31"],
    ];
    expect(checks(both)["No activity within 30 days"].Deals).toBe(1);
    const next = [headers.map((name) => (name === "Last Activity" ? "Next Activity Date" : name)), row];
    expect(checks(next)["No activity within 30 days"].Deals).toBe("");
  });
});

describe("what can't be read", () => {
  it("text in the amounts or the dates, with its row", () => {
    expect(refusal("PIPELINE_BLINDNESS", deals({}, { Amount: "lots" }), AS_OF).words).toBe(
      'deals row 3: Amount must be a number, found "lots"',
    );
    expect(refusal("PIPELINE_BLINDNESS", deals({ "Last Activity": "recently" }), AS_OF).words).toBe(
      'deals row 2: Last Activity must be a date, found "recently"',
    );
  });

  it("no as_of, no table, stale days below 0, two columns of one name", () => {
    expect(refusal("PIPELINE_BLINDNESS", deals({}), "").words).toBe("as_of must be a date, found an empty cell");
    expect(refusal("PIPELINE_BLINDNESS", "", AS_OF).code).toBe("MISSING");
    expect(refusal("PIPELINE_BLINDNESS", deals({}), AS_OF, -1).words).toBe("stale_days must be above 0, found -1");
    expect(refusal("PIPELINE_BLINDNESS", [["Stage", "Amount", "Owner", "owner"]], AS_OF).code).toBe("DUPLICATE");
  });

  it("a deal id twice with the same facts counts once, and is said", () => {
    const cells = deals({ "Deal ID": "X" }, { "Deal ID": "X" }, { "Deal ID": "Y" });
    expect(checks(cells)["Passes every check"].Deals).toBe(2);
    expect(notesIn(answer("PIPELINE_BLINDNESS", cells, AS_OF))).toEqual([
      "Note: 1 row of deals left out: it repeats a deal that is there already, with the same amount, outcome, and dates.",
    ]);
  });

  it("a deal id twice with two amounts is refused with both rows", () => {
    expect(
      refusal("PIPELINE_BLINDNESS", deals({ "Deal ID": "X" }, { "Deal ID": "X", Amount: 7 }), AS_OF).words,
    ).toMatch(/^deals row 3: Deal "X" must say the same as in row 2, found amounts \d+ and 7$/);
  });

  it("columns names other headers", () => {
    const cells = deals({ Owner: "" });
    const renamed = [cells[0].map((name) => (name === "Owner" ? "Who" : name)), ...cells.slice(1)];
    const rows = byFirstColumn(answer("PIPELINE_BLINDNESS", renamed, AS_OF, "", "Owner=Who"));
    expect(rows["No owner"].Deals).toBe(1);
  });
});

const maybe = (cell: Cell) => fc.constantFrom<Cell>(cell, "");
const randomDeals = fc.array(
  fc.record({
    Amount: fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: 0, max: 9000 })),
    Stage: fc.constantFrom<Cell>("Proposal", "", "Won"),
    "Close Date": fc.constantFrom<Cell>("", "2026-03-01", "2026-05-01"),
    Owner: maybe("Ada"),
    Source: maybe("Webinar"),
    "Last Activity": fc.constantFrom<Cell>("", "2026-03-20", "2026-01-01"),
  }),
  { maxLength: 20 },
);

describe("laws", () => {
  it("what passes is what no check takes, and shares are of all that is open", () => {
    fc.assert(
      fc.property(randomDeals, (rows) => {
        const { "Passes every check": passes, ...failed } = checks(deals(...rows));
        const all = checks(deals(...rows.map((row) => ({ ...row, Owner: "" }))))["No owner"];
        const most = Math.max(0, ...Object.values(failed).map(({ Deals }) => Deals as number));
        const sum = Object.values(failed).reduce((deals, { Deals }) => deals + (Deals as number), 0);
        expect((passes.Deals as number) + most).toBeLessThanOrEqual(all.Deals as number);
        expect((passes.Deals as number) + sum).toBeGreaterThanOrEqual(all.Deals as number);
        for (const { Value: money, "Share of open value": share } of [...Object.values(failed), passes]) {
          if (all.Value === 0) expect(share).toBe("");
          else expectAlike(share, (money as number) / (all.Value as number));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("permuting rows changes nothing", () => {
    fc.assert(
      fc.property(randomDeals, (rows) => {
        const [headers, ...body] = deals(...rows);
        expectCells(
          answer("PIPELINE_BLINDNESS", [headers, ...body.reverse()], AS_OF),
          answer("PIPELINE_BLINDNESS", deals(...rows), AS_OF),
          1,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("three hundred thousand deals", () => {
  it("are checked right", () => {
    const cells: Cell[][] = [[...HEADERS]];
    for (let i = 0; i < 300_000; i++) {
      cells.push([i, 1, "Proposal", 46000, i % 3 === 0 ? "" : 46200, i % 2 === 0 ? "Ada" : "", "Webinar", 46110]);
    }
    const rows = checks(cells);
    expect(rows["No close date"].Deals).toBe(100_000);
    expect(rows["No owner"].Deals).toBe(150_000);
    expect(rows["Passes every check"]).toMatchObject({ Deals: 100_000, Value: 100_000 });
    expectAlike(rows["Passes every check"]["Share of open value"], 1 / 3);
  });
});
