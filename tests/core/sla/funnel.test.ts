import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../asking";

const HEADERS: Cell[] = ["Lead", "MQL Date", "SAL Date", "SQL Date", "Won Date", "Disposition", "Team"];
const DAY = 46000;
type Row = readonly [stages: string, disposition?: Cell, team?: Cell];

/** A lead by the stages it has dates of, `m`, `a`, `q` and `w`. */
function leads(...rows: Row[]): Cell[][] {
  return [
    HEADERS,
    ...rows.map(([stages, disposition = "", team = "A"], i) => [
      `L-${i}`,
      ...["m", "a", "q", "w"].map((stage, day) => (stages.includes(stage) ? DAY + day : "")),
      disposition,
      team,
    ]),
  ];
}

const pick = (table: Cells, ...columns: readonly number[]) => table.map((row) => columns.map((c) => row[c]));
const total = (table: Cells) => byFirstColumn(answer("FUNNEL", table)).Total;

describe("by hand", () => {
  const table = leads(
    ["maqw"],
    ["maq"],
    ["maq"],
    ["ma", "Bad fit"],
    ["ma"],
    ["m", "duplicate"],
    ["m"],
    ["m", "Nurture"],
  );

  it("stages, conversions and rejections", () => {
    const cells = answer("FUNNEL", table);
    expect(cells[0]).toEqual([
      "Segment",
      "MQL",
      "SAL",
      "SQL",
      "Won",
      "MQL to SAL",
      "SAL to SQL",
      "SQL to won",
      "Rejected",
      "Rejection rate",
      "Flag",
    ]);
    expect(cells[1]).toEqual(["Total", 8, 5, 3, 1, 5 / 8, 3 / 5, 1 / 3, 2, 0.25, ""]);
    expect(cells).toHaveLength(2);
  });

  it("is flagged above 40 %, not at it", () => {
    const rejecting = (rejected: number, of: number) =>
      total(leads(...Array.from({ length: of }, (_, i): Row => ["m", i < rejected ? "Bad fit" : "No response"])));
    expect(rejecting(2, 5)).toMatchObject({ "Rejection rate": 0.4, Flag: "" });
    expect(rejecting(41, 100)).toMatchObject({ "Rejection rate": 0.41, Flag: "above 40 %: run bowtie and ICP first" });
    expect(rejecting(40, 100).Flag).toBe("");
    expect(rejecting(0, 3)).toMatchObject({ Rejected: 0, "Rejection rate": 0, Flag: "" });
  });
});

describe("a stage that was skipped", () => {
  it("counts as passed, and is said", () => {
    const table = leads(["mqw"], ["w"], ["aq"], ["maqw"], ["m"]);
    const cells = answer("FUNNEL", table);
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 5, SAL: 4, SQL: 4, Won: 3, "MQL to SAL": 0.8 });
    expect(notesIn(cells)).toEqual(["Note: 3 leads that skipped a stage counted in the stages before their last"]);
    expect(notesIn(answer("FUNNEL", leads(["mq"])))).toEqual([
      "Note: 1 lead that skipped a stage counted in the stages before its last",
    ]);
  });

  it("a lead without any date is no MQL, whatever its disposition, and is counted", () => {
    const cells = answer("FUNNEL", leads(["", "Bad fit"], ["", "Odd"], ["m"]));
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 1, Rejected: 0, "Rejection rate": 0 });
    expect(notesIn(cells)).toEqual(["Note: 2 leads without a date of any stage left out"]);
    expect(notesIn(answer("FUNNEL", leads(["", ""])))).toEqual(["Note: 1 lead without a date of any stage left out"]);
  });

  it("a code outside the five is no rejection, and is said", () => {
    expect(notesIn(answer("FUNNEL", leads(["m", "Recycled"], ["m", "recycled"], ["m", "Nurture"])))).toEqual([
      'Note: 2 leads with a code outside the five, such as "Recycled", counted as not rejected',
    ]);
  });
});

