import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, notesIn, refusal } from "../asking";

const HEADERS = ["Decision", "Date", "Owner", "Due", "Status", "Closed on"];
const DAY = 46000;
type Row = readonly [raised: Cell, due?: Cell, status?: Cell, closed?: Cell, owner?: Cell];

function log(...rows: readonly Row[]): Cells {
  return [
    HEADERS,
    ...rows.map(([raised, due = "", status = "", closed = "", owner = "Ann"], i) => [
      `D${i + 1}`,
      raised,
      owner,
      due,
      status,
      closed,
    ]),
  ];
}

function due(table: Cells, asOf: Cell = DAY, days: Cell = "") {
  return byFirstColumn(answer("DECISIONS_DUE", table, asOf, days));
}

describe("DECISIONS_DUE by hand", () => {
  it("open decisions oldest first, ties in the sheet's order, with what was left out", () => {
    const cells = answer(
      "DECISIONS_DUE",
      log(
        [DAY - 10],
        [DAY - 40, "", "open"],
        [DAY - 31, DAY + 5],
        [DAY - 90, "", "Done"],
        [DAY - 10, DAY - 1, "", "", "Bob"],
        [DAY + 1],
        [DAY - 5, "", "", DAY - 1],
      ),
      DAY,
    );
    expect(cells).toEqual([
      ["Decision", "Owner", "Raised", "Due", "Age days", "Overdue"],
      ["D2", "Ann", DAY - 40, DAY - 10, 40, "yes"],
      ["D3", "Ann", DAY - 31, DAY + 5, 31, "no"],
      ["D1", "Ann", DAY - 10, DAY + 20, 10, "no"],
      ["D5", "Bob", DAY - 10, DAY - 1, 10, "yes"],
      ["Note: 2 closed decisions left out", "", "", "", "", ""],
      ["Note: 1 decision raised after as_of left out", "", "", "", "", ""],
    ]);
  });

  it("notes in the plural and none where there is nothing to say", () => {
    expect(notesIn(answer("DECISIONS_DUE", log([DAY, "", "done"], [DAY + 1], [DAY + 2]), DAY))).toEqual([
      "Note: 1 closed decision left out",
      "Note: 2 decisions raised after as_of left out",
    ]);
    expect(notesIn(answer("DECISIONS_DUE", log([DAY]), DAY))).toEqual([]);
  });
});

describe("due and overdue", () => {
  it("is due after 30 days, or as many as are given, and overdue from the day after", () => {
    expect(due(log([DAY - 30])).D1).toMatchObject({ Due: DAY, Overdue: "no" });
    expect(due(log([DAY - 31])).D1).toMatchObject({ Due: DAY - 1, Overdue: "yes" });
    expect(due(log([DAY - 14]), DAY, 14).D1).toMatchObject({ Due: DAY, Overdue: "no" });
    expect(due(log([DAY - 15]), DAY, 14).D1).toMatchObject({ Due: DAY - 1, Overdue: "yes" });
    expect(due(log([DAY - 31]), DAY, 0)).toEqual(due(log([DAY - 31]), DAY, 30));
  });

  it("a due date of its own comes before the days", () => {
    expect(due(log([DAY - 100, DAY])).D1).toMatchObject({ Due: DAY, Overdue: "no", "Age days": 100 });
    expect(due(log([DAY - 1, DAY - 1])).D1).toMatchObject({ Due: DAY - 1, Overdue: "yes", "Age days": 1 });
  });

  it("counts ages in whole days, whatever the times of day", () => {
    expect(due(log([DAY - 30 + 0.9, ""]), DAY + 0.1).D1).toMatchObject({
      Raised: DAY - 30,
      Due: DAY,
      "Age days": 30,
      Overdue: "no",
    });
    expect(due(log([DAY + 0.25]), DAY + 0.75).D1).toMatchObject({ "Age days": 0 });
    expect(due(log([DAY + 0.75]), DAY).D1).toMatchObject({ "Age days": 0 });
  });

  it("takes a due time of day for overdue once as_of, or the end of its day, is past it", () => {
    const dueAt = (time: number, asOf: number) => due(log([DAY - 3, DAY + time]), asOf).D1;
    expect(dueAt(0.25, DAY + 0.75)).toMatchObject({ Due: DAY, Overdue: "yes" });
    expect(dueAt(0.75, DAY + 0.25)).toMatchObject({ Due: DAY, Overdue: "no" });
    expect(dueAt(0.75, DAY)).toMatchObject({ Overdue: "yes" });
    expect(dueAt(0, DAY)).toMatchObject({ Overdue: "no" });
    expect(dueAt(0, DAY + 0.75)).toMatchObject({ Overdue: "no" });
  });

  it("takes a day for the whole of it, and a time of day for that moment", () => {
    expect(due(log([DAY + 0.75]), DAY)).toHaveProperty("D1");
    expect(due(log([DAY + 0.75]), DAY + 0.25)).toEqual({});
    expect(due(log([DAY - 9, "", "", DAY + 0.75]), DAY)).toEqual({});
    expect(due(log([DAY - 9, "", "", DAY + 0.75]), DAY + 0.25)).toHaveProperty("D1");
  });

  it("reads closing dates in the order that the other dates of the call show", () => {
    expect(due(log(["31/01/2026", "", "", "03/02/2026"]), "2026-02-03")).toEqual({});
    expect(due(log(["31/01/2026", "", "", "03/02/2026"]), "2026-02-02")).toHaveProperty("D1");
  });

  it("dates may be written in the locale's order", () => {
    const row = due(log(["31.01.2026", "2/3/2026"]), "2026-03-31").D1;
    expect(row).toMatchObject({ Raised: 46053, Due: 46056, "Age days": 59, Overdue: "yes" });
  });
});

