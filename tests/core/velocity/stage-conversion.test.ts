import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { absent, answer, byFirstColumn, notesIn, refusal, sharedFile } from "../asking";

const HEADERS = ["Deal ID", "Stage", "Entered at"];
type Entry = readonly [record: Cell, stage: Cell, entered: Cell];

function history(...entries: Entry[]): Cells {
  return [HEADERS, ...entries];
}

function conversion(table: Cells, stages: Cell | Cells = "") {
  return byFirstColumn(answer("STAGE_CONVERSION", table, stages));
}

function stagesOf(table: Cells): readonly string[] {
  return Object.keys(conversion(table));
}

function notes(table: Cells, stages: Cell | Cells = ""): readonly string[] {
  return notesIn(answer("STAGE_CONVERSION", table, stages));
}

describe("a funnel by hand", () => {
  const table = history(
    ["D-1", "Discovery", "2026-01-05"],
    ["D-2", "Discovery", "2026-01-10"],
    ["D-3", "Discovery", "2026-01-12"],
    ["D-1", "Proposal", "2026-01-15"],
    ["D-2", "Proposal", "2026-01-30"],
    ["D-1", "Won", "2026-02-04"],
    ["D-4", "Discovery", "2026-01-01"],
    ["D-4", "Won", "2026-03-02"],
  );

  it("counts who entered, who went on and how long that took", () => {
    expect(answer("STAGE_CONVERSION", table)).toEqual([
      ["Stage", "Entered", "Advanced", "Conversion", "Median days"],
      ["Discovery", 4, 3, 0.75, 20], // 10, 20 and, past Proposal, 60 days
      ["Proposal", 2, 1, 0.5, 20],
      ["Won", 2, 0, "", ""],
    ]);
  });

  it("with given stages counts only those, and says how many entries it left out", () => {
    expect(conversion(table, "discovery; WON")).toEqual({
      discovery: { Stage: "discovery", Entered: 4, Advanced: 2, Conversion: 0.5, "Median days": 45 },
      WON: { Stage: "WON", Entered: 2, Advanced: 0, Conversion: "", "Median days": "" },
    });
    expect(notes(table, "Discovery; Won")).toEqual(["Note: 2 entries of stages that are not in stages left out"]);
    expect(notes(table, [["Discovery"], ["Proposal"]])).toEqual([
      "Note: 2 entries of stages that are not in stages left out",
    ]);
    expect(notes(table, [["Discovery", "Proposal", "Won"]])).toEqual([]);
  });

  it("a stage that nobody entered has no conversion", () => {
    expect(conversion(table, "Discovery; Legal; Won").Legal).toEqual({
      Stage: "Legal",
      Entered: 0,
      Advanced: 0,
      Conversion: "",
      "Median days": "",
    });
  });

  it("one entry left out is one entry", () => {
    expect(notes(history(["D-1", "A", 46000], ["D-1", "B", 46001]), "A")).toEqual([
      "Note: 1 entry of a stage that is not in stages left out",
    ]);
  });
});

