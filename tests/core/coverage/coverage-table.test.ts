import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS: Cell[] = ["Deal ID", "Stage", "Amount", "Created", "Closed", "Team"];
type Row = readonly [stage: Cell, amount: Cell, created: Cell, closed: Cell, team?: Cell];

function deals(...rows: Row[]): Cell[][] {
  const body = rows.map(([stage, amount, created, closed, team = "A"], i): Cell[] => [
    `D-${i + 1}`,
    stage,
    amount,
    created,
    closed,
    team,
  ]);
  return [HEADERS, ...body];
}

interface Wanted {
  readonly by?: Cell;
  readonly asOf?: Cell;
  readonly windowDays?: Cell;
  readonly columns?: Cell;
}

function table(dealCells: Cells, quotas: Cells, { by, asOf, windowDays, columns }: Wanted = {}): Cells {
  return answer("COVERAGE_TABLE", dealCells, quotas, by, asOf, windowDays, columns);
}

const ALL: Wanted = { columns: "Periods=all" };

function byTeam(dealCells: Cells, quotas: Cells, wanted: Wanted = {}) {
  return byFirstColumn(table(dealCells, quotas, { by: "Team", ...wanted }));
}

function total(dealCells: Cells, quotas: Cells, wanted: Wanted = {}) {
  return byFirstColumn(table(dealCells, quotas, wanted)).Total;
}

function notes(dealCells: Cells, quotas: Cells, wanted: Wanted = {}): readonly string[] {
  return notesIn(table(dealCells, quotas, wanted));
}

const quota = (...rows: readonly (readonly Cell[])[]): Cells => [
  ["Team", "Quota", "Period start", "Period end"],
  ...rows,
];

describe("winsabove: 4.8M open, 1.6M of the quota left, a win rate of 22 %", () => {
  // 11 won of 50 closed before the period began, and none of it towards this quota.
  const closed = Array.from({ length: 50 }, (_, i): Row => [i < 11 ? "Won" : "Lost", 1000, "2025-06-01", "2025-12-01"]);
  const open = Array.from({ length: 4 }, (): Row => ["Proposal", 1_200_000, "2026-01-01", ""]);

  it("coverage 3.0, required 4.545, expected 1.056M: 66 % of the quota left", () => {
    const row = total(deals(...closed, ...open), quota(["A", 1_600_000, "2026-01-01", "2026-03-31"]));
    expect(row).toMatchObject({
      "Open pipeline": 4_800_000,
      "Won in period": 0,
      "Remaining quota": 1_600_000,
      Coverage: 3,
    });
    expectAlike(row["Win rate"], 0.22);
    expect(row.Required).toBeCloseTo(4.545, 3);
    expectAlike(row["Expected landing"], 1_056_000);
    expectAlike(row.Gap, 1_600_000 / 0.22 - 4_800_000);
    expectAlike(row["Top-3 share"], 0.75);
    expect((row["Expected landing"] as number) / 1_600_000).toBeCloseTo(0.66, 9);
  });

  it("what is won already lands too", () => {
    const won: Row = ["Won", 400_000, "2026-01-01", "2026-02-01"];
    const row = total(deals(...closed, won, ...open), quota(["A", 2_000_000, "2026-01-01", "2026-03-31"]));
    expect(row).toMatchObject({ "Won in period": 400_000, "Remaining quota": 1_600_000, Coverage: 3 });
    expectAlike(row["Expected landing"], 400_000 + 4_800_000 * (12 / 51));
  });
});

describe("win rates of winsabove and mxmrevenue", () => {
  it.each([
    [33, 3.0],
    [18, 5.6],
    [12, 8.3],
    [14, 7.1],
    [38, 2.6],
  ])("%i %% calls for %f times", (won, required) => {
    const closed = Array.from({ length: 100 }, (_, i): Row => [
      i < won ? "Won" : "Lost",
      1,
      "2026-01-01",
      "2026-02-01",
    ]);
    expect(total(deals(...closed), quota(["A", 1])).Required).toBeCloseTo(required, 1);
  });
});