describe("words outside the five codes", () => {
  it.each([
    "Rejected",
    "UNQUALIFIED",
    "Disqualified",
    "Closed - Not Converted",
    "Junk Lead",
    "Spam",
    "Nicht qualifiziert",
  ])("counts %s as rejected, and says so", (word) => {
    const cells = answer("FUNNEL", leads(["m", word], ["m", "Nurture"]));
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 2, Rejected: 1, "Rejection rate": 0.5 });
    expect(notesIn(cells)).toEqual([
      `Note: 1 lead with a code outside the five, such as "${word}", counted as rejected`,
    ]);
  });

  it.each(["Working - Contacted", "Qualified", "Recycled", "No response", "Not contacted"])(
    "doesn't count %s as rejected",
    (word) => {
      expect(total(leads(["m", word])).Rejected).toBe(0);
    },
  );

  it("reads the words that columns names as it says", () => {
    const named = (columns: string) =>
      byFirstColumn(answer("FUNNEL", leads(["m", "Recycled"], ["m", "Rejected"]), "", columns)).Total;
    expect(named("Lost=Recycled").Rejected).toBe(2);
    expect(named("Open=Rejected").Rejected).toBe(0);
  });

  it("never takes a status for an acceptance: without one of the five codes SAL is unknown", () => {
    const table = pick(
      leads(["mq", "Working - Contacted"], ["m", "Closed - Not Converted"], ["mq", "Qualified"]),
      0,
      1,
      3,
      5,
    );
    const cells = answer("FUNNEL", table);
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 3, SAL: "", SQL: 2, "MQL to SAL": "", "SAL to SQL": "" });
    expect(notesIn(cells)).toContain(
      "Note: no column Accepted, and no lead has one of the five codes, so SAL is unknown",
    );
    const coded = pick(leads(["mq", "Working - Contacted"], ["m", "Nurture"], ["m", "Accepted"]), 0, 1, 3, 5);
    expect(total(coded)).toMatchObject({ MQL: 3, SAL: 2, SQL: 1 });
    expect(total(leads(["ma", "Working"], ["m", "Working"]))).toMatchObject({ SAL: 1 });
  });
});

describe("converted leads", () => {
  const HEAD: Cell[] = ["Lead ID", "MQL Date", "SQL Date", "Won Date", "Converted"];

  it("count as SQL without a qualification date, and never as won", () => {
    const cells = answer("FUNNEL", [
      HEAD,
      ["1", DAY, DAY + 1, "", true],
      ["2", DAY, "", "", "TRUE"],
      ["3", DAY, "", "", "no"],
      ["4", DAY, "", "", ""],
    ]);
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 4, SQL: 2, Won: 0 });
    expect(notesIn(cells)).toContain("Note: 1 lead converted without a qualification date counted as SQL");
  });

  it("are SQLs by their conversion alone where no column has qualification dates", () => {
    const flags = pick([HEAD, ["1", DAY, "", "", 1], ["2", DAY, "", "", 0]], 0, 1, 4);
    expect(total(flags)).toMatchObject({ MQL: 2, SQL: 1, Won: "" });
    const dates = [
      ["Lead ID", "MQL Date", "Converted Date"],
      ["1", DAY, DAY + 3],
      ["2", DAY, ""],
    ];
    expect(total(dates)).toMatchObject({ MQL: 2, SQL: 1, Won: "" });
  });

  it("may be told by the status, but not by one that says not converted", () => {
    const statuses = (...words: readonly string[]) =>
      total([["Lead ID", "MQL Date", "Lead Status"], ...words.map((word, i) => [`L-${i}`, DAY, word])]);
    expect(statuses("Closed - Converted", "Closed - Not Converted", "Working")).toMatchObject({ SQL: 1, Rejected: 1 });
    expect(statuses("Converted to opportunity", "Not yet converted")).toMatchObject({ SQL: 1 });
    expect(statuses("Working", "Qualified").SQL).toBe("");
  });
});