describe("advancing", () => {
  it("needs a later stage afterwards: one entered before does not count", () => {
    const back = conversion(history(["D-1", "B", 46000], ["D-1", "A", 46005]), "A; B");
    expect(back.A).toMatchObject({ Entered: 1, Advanced: 0, Conversion: 0, "Median days": "" });
    const again = conversion(history(["D-1", "B", 46000], ["D-1", "A", 46005], ["D-1", "B", 46009]), "A; B");
    expect(again.A).toMatchObject({ Advanced: 1, "Median days": 4 });
    expect(again.B).toMatchObject({ Entered: 1, Advanced: 0 });
  });

  it("counts a record once and from its first entry", () => {
    const table = history(["D-1", "A", 46000], ["D-1", "A", 46007], ["D-1", "B", 46010], ["D-1", "B", 46020]);
    expect(conversion(table, "A; B")).toMatchObject({
      A: { Entered: 1, Advanced: 1, Conversion: 1, "Median days": 10 },
      B: { Entered: 1 },
    });
  });

  it("goes by any stage further on, the first of them in time", () => {
    const table = history(["D-1", "A", 46000], ["D-1", "C", 46003], ["D-1", "B", 46010]);
    expect(conversion(table, "A; B; C")).toMatchObject({
      A: { Advanced: 1, "Median days": 3 },
      B: { Entered: 1, Advanced: 0, Conversion: 0 },
      C: { Entered: 1, Advanced: 0, Conversion: "" },
    });
  });

  it("at equal times goes by the given order of the stages, however the sheet runs", () => {
    for (const rows of [
      history(["D-1", "A", 46000], ["D-1", "B", 46000]),
      history(["D-1", "B", 46000], ["D-1", "A", 46000]),
    ]) {
      expect(conversion(rows, "A; B").A).toMatchObject({ Advanced: 1, "Median days": 0 });
      expect(notes(rows, "A; B")).toEqual([]);
    }
  });

  it("takes the time of day and unsorted rows into account", () => {
    const table = history(["D-1", "B", "2026-01-03T12:00"], ["D-1", "A", "2026-01-01T06:00"]);
    expect(conversion(table, "A; B").A["Median days"]).toBe(2.25);
  });

  it("keeps records apart", () => {
    const table = history(["D-1", "A", 46000], ["D-2", "B", 46001], ["D-2", "A", 46002], ["D-3", "A", 46003]);
    expect(conversion(table, "A; B").A).toMatchObject({ Entered: 3, Advanced: 0 });
  });

  it("puts a long history in time order too", () => {
    const entries = Array.from({ length: 60 }, (_, i): Entry => ["D-1", `S${59 - i}`, 46059 - i]);
    const names = Array.from({ length: 60 }, (_, i) => [`S${i}`]);
    const rows = conversion(history(...entries), names);
    expect(rows.S0).toMatchObject({ Entered: 1, Advanced: 1, "Median days": 1 });
    expect(rows.S58).toMatchObject({ Advanced: 1, Conversion: 1 });
    expect(rows.S59).toMatchObject({ Advanced: 0, Conversion: "" });
  });
});

describe("the order of stages where none is given", () => {
  it("is the median rank of first entry, not the order of the sheet", () => {
    expect(
      stagesOf(
        history(
          ["D-1", "C", 46009],
          ["D-1", "B", 46005],
          ["D-1", "A", 46001],
          ["D-2", "B", 46002],
          ["D-2", "A", 46001],
        ),
      ),
    ).toEqual(["A", "B", "C"]);
  });

  it("at equal medians the mean rank, as for a stage that is often skipped", () => {
    // Won has the ranks 3, 3 and 4; Legal, once entered, 3.
    const table = history(
      ["D-1", "Won", 46003],
      ["D-1", "A", 46001],
      ["D-1", "B", 46002],
      ["D-2", "A", 46001],
      ["D-2", "B", 46002],
      ["D-2", "Won", 46003],
      ["D-3", "A", 46001],
      ["D-3", "B", 46002],
      ["D-3", "Legal", 46003],
      ["D-3", "Won", 46004],
    );
    expect(stagesOf(table)).toEqual(["A", "B", "Legal", "Won"]);
  });

  it("and at equal means the sheet's", () => {
    expect(stagesOf(history(["D-1", "Z", 46001], ["D-2", "Y", 46001]))).toEqual(["Z", "Y"]);
    expect(stagesOf(history(["D-2", "Y", 46001], ["D-1", "Z", 46001]))).toEqual(["Y", "Z"]);
  });

  it("counts a record's second entry for nothing", () => {
    const table = history(
      ["D-1", "A", 46000],
      ["D-1", "A", 46001],
      ["D-1", "A", 46002],
      ["D-1", "B", 46003],
      ["D-2", "C", 46000],
      ["D-2", "D", 46001],
      ["D-2", "B", 46002],
    );
    // B has the ranks 2 and 3; without that A's repeats would push it to 4.
    expect(stagesOf(table)).toEqual(["A", "C", "D", "B"]);
  });

  it("puts lost stages last, wherever records leave for them", () => {
    const table = history(
      ["D-1", "A", 46000],
      ["D-1", "Closed Lost", 46001],
      ["D-2", "A", 46000],
      ["D-2", "B", 46001],
      ["D-2", "Won", 46002],
    );
    expect(stagesOf(table)).toEqual(["A", "B", "Won", "Closed Lost"]);
  });

  it("takes names that differ by case or spacing for one stage, by its most frequent spelling", () => {
    const table = history(
      ["D-1", "DISCOVERY", 46000],
      ["D-2", "Discovery", 46000],
      ["D-3", "Discovery ", 46000],
      ["D-2", "won", 46002],
    );
    expect(conversion(table)).toMatchObject({ Discovery: { Entered: 3, Advanced: 1 }, won: { Entered: 1 } });
    expect(stagesOf(table)).toEqual(["Discovery", "won"]);
    expect(notes(table)).toEqual([
      'Note: 2 spellings of Stage in history merged, such as "Discovery": they differ only in case, spacing, or width.',
    ]);
  });
});

