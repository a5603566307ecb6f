import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../asking";
import { attributed, credits, reconciled, type Tables } from "./journeys";

/** Touches of deal D (or another), and one deal D of 100, closed on 2026-03-31. */
function tables(
  touches: readonly (readonly Cell[])[],
  deals: readonly (readonly Cell[])[] = [["D", 100, "2026-03-31", "Won"]],
): Tables {
  return {
    touches: [["Deal", "When", "Channel", "Campaign"], ...touches.map((row) => [...row])],
    deals: [["Deal", "Amount", "Closed", "Stage"], ...deals.map((row) => [...row])],
  };
}

function noted(given: Tables, lookbackDays: Cell = ""): readonly string[] {
  return notesIn(attributed(given, "linear", { lookbackDays })).map((note) => note.replace("Note: ", ""));
}

describe("a touch counts when it is not after the deal's close", () => {
  it.each<[string, Cell, Cell, boolean]>([
    ["the day before", "2026-03-30", "2026-03-31", true],
    ["on the day, without times", "2026-03-31", "2026-03-31", true],
    ["on the day, later than a close without a time", "2026-03-31T17:00", "2026-03-31", true],
    ["the day after", "2026-04-01", "2026-03-31", false],
    ["a minute before a close with a time", "2026-03-31T11:59", "2026-03-31T12:00", true],
    ["at the very time", "2026-03-31T12:00", "2026-03-31T12:00", true],
    ["a minute after a close with a time", "2026-03-31T12:01", "2026-03-31T12:00", false],
  ])("%s", (_, when, close, counts) => {
    for (const stage of ["Won", "Lost"]) {
      const given = tables([["D", when, "Email"]], [["D", 100, close, stage]]);
      expect(noted(given)).toEqual(counts ? [] : ["1 touch after its deal's close left out"]);
      expect("Email" in credits(given, "linear")).toBe(counts);
    }
  });

  it("an open deal's close date is an expectation and bounds nothing", () => {
    expect(noted(tables([["D", "2026-05-01", "Email"]], [["D", 100, "2026-03-31", "Proposal"]]))).toEqual([]);
  });

  it("a won deal without a close date has no bound", () => {
    expect(credits(tables([["D", "2026-05-01", "Email"]], [["D", 100, "", "Won"]]), "linear").Email).toBe(100);
  });

  it("a touch later on the close's day has no negative age", () => {
    const given = tables([
      ["D", "2026-03-24", "Old"],
      ["D", "2026-03-31T23:00", "New"],
    ]);
    expectAlike(credits(given, "time decay").New, 200 / 3);
  });

  it("without a close date age is counted from the last touch", () => {
    const given = tables(
      [
        ["D", "2026-03-24", "Old"],
        ["D", "2026-03-31", "New"],
      ],
      [["D", 300, "", "Won"]],
    );
    expectAlike(credits(given, "time decay").Old, 100);
  });
});

describe("lookback", () => {
  it.each<[string, Cell, boolean]>([
    ["30 days before", "2026-03-01", true],
    ["31 days before", "2026-02-28", false],
    ["30 days and an hour before", "2026-02-28T23:00", false],
  ])("of 30 days: a touch %s", (_, when, counts) => {
    const given = tables([["D", when, "Email"]]);
    expect(noted(given, 30)).toEqual(counts ? [] : ["1 touch before the lookback left out"]);
    expect(credits(given, "first", { lookbackDays: 30 })["(unattributed)"]).toBe(counts ? 0 : 100);
  });

  it("blank and 0 are no limit", () => {
    for (const lookbackDays of ["", 0, null])
      expect(noted(tables([["D", "1999-01-01", "Email"]]), lookbackDays)).toEqual([]);
  });

  it("holds for lost deals, and not for deals without a close", () => {
    expect(noted(tables([["D", "2025-01-01", "Email"]], [["D", 1, "2026-03-31", "Lost"]]), 30)).toHaveLength(1);
    expect(noted(tables([["D", "2025-01-01", "Email"]], [["D", 1, "2026-03-31", "Open"]]), 30)).toEqual([]);
    expect(noted(tables([["D", "2025-01-01", "Email"]], [["D", 1, "", "Won"]]), 30)).toEqual([]);
  });

  it("a negative one is refused", () => {
    const { touches, deals } = tables([]);
    expect(refusal("ATTRIBUTE", touches, deals, "", "", -5).words).toBe("lookback_days must be above 0, found -5");
  });
});