describe("segments by hand", () => {
  const dealCells = deals(
    ["Won", 40, "2026-01-05", "2026-02-20", "East"],
    ["Lost", 30, "2026-01-10", "2026-03-01", "East"],
    ["Proposal", 90, "2026-02-01", "2026-06-30", "East"],
    ["Discovery", 30, "2026-03-01", "", "East"],
    ["Discovery", 20, "2026-03-01", "", "East"],
    ["Discovery", 10, "2026-03-01", "", "East"],
    ["Won", 60, "2026-01-15", "2026-03-20", "West"],
    ["Negotiation", 50, "2026-03-31", "2026-05-31", "West"],
    ["Negotiation", 25, "2026-03-31", "", "North"],
    ["Lost", 5, "2026-03-01", "2026-03-02", ""],
  );
  const quotas = quota(
    ["South", 70, "2026-01-01", "2026-03-31"],
    ["East", 100, "2026-01-01", "2026-03-31"],
    ["West", 50, "2026-01-01", "2026-03-31"],
    ["", 30, "2026-01-01", "2026-03-31"],
  );

  it("every column, in alphabetical order, blanks last, then Total", () => {
    expectCells(table(dealCells, quotas, { by: "team" }), [
      [
        "team",
        "Open pipeline",
        "Quota",
        "Won in period",
        "Remaining quota",
        "Coverage",
        "Win rate",
        "Required",
        "Gap",
        "Expected landing",
        "Top-3 share",
      ],
      ["East", 150, 100, 40, 60, 2.5, 0.5, 2, -30, 115, 140 / 150],
      ["North", 25, "", 0, "", "", "", "", "", "", 1],
      ["South", 0, 70, 0, 70, 0, "", "", "", "", ""],
      ["West", 50, 50, 60, 0, "", 1, 1, -50, 110, 1],
      ["(blank)", 0, 30, 0, 30, 0, 0, "", "", 0, ""],
      ["Total", 225, 250, 100, 150, 1.5, 0.5, 2, 75, 212.5, 170 / 225],
      ...[
        "Note: as of 2026-03-31",
        "Note: no quota, so no coverage and no gap: North",
        "Note: a quota and no deals that count: South",
        "Note: nothing remains of the quota, so no coverage: West",
        "Note: no deal closed in the window, so no win rate and nothing that rests on it: North, South",
        "Note: no deal won in the window, so no coverage is enough: (blank)",
      ].map((note) => [note, ...Array.from({ length: 10 }, () => "")]),
    ]);
  });

  it("without by is the Total row alone, under a header of its own", () => {
    const cells = table(dealCells, quotas);
    expect(cells.map((row) => row[0])).toEqual(["Segment", "Total", "Note: as of 2026-03-31"]);
    expectCells(
      [cells[1]],
      table(dealCells, quotas, { by: "Team" }).filter((row) => row[0] === "Total"),
    );
  });

  it("an unknown header is refused with those of the table that lacks it", () => {
    expect(refusal("COVERAGE_TABLE", dealCells, quotas, "Region").words).toBe(
      'by must be one of the headers Deal ID, Stage, Amount, Created, Closed, Team, found "Region"',
    );
    expect(refusal("COVERAGE_TABLE", dealCells, quotas, "Stage").words).toBe(
      'by in quotas must be one of the headers Team, Quota, Period start, Period end, found "Stage"',
    );
  });

  it("blank segments without a quota of their own are named so", () => {
    const row: Row = ["Open", 5, "2026-01-01", "", ""];
    expect(notes(deals(row), quota(["A", 10]), { by: "Team" })).toContain(
      "Note: no quota, so no coverage and no gap: (blank)",
    );
    expect(notes(deals(["Open", 5, "2026-01-01", ""]), quota(["A", 1], ["", 10]), { by: "Team" })).toContain(
      "Note: a quota and no deals that count: (blank)",
    );
  });

  it("a blank segment without deals stands behind the others, in the note too", () => {
    const cells = table(deals(["Open", 5, "2026-01-01", "", "A"]), quota(["C", 10], ["", 10], ["B", 10]), {
      by: "Team",
    });
    expect(cells.slice(1, 6).map((row) => row[0])).toEqual(["A", "B", "C", "(blank)", "Total"]);
    expect(notesIn(cells)).toContain("Note: a quota and no deals that count: B, C, (blank)");
  });

  it("without by, a quota and no deals leave the Total row alone", () => {
    const cells = table([HEADERS], quota(["A", 5]));
    expect(cells.map((row) => row[0])).toEqual([
      "Segment",
      "Total",
      "Note: no dated deal",
      "Note: no deal closed in the window, so no win rate and nothing that rests on it: Total",
    ]);
    expect(byFirstColumn(cells).Total).toMatchObject({ Quota: 5, "Remaining quota": 5, Coverage: 0 });
  });

  it("a segment whose only deal closed nobody knows when stands, as that deal is counted in a note", () => {
    const undated = deals(["Lost", 1, "2026-01-01", "", "Old"], ["Open", 1, "2026-01-01", "", "New"]);
    expect(Object.keys(byTeam(undated, quota(["New", 1])))).toEqual(["New", "Old", "Total"]);
  });

  it("a segment all of whose deals are past stands nowhere, unless it has a quota", () => {
    const past = deals(["Lost", 1, "2019-01-01", "2019-02-01", "Old"], ["Open", 1, "2026-01-01", "", "New"]);
    expect(Object.keys(byTeam(past, quota(["New", 1])))).toEqual(["New", "Total"]);
    expect(Object.keys(byTeam(past, quota(["Old", 1])))).toEqual(["New", "Old", "Total"]);
  });

  it("a segment whose only deal was won in its period stands, though the window is past it", () => {
    const won = deals(["Won", 0, "2025-01-01", "2025-02-01", "Old"], ["Open", 1, "2026-01-01", "", "New"]);
    const rows = byTeam(won, quota(["New", 1, "2025-01-01", "2026-12-31"]), { windowDays: 30 });
    expect(Object.keys(rows)).toEqual(["New", "Old", "Total"]);
  });
});