describe("repeated leads", () => {
  it("count once, with the earliest of each date, whatever their handoffs", () => {
    const cells = answer(
      "FUNNEL",
      [
        ["Lead ID", "MQL Date", "SQL Date", "Team"],
        ["K", DAY, "", "A"],
        ["K", DAY + 30, DAY + 40, "B"],
        ["P", DAY, "", "B"],
        ["", DAY, "", "B"],
        ["", DAY, "", "B"],
      ],
      "Team",
    );
    // A row without an id isn't told from an empty one.
    expect(byFirstColumn(cells)).toMatchObject({ A: { MQL: 1, SQL: 1 }, B: { MQL: 1, SQL: 0 }, Total: { MQL: 2 } });
    expect(notesIn(cells)).toContain(
      "Note: 1 row of leads merged with an earlier one: it repeats a lead. Each counts once, with its earliest dates.",
    );
  });

  it("compares emails without case, and other ids with it", () => {
    const named = (header: string, ...ids: readonly string[]) =>
      total([[header, "MQL Date"], ...ids.map((id) => [id, DAY])]).MQL;
    expect(named("Email", "Ada@Example.com", "ada@example.com ")).toBe(1);
    expect(named("Lead ID", "00Q5g00000AbCde", "00Q5g00000aBcDE")).toBe(2);
  });

  it("keeps the disposition of the latest handoff, and says where several were given", () => {
    const table = [
      ["Lead ID", "MQL Date", "Disposition"],
      ["K", DAY + 9, "Bad fit"],
      ["K", DAY, "Accepted"],
      ["K", DAY + 12, "New"],
    ];
    const cells = answer("FUNNEL", table);
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 1, SAL: 0, Rejected: 1 });
    expect(notesIn(cells)).toContain(
      "Note: 1 repeated lead with several dispositions counted with the one of the latest handoff.",
    );
  });

  it("counts people of one name as leads of their own, and says so", () => {
    const cells = answer("FUNNEL", [
      ["Lead", "MQL Date"],
      ["Ada King", DAY],
      ["Ada King", DAY],
      ["Bob Stone", DAY],
    ]);
    expect(byFirstColumn(cells).Total.MQL).toBe(3);
    expect(notesIn(cells)).toContain(
      "Note: 1 row of leads repeat a lead's name and count as leads of their own: there is no column of ids.",
    );
  });
});

describe("columns that are not there", () => {
  const table = leads(["maqw", "Accepted"], ["maq", "accepted"], ["m", "Bad fit"], ["mq", "Nurture"]);

  it("without a column Accepted the disposition Accepted is the acceptance", () => {
    const cells = answer("FUNNEL", pick(table, 0, 1, 3, 4, 5));
    expect(byFirstColumn(cells).Total).toMatchObject({ MQL: 4, SAL: 3, SQL: 3, Won: 1, Rejected: 1 });
    expect(notesIn(cells)).toEqual([
      "Note: 1 lead that skipped a stage counted in the stages before its last",
      "Note: no column Accepted, so SAL is read from the disposition Accepted",
    ]);
    expect(total(pick(leads(["m", "Accepted"]), 0, 1, 5)).SAL).toBe(1);
    expect(total(leads(["m", "Accepted"])).SAL).toBe(0);
  });

  it("a stage that no column tells of is empty, and so is what is divided by it", () => {
    const without = (...columns: readonly number[]) => {
      const cells = answer("FUNNEL", pick(table, ...columns));
      return [byFirstColumn(cells).Total, notesIn(cells).filter((note) => note.includes("needs a column"))] as const;
    };
    const [noWon, wonNotes] = without(0, 1, 2, 3, 5);
    expect(noWon).toMatchObject({ SQL: 3, Won: "", "SAL to SQL": 1, "SQL to won": "" });
    expect(wonNotes).toEqual(["Note: what needs a column Won date is empty: there is none"]);
    const [noSql, sqlNotes] = without(0, 1, 2, 4, 5);
    expect(noSql).toMatchObject({ SAL: 2, SQL: "", Won: 1, "MQL to SAL": 0.5, "SAL to SQL": "", "SQL to won": "" });
    expect(sqlNotes).toEqual(["Note: what needs a column Qualified is empty: there is none"]);
    const [noCodes, codeNotes] = without(0, 1, 2, 3, 4);
    expect(noCodes).toMatchObject({ SAL: 3, Rejected: "", "Rejection rate": "", Flag: "" });
    expect(codeNotes).toEqual(["Note: what needs a column Disposition is empty: there is none"]);
    const [bare, bareNotes] = without(0, 1);
    expect(bare).toMatchObject({ MQL: 4, SAL: "", SQL: "", Won: "", "MQL to SAL": "", Rejected: "" });
    expect(bareNotes).toEqual([
      "Note: what needs a column Accepted, Qualified, Won date, Disposition is empty: there is none",
    ]);
  });

  it("a handoff must be there", () => {
    expect(refusal("FUNNEL", pick(table, 0, 2, 3)).words).toMatch(/^leads must have a column Handed off /);
  });
});