describe("without a date", () => {
  it("there is no age, and it stands last; its due date alone says whether it is overdue", () => {
    const cells = answer("DECISIONS_DUE", log([""], ["", DAY - 1], ["", DAY], [DAY]), DAY);
    expect(cells.slice(1, 5)).toEqual([
      ["D4", "Ann", DAY, DAY + 30, 0, "no"],
      ["D1", "Ann", "", "", "", ""],
      ["D2", "Ann", "", DAY - 1, "", "yes"],
      ["D3", "Ann", "", DAY, "", "no"],
    ]);
    expect(notesIn(cells)).toEqual(["Note: 3 open decisions without a date have no age"]);
    expect(notesIn(answer("DECISIONS_DUE", log([""]), DAY))).toEqual([
      "Note: 1 open decision without a date has no age",
    ]);
  });

  it("nor an owner: it is counted", () => {
    expect(notesIn(answer("DECISIONS_DUE", log([DAY, "", "", "", ""]), DAY))).toEqual([
      "Note: 1 open decision has no owner",
    ]);
    const bare = [
      ["Decision", "Date"],
      ["A", DAY],
      ["B", DAY],
    ];
    expect(notesIn(answer("DECISIONS_DUE", bare, DAY))).toEqual(["Note: 2 open decisions have no owner"]);
  });

  it("nor a name: it is still a row", () => {
    expect(
      answer(
        "DECISIONS_DUE",
        [
          ["Decision", "Date"],
          ["", DAY],
        ],
        DAY,
      )[1].slice(0, 3),
    ).toEqual(["(blank)", "", DAY]);
  });
});

describe("closed", () => {
  it.each(["closed", "Done", "DECIDED", "yes", "true", "complete", "Completed", "resolved"])(
    "by the status %s, or that word in the closed column",
    (word) => {
      expect(due(log([DAY, "", word]))).toEqual({});
      expect(due(log([DAY, "", "", word]))).toEqual({});
    },
  );
  it("by a truth value", () => {
    expect(due(log([DAY, "", "", true]))).toEqual({});
    expect(due(log([DAY, "", "", false]))).toHaveProperty("D1");
  });
  it.each(["", "open", "in progress", "waiting", "no"])("not by the status %j", (word) => {
    expect(due(log([DAY, "", word]))).toHaveProperty("D1");
  });
  it.each(["", "open", "No", "false", "pending", "not yet"])("not by %j in the closed column", (word) => {
    expect(due(log([DAY, "", "", word]))).toHaveProperty("D1");
    // which leaves the word to the status
    expect(due(log([DAY, "", "done", word]))).toEqual({});
  });
  it("by a closing date on or before as_of, whatever its time; one after it was open then", () => {
    expect(due(log([DAY - 9, "", "", DAY]))).toEqual({});
    expect(due(log([DAY - 9, "", "", DAY + 0.9]))).toEqual({});
    expect(due(log([DAY - 9, "", "", DAY + 1]))).toHaveProperty("D1");
    expect(due(log([DAY - 9, "", "done", DAY + 1]))).toHaveProperty("D1");
    expect(due(log([DAY - 9, "", "open", DAY - 1]))).toEqual({});
    expect(due(log([DAY - 9, "", "", "13/1/2026"]), "2026-01-13")).toEqual({});
    expect(due(log([DAY - 9, "", "", "13/1/2026"]), "2026-01-12")).toHaveProperty("D1");
  });
  it("without either column everything is open", () => {
    expect(
      due([
        ["Topic", "Raised on"],
        ["A", DAY],
      ]),
    ).toHaveProperty("A");
  });
});