describe("open pipeline", () => {
  const cells = deals(
    ["Won", 1, "2026-01-01", "2026-03-01"],
    ["Lost", 2, "2026-01-01", "2026-01-15"],
    ["Open", 4, "2026-02-15", "2026-02-01"],
    ["Won", 8, "", "2026-03-01"],
    ["Open", 16, "", ""],
    ["Lost", 32, "2026-01-01", ""],
  );

  it("is what was open at as_of: created by then and not closed by then", () => {
    expect(total(cells, quota(["A", 1]), { asOf: "2026-02-14" })["Open pipeline"]).toBe(1 + 8 + 16);
    expect(total(cells, quota(["A", 1]), { asOf: "2026-02-15" })["Open pipeline"]).toBe(1 + 4 + 8 + 16);
    expect(total(cells, quota(["A", 1]), { asOf: "2026-03-01" })["Open pipeline"]).toBe(4 + 16);
  });

  it("its three largest deals, of any segment, make the share", () => {
    const cells = deals(
      ["Open", 1, "2026-01-01", "", "X"],
      ["Open", 5, "2026-01-01", "", "Y"],
      ["Open", 2, "2026-01-01", "", "X"],
      ["Open", 4, "2026-01-01", "", "X"],
      ["Open", 3, "2026-01-01", "", "X"],
      ["Open", 5, "2026-01-01", "", "Y"],
    );
    const rows = byTeam(cells, quota());
    expect(rows.X["Top-3 share"]).toBe(0.9);
    expect(rows.Y["Top-3 share"]).toBe(1);
    expect(rows.Total["Top-3 share"]).toBe(14 / 20);
  });

  it("amounts below 0 lower it; where it is not above 0 there is no share", () => {
    const row = total(deals(["Open", -5, "2026-01-01", ""], ["Open", 5, "2026-01-01", ""]), quota(["A", 10]));
    expect(row).toMatchObject({ "Open pipeline": 0, Coverage: 0, "Top-3 share": "" });
    expect(total(deals(["Open", -5, "2026-01-01", ""]), quota(["A", 10]))).toMatchObject({
      "Open pipeline": -5,
      Coverage: -0.5,
      "Top-3 share": "",
    });
  });
});