describe("what gets credit", () => {
  it("lost and open deals give none, and their channels are listed with nothing", () => {
    const given = tables(
      [
        ["D", 1, "Email"],
        ["L", 1, "Events"],
        ["O", 1, "Social"],
      ],
      [
        ["D", 100, 9, "Won"],
        ["L", 50, 9, "Lost"],
        ["O", 70, "", "Open"],
      ],
    );
    expect(byFirstColumn(attributed(given, "linear"))).toEqual({
      Email: { Channel: "Email", Deals: 1, Revenue: 100, Share: 1 },
      Events: { Channel: "Events", Deals: 0, Revenue: 0, Share: 0 },
      Social: { Channel: "Social", Deals: 0, Revenue: 0, Share: 0 },
      "(unattributed)": { Channel: "(unattributed)", Deals: 0, Revenue: 0, Share: 0 },
    });
  });

  it("a won deal without a counting touch is unattributed", () => {
    const given = tables(
      [
        ["D", 1, "Email"],
        ["E", 20, "Email"],
      ],
      [
        ["D", 100, 9, "Won"],
        ["E", 40, 9, "Won"],
        ["F", 60, 9, "Won"],
      ],
    );
    expect(byFirstColumn(attributed(given, "u"))["(unattributed)"]).toEqual({
      Channel: "(unattributed)",
      Deals: 2,
      Revenue: 100,
      Share: 0.5,
    });
    expect(byFirstColumn(reconciled(given))["(unattributed)"]).toMatchObject({
      First: 100,
      Last: 100,
      Weighted: 100,
      Spread: 0,
      Sourced: 0,
    });
  });

  it("so is a won deal that has no id", () => {
    expect(credits(tables([["", 1, "Email"]], [["", 100, 9, "Won"]]), "linear")).toEqual({
      "(unattributed)": 100,
    });
  });

  it("a blank channel is a claimant of its own", () => {
    expect(
      credits(
        tables([
          ["D", 1, ""],
          ["D", 2, "Email"],
        ]),
        "linear",
      ),
    ).toEqual({ "(blank)": 50, Email: 50, "(unattributed)": 0 });
  });

  it("a deal counts once in what a channel influenced, however often it was touched", () => {
    const given = tables(
      [
        ["D", 1, "Email"],
        ["D", 2, "Social"],
        ["D", 3, "Email"],
        ["E", 1, "Email"],
        ["L", 1, "Email"],
      ],
      [
        ["D", 100, 9, "Won"],
        ["E", 40, 9, "Won"],
        ["L", 900, 9, "Lost"],
      ],
    );
    const rows = byFirstColumn(reconciled(given));
    expect(rows.Email["Influenced (more than booked)"]).toBe(140);
    expect(rows.Social["Influenced (more than booked)"]).toBe(100);
  });

  it("by campaign, by any header, by a header's other spelling", () => {
    const given = tables([
      ["D", 1, "Email", "Spring"],
      ["D", 2, "Email", "Summer"],
    ]);
    expect(credits(given, "first", { by: "Campaign" })).toEqual({
      Spring: 100,
      Summer: 0,
      "(unattributed)": 0,
    });
    expect(credits(given, "first", { by: "CAMPAIGN" })).toEqual({
      Spring: 100,
      Summer: 0,
      "(unattributed)": 0,
    });
    expect(credits(given, "last", { by: "when" })).toEqual({ 2: 100, 1: 0, "(unattributed)": 0 });
    expect(attributed(given, "last", { by: "Campaign" })[0]).toEqual(["Campaign", "Deals", "Revenue", "Share"]);
  });

  it("an unknown header is refused with those there are", () => {
    const { touches, deals } = tables([]);
    expect(refusal("ATTRIBUTE", touches, deals, "", "Region").words).toBe(
      'by must be one of the headers Deal, When, Channel, Campaign, found "Region"',
    );
  });

  it("largest credit first, equal credit by name", () => {
    const given = tables(
      [
        ["D", 1, "B"],
        ["D", 2, "A"],
        ["D", 3, "C"],
        ["E", 1, "C"],
      ],
      [
        ["D", 90, 9, "Won"],
        ["E", 10, 9, "Won"],
      ],
    );
    expect(Object.keys(credits(given, "linear"))).toEqual(["C", "A", "B", "(unattributed)"]);
  });

  it("negative amounts are credited as they are", () => {
    const given = tables(
      [
        ["D", 1, "Email"],
        ["E", 1, "Email"],
        ["E", 2, "Social"],
      ],
      [
        ["D", 100, 9, "Won"],
        ["E", -40, 9, "Won"],
      ],
    );
    expect(credits(given, "linear")).toEqual({ Email: 80, Social: -20, "(unattributed)": 0 });
  });

  it("nothing booked leaves shares empty", () => {
    const lines = Object.values(
      byFirstColumn(attributed(tables([["D", 1, "Email"]], [["D", 100, 9, "Lost"]]), "linear")),
    );
    expect(lines.map((line) => line.Share)).toEqual(["", ""]);
  });

  it("tables without rows are answered", () => {
    expect(attributed(tables([], []), "u").slice(1)).toEqual([["(unattributed)", 0, 0, ""]]);
    expect(
      reconciled(tables([], []))
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(["(unattributed)", "Total"]);
  });
});

describe("ties", () => {
  it("touches of equal time keep the sheet's order", () => {
    expect(
      credits(
        tables([
          ["D", 1, "B"],
          ["D", 1, "A"],
          ["D", 1, "C"],
        ]),
        "first",
      ).B,
    ).toBe(100);
    expect(
      credits(
        tables([
          ["D", 1, "B"],
          ["D", 1, "A"],
          ["D", 1, "C"],
        ]),
        "last",
      ).C,
    ).toBe(100);
  });

  it.each<[string, boolean]>([
    ["Direct", true],
    ["(direct)", true],
    ["direct/none", true],
    ["Direct / None", true],
    ["(direct)  /  (none)", true],
    ["DIRECT traffic", true],
    ["indirect", false],
    ["directory", false],
    ["Direct mail", false],
    ["Direct / referral", false],
    ["direct / none of these", false],
  ])("a channel called %j is direct: %s", (channel, isDirect) => {
    const given = tables([
      ["D", 1, "Search"],
      ["D", 2, channel],
    ]);
    expect(credits(given, "last non-direct")[isDirect ? "Search" : channel]).toBe(100);
  });

  it.each<[Cell, boolean]>([
    ["yes", true],
    ["TRUE", true],
    [true, true],
    ["y", true],
    [1, true],
    ["no", false],
    ["", false],
    ["yesterday", false],
    ["any", false],
    [10, false],
  ])("a direct column of its own says so with %j: %s", (word, isDirect) => {
    const { deals } = tables([]);
    const touches: Cell[][] = [
      ["Deal", "When", "Channel", "Direct"],
      ["D", 1, "Search", "no"],
      ["D", 2, "Typed in", word],
    ];
    expect(credits({ touches, deals }, "last non-direct")[isDirect ? "Search" : "Typed in"]).toBe(100);
  });

  it("are credited by campaign only where there is such a column", () => {
    const { deals } = tables([]);
    const touches: Cell[][] = [
      ["Deal", "When", "Channel"],
      ["D", 1, "Search"],
    ];
    expect(refusal("ATTRIBUTE", touches, deals, "linear", "Campaign").words).toMatch(
      /^by must be .+, found "Campaign"$/,
    );
    expect(refusal("ATTRIBUTE", touches, deals, "linear", "_").words).toMatch(/^by must be .+, found "_"$/);
  });

  it("also among touches that are out of order", () => {
    const mixed = tables([
      ["D", 5, "Late"],
      ["D", 1, "B"],
      ["D", 1, "A"],
      ["D", 5, "Later"],
    ]);
    expect(credits(mixed, "first").B).toBe(100);
    expect(credits(mixed, "last").Later).toBe(100);
  });

  it("in journeys of any length: first, last and last non-direct are those of a stable sort", () => {
    const touch = fc.record({
      when: fc.integer({ min: 1, max: 6 }),
      channel: fc.constantFrom("Direct", "Email"),
    });
    fc.assert(
      fc.property(fc.array(touch, { minLength: 1, maxLength: 80 }), (journey) => {
        const given: Tables = {
          touches: [
            ["Deal", "When", "Channel", "Step"],
            ...journey.map(({ when, channel }, i) => ["D", when, channel, `step ${i}`]),
          ],
          deals: [
            ["Deal", "Amount", "Closed", "Stage"],
            ["D", 100, 9, "Won"],
          ],
        };
        const ordered = journey.map((each, i) => ({ ...each, i })).sort((a, b) => a.when - b.when);
        const lastOther = ordered.filter(({ channel }) => channel !== "Direct").at(-1) ?? ordered.at(-1)!;
        const all = (model: string) =>
          Object.entries(credits(given, model, { by: "Step" })).filter(([, credit]) => credit > 0);
        expect(all("first")).toEqual([[`step ${ordered[0].i}`, 100]]);
        expect(all("last")).toEqual([[`step ${ordered.at(-1)!.i}`, 100]]);
        expect(all("last non-direct")).toEqual([[`step ${lastOther.i}`, 100]]);
      }),
      { numRuns: 150 },
    );
  });

  it("time goes before the sheet's order", () => {
    expect(
      credits(
        tables([
          ["D", 3, "B"],
          ["D", 1, "A"],
          ["D", 2, "C"],
        ]),
        "first",
      ).A,
    ).toBe(100);
    expect(
      credits(
        tables([
          ["D", 3, "B"],
          ["D", 1, "A"],
          ["D", 2, "C"],
        ]),
        "last",
      ).B,
    ).toBe(100);
  });
});

describe("notes", () => {
  it("say what was left out and how many, one or more", () => {
    const won: Cell[][] = [
      ["D", 100, "2026-03-31", "Won"],
      ["E", "", "2026-03-31", "Won"],
    ];
    const one: Cell[][] = [
      ["X", "2026-01-01", "a"],
      ["D", "", "a"],
      ["D", "2026-04-01", "a"],
      ["D", "2020-01-01", "a"],
    ];
    expect(noted(tables(one, won), 100)).toEqual([
      "1 touch of a deal that is not in deals left out",
      "1 touch without a date left out",
      "1 touch after its deal's close left out",
      "1 touch before the lookback left out",
      "1 won deal without an amount counted as 0",
    ]);
    expect(noted(tables([...one, ...one], [...won, ["F", "", "2026-03-31", "Won"]]), 100)).toEqual([
      "2 touches of deals that are not in deals left out",
      "2 touches without a date left out",
      "2 touches after their deal's close left out",
      "2 touches before the lookback left out",
      "2 won deals without an amount counted as 0",
    ]);
  });

  it("stand below the table, as wide as it", () => {
    const cells = attributed(tables([["X", 1, "a"]]), "linear");
    expect(cells.at(-1)).toEqual(["Note: 1 touch of a deal that is not in deals left out", "", "", ""]);
    expect(new Set(reconciled(tables([["X", 1, "a"]])).map((row) => row.length))).toEqual(new Set([9]));
  });
});

describe("refused", () => {
  it("a deal that stands twice, with both rows", () => {
    const { touches, deals } = tables(
      [],
      [
        ["D", 1, 9, "Won"],
        ["E", 1, 9, "Won"],
        ["D", 2, 9, "Won"],
      ],
    );
    for (const name of ["ATTRIBUTE", "ATTRIBUTION_RECONCILE"]) {
      const { code, words } = refusal(name, touches, deals);
      expect(code).toBe("DUPLICATE");
      expect(words).toBe('deals row 4: Deal "D" must say the same as in row 2, found amounts 1 and 2');
    }
  });

  it.each<[string, number]>([
    ["Deal", 0],
    ["When", 1],
    ["Channel", 2],
  ])("touches without a column %s", (label, column) => {
    const { touches, deals } = tables([["D", 1, "Email", ""]]);
    const without = touches.map((row) => row.filter((_, c) => c !== column));
    expect(refusal("ATTRIBUTE", without, deals).words).toContain(`touches must have a column ${label} `);
  });

  it.each<[string, number]>([
    ["Deal", 0],
    ["Amount", 1],
  ])("deals without a column %s", (label, column) => {
    const { touches, deals } = tables([["D", 1, "Email", ""]]);
    const without = deals.map((row) => row.filter((_, c) => c !== column));
    expect(refusal("ATTRIBUTE", touches, without).words).toContain(`deals must have a column ${label} `);
  });

  it("deals without stage and outcome", () => {
    const { touches } = tables([["D", 1, "Email", ""]]);
    expect(
      refusal("ATTRIBUTE", touches, [
        ["Deal", "Amount"],
        ["D", 1],
      ]).words,
    ).toBe("deals must have a column Outcome or Stage, found the headers Deal, Amount");
  });

  it("deals without close dates are answered: they have no bound", () => {
    const { touches } = tables([["D", 1, "Email", ""]]);
    expect(
      byFirstColumn(
        answer("ATTRIBUTE", touches, [
          ["Deal", "Amount", "Stage"],
          ["D", 5, "Won"],
        ]),
      ).Email.Revenue,
    ).toBe(5);
  });

  it("a model that is not there, with those that are", () => {
    const { touches, deals } = tables([]);
    expect(refusal("ATTRIBUTE", touches, deals, "best").words).toBe(
      "model must be first, last, last non-direct, linear, u, j, inverse j, time decay, w, full path, hubspot u, marketo u, " +
        "unique linear, shapley, shapley rate, markov, markov 2, markov 3 or shares first/middle/last such as 30/40/30, " +
        'found "best"',
    );
  });

  it("a half-life below 0", () => {
    const { touches, deals } = tables([]);
    expect(refusal("ATTRIBUTE", touches, deals, "time decay", "", "", -1).code).toBe("OUT_OF_RANGE");
  });
});

describe("columns that a call does not need", () => {
  const deals = [
    ["Deal ID", "Amount", "Close Date", "Stage", "Created Date", "Created Date"],
    ["D-1", 100, "2026-03-31", "Won", "2026-01-05", "2026-01-06"],
  ];
  const touches = [
    ["Deal ID", "When", "Channel"],
    ["D-1", "2026-02-01", "Email"],
  ];

  it("may stand twice, as Salesforce reports have Created Date", () => {
    expect(byFirstColumn(answer("ATTRIBUTE", touches, deals, "first")).Email.Revenue).toBe(100);
  });

  it("are refused where they are needed", () => {
    expect(refusal("ATTRIBUTE", touches, deals, "w").words).toBe(
      'deals must have one column headed "Created Date", found two: rename one of them',
    );
  });
});