describe("bad input", () => {
  it.each<[string, Row, string, string]>([
    ["a date in words", ["soon"], "NOT_A_DATE", 'log row 2: Date must be a date, found "soon"'],
    ["a due date in words", [DAY, "soon"], "NOT_A_DATE", 'log row 2: Due must be a date, found "soon"'],
    [
      "a closing date in words",
      [DAY, "", "", "soon"],
      "NOT_A_DATE",
      'log row 2: Closed must be a date, yes or no, found "soon"',
    ],
  ])("%s is refused with its row", (_, row, code, words) => {
    expect(refusal("DECISIONS_DUE", log(row), DAY)).toMatchObject({ code, words });
  });

  it("no as_of, days below 0, a missing column, a header twice, an error cell, an empty range", () => {
    expect(refusal("DECISIONS_DUE", log([DAY]), "").words).toBe("as_of must be a date, found an empty cell");
    expect(refusal("DECISIONS_DUE", log([DAY]), DAY, -1).words).toBe("days must be at least 0, found -1");
    expect(refusal("DECISIONS_DUE", [["Decision", "Owner"]], DAY).words).toMatch(/^log must have a column Date /);
    expect(refusal("DECISIONS_DUE", [["Decision", "Date", "date"]], DAY).code).toBe("DUPLICATE");
    expect(refusal("DECISIONS_DUE", log([DAY, "", "", "#N/A"]), DAY).code).toBe("CELL_ERROR");
    expect(refusal("DECISIONS_DUE", [[""]], DAY).code).toBe("MISSING");
  });

  it("no row is a table of nothing, and columns may be named", () => {
    expect(answer("DECISIONS_DUE", [HEADERS], DAY)).toHaveLength(1);
    const other = [
      ["What", "Asked"],
      ["A", DAY - 2],
    ];
    const cells = answer("DECISIONS_DUE", other, DAY, "", "Decision=What; Date=Asked");
    expect(cells[1]).toEqual(["A", "", DAY - 2, DAY + 28, 2, "no"]);
  });
});

describe("laws", () => {
  const row = fc.tuple(
    fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: DAY - 60, max: DAY + 10 })),
    fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: DAY - 60, max: DAY + 60 })),
    fc.constantFrom<Cell>("", "open", "done"),
    fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), fc.integer({ min: DAY - 60, max: DAY + 60 })),
  );

  it("every decision is a row or counted as left out, and ages never rise", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        // A row of blanks but for its name is still a decision.
        const cells = answer("DECISIONS_DUE", log(...rows), DAY);
        const counts = notesIn(cells).map((note) => (note.includes("left out") ? Number(/\d+/.exec(note)![0]) : 0));
        const open = cells.length - 1 - notesIn(cells).length;
        expect(open + counts.reduce((sum, each) => sum + each, 0)).toBe(rows.length);
        const ages = cells.slice(1, open + 1).map((each) => (each[4] === "" ? -1 : (each[4] as number)));
        expect(ages).toEqual([...ages].sort((a, b) => b - a));
      }),
    );
  });

  it("answers a hundred thousand decisions", () => {
    const cells = answer(
      "DECISIONS_DUE",
      log(...Array.from({ length: 100_000 }, (_, i): Row => [DAY - (i % 100)])),
      DAY,
    );
    expect(cells).toHaveLength(100_001);
    expect(cells[1].slice(0, 5)).toEqual(["D100", "Ann", DAY - 99, DAY - 69, 99]);
  });
});