describe("what is won towards the quota", () => {
  const wins = deals(
    ["Won", 1, "2025-01-01", "2025-12-31T23:00"],
    ["Won", 2, "2025-01-01", "2026-01-01"],
    ["Won", 4, "2025-01-01", "2026-03-31T18:00"],
    ["Won", 8, "2025-01-01", "2026-04-01"],
    ["Won", 16, "2025-01-01", "2026-06-30"],
    ["Lost", 32, "2025-01-01", "2026-02-01"],
    ["Won", 64, "2025-01-01", ""],
  );
  const won = (quotas: Cells, wanted: Wanted = {}) => total(wins, quotas, wanted)["Won in period"];

  it("in a period: from its first day to its last, both whole", () => {
    expect(won(quota(["A", 100, "2026-01-01", "2026-03-31"]))).toBe(2 + 4);
    expect(won(quota(["A", 100, "2026-01-01T10:00", "2026-03-31T08:00"]))).toBe(2 + 4);
    expect(won(quota(["A", 100, "2026-01-02", "2026-03-30"]))).toBe(0);
    expect(won(quota(["A", 100, "2026-04-01", "2026-04-01"]))).toBe(8);
  });

  it("and never after as_of, when the deal is still open", () => {
    const quotas = quota(["A", 100, "2026-01-01", "2026-12-31"]);
    expect(won(quotas)).toBe(2 + 4 + 8 + 16);
    expect(total(wins, quotas, { asOf: "2026-04-01" })).toMatchObject({
      "Won in period": 2 + 4 + 8,
      "Open pipeline": 16,
    });
    expect(total(wins, quotas, { asOf: "2026-03-31" })).toMatchObject({
      "Won in period": 2 + 4,
      "Open pipeline": 8 + 16,
    });
  });

  it("nor is a deal counted that was both created and won after as_of", () => {
    const later = deals(["Won", 1, "2026-01-01", "2026-02-01"], ["Won", 2, "2026-04-01", "2026-04-10"]);
    const quotas = quota(["A", 100, "2026-01-01", "2026-12-31"]);
    expect(total(later, quotas, { asOf: "2026-03-31" })).toMatchObject({ "Won in period": 1, "Open pipeline": 0 });
    expect(total(later, quota(["A", 100]), { asOf: "2026-03-31" })["Won in period"]).toBe(1);
  });

  it("a period without an end lasts on", () => {
    expect(won(quota(["A", 100, "2026-03-01", ""]))).toBe(4 + 8 + 16);
  });

  it("without a period: in the window", () => {
    expect(won(quota(["A", 100]), { asOf: "2026-06-30", windowDays: 90 })).toBe(16);
    expect(won(quota(["A", 100]), { asOf: "2026-06-30", windowDays: 91 })).toBe(8 + 16);
    expect(won(quota(["A", 100]), { asOf: "2026-06-30", windowDays: 92 })).toBe(4 + 8 + 16);
    expect(won([["Quota"], [100]])).toBe(31);
    expect(won([["Quota"]])).toBe(31);
  });

  it("adds up quotas of all periods where columns ask for it, and counts a win once", () => {
    const quotas = quota(
      ["A", 100, "2026-04-01", "2026-06-30"],
      ["A", 50, "2026-01-01", "2026-03-31"],
      ["A", 25, "2026-02-01", "2026-03-31"],
    );
    expect(total(wins, quotas, ALL)).toMatchObject({ Quota: 175, "Won in period": 2 + 4 + 8 + 16 });
    const apart = quota(["A", 100, "2026-06-01", "2026-06-30"], ["A", 50, "2025-12-01", "2026-01-01"]);
    expect(won(apart, ALL)).toBe(1 + 2 + 16);
    const within = quota(["A", 100, "2026-01-01", "2026-06-30"], ["A", 50, "2026-02-01", "2026-03-01"]);
    expect(won(within, ALL)).toBe(2 + 4 + 8 + 16);
  });

  it("counts the window and the period where columns add up quotas with a period and without", () => {
    const quotas = quota(["A", 100, "2025-12-31", "2025-12-31"], ["A", 100, "", ""]);
    expect(won(quotas, { asOf: "2026-06-30", windowDays: 30, ...ALL })).toBe(1 + 16);
  });

  it("each segment by its own periods, one without a quota by those of all", () => {
    const cells = deals(
      ["Won", 1, "2025-01-01", "2026-01-10", "A"],
      ["Won", 2, "2025-01-01", "2026-04-10", "A"],
      ["Won", 4, "2025-01-01", "2026-01-10", "B"],
      ["Won", 8, "2025-01-01", "2026-04-10", "B"],
      ["Won", 16, "2025-01-01", "2026-02-10", "C"],
      ["Won", 32, "2025-01-01", "2026-04-10", "C"],
    );
    const rows = byTeam(
      cells,
      quota(["A", 10, "2026-01-01", "2026-01-31"], ["B", 10, "2026-04-01", "2026-04-30"]),
      ALL,
    );
    expect(rows.A["Won in period"]).toBe(1);
    expect(rows.B["Won in period"]).toBe(8);
    expect(rows.C).toMatchObject({ Quota: "", "Won in period": 32 });
    expect(rows.Total["Won in period"]).toBe(1 + 8 + 32);
  });

  it("a period that ends before it starts, or has no start, is refused with its row", () => {
    expect(
      refusal("COVERAGE_TABLE", wins, quota(["A", 1, "2026-01-01", ""], ["A", 1, "2026-03-01", "2026-02-28"])).words,
    ).toBe('quotas row 3: Period end must be on or after its start 2026-03-01, found "2026-02-28"');
    expect(refusal("COVERAGE_TABLE", wins, quota(["A", 1, "", "2026-02-28"])).words).toBe(
      "quotas row 2: Period start must be a date where Period end is one, found an empty cell",
    );
    expect(won(quota(["A", 1, "2026-04-01T12:00", "2026-04-01"]))).toBe(8);
  });
});

