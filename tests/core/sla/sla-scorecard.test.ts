import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS: Cell[] = ["Lead ID", "Handed off", "First touch", "Disposition", "Team"];
type Row = readonly [handedOff: Cell, firstTouch: Cell, disposition?: Cell, team?: Cell];

function leads(...rows: Row[]): Cell[][] {
  return [
    HEADERS,
    ...rows.map(([handedOff, firstTouch, disposition = "", team = "A"], i) => [
      `L-${i + 1}`,
      handedOff,
      firstTouch,
      disposition,
      team,
    ]),
  ];
}

/** Monday, March 30, 2026, 10:00 by the hours after it. */
const after = (hours: number) => 46111 + (10 + hours) / 24;
const NOW = after(100);

function total(table: Cells, ...rest: readonly Cell[]) {
  return byFirstColumn(answer("SLA_SCORECARD", table, 24, NOW, ...rest)).Total;
}

describe("by hand", () => {
  const table = leads(
    [after(0), after(24), "Accepted"],
    [after(0), after(24 + 1 / 60), "Nurture"],
    [after(0), after(6), "Bad fit"],
    [after(0), after(-3), "Duplicate"],
    [after(0), "", "No response"],
    [after(76), "", ""],
    [after(90), after(101), "Recycled"],
    ["", after(3), "Bad fit"],
  );

  it("statuses, compliance, hours and rejections of all leads", () => {
    const cells = answer("SLA_SCORECARD", table, 24, NOW);
    expect(cells[0]).toEqual([
      "Segment",
      "Leads",
      "Met",
      "Late",
      "Waiting",
      "Breached",
      "Compliance",
      "Median hours",
      "P90 hours",
      "Dispositioned",
      "Rejected",
      "Rejection rate",
    ]);
    const row = byFirstColumn(cells).Total;
    expect(row).toMatchObject({ Leads: 7, Met: 3, Late: 1, Waiting: 2, Breached: 1, Dispositioned: 6, Rejected: 2 });
    expectAlike(row.Compliance, 3 / 5);
    // 0, 6, 24 and 24 + 1/60: the middle is between the second and third, nine tenths 0.7 of the way from the third on.
    expectAlike(row["Median hours"], 15);
    expectAlike(row["P90 hours"], 24 + 0.7 / 60);
    expectAlike(row["Rejection rate"], 2 / 6);
    expect(notesIn(cells)).toEqual([
      "Note: 1 lead without a handoff date left out",
      'Note: 1 lead with a code outside the five, such as "Recycled", counted as dispositioned and not rejected',
    ]);
  });

  it("in working hours, with and without holidays", () => {
    const friday = leads([46115 + 15 / 24, 46118 + 11 / 24], [46115 + 15 / 24, ""]);
    const judged = (...rest: readonly Cell[]) =>
      byFirstColumn(answer("SLA_SCORECARD", friday, 4, 46118 + 12 / 24, "", ...rest)).Total;
    expect(judged()).toMatchObject({ Met: 0, Late: 1, Breached: 1, "Median hours": 68 });
    expect(judged("9:00", "17:00")).toMatchObject({ Met: 1, Late: 0, Breached: 1, "Median hours": 4 });
    expect(judged("9:00", "17:00", "2026-04-06")).toMatchObject({ Met: 1, Waiting: 1, "Median hours": 2 });
    expect(judged("", "17:00")).toMatchObject({ Met: 0, "Median hours": 13 });
    expect(refusal("SLA_SCORECARD", friday, 4, NOW, "", "17:00", "9:00").words).toBe(
      'opens must be before closes (9:00), found "17:00"',
    );
  });
});

describe("groups", () => {
  const table = leads(
    [after(0), after(1), "", "West"],
    [after(0), after(40), "Bad fit", "East"],
    [after(0), after(2), "Accepted", "East"],
    [after(0), "", "", ""],
    ["", after(2), "", "Nobody"],
  );

  it("are in alphabetical order, the blank one last, then Total; one whose leads are all left out is not shown", () => {
    const cells = answer("SLA_SCORECARD", table, 24, NOW, "team");
    expect(cells.map((row) => row[0])).toEqual([
      "team",
      "East",
      "West",
      "(blank)",
      "Total",
      "Note: 1 lead without a handoff date left out",
    ]);
    const rows = byFirstColumn(cells);
    expect(rows.East).toMatchObject({
      Leads: 2,
      Met: 1,
      Late: 1,
      Dispositioned: 2,
      Rejected: 1,
      "Rejection rate": 0.5,
    });
    expect(rows.East["Median hours"]).toBe(21);
    expect(rows.West).toMatchObject({ Leads: 1, Compliance: 1, Dispositioned: 0, "Rejection rate": "" });
    expect(rows["(blank)"]).toMatchObject({
      Leads: 1,
      Breached: 1,
      Compliance: 0,
      "Median hours": "",
      "P90 hours": "",
    });
    expect(rows.Total).toMatchObject({ Leads: 4, Met: 2, Late: 1, Breached: 1, Compliance: 0.5, "Median hours": 2 });
  });

  it("an unknown header is refused with those there are", () => {
    expect(refusal("SLA_SCORECARD", table, 24, NOW, "Region").words).toBe(
      'by must be one of the headers Lead ID, Handed off, First touch, Disposition, Team, found "Region"',
    );
  });
});