describe("groups", () => {
  it("are in alphabetical order, the blank one last, then Total; those without an MQL are not shown", () => {
    const table = leads(
      ["m", "", "West"],
      ["ma", "Bad fit", "East"],
      ["m", "", ""],
      ["", "", "Nobody"],
      ["m", "", "East"],
    );
    const cells = answer("FUNNEL", table, "Team");
    expect(cells.map((row) => row[0]).slice(0, 5)).toEqual(["Team", "East", "West", "(blank)", "Total"]);
    const { East, West, Total } = byFirstColumn(cells);
    expect(East).toMatchObject({ MQL: 2, SAL: 1, Rejected: 1, "Rejection rate": 0.5 });
    expect(East.Flag).toMatch(/^above 40 %/);
    expect(West).toMatchObject({ MQL: 1, SAL: 0, SQL: 0, "MQL to SAL": 0, "SAL to SQL": "", "SQL to won": "" });
    expect(Total).toMatchObject({ MQL: 4, SAL: 1, Rejected: 1, "Rejection rate": 0.25, Flag: "" });
  });

  it("no leads: counts of 0 and no shares", () => {
    expect(answer("FUNNEL", [HEADERS], "Team")[1]).toEqual(["Total", 0, 0, 0, 0, "", "", "", 0, "", ""]);
  });
});

describe("what is blank or wrong", () => {
  it("text in a column of dates, a header twice, an unknown header, no table", () => {
    const wrong = leads(["m"]);
    wrong[1][3] = "yes";
    expect(refusal("FUNNEL", wrong).words).toBe('leads row 2: SQL Date must be a date, found "yes"');
    expect(refusal("FUNNEL", [[...HEADERS, "won date"]]).code).toBe("DUPLICATE");
    expect(refusal("FUNNEL", leads(["m"]), "Region").code).toBe("MISSING_COLUMN");
    expect(refusal("FUNNEL", "").code).toBe("MISSING");
  });

  it("columns may name the headers", () => {
    const own = [
      ["Lead", "In", "Out"],
      ["L-1", DAY, DAY + 1],
    ];
    expect(byFirstColumn(answer("FUNNEL", own, "", "Handed off=In; Won date=Out")).Total).toMatchObject({
      MQL: 1,
      Won: 1,
    });
  });
});

describe("laws", () => {
  const rows = fc.array(
    fc.tuple(
      fc.subarray(["m", "a", "q", "w"]).map((stages) => stages.join("")),
      fc.constantFrom("", "Accepted", "Bad fit", "Duplicate", "Nurture"),
      fc.constantFrom("A", "B", ""),
    ),
    { maxLength: 40 },
  );

  it("the funnel never widens, conversions multiply through, groups add up", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const { Total, ...groups } = byFirstColumn(answer("FUNNEL", leads(...drawn), "Team"));
        for (const row of [Total, ...Object.values(groups)] as Record<string, number>[]) {
          expect(row.MQL).toBeGreaterThanOrEqual(row.SAL);
          expect(row.SAL).toBeGreaterThanOrEqual(row.SQL);
          expect(row.SQL).toBeGreaterThanOrEqual(row.Won);
          if (row.SQL > 0) expectAlike(row["MQL to SAL"] * row["SAL to SQL"] * row["SQL to won"], row.Won / row.MQL, 1);
        }
        for (const column of ["MQL", "SAL", "SQL", "Won", "Rejected"]) {
          expect(Object.values(groups).reduce((sum, row) => sum + (row[column] as number), 0)).toBe(Total[column]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("half a million leads", () => {
  it("are counted right", () => {
    const table: Cell[][] = [HEADERS];
    for (let i = 0; i < 500_000; i++) {
      const stage = i % 5;
      const dates = [0, 1, 2, 3].map((day) => (day < stage ? DAY + day : ""));
      table.push([i, ...dates, i % 10 === 4 ? "Duplicate" : "", i % 2]);
    }
    const { Total } = byFirstColumn(answer("FUNNEL", table, "Team"));
    expect(Total).toMatchObject({ MQL: 400_000, SAL: 300_000, SQL: 200_000, Won: 100_000, Rejected: 50_000 });
    expect(Total["Rejection rate"]).toBe(0.125);
  });
});