describe("the period of a quota", () => {
  const cells = deals(
    ["Won", 40, "2025-12-05", "2026-01-20"],
    ["Won", 30, "2026-01-10", "2026-04-15"],
    ["Lost", 30, "2026-01-10", "2026-04-20"],
    ["Proposal", 90, "2026-03-01", "2026-06-30"],
  );
  const at = (quotas: Cells, asOf: Cell = "2026-05-01", columns: Cell = "") => total(cells, quotas, { asOf, columns });
  const [q1, q2]: Cell[][] = [
    ["2026-Q1", 50],
    ["2026-Q2", 60],
  ];

  it("counts the quarter of as_of alone, and says which rows were left out", () => {
    const quarters = [["Quarter", "Quota"], q1, q2];
    expect(at(quarters)).toMatchObject({ Quota: 60, "Won in period": 30, "Remaining quota": 30, Coverage: 3 });
    expect(at(quarters, "2026-03-31")).toMatchObject({ Quota: 50, "Won in period": 40, "Remaining quota": 10 });
    expect(notes(cells, quarters, { asOf: "2026-05-01" })).toContain(
      'Note: 1 quota row of 2026-Q2 counted (the period of 2026-05-01); 1 quota row of other periods left out. To count all periods, add columns "Periods=all".',
    );
  });

  it("counts all quarters where columns say so, and refuses any other word", () => {
    const quarters = [["Quarter", "Quota"], q1, q2];
    expect(at(quarters, "2026-05-01", "Periods=all")).toMatchObject({ Quota: 110, "Won in period": 70 });
    expect(at(quarters, "2026-05-01", "quotas.Periods=ALL")).toMatchObject({ Quota: 110 });
    expect(refusal("COVERAGE_TABLE", cells, quarters, "", "", "", "Periods=most").words).toBe(
      'Periods in columns must be all, found "most"',
    );
  });

  it("takes the period that started last where none includes as_of, else the first to come", () => {
    const quarters = [["Quarter", "Quota"], q1, q2];
    expect(at(quarters, "2026-08-15")).toMatchObject({ Quota: 60, "Won in period": 30 });
    expect(notes(cells, quarters, { asOf: "2026-08-15" }).join()).toContain(
      "1 quota row of 2026-Q2 counted (no period includes 2026-08-15, and this one started last)",
    );
    expect(at(quarters, "2025-11-15")).toMatchObject({ Quota: 50, "Won in period": 0 });
    expect(notes(cells, quarters, { asOf: "2025-11-15" }).join()).toContain("and this one starts first");
  });

  it.each<[string, Cells]>([
    [
      "months by name and year",
      [
        ["Month", "Quota"],
        ["Apr 2026", 20],
        ["May 2026", 60],
        ["Jun-26", 70],
      ],
    ],
    [
      "months beside a column of years",
      [
        ["Year", "Month", "Quota"],
        [2025, "May", 9],
        [2026, "May", 60],
        [2026, "June", 8],
      ],
    ],
    [
      "numbers of months beside years",
      [
        ["Year", "Month", "Quota"],
        [2026, 4, 9],
        [2026, 5, 60],
        [2026, 6, 8],
      ],
    ],
    [
      "dates below Month",
      [
        ["Month", "Quota"],
        [46113, 20],
        [46143, 60],
        [46174, 70],
      ],
    ],
    [
      "dates of quarters below Period",
      [
        ["Period", "Quota"],
        [46023, 20],
        [46113, 60],
        [46204, 70],
      ],
    ],
    [
      "quarters beside years",
      [
        ["Year", "Quarter", "Quota"],
        [2025, "Q2", 9],
        [2026, "Q2", 60],
        [2026, "Q3", 8],
      ],
    ],
    [
      "years",
      [
        ["Year", "Quota"],
        [2025, 9],
        [2026, 60],
      ],
    ],
    [
      "first and last days",
      [
        ["Period start", "Period end", "Quota"],
        ["2026-01-01", "2026-04-30", 9],
        ["2026-05-01", "2026-05-31", 60],
      ],
    ],
    [
      "periods in words",
      [
        ["Sales Period", "Quota"],
        ["Q1 2026", 9],
        ["Q2 2026", 60],
      ],
    ],
  ])("reads %s", (_, quotas) => {
    expect(at(quotas).Quota).toBe(60);
  });

  it("reads fiscal periods by the start of the fiscal year, and says where nothing says it", () => {
    const quotas = [
      ["Fiscal Quarter", "Quota"],
      ["FY27 Q1", 9],
      ["FY27 Q2", 60],
    ];
    expect(at(quotas, "2026-05-01", "Fiscal year starts=Feb").Quota).toBe(60);
    expect(at(quotas, "2026-04-30", "Fiscal year starts=Feb").Quota).toBe(9);
    expect(notes(cells, quotas).join()).toContain("2 fiscal periods of quotas read as calendar periods");
    const unsaid = [
      ["Fiscal Year", "Fiscal Quarter", "Quota"],
      [2027, "Q1", 9],
      [2027, "Q2", 60],
    ];
    expect(at(unsaid, "2026-05-01", "Fiscal year starts=Feb").Quota).toBe(60);
  });

  it("adds up several segments of a period, and refuses two overlapping quotas of one segment", () => {
    const headers = ["Team", "Rep", "Quarter", "Quota"];
    const [ada, ben]: Cell[][] = [
      ["A", "Ada", "2026-Q2", 20],
      ["A", "Ben", "2026-Q2", 40],
    ];
    expect(at([headers, ada, ben]).Quota).toBe(60);
    expect(byTeam(cells, [headers, ada, ben], { asOf: "2026-05-01" }).A.Quota).toBe(60);
    const year = ["a", "ADA ", "2026", 100];
    expect(refusal("COVERAGE_TABLE", cells, [headers, ada, ben, year], "Team", "2026-05-01").words).toBe(
      'quotas row 4: Quarter must be a period that overlaps no other one of A Ada, found 2026 beside 2026-Q2 in row 2. To add both up, add columns "Periods=all".',
    );
    expect(at([headers, ada, ben, year], "2026-05-01", "Periods=all").Quota).toBe(160);
  });

  it("refuses a period without its year, and a blank one beside others", () => {
    const refused = (...rows: Cell[][]) =>
      refusal("COVERAGE_TABLE", cells, [["Month", "Quota"], ...rows], "", "2026-05-01").words;
    expect(refused(["May", 60])).toBe(
      'quotas row 2: Month must be a period with its year, such as 2026-Q1 or Jan 2026, unless columns say "Periods=all", found "May"',
    );
    expect(refused(["May 2026", 60], ["", 20])).toBe(
      'quotas row 3: Month must be a period, as other rows have one, unless columns say "Periods=all", found an empty cell',
    );
    expect(
      at(
        [
          ["Month", "Quota"],
          ["May", 60],
          ["June", 20],
        ],
        "2026-05-01",
        "Periods=all",
      ).Quota,
    ).toBe(80);
  });
});