describe("what has no data is empty", () => {
  it("no leads, no handoff, waiting leads alone", () => {
    const empty = { Leads: 0, Met: 0, Compliance: "", "Median hours": "", "P90 hours": "", "Rejection rate": "" };
    expect(total([HEADERS])).toMatchObject({ ...empty, Dispositioned: 0, Rejected: 0 });
    expect(total(leads(["", ""]))).toMatchObject(empty);
    expect(total(leads([after(90), ""]))).toMatchObject({ Leads: 1, Waiting: 1, Compliance: "", "Median hours": "" });
    expect(total(leads([after(0), after(1)]))).toMatchObject({ "Median hours": 1, "P90 hours": 1, Compliance: 1 });
  });

  it("no column of dispositions", () => {
    const cells = answer(
      "SLA_SCORECARD",
      leads([after(0), after(1)]).map((row) => row.slice(0, 3)),
      24,
      NOW,
    );
    expect(byFirstColumn(cells).Total).toMatchObject({ Dispositioned: "", Rejected: "", "Rejection rate": "" });
    expect(notesIn(cells)).toEqual(["Note: no column Disposition, so dispositioned and rejected are empty"]);
  });

  it("leads handed off after as_of wait, and are counted in a note", () => {
    const cells = answer("SLA_SCORECARD", leads([after(101), ""], [after(102), after(101)], [after(100), ""]), 24, NOW);
    expect(byFirstColumn(cells).Total).toMatchObject({ Leads: 3, Waiting: 3, "Median hours": "" });
    expect(notesIn(cells)).toEqual(["Note: 2 leads handed off after as_of are waiting"]);
    expect(notesIn(answer("SLA_SCORECARD", leads([after(101), ""]), 24, NOW))).toEqual([
      "Note: 1 lead handed off after as_of is waiting",
    ]);
  });

  it("a status of a lead nobody disposed of is no disposition, and said to be none", () => {
    const table = leads(
      [after(0), after(1), "New"],
      [after(0), after(1), "Open - Not Contacted"],
      ["", after(1), "New"],
      [after(0), after(1), "accepted"],
    );
    expect(total(table)).toMatchObject({ Dispositioned: 1 });
    expect(notesIn(answer("SLA_SCORECARD", table, 24, NOW))).toEqual([
      "Note: 1 lead without a handoff date left out",
      'Note: 2 leads with the status "New" or alike counted as without a disposition',
    ]);
  });
});

describe("what is blank or wrong", () => {
  const table = leads([after(0), after(1)]);

  it("leads, limit and as_of must be there", () => {
    expect(refusal("SLA_SCORECARD", "", 24, NOW).words).toBe(
      "leads must be a range with a header row, found nothing in it",
    );
    expect(refusal("SLA_SCORECARD", table, "", NOW).words).toBe("limit_hours must be above 0, found an empty cell");
    expect(refusal("SLA_SCORECARD", table, 24).words).toBe("as_of must be a date, found an empty cell");
    expect(refusal("SLA_SCORECARD", table, 24, "today").code).toBe("NOT_A_DATE");
  });

  it("a missing column, one that stands twice, and text in a column of dates", () => {
    expect(refusal("SLA_SCORECARD", [["Lead", "MQL Date"]], 24, NOW).words).toMatch(
      /^leads must have a column First touch \(also read: .*\), found the headers Lead, MQL Date$/,
    );
    expect(refusal("SLA_SCORECARD", [["Lead", "First touch"]], 24, NOW).words).toMatch(
      /^leads must have a column Handed off/,
    );
    expect(refusal("SLA_SCORECARD", [[...HEADERS, "first_touch"]], 24, NOW).words).toBe(
      'leads must have one column headed "First touch", found two: rename one of them',
    );
    expect(refusal("SLA_SCORECARD", leads([after(0), "soon"]), 24, NOW).words).toBe(
      'leads row 2: First touch must be a date, found "soon"',
    );
  });

  it("columns may name the headers", () => {
    const own = [
      ["Id", "Given", "Called"],
      ["L-1", after(0), after(5)],
    ];
    const cells = answer("SLA_SCORECARD", own, 24, NOW, "", "", "", "", "Handed off=Given; First touch=Called");
    expect(byFirstColumn(cells).Total).toMatchObject({ Leads: 1, Met: 1, "Median hours": 5 });
  });
});