describe("a lost stage", () => {
  const table = history(
    ["D-1", "A", 46000],
    ["D-1", "Closed Lost", 46004],
    ["D-2", "A", 46000],
    ["D-2", "Won", 46006],
    ["D-3", "A", 46000],
    ["D-3", "Closed Lost", 46001],
    ["D-3", "Won", 46008],
  );

  it("is an exit: entering it advances nobody, and it has no conversion", () => {
    expect(conversion(table)).toEqual({
      A: { Stage: "A", Entered: 3, Advanced: 2, Conversion: 2 / 3, "Median days": 7 },
      Won: { Stage: "Won", Entered: 2, Advanced: 0, Conversion: "", "Median days": "" },
      "Closed Lost": { Stage: "Closed Lost", Entered: 2, Advanced: 0, Conversion: "", "Median days": "" },
    });
    expect(notes(table)).toEqual(["Note: Closed Lost is an exit, so entering it advances nobody"]);
  });

  it("stays so where it is listed, and keeps its place", () => {
    const rows = conversion(table, "A; Closed Lost; Won");
    expect(Object.keys(rows)).toEqual(["A", "Closed Lost", "Won"]);
    expect(rows.A).toMatchObject({ Advanced: 2, Conversion: 2 / 3 });
    expect(rows["Closed Lost"]).toMatchObject({ Entered: 2, Advanced: 0, Conversion: "" });
    expect(notes(table, "A; Closed Lost; Won")).toEqual([
      "Note: Closed Lost is an exit, so entering it advances nobody",
    ]);
  });

  it("is no stage out of order", () => {
    expect(notes(history(["D-1", "A", 46000], ["D-1", "Lost", 46001], ["D-1", "B", 46002]), "A; B; Lost")).toEqual([
      "Note: Lost is an exit, so entering it advances nobody",
    ]);
  });
});