describe("the header of by in quotas", () => {
  it("is Rep where deals have a Deal Owner, and its values are compared without case", () => {
    const [headers, ...rows] = deals(
      ["Won", 40, "2026-01-05", "2026-02-20", "Ada"],
      ["Open", 90, "2026-02-01", "", "Ada"],
    );
    const owned = [headers.map((header) => (header === "Team" ? "Deal Owner" : header)), ...rows];
    const cells = answer(
      "COVERAGE_TABLE",
      owned,
      [
        ["Rep", "Quota"],
        ["ADA", 100],
      ],
      "Deal Owner",
    );
    expect(byFirstColumn(cells).Ada).toMatchObject({ Quota: 100, "Remaining quota": 60, Coverage: 1.5 });
    expect(notesIn(cells)).toContain("Note: 1 header of quotas read under another name: Rep as Deal Owner.");
  });
});

describe("deals in several currencies", () => {
  const [headers, ...rows] = deals(
    ["Won", 40, "2026-01-05", "2026-02-20", "USD"],
    ["Open", 90, "2026-02-01", "", "EUR"],
  );
  const cells = [headers.map((header) => (header === "Team" ? "Currency" : header)), ...rows];
  const quotas = [
    ["Currency", "Quota"],
    ["USD", 100],
    ["EUR", 30],
  ];

  it("are broken down by currency, with the amounts of Total left blank", () => {
    const found = answer("COVERAGE_TABLE", cells, quotas, "Currency");
    const { EUR, USD, Total } = byFirstColumn(found);
    expect(EUR).toMatchObject({ "Open pipeline": 90, Quota: 30, Coverage: 3 });
    expect(USD).toMatchObject({ "Won in period": 40, Quota: 100, "Remaining quota": 60 });
    const counts = { Currency: "Total", "Win rate": 1, Required: 1 };
    expect(Total).toEqual({ ...Object.fromEntries(Object.keys(Total).map((header) => [header, ""])), ...counts });
    expect(notesIn(found)).toContain("Note: amounts of Total left blank: they are in several currencies");
  });

  it("are refused without a breakdown by currency", () => {
    expect(refusal("COVERAGE_TABLE", cells, [["Quota"], [100]]).words).toContain(
      "must be in one currency, found USD, EUR",
    );
  });
});

describe("win rate", () => {
  const cells = deals(
    ["Won", 1, "2025-01-01", "2026-01-01"],
    ["Lost", 9, "2025-01-01", "2026-01-10"],
    ["Lost", 9, "2025-01-01", "2026-01-20"],
    ["Open", 10, "2025-01-01", ""],
  );

  it("is by count over the window, whatever the period of the quota", () => {
    const quotas = quota(["A", 10, "2026-01-15", "2026-03-31"]);
    expect(total(cells, quotas)).toMatchObject({ "Win rate": 1 / 3, "Won in period": 0 });
    expect(total(cells, quotas, { windowDays: 19 })).toMatchObject({
      "Win rate": 0,
      Required: "",
      Gap: "",
      "Expected landing": 0,
    });
    expect(total(cells, quotas, { windowDays: 20 })["Win rate"]).toBe(1 / 3);
  });

  it("is empty where nothing closed, with what rests on it", () => {
    const row = total(deals(["Open", 10, "2026-01-01", ""]), quota(["A", 5]));
    expect(row).toEqual({
      Segment: "Total",
      "Open pipeline": 10,
      Quota: 5,
      "Won in period": 0,
      "Remaining quota": 5,
      Coverage: 2,
      "Win rate": "",
      Required: "",
      Gap: "",
      "Expected landing": "",
      "Top-3 share": 1,
    });
  });
});