describe("times of day", () => {
  const on = (day: number, hour = 0) => 46111 + day + hour / 24;
  const judged = (asOf: number, limit: number, ...rows: Row[]) => {
    const cells = answer("SLA_SCORECARD", leads(...rows), limit, asOf);
    return { ...byFirstColumn(cells).Total, notes: notesIn(cells) };
  };

  it("as of a day mean to its end: a touch or handoff on that day has happened", () => {
    expect(judged(on(2), 4, [on(2, 9), on(2, 12)])).toMatchObject({ Met: 1, "Median hours": 3 });
    expect(judged(on(2), 4, [on(2, 9), ""])).toMatchObject({ Breached: 1 });
    expect(judged(on(2), 15, [on(2, 9), ""])).toMatchObject({ Waiting: 1 });
    expect(judged(on(2), 14.9, [on(2, 9), ""])).toMatchObject({ Breached: 1 });
    expect(judged(on(2, 12), 4, [on(2, 9), on(2, 13)])).toMatchObject({ Waiting: 1 });
    expect(judged(on(2), 4, [on(3), ""])).toMatchObject({
      Waiting: 1,
      notes: ["Note: 1 lead handed off after as_of is waiting"],
    });
  });

  it("that a whole table lacks make whole days", () => {
    const days = judged(on(9), 24, [on(0), on(1)], [on(0), on(2)], [on(8), ""], [on(7), ""]);
    expect(days).toMatchObject({ Met: 1, Late: 1, Waiting: 1, Breached: 1, "Median hours": 36, notes: [] });
  });

  it("that a first touch lacks leave no hours, and judge only what the whole day answers alike", () => {
    const { notes, ...row } = judged(
      on(9),
      24,
      [on(0, 9), on(0)],
      [on(0, 9), on(1)],
      [on(0, 9), on(2)],
      [on(0, 9), on(0, 10)],
    );
    expect(row).toMatchObject({ Leads: 4, Met: 2, Late: 1, Waiting: 0, Breached: 0, "Median hours": 1 });
    expectAlike((row as Record<string, unknown>)["Compliance"], 2 / 3);
    expect(notes).toEqual([
      "Note: 3 leads have no response hours, and 1 of them isn't judged: their first touch has no time of day",
    ]);
  });

  it("that a handoff lacks start at 0:00, and are noted", () => {
    expect(judged(on(9), 24, [on(0), on(0, 10)])).toMatchObject({
      "Median hours": 10,
      notes: ["Note: 1 lead has its hours counted from 0:00: its handoff has no time of day"],
    });
  });

  it("long before the handoff count as met at 0 hours, and are noted", () => {
    expect(judged(on(9), 4, [on(5, 9), on(1, 9)], [on(5, 9), on(4, 10)], [on(5, 9), on(3, 9)])).toMatchObject({
      Met: 3,
      "Median hours": 0,
      notes: [
        "Note: 2 leads touched before their handoff counted as met at 0 hours: the touches are more than a day earlier",
      ],
    });
  });

  it("with offsets are compared as instants, and work runs on the handoff's clock", () => {
    const row = (...rest: readonly Cell[]) =>
      byFirstColumn(
        answer(
          "SLA_SCORECARD",
          leads(["2026-04-01T16:00:00+02:00", "2026-04-02T07:30:00Z"]),
          24,
          "2026-04-09",
          "",
          ...rest,
        ),
      ).Total;
    expect(row()["Median hours"]).toBe(17.5);
    expectAlike(row("9:00", "17:00")["Median hours"], 1.5);
  });
});

describe("repeated leads", () => {
  it("count once per handoff, with the earliest touch and a disposition", () => {
    const [headers, ...rows] = leads(
      [after(0), after(30), "New"],
      [after(0), after(2), "Accepted"],
      [after(50), after(51), "Bad fit"],
      [after(0), "", ""],
    );
    rows[1][0] = rows[2][0] = "L-1";
    rows[3][0] = "L-4";
    const cells = answer("SLA_SCORECARD", [headers, ...rows], 24, NOW);
    expect(byFirstColumn(cells).Total).toMatchObject({ Leads: 3, Met: 2, Breached: 1, Dispositioned: 2, Rejected: 1 });
    expect(notesIn(cells)).toEqual([
      "Note: 1 row of leads merged with an earlier one: it repeats a lead and its handoff. Each counts once, with its earliest dates.",
    ]);
  });
});