describe("entries of one time where no order is given", () => {
  const NEWEST_FIRST = "Note: history lists the newest first, so entries of one time are read from the bottom up";

  it("are turned round in a sheet that lists the newest first, by the dates of its records", () => {
    const table = history(
      ["D-1", "Legal", 46009],
      ["D-1", "Proposal", 46009],
      ["D-1", "Discovery", 46001],
      ["D-2", "Proposal", 46003],
      ["D-2", "Discovery", 46002],
    );
    expect(stagesOf(table)).toEqual(["Discovery", "Proposal", "Legal"]);
    expect(conversion(table).Proposal).toMatchObject({ Entered: 2, Advanced: 1, "Median days": 0 });
    expect(notes(table)).toEqual([NEWEST_FIRST]);
  });

  it("are turned round where a won or lost stage stands above an open one", () => {
    const won = history(["D-1", "Won", 46009], ["D-1", "Discovery", 46009], ["D-2", "Discovery", 46012]);
    expect(conversion(won).Discovery).toMatchObject({ Entered: 2, Advanced: 1 });
    expect(notes(won)).toEqual([NEWEST_FIRST]);
    const named = history(["D-1", "Live", 46009], ["D-1", "Discovery", 46009]);
    expect(byFirstColumn(answer("STAGE_CONVERSION", named, "", "Won=Live")).Discovery).toMatchObject({ Advanced: 1 });
  });

  it("keep the order of a sheet that runs down, without a note", () => {
    const table = history(["D-1", "A", 46001], ["D-1", "B", 46002], ["D-2", "A", 46005], ["D-2", "B", 46005]);
    expect(conversion(table).A).toMatchObject({ Entered: 2, Advanced: 2, "Median days": 0.5 });
    expect(notes(table)).toEqual([]);
  });

  it("keep the sheet's order and are counted where nothing shows which way it runs", () => {
    const table = history(["D-1", "B", 46001], ["D-1", "A", 46001], ["D-2", "A", 46001], ["D-3", "C", 46002]);
    expect(notes(table)).toEqual([
      "Note: 1 record entered several stages at one time, and nothing shows in which order: they are read from the top down",
    ]);
    const both = history(
      ["D-1", "B", 46001],
      ["D-1", "A", 46001],
      ["D-2", "A", 46001],
      ["D-2", "B", 46001],
      ["D-2", "A", 46003],
      ["D-2", "B", 46003],
      ["D-2", "C", 46002],
    );
    expect(notes(both)[0]).toBe(
      "Note: 2 records entered several stages at one time, and nothing shows in which order: they are read from the top down",
    );
  });

  it("are no question where they are one stage twice", () => {
    const table = history(["D-1", "A", 46001], ["D-1", "A", 46001], ["D-1", "B", 46002]);
    expect(conversion(table).A).toMatchObject({ Entered: 1, Advanced: 1, "Median days": 1 });
    expect(notes(table)).toEqual([]);
  });
});

describe("a stage listed behind a won one", () => {
  it("is an exit where no record comes to it from there", () => {
    const table = history(["D-1", "A", 46000], ["D-1", "Parked", 46003], ["D-2", "A", 46000], ["D-2", "Won", 46006]);
    const rows = conversion(table, "A; Won; Parked");
    expect(rows.A).toMatchObject({ Entered: 2, Advanced: 1, Conversion: 0.5 });
    expect(rows.Won.Conversion).toBe("");
    expect(rows.Parked.Conversion).toBe("");
    expect(notes(table, "A; Won; Parked")).toEqual([
      'Note: Parked is an exit, so entering it advances nobody: it is listed behind a won stage, and no record came to it from there (if it is progress, add columns "Open=Parked")',
    ]);
    expect(byFirstColumn(answer("STAGE_CONVERSION", table, "A; Won; Parked", "Open=Parked")).A).toMatchObject({
      Advanced: 2,
    });
  });

  it("is progress where won records go on to it", () => {
    const table = history(["D-1", "A", 46000], ["D-1", "Won", 46003], ["D-1", "Onboarding", 46006]);
    expect(conversion(table, "A; Won; Onboarding").Won).toMatchObject({ Advanced: 1, Conversion: 1, "Median days": 3 });
    expect(notes(table, "A; Won; Onboarding")).toEqual([]);
  });

  it("is an exit where its name, or columns, says lost", () => {
    const table = history(
      ["D-1", "A", 46000],
      ["D-1", "Unqualified", 46003],
      ["D-2", "A", 46000],
      ["D-2", "Won", 46006],
    );
    expect(conversion(table, "A; Won; Unqualified")).toMatchObject({ A: { Advanced: 1 }, Won: { Conversion: "" } });
    const nurture = history(["D-1", "A", 46000], ["D-1", "Nurture", 46003], ["D-2", "A", 46000], ["D-2", "B", 46006]);
    expect(byFirstColumn(answer("STAGE_CONVERSION", nurture, "", "Lost=Nurture")).A).toMatchObject({ Advanced: 1 });
  });
});