describe("what is assumed or left out is said", () => {
  const quotas = quota(["A", 5]);

  it("amounts and dates that are missing, by their number", () => {
    const one: Row[] = [
      ["Open", "", "2026-01-01", ""],
      ["Won", "", "2026-01-01", "2026-01-01"],
      ["Lost", 1, "2026-01-01", ""],
    ];
    expect(notes(deals(...one), quotas).slice(1)).toEqual([
      "Note: 1 open deal without an amount counted as 0",
      "Note: 1 deal won in the period without an amount counted as 0",
      "Note: 1 closed deal without a close date left out",
    ]);
    const rows = [...one, ...one.map(([stage, amount, created, closed]): Row => [stage, amount, created, closed, "B"])];
    for (const by of ["", "Team"]) {
      expect(
        notes(deals(...rows), quota(["A", 5], ["B", 5]), { by })
          .slice(1)
          .filter((note) => /\d/.test(note)),
      ).toEqual([
        "Note: 2 open deals without an amount counted as 0",
        "Note: 2 deals won in the period without an amount counted as 0",
        "Note: 2 closed deals without a close date left out",
      ]);
    }
  });

  it("rows of quotas without a quota", () => {
    const blank = ["A", "", "2026-01-01", "2026-03-31"];
    const cells = deals(["Open", 5, "2026-01-01", ""]);
    expect(notes(cells, quota(blank, ["A", 5]))).toContain("Note: 1 row of quotas without a quota left out");
    expect(notes(cells, quota(blank, blank, ["A", 5]))).toContain("Note: 2 rows of quotas without a quota left out");
    expect(total(cells, quota(blank)).Quota).toBe("");
    expect(notes(cells, quota(blank))).toContain("Note: no quota, so no coverage and no gap: Total");
  });

  it("counts a deal once whose row is there twice, and refuses two amounts of one deal", () => {
    const [headers, row] = deals(["Open", 5, "2026-01-01", ""]);
    const other = ["D-2", ...row.slice(1)];
    const twice = [headers, row, other, row];
    expect(total(twice, quotas)["Open pipeline"]).toBe(10);
    expect(notes(twice, quotas)).toContain(
      "Note: 1 row of deals left out: it repeats a deal that is there already, with the same amount, outcome, and dates.",
    );
    const changed = row.map((cell) => (cell === 5 ? 6 : cell));
    expect(refusal("COVERAGE_TABLE", [headers, row, changed], quotas).words).toContain("amounts 5 and 6");
  });

  it("the date seen from: the latest event, or the one that was given, or that there is none", () => {
    const cells = deals(["Open", 1, "2026-01-01", "2027-01-01"], ["Lost", 1, "2025-01-01", "2026-02-01"]);
    expect(notes(cells, quotas)[0]).toBe("Note: as of 2026-02-01");
    expect(notes(cells, quotas, { asOf: "2026-05-05" })[0]).toBe("Note: as of 2026-05-05");
    expect(notes(deals(["Open", 1, "", ""]), quotas)[0]).toBe("Note: no dated deal");
    expect(total(deals(["Open", 7, "", ""], ["Won", 1, "", ""]), quotas)).toMatchObject({
      "Open pipeline": 7,
      "Won in period": 0,
    });
  });
});