describe("words that reject", () => {
  it("are counted and noted beside Bad fit and Duplicate", () => {
    const cells = answer(
      "SLA_SCORECARD",
      leads([after(0), after(1), "Unqualified"], [after(0), after(1), "Bad fit"], [after(0), after(1), "Nurture"]),
      24,
      NOW,
    );
    expect(byFirstColumn(cells).Total).toMatchObject({ Dispositioned: 3, Rejected: 2 });
    expect(notesIn(cells)).toEqual([
      'Note: 1 lead with a code outside the five, such as "Unqualified", counted as rejected',
    ]);
  });
});

describe("laws", () => {
  const hours = (min: number, midnights: boolean) =>
    fc.integer({ min, max: 120 }).map((hour) => after(midnights ? hour : hour + 0.5));
  const leadFrom = (midnights: boolean) =>
    fc.tuple(
      fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), hours(0, midnights)),
      fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), hours(-10, midnights)),
      fc.constantFrom<Cell>("", "Accepted", "Bad fit", "duplicate", "Nurture", "Other", "New"),
      fc.constantFrom<Cell>("A", "B", ""),
    );
  const randomLeads = fc.array(leadFrom(true), { minLength: 1, maxLength: 25 });
  /** Every touch has a time of day, so that every lead is judged. */
  const timedLeads = fc.array(leadFrom(false), { minLength: 1, maxLength: 25 });
  const counts = ["Leads", "Met", "Late", "Waiting", "Breached", "Dispositioned", "Rejected"];

  it("groups add up to Total, and statuses to leads", () => {
    fc.assert(
      fc.property(timedLeads, fc.boolean(), (rows, isWorking) => {
        const day = isWorking ? ["9:00", "17:00"] : [];
        const { Total, ...groups } = byFirstColumn(answer("SLA_SCORECARD", leads(...rows), 24, NOW, "Team", ...day));
        for (const column of counts) {
          expect(Object.values(groups).reduce((sum, row) => sum + (row[column] as number), 0)).toBe(Total[column]);
        }
        for (const row of [Total, ...Object.values(groups)]) {
          const { Leads, Met, Late, Waiting, Breached } = row as Record<string, number>;
          expect(Met + Late + Waiting + Breached).toBe(Leads);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(randomLeads, (rows) => {
        const [headers, ...body] = leads(...rows);
        const tidy = (cells: Cells) => cells.filter((row) => !String(row[0]).startsWith("Note: "));
        expectCells(
          tidy(answer("SLA_SCORECARD", [headers, ...[...body].reverse()], 24, NOW, "Team")),
          tidy(answer("SLA_SCORECARD", [headers, ...body], 24, NOW, "Team")),
          1,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("each lead is counted as SLA_STATUS calls it", () => {
    fc.assert(
      fc.property(randomLeads, (rows) => {
        const dated = rows.filter(([handedOff]) => handedOff !== "");
        const row = byFirstColumn(answer("SLA_SCORECARD", leads(...rows), 8, NOW, "", "9:00", "17:00")).Total;
        const statuses = dated.map(([from, touch]) => answer("SLA_STATUS", from, touch, 8, NOW, "9:00", "17:00")[0][0]);
        for (const status of ["Met", "Late", "Waiting", "Breached"]) {
          expect(row[status]).toBe(statuses.filter((each) => each === status.toLowerCase()).length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("two hundred thousand leads", () => {
  it("are counted right", () => {
    const table: Cell[][] = [HEADERS];
    for (let i = 0; i < 200_000; i++) {
      table.push([i, 46113.375, 46113.375 + (i % 4) / 24, i % 2 === 0 ? "Bad fit" : "", i % 5]);
    }
    const { Total, 0: first } = byFirstColumn(answer("SLA_SCORECARD", table, 2, 46120, "Team", "9:00", "17:00"));
    expect(Total).toMatchObject({ Leads: 200_000, Met: 150_000, Late: 50_000, "Median hours": 1.5, "P90 hours": 3 });
    expect(Total).toMatchObject({ Compliance: 0.75, Dispositioned: 100_000, Rejected: 100_000, "Rejection rate": 1 });
    expect(first).toMatchObject({ Leads: 40_000, Met: 30_000 });
  });
});