describe("times with an offset", () => {
  it("are compared as instants", () => {
    const table = history(["D-1", "B", "2026-01-02T08:00:00Z"], ["D-1", "A", "2026-01-02T09:00:00+03:00"]);
    expect(conversion(table, "A; B").A).toMatchObject({ Advanced: 1 });
    expect(conversion(table, "A; B").A["Median days"]).toBeCloseTo(2 / 24, 9);
  });
});

describe("what is left out or out of order is said", () => {
  it("rows without a record, a stage or a date", () => {
    const one = history(["", "A", 46000], ["D-1", "", 46000], ["D-1", "A", ""], ["D-1", "A", 46000]);
    expect(conversion(one).A).toMatchObject({ Entered: 1 });
    expect(notes(one)).toEqual([
      "Note: 1 row without a record left out",
      "Note: 1 row without a stage left out",
      "Note: 1 row without a date left out",
    ]);
    const two = history(
      ...one.slice(1).map(([a, b, c]): Entry => [a, b, c]),
      ["", "B", 46001],
      ["D-2", " ", 46001],
      ["D-2", "B", ""],
    );
    expect(notes(two)).toEqual([
      "Note: 2 rows without a record left out",
      "Note: 2 rows without a stage left out",
      "Note: 2 rows without a date left out",
    ]);
    expect(stagesOf(two)).toEqual(["A"]);
  });

  it("records that move back, or enter a later stage before an earlier one", () => {
    const back = history(["D-1", "A", 46000], ["D-1", "B", 46001], ["D-1", "A", 46002]);
    expect(notes(back, "A; B")).toEqual([
      "Note: 1 record with stages out of order: an earlier stage entered after a later one",
    ]);
    const both = history(
      ["D-1", "A", 46000],
      ["D-1", "B", 46001],
      ["D-1", "A", 46002],
      ["D-1", "B", 46003],
      ["D-1", "A", 46004],
      ["D-2", "B", 46000],
      ["D-2", "A", 46001],
    );
    expect(notes(both, "A; B")).toEqual([
      "Note: 2 records with stages out of order: an earlier stage entered after a later one",
    ]);
  });

  it("a stage entered again, or one skipped, is in order", () => {
    expect(notes(history(["D-1", "A", 46000], ["D-1", "A", 46001], ["D-1", "C", 46002]), "A; B; C")).toEqual([]);
    expect(notes(history(["D-1", "B", 46000], ["D-2", "A", 46001]), "A; B")).toEqual([]);
  });
});

describe("what can't be read", () => {
  it("no row gives the headers alone, or the listed stages without anyone", () => {
    expect(answer("STAGE_CONVERSION", history())).toEqual([
      ["Stage", "Entered", "Advanced", "Conversion", "Median days"],
    ]);
    expect(conversion(history(), "A; B").A).toMatchObject({ Entered: 0, Conversion: "" });
    expect(refusal("STAGE_CONVERSION", "").words).toBe(
      "history must be a range with a header row, found nothing in it",
    );
  });

  it("one row", () => {
    expect(conversion(history(["D-1", "A", 46000]))).toEqual({
      A: { Stage: "A", Entered: 1, Advanced: 0, Conversion: "", "Median days": "" },
    });
  });

  it("text in the date column, with its row", () => {
    expect(refusal("STAGE_CONVERSION", history(["D-1", "A", 46000], ["D-2", "A", "soon"])).words).toBe(
      'history row 3: Entered at must be a date, found "soon"',
    );
  });

  it("a missing column, and two of one name", () => {
    expect(
      refusal("STAGE_CONVERSION", [
        ["Deal ID", "Entered at"],
        ["D-1", 46000],
      ]).words,
    ).toMatch(/^history must have a column Stage \(also read: .+\), found the headers Deal ID, Entered at$/);
    expect(refusal("STAGE_CONVERSION", [["Deal ID", "Stage", "stage", "Entered at"]]).code).toBe("DUPLICATE");
  });

  it("a stage listed twice", () => {
    expect(refusal("STAGE_CONVERSION", history(["D-1", "A", 46000]), "A; B; a").code).toBe("DUPLICATE");
  });

  it("reads other headers where columns name them", () => {
    const table = [
      ["Card", "List", "Moved"],
      ["C-1", "To do", 46000],
      ["C-1", "Done", 46002],
    ];
    const rows = byFirstColumn(answer("STAGE_CONVERSION", table, "", "Record=Card; Stage=List; Entered at=Moved"));
    expect(rows["To do"]).toMatchObject({ Entered: 1, Conversion: 1, "Median days": 2 });
  });
});

