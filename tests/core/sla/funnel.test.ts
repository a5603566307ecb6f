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
    expect(notesIn(answer("FUNNEL", leads(["m", "Rejected"], ["m", "rejected"], ["m", "Nurture"])))).toEqual([
      'Note: 2 leads with a code outside the five, such as "Rejected", counted as not rejected',
    ]);
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