describe("what can't be read", () => {
  const cells = deals(["Open", 5, "2026-01-01", ""]);

  it("a quota below 0 or that is no number, with its row", () => {
    expect(refusal("COVERAGE_TABLE", cells, quota(["A", 5], ["B", -1])).words).toBe(
      "quotas row 3: Quota must be at least 0, found -1",
    );
    expect(refusal("COVERAGE_TABLE", cells, quota(["A", "a lot"])).words).toBe(
      'quotas row 2: Quota must be a number, found "a lot"',
    );
    expect(total(cells, quota(["A", 0]))).toMatchObject({ Quota: 0, "Remaining quota": 0, Coverage: "" });
  });

  it("a missing column, two of one name, no table, a window below 0", () => {
    expect(refusal("COVERAGE_TABLE", cells, [["Team"], ["A"]]).code).toBe("MISSING_COLUMN");
    expect(refusal("COVERAGE_TABLE", [["Deal", "Amount"]], quota()).code).toBe("MISSING_COLUMN");
    expect(
      refusal("COVERAGE_TABLE", cells, [
        ["Quota", "quota"],
        [1, 2],
      ]).code,
    ).toBe("DUPLICATE");
    expect(refusal("COVERAGE_TABLE", cells, "").code).toBe("MISSING");
    expect(refusal("COVERAGE_TABLE", cells, quota(), "", "", -1).words).toBe("window_days must be above 0, found -1");
    expect(
      refusal(
        "COVERAGE_TABLE",
        [
          ["Deal", "Amount", "Created", "Closed"],
          ["D-1", 1, "", ""],
        ],
        quota(),
      ).words,
    ).toBe("deals must have a column Outcome or Stage, found the headers Deal, Amount, Created, Closed");
  });

  it("no deals and no quotas give the Total row", () => {
    expect(total([HEADERS], quota())).toMatchObject({ "Open pipeline": 0, Quota: "", "Won in period": 0 });
  });

  it("columns names other headers, in either table", () => {
    const renamed = [HEADERS.map((header) => (header === "Amount" ? "Worth" : header)), ...cells.slice(1)];
    const found = answer("COVERAGE_TABLE", renamed, [["Pledge"], [10]], "", "", "", "Amount=Worth; Quota=Pledge");
    expect(byFirstColumn(found).Total).toMatchObject({ "Open pipeline": 5, Quota: 10, Coverage: 0.5 });
  });
});

const AS_OF = 46000;
const randomDeals = fc.array(
  fc.tuple(
    fc.constantFrom<Cell>("Won", "Lost", "Proposal"),
    fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: 0, max: 100_000 })),
    fc.integer({ min: AS_OF - 500, max: AS_OF + 30 }),
    fc.integer({ min: AS_OF - 400, max: AS_OF + 30 }),
    fc.constantFrom<Cell>("A", "B", "C"),
  ),
  { minLength: 1, maxLength: 25 },
);
const quotas = quota(["A", 50_000], ["B", 80_000], ["D", 10_000]);

const isRow = ([first]: readonly Cell[]) => !String(first).startsWith("Note: ");

describe("laws", () => {
  it("money of the segments adds up to Total's", () => {
    fc.assert(
      fc.property(randomDeals, (rows) => {
        const { Total, ...segments } = byTeam(deals(...rows), quotas, { asOf: AS_OF });
        for (const column of ["Open pipeline", "Quota", "Won in period"]) {
          const sum = Object.values(segments).reduce(
            (all, row) => all + (row[column] === "" ? 0 : (row[column] as number)),
            0,
          );
          expectAlike(sum, Total[column] as number, 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("where coverage is what is required there is no gap, and the quota is landed on", () => {
    fc.assert(
      fc.property(randomDeals, (rows) => {
        for (const row of Object.values(byTeam(deals(...rows), quotas, { asOf: AS_OF }))) {
          if (row.Gap === "" || row.Coverage === "") continue;
          const gap = ((row.Required as number) - (row.Coverage as number)) * (row["Remaining quota"] as number);
          expectAlike(row.Gap, gap, 1e6);
          const short = (row.Quota as number) - (row["Expected landing"] as number);
          expectAlike((row.Gap as number) * (row["Win rate"] as number), short, 1e6);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("permuting rows changes nothing but the rows that notes name", () => {
    const unnumbered = (cells: Cells) => cells.map((row) => row.map((cell) => String(cell).replace(/row \d+/, "row")));
    fc.assert(
      fc.property(randomDeals, (rows) => {
        const [headers, ...body] = deals(...rows);
        const permuted = table([headers, ...body.reverse()], [quotas[0], ...quotas.slice(1).reverse()], { by: "Team" });
        const found = table(deals(...rows), quotas, { by: "Team" });
        expectCells(permuted.filter(isRow), found.filter(isRow), 1);
        expect(unnumbered(permuted.filter((row) => !isRow(row)))).toEqual(
          unnumbered(found.filter((row) => !isRow(row))),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("three hundred thousand deals", () => {
  it("are added up right", () => {
    const cells: Cell[][] = [HEADERS];
    const stages = ["Won", "Lost", "Open"];
    for (let i = 0; i < 300_000; i++)
      cells.push([i, stages[i % 3], 2, 45700, i % 3 === 2 ? "" : 45800, i % 2 === 0 ? "A" : "B"]);
    const rows = byTeam(cells, quota(["A", 200_000, 45800, 45800], ["B", 50_000, 45801, 45900]), ALL);
    expect(rows.A).toMatchObject({
      "Open pipeline": 100_000,
      "Won in period": 100_000,
      Coverage: 1,
      "Win rate": 0.5,
      Gap: 100_000,
    });
    expect(rows.B).toMatchObject({ "Open pipeline": 100_000, "Won in period": 0, Coverage: 2, "Top-3 share": 6e-5 });
  });
});