describe("fivetran_hubspot", () => {
  it("its deal stage history is read as it is exported", (ctx) => {
    const text = sharedFile("fivetran_hubspot/deal_stage_data.csv");
    if (text === undefined) return ctx.skip(absent("fivetran_hubspot/deal_stage_data.csv"));
    const cells = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const entered = Object.values(conversion(cells)).reduce((sum, row) => sum + (row.Entered as number), 0);
    const pairs = new Set(cells.slice(1).map((row) => `${row[1]} ${row[8]}`));
    expect(cells[0][1] + cells[0][8]).toBe("deal_idvalue");
    expect(entered).toBe(pairs.size);
  });
});

const STAGES = ["A", "B", "C", "D"];
const entries = fc.array(
  fc.record({
    record: fc.integer({ min: 1, max: 4 }),
    stage: fc.constantFrom(...STAGES),
    day: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 30 },
);

describe("laws", () => {
  it("is what the words say, entry by entry", () => {
    fc.assert(
      fc.property(entries, (drawn) => {
        const table = history(...drawn.map(({ record, stage, day }): Entry => [`D-${record}`, stage, 46000 + day]));
        const rows = conversion(table, STAGES.join(";"));
        // Entries of one day go by the given order.
        const timed = drawn.map((entry) => ({ ...entry, at: entry.day * 1000 + STAGES.indexOf(entry.stage) }));
        STAGES.forEach((stage, place) => {
          let entered = 0;
          const waits: number[] = [];
          for (const record of [1, 2, 3, 4]) {
            const own = timed.filter((entry) => entry.record === record).sort((a, b) => a.at - b.at);
            const first = own.find((entry) => entry.stage === stage);
            if (first === undefined) continue;
            entered++;
            const next = own.find((entry) => entry.at > first.at && STAGES.indexOf(entry.stage) > place);
            if (next !== undefined) waits.push(next.day - first.day);
          }
          waits.sort((a, b) => a - b);
          const half = (waits.length - 1) / 2;
          expect(rows[stage]).toEqual({
            Stage: stage,
            Entered: entered,
            Advanced: waits.length,
            Conversion: entered === 0 || stage === "D" ? "" : waits.length / entered,
            "Median days": waits.length === 0 ? "" : (waits[Math.floor(half)] + waits[Math.ceil(half)]) / 2,
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it("permuting rows of different times changes nothing", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ record: fc.integer({ min: 1, max: 3 }), stage: fc.constantFrom(...STAGES), day: fc.nat(40) }),
          { selector: ({ day }) => day, minLength: 2, maxLength: 20 },
        ),
        (drawn) => {
          const rows = drawn.map(({ record, stage, day }): Entry => [record, stage, 46000 + day]);
          const stages = STAGES.join(";");
          expect(answer("STAGE_CONVERSION", history(...[...rows].reverse()), stages)).toEqual(
            answer("STAGE_CONVERSION", history(...rows), stages),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("half a million entries", () => {
  it("are counted right", () => {
    const table: Cell[][] = [HEADERS];
    for (let record = 0; record < 200_000; record++) {
      table.push([record, "A", 45000]);
      if (record % 2 === 0) table.push([record, "B", 45010]);
      if (record % 4 === 0) table.push([record, "C", 45040]);
    }
    expect(conversion(table)).toEqual({
      A: { Stage: "A", Entered: 200_000, Advanced: 100_000, Conversion: 0.5, "Median days": 10 },
      B: { Stage: "B", Entered: 100_000, Advanced: 50_000, Conversion: 0.5, "Median days": 30 },
      C: { Stage: "C", Entered: 50_000, Advanced: 0, Conversion: "", "Median days": "" },
    });
  });
});
