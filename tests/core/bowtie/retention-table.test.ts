import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, cardNamed, expectCells, notesIn, refusal } from "../asking";

const HEADERS = ["Account", "Period", "Type", "Amount", "Segment"];
const RESULT_HEADERS = ["Start", "New", "Expansion", "Contraction", "Churn", "End", "NRR", "GRR", "Reactivation"];
/** One account a segment; the blank one has an account too. */
type Row = readonly [period: Cell, type: Cell, amount: Cell, segment?: Cell];

function movements(...rows: readonly Row[]): Cells {
  return [
    HEADERS,
    ...rows.map(([period, type, amount, segment = "SMB"]) => [`A-${segment}`, period, type, amount, segment]),
  ];
}

function retained(table: Cells, by: Cell = "") {
  return byFirstColumn(answer("RETENTION_TABLE", table, by));
}

describe("one period by hand", () => {
  it("10.0M, expansion 1.8, contraction 0.6, churn 0.9 make 103 % and 85 % (pulserevops)", () => {
    const table = movements(
      ["2026-Q1", "start", "10.0M"],
      ["2026-Q1", "expansion", "1.8M"],
      ["2026-Q1", "contraction", "0.6M"],
      ["2026-Q1", "churn", "0.9M"],
      ["2026-Q1", "new", "2M"],
    );
    expectCells(answer("RETENTION_TABLE", table), [
      ["Period", ...RESULT_HEADERS],
      ["Total", 10e6, 2e6, 1.8e6, 0.6e6, 0.9e6, 12.3e6, 1.03, 0.85, 0],
    ]);
  });

  it("several rows of one kind add up, and one account may stand in many", () => {
    const table = [
      HEADERS,
      ["A", "2026-01", "start", 60, ""],
      ["A", "2026-01", "start", 40, ""],
      ["A", "2026-01", "churn", 5, ""],
      ["A", "2026-01", "churn", 15, ""],
    ];
    expect(retained(table).Total).toMatchObject({ Start: 100, Churn: 20, End: 80, NRR: 0.8, GRR: 0.8 });
  });

  it("losses may be written below 0 or above: their size counts", () => {
    for (const sign of [1, -1]) {
      const table = movements(
        ["2026-01", "start", 100],
        ["2026-01", "contraction", 10 * sign],
        ["2026-01", "churn", 20 * sign],
      );
      expect(retained(table).Total).toMatchObject({ Contraction: 10, Churn: 20, End: 70 });
    }
  });

  it.each<[string, string]>([
    ["Start", "start, Starting, opening, Opening balance, beginning, Starting MRR"],
    ["New", "NEW, new business, New-Logo, new_customer, new_biz, New MRR, new_customers, ACTIVE_START"],
    [
      "Expansion",
      "expansion, Upsell, cross-sell, cross sell, upgrade, upgrades, Expansion MRR, ACTIVE_UPGRADE, add-on",
    ],
    ["Contraction", "contraction, Downgrade, down-sell, downgrades, Contraction ARR, ACTIVE_DOWNGRADE, partial churn"],
    [
      "Churn",
      "churn, churned, Lost, cancelled, Canceled, cancellation, Churned MRR, MRR churn, ACTIVE_END, voluntary churn",
    ],
    ["Reactivation", "reactivation, Reactivated, win-back, winback, resurrected, returning, Reactivation MRR"],
  ])("reads %s where the type is %s", (column, words) => {
    for (const word of words.split(", ")) {
      expect(retained(movements(["2026-01", word, 10])).Total[column], word).toBe(10);
    }
  });

  it("counts reactivation in the end and in neither rate", () => {
    const table = movements(
      ["2026-01", "start", 100],
      ["2026-01", "churn", 40],
      ["2026-01", "reactivation", 30],
      ["2026-01", "expansion", 5],
      ["2026-02", "winback", 10],
    );
    const rows = retained(table, "Period");
    expect(rows["2026-01"]).toMatchObject({ End: 95, NRR: 0.65, GRR: 0.6, Reactivation: 30, New: 0 });
    expect(rows["2026-02"]).toMatchObject({ Start: 95, End: 105, NRR: 1, GRR: 1, Reactivation: 10 });
    expect(rows.Total).toMatchObject({ Start: 100, End: 105, NRR: 0.65, GRR: 0.6, Reactivation: 40 });
  });

  it("counts no change as nothing, and says where it has an amount", () => {
    for (const word of ["no_change", "No change", "unchanged", "flat", "renewal", "flat renewal"]) {
      const still = answer(
        "RETENTION_TABLE",
        movements(["2026-01", "start", 100], ["2026-02", word, 0], ["2026-03", word, ""]),
        "Period",
      );
      expect(Object.keys(byFirstColumn(still)), word).toEqual(["2026-01", "2026-02", "2026-03", "Total"]);
      expect(byFirstColumn(still).Total).toMatchObject({ Start: 100, End: 100, NRR: 1, GRR: 1 });
      expect(notesIn(still), word).toEqual([]);
    }
    const levels = movements(["2026-01", "start", 100], ["2026-02", "no_change", 100], ["2026-02", "renewal", -5]);
    expect(retained(levels).Total).toMatchObject({ Start: 100, End: 100 });
    expect(notesIn(answer("RETENTION_TABLE", levels))).toEqual([
      "Note: 2 amounts ignored: their rows say that nothing changed",
    ]);
  });
});

describe("changes and levels", () => {
  it.each(["MRR Change", "ARR Change", "Change", "Delta", "MRR movement", "mrr_change", "Net change"])(
    "reads %s before what the account pays",
    (header) => {
      const table: Cells = [
        ["Customer", "Month", "Type", "MRR", header],
        ["K-1", "2026-01", "new", 500, 500],
        ["K-2", "2026-01", "new", 300, 300],
        ["K-1", "2026-02", "expansion", 650, 150],
        ["K-2", "2026-02", "churn", 0, -300],
      ];
      expect(retained(table, "Month")["2026-02"]).toMatchObject({ Start: 800, Expansion: 150, Churn: 300, End: 650 });
    },
  );

  it("opens with the level where an opening row has no change beside it", () => {
    for (const change of ["", 0, 400]) {
      const table: Cells = [
        ["Customer", "Month", "Type", "MRR", "MRR Change"],
        ["K-1", "2026-01", "start", 400, change],
        ["K-1", "2026-02", "contraction", 300, -100],
      ];
      const cells = answer("RETENTION_TABLE", table, "Month");
      expect(byFirstColumn(cells)["2026-02"]).toMatchObject({ Start: 400, Contraction: 100, End: 300 });
      expect(notesIn(cells)).toEqual([]);
    }
  });

  it("reads what the account pays where nothing else is there", () => {
    const table: Cells = [
      ["Customer", "Month", "Type", "MRR"],
      ["K-1", "2026-01", "start", 400],
      ["K-1", "2026-01", "churn", 400],
    ];
    expect(retained(table).Total).toMatchObject({ Start: 400, Churn: 400, End: 0 });
  });
});

describe("periods", () => {
  const table = movements(
    ["2026-Q2", "churn", 30],
    ["2026-Q1", "start", 100],
    ["2026-Q3", "expansion", 20],
    ["2026-Q1", "new", 50],
    ["2026-Q2", "expansion", 10],
  );

  it("are in the order of time, and each starts with what the one before ended at", () => {
    expectCells(answer("RETENTION_TABLE", table, "Period"), [
      ["Period", ...RESULT_HEADERS],
      ["2026-Q1", 100, 50, 0, 0, 0, 150, 1, 1, 0],
      ["2026-Q2", 150, 0, 10, 0, 30, 130, 130 / 150, 120 / 150, 0],
      ["2026-Q3", 130, 0, 20, 0, 0, 150, 150 / 130, 1, 0],
      ["Total", 100, 50, 30, 0, 30, 150, 1, 0.7, 0],
    ]);
  });

  it("are found by the concept's name, by their own header, and through columns", () => {
    const renamed = table.map((row, r) => (r === 0 ? ["Account", "Quarter", "Type", "Amount", "Segment"] : row));
    const rows = answer("RETENTION_TABLE", table, "period").slice(1);
    for (const by of ["period", "Quarter", "QUARTER "]) {
      expect(answer("RETENTION_TABLE", renamed, by).slice(1)).toEqual(rows);
    }
    const other = table.map((row, r) => (r === 0 ? ["Account", "When it was", "Type", "Amount", "Segment"] : row));
    for (const by of ["period", "when it was"]) {
      expect(answer("RETENTION_TABLE", other, by, "Period=When it was").slice(1)).toEqual(rows);
    }
  });

  it("keep the sheet's order where their words tell no time", () => {
    const named = movements(["Wave two", "start", 10], ["Wave one", "new", 5], ["Wave two", "new", 1]);
    expect(Object.keys(retained(named, "Period"))).toEqual(["Wave two", "Wave one", "Total"]);
    expect(retained(named, "Period")["Wave one"]).toMatchObject({ Start: 11, End: 16 });
  });

  it("that are dates read as dates, whatever their spelling", () => {
    const dated = movements([46082, "new", 5], ["2026-01-01", "start", 10], ["2026-03-01", "churn", 1]);
    const rows = retained(dated, "Period");
    expect(Object.keys(rows)).toEqual(["2026-01-01", "2026-03-01", "Total"]);
    expect(rows["2026-03-01"]).toMatchObject({ Start: 10, New: 5, Churn: 1, End: 14 });
  });

  it("with opening rows of their own start with them, and a gap to the end before is noted", () => {
    const gap = movements(
      ["2026-01", "start", 100],
      ["2026-01", "churn", 10],
      ["2026-02", "start", 95],
      ["2026-02", "new", 5],
      ["2026-03", "churn", 1],
    );
    const cells = answer("RETENTION_TABLE", gap, "Period");
    const rows = byFirstColumn(cells);
    expect(rows["2026-02"]).toMatchObject({ Start: 95, End: 100 });
    expect(rows["2026-03"]).toMatchObject({ Start: 100, End: 99 });
    expect(rows.Total).toMatchObject({ Start: 100, New: 5, Churn: 11, End: 94 });
    expect(notesIn(cells)).toEqual(["Note: 2026-02 opens with 95, 2026-01 ended at 90"]);
    expect(notesIn(answer("RETENTION_TABLE", gap))).toEqual(notesIn(cells));
  });

  it("amounts in a note are grouped and rounded, but never so far that a gap does not show", () => {
    const opening = (amount: number) =>
      notesIn(answer("RETENTION_TABLE", movements(["2026-01", "start", 82367.539], ["2026-02", "start", amount])));
    expect(opening(21392.795)).toEqual(["Note: 2026-02 opens with 21,392.8, 2026-01 ended at 82,367.54"]);
    expect(opening(82367.541)).toEqual(["Note: 2026-02 opens with 82367.541, 2026-01 ended at 82367.539"]);
  });

  it("whose opening rows agree with the end before are not noted, cents apart or not", () => {
    const agreed = movements(
      ["2026-01", "start", 0.1],
      ["2026-01", "new", 0.2],
      ["2026-02", "start", 0.3],
      ["2026-03", "start", 0.3],
    );
    expect(notesIn(answer("RETENTION_TABLE", agreed, "Period"))).toEqual([]);
    expect(retained(agreed).Total).toMatchObject({ Start: 0.1 });
  });

  it("agree in amounts of any size, though sums of the same money differ in their last digits", () => {
    expect(100_000.1 + 200_000.2).not.toBe(300_000.3);
    const large = movements(
      ["2026-01", "start", 100_000.1],
      ["2026-01", "new", 200_000.2],
      ["2026-02", "start", 300_000.3],
    );
    expect(notesIn(answer("RETENTION_TABLE", large))).toEqual([]);
  });

  it("agree where nothing was left and nothing opens", () => {
    const ended = movements(
      ["2026-01", "start", 10],
      ["2026-01", "churn", 10],
      ["2026-02", "start", 0],
      ["2026-02", "new", 1],
    );
    expect(notesIn(answer("RETENTION_TABLE", ended))).toEqual([]);
  });

  it("an opening row without an amount opens nothing", () => {
    const blank = movements(["2026-01", "start", 100], ["2026-02", "start", ""], ["2026-02", "new", 1]);
    const cells = answer("RETENTION_TABLE", blank, "Period");
    expect(byFirstColumn(cells)["2026-02"]).toMatchObject({ Start: 100, End: 101 });
    expect(notesIn(cells)).toEqual(["Note: 1 movement without an amount left out"]);
  });
});

describe("accounts without opening revenue", () => {
  const OPENED = [
    HEADERS,
    ["A", "2026-Q1", "start", 100, "West"],
    ["B", "2026-Q1", "start", 50, "East"],
    ["A", "2026-Q1", "churn", 10, "West"],
    ["B", "2026-Q2", "upsell", 5, "East"],
    ["C", "2026-Q1", "new", 40, "West"],
  ];
  const note = (rows: readonly (readonly Cell[])[], by: Cell = "") =>
    notesIn(answer("RETENTION_TABLE", [...OPENED, ...rows], by));
  const MANY = (count: number, rates = "NRR and GRR") =>
    `Note: ${count} movements of accounts without opening revenue count in ${rates}`;
  const ONE = "Note: 1 movement of an account without opening revenue counts in NRR and GRR";

  it("an opening account's movements, and new revenue, need no word", () => {
    for (const by of ["", "Segment", "Account", "Period"]) expect(note([], by)).toEqual([]);
  });

  it("an expansion, a contraction or a churn of one that came later is counted, and still moves the rates", () => {
    for (const type of ["expansion", "contraction", "churn"]) {
      expect(note([["C", "2026-Q2", type, 5, "West"]])).toEqual([ONE]);
    }
    const later = [
      ["C", "2026-Q2", "churn", -20, "West"],
      ["C", "2026-Q2", "upsell", 8, "West"],
      ["D", "2026-Q3", "downgrade", 1, ""],
    ];
    expect(note(later)).toEqual([MANY(3)]);
    expect(note(later, "Segment")).toEqual([MANY(3)]);
    expect(note(later, "Account")).toEqual([MANY(3)]);
    // 150 opening: 13 more, 31 less.
    const rows = byFirstColumn(answer("RETENTION_TABLE", [...OPENED, ...later], "Segment"));
    expect(rows.Total).toMatchObject({ Start: 150, New: 40, End: 172, NRR: 132 / 150, GRR: 119 / 150 });
    expect(rows.West).toMatchObject({ Start: 100, NRR: 0.78, GRR: 0.7 });
    expect(rows["(blank)"]).toMatchObject({ NRR: "", GRR: "" });
  });

  it("by period, it is Total alone whose rates they count in", () => {
    const later = [
      ["C", "2026-Q2", "churn", 20, "West"],
      ["C", "2026-Q2", "upsell", 8, "West"],
    ];
    expect(note(later, "Period")).toEqual([MANY(2, "NRR and GRR of Total")]);
    expect(note(later.slice(0, 1), "Period")).toEqual([`${ONE} of Total`]);
  });

  it("in its own period is counted where it came in that period, or had nothing left", () => {
    const ofPeriods = (...rows: readonly (readonly Cell[])[]) =>
      notesIn(answer("RETENTION_TABLE", [HEADERS, ...rows], "Period")).filter((each) => each.includes("period"));
    const here = "Note: 1 movement of an account without opening revenue counts in NRR and GRR of its period";
    const start = ["Heron", "2026-01", "start", 100, ""];
    const fresh = ["Egret", "2026-01", "new", 50, ""];
    expect(ofPeriods(start, fresh, ["Egret", "2026-01", "contraction", 20, ""])).toEqual([here]);
    expect(ofPeriods(start, fresh, ["Egret", "2026-02", "contraction", 20, ""])).toEqual([]);
    // It left, came back, and moved again.
    const back = ["Egret", "2026-03", "reactivation", 10, ""];
    const gone = [start, fresh, ["Egret", "2026-02", "churn", 50, ""]];
    expect(ofPeriods(...gone, back, ["Egret", "2026-03", "upsell", 5, ""])).toEqual([here]);
    expect(ofPeriods(...gone, back, ["Egret", "2026-04", "upsell", 5, ""])).toEqual([]);
    // A period that opens anew says who was there.
    const anew = ["Heron", "2026-02", "start", 100, ""];
    expect(ofPeriods(start, fresh, anew, ["Egret", "2026-02", "churn", 5, ""])).toEqual([here]);
    expect(
      ofPeriods(start, fresh, ["Egret", "2026-01", "churn", 0, ""], ["Egret", "2026-01", "churn", "", ""]),
    ).toEqual([]);
    expect(
      ofPeriods(
        start,
        fresh,
        ["Egret", "2026-01", "contraction", 20, ""],
        ["Stork", "2026-02", "churn", 1, ""],
        ["Heron", "2026-02", "churn", 1, ""],
      ),
    ).toEqual(["Note: 2 movements of accounts without opening revenue count in NRR and GRR of their periods"]);
  });

  it("in its own period is not counted where nobody can know who had revenue", () => {
    const ofPeriods = (...rows: readonly (readonly Cell[])[]) =>
      notesIn(answer("RETENTION_TABLE", [HEADERS, ...rows], "Period")).filter((each) => each.includes("period"));
    const start = ["Heron", "2026-01", "start", 100, ""];
    const churn = ["Egret", "2026-02", "churn", 5, ""];
    expect(ofPeriods(start, churn)).toHaveLength(1);
    expect(ofPeriods(["", "2026-01", "start", 100, ""], churn)).toEqual([]);
    expect(ofPeriods(start, ["", "2026-01", "new", 5, ""], churn)).toEqual([]);
    expect(ofPeriods(start, ["", "2026-02", "new", 5, ""], churn)).toHaveLength(1);
    expect(ofPeriods(["Heron", "2026-01", "start", 0, ""], churn)).toEqual([]);
  });

  it("sums that come to nothing leave no account with revenue", () => {
    const table: Cells = [
      HEADERS,
      ["A", "2026-01", "start", 10, ""],
      ["B", "2026-01", "start", 0.1, ""],
      ["B", "2026-01", "expansion", 0.2, ""],
      ["B", "2026-01", "churn", 0.3, ""],
      ["B", "2026-02", "churn", 1, ""],
    ];
    expect(0.1 + 0.2 - 0.3).toBeGreaterThan(0);
    expect(notesIn(answer("RETENTION_TABLE", table, "Period"))).toContain(
      "Note: 1 movement of an account without opening revenue counts in NRR and GRR of its period",
    );
  });

  it("what opened in a later period alone, or with 0, or without an amount, has not opened", () => {
    for (const [period, amount] of [
      ["2026-Q2", 40],
      ["2026-Q1", 0],
      ["2026-Q1", ""],
    ]) {
      const notes = note([
        ["D", period, "start", amount, "West"],
        ["D", "2026-Q2", "churn", 5, "West"],
      ]);
      expect(notes, String(amount)).toContain(ONE);
    }
  });

  it("movements of 0, without an amount or without an account are none", () => {
    expect(
      note([
        ["C", "2026-Q2", "churn", 0, "West"],
        ["C", "2026-Q2", "churn", "", "West"],
        ["", "2026-Q2", "churn", 5, "West"],
      ]),
    ).toEqual(["Note: 1 movement without an amount left out"]);
  });

  it("an account that opened in another group counts in the rates of this one, where it has any", () => {
    expect(note([["A", "2026-Q2", "churn", 5, "East"]])).toEqual([]);
    expect(note([["A", "2026-Q2", "churn", 5, "East"]], "Segment")).toEqual([ONE]);
    expect(note([["A", "2026-Q2", "churn", 5, "North"]], "Segment")).toEqual([]);
    expect(note([["C", "2026-Q2", "churn", 5, "North"]], "Segment")).toEqual([ONE]);
  });

  it("nothing is said where nobody can know: no opening at all, no accounts, an opening without an account", () => {
    const churn = ["C", "2026-Q2", "churn", 5, "West"];
    expect(notesIn(answer("RETENTION_TABLE", [HEADERS, OPENED[5], churn]))).toEqual([
      "Note: no opening amount in 2026-Q1, so it starts with 0",
    ]);
    const nameless = [...OPENED, churn].map((row) => row.slice(1));
    expect(notesIn(answer("RETENTION_TABLE", nameless))).toEqual([]);
    expect(note([["", "2026-Q1", "start", 7, "West"], churn])).toEqual([]);
    expect(note([["", "2026-Q2", "start", 157, "West"], churn])).toContain(ONE);
    expect(note([["", "2026-Q1", "start", 0, "West"], churn])).toEqual([ONE]);
  });

  it("the card says how standard rates differ", () => {
    const { law, differs } = cardNamed("RETENTION_TABLE");
    expect(law).toContain("accounts that came later");
    expect(differs).toMatch(/^Standard NRR and GRR follow .+ split by period /);
  });
});

describe("segments", () => {
  const table = movements(
    ["2026-Q1", "start", 100, "West"],
    ["2026-Q1", "start", 40, "East"],
    ["2026-Q2", "start", 90, "West"],
    ["2026-Q2", "start", 40, "East"],
    ["2026-Q1", "churn", 10, "West"],
    ["2026-Q2", "expansion", 8, "East"],
    ["2026-Q2", "new", 3, ""],
  );

  it("are in alphabetical order, the blank one last, and start with the first period alone", () => {
    const cells = answer("RETENTION_TABLE", table, "Segment");
    expect(cells[0]).toEqual(["Segment", ...RESULT_HEADERS]);
    expectCells(cells.slice(1), [
      ["East", 40, 0, 8, 0, 0, 48, 1.2, 1, 0],
      ["West", 100, 0, 0, 0, 10, 90, 0.9, 0.9, 0],
      ["(blank)", 0, 3, 0, 0, 0, 3, "", "", 0],
      ["Total", 140, 3, 8, 0, 10, 141, 138 / 140, 130 / 140, 0],
    ]);
  });

  it("an unknown header is refused with those there are", () => {
    expect(refusal("RETENTION_TABLE", table, "Region").words).toBe(
      'by must be one of the headers Account, Period, Type, Amount, Segment, found "Region"',
    );
  });

  it("a value that no row left holds is no segment", () => {
    const skipped = [...table, ["", "2026-Q2", "", "", "Gone"]];
    expect(Object.keys(retained(skipped, "Segment"))).toEqual(["East", "West", "(blank)", "Total"]);
  });
});

describe("nothing at the start", () => {
  it("without opening rows both rates are empty, and that is noted", () => {
    const cells = answer("RETENTION_TABLE", movements(["2026-Q1", "new", 10], ["2026-Q2", "churn", 4]), "Period");
    const rows = byFirstColumn(cells);
    expect(rows["2026-Q1"]).toMatchObject({ Start: 0, End: 10, NRR: "", GRR: "" });
    expect(rows["2026-Q2"]).toMatchObject({ Start: 10, End: 6, NRR: 0.6, GRR: 0.6 });
    expect(rows.Total).toMatchObject({ Start: 0, End: 6, NRR: "", GRR: "" });
    expect(notesIn(cells)).toEqual(["Note: no opening amount in 2026-Q1, so it starts with 0"]);
  });

  it("an end below 0 rolls on, and leaves the rates of the next period empty", () => {
    const rows = retained(
      movements(["2026-Q1", "start", 10], ["2026-Q1", "churn", 15], ["2026-Q2", "new", 1]),
      "Period",
    );
    expect(rows["2026-Q1"]).toMatchObject({ End: -5, GRR: -0.5 });
    expect(rows["2026-Q2"]).toMatchObject({ Start: -5, End: -4, NRR: "", GRR: "" });
  });

  it("no rows: a Total of nothing", () => {
    expect(answer("RETENTION_TABLE", [HEADERS], "Period")).toEqual([
      ["Period", ...RESULT_HEADERS],
      ["Total", 0, 0, 0, 0, 0, 0, "", "", 0],
    ]);
  });

  it("one row", () => {
    expect(retained(movements(["2026-Q1", "start", 10])).Total).toMatchObject({ Start: 10, End: 10, NRR: 1, GRR: 1 });
  });
});

describe("bad input", () => {
  it.each<[string, Row, string, string]>([
    [
      "another type",
      ["2026-01", "pause", 5],
      "NOT_AN_OPTION",
      'movements row 3: Type must be start, new, expansion, contraction, churn, reactivation or no change, found "pause"',
    ],
    [
      "no type",
      ["2026-01", "", 5],
      "NOT_AN_OPTION",
      "movements row 3: Type must be start, new, expansion, contraction, churn, reactivation or no change, found an empty cell",
    ],
    [
      "no period",
      ["", "new", 5],
      "MISSING",
      "movements row 3: Period must be a period such as 2026-Q1, found an empty cell",
    ],
    [
      "an opening below 0",
      ["2026-01", "opening", -5],
      "OUT_OF_RANGE",
      "movements row 3: Amount must be at least 0 for start, found -5",
    ],
    [
      "something new below 0",
      ["2026-01", "new", -5],
      "OUT_OF_RANGE",
      "movements row 3: Amount must be at least 0 for new, found -5",
    ],
    [
      "an expansion below 0",
      ["2026-01", "upsell", "(5)"],
      "OUT_OF_RANGE",
      "movements row 3: Amount must be at least 0 for expansion, found -5",
    ],
    [
      "a reactivation below 0",
      ["2026-01", "win-back", -5],
      "OUT_OF_RANGE",
      "movements row 3: Amount must be at least 0 for reactivation, found -5",
    ],
    [
      "an amount in words",
      ["2026-01", "new", "some"],
      "NOT_A_NUMBER",
      'movements row 3: Amount must be a number, found "some"',
    ],
  ])("%s is refused with its row", (_, row, code, words) => {
    expect(refusal("RETENTION_TABLE", movements(["2026-01", "start", 1], row))).toMatchObject({ code, words });
  });

  it("no period in the very first row", () => {
    expect(refusal("RETENTION_TABLE", movements(["", "new", 5], ["2026-01", "start", 1])).words).toBe(
      "movements row 2: Period must be a period such as 2026-Q1, found an empty cell",
    );
  });

  it("a missing column, a header twice, an error cell, an empty range", () => {
    expect(refusal("RETENTION_TABLE", [["Account", "Period", "Amount"]]).words).toMatch(
      /^movements must have a column Type /,
    );
    expect(refusal("RETENTION_TABLE", [["Account", "Type", "Amount"]]).words).toMatch(
      /^movements must have a column Period /,
    );
    expect(refusal("RETENTION_TABLE", [[...HEADERS, "amount"]]).code).toBe("DUPLICATE");
    expect(refusal("RETENTION_TABLE", movements(["2026-01", "#REF!", 1])).code).toBe("CELL_ERROR");
    expect(refusal("RETENTION_TABLE", [[""]]).code).toBe("MISSING");
  });

  it("rows without an account and an amount are skipped, and amounts left out are counted", () => {
    const table = [
      ...movements(["2026-01", "start", 1]),
      ["", "", "", "", ""],
      ["B", "2026-01", "new", "", ""],
      ["C", "2026-01", "new", "", ""],
    ];
    const cells = answer("RETENTION_TABLE", table);
    expect(byFirstColumn(cells).Total).toMatchObject({ Start: 1, New: 0 });
    expect(notesIn(cells)).toEqual(["Note: 2 movements without an amount left out"]);
  });
});

describe("laws", () => {
  const row = fc.tuple(
    fc.constantFrom<Cell>("2026-01", "2026-02", "2026-03"),
    fc.constantFrom<Cell>("start", "new", "expansion", "contraction", "churn", "reactivation"),
    fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
    fc.constantFrom<Cell>("A", "B", ""),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 30 });

  it("start and the five flows make the end exactly, in every row", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("", "Period", "Segment"), (given, by) => {
        for (const line of Object.values(retained(movements(...given), by))) {
          const [start, fresh, expansion, contraction, churn, end, , , back] = Object.values(line).slice(1) as number[];
          expect(start + fresh + expansion - contraction - churn + back).toBe(end);
        }
      }),
    );
  });

  it("a period without opening rows starts where the one before ended", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const opened = given.filter(([period, type]) => type !== "start" || period === "2026-01");
        fc.pre(opened.length > 0);
        const lines = Object.entries(retained(movements(...opened), "Period")).filter(([name]) => name !== "Total");
        for (let i = 1; i < lines.length; i++) expect(lines[i][1].Start).toBe(lines[i - 1][1].End);
      }),
    );
  });

  it("segments add up to Total, and the order of rows changes nothing but the last digits", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { Total, ...segments } = retained(movements(...given), "Segment");
        for (const column of [...RESULT_HEADERS.slice(0, 6), "Reactivation"]) {
          const sum = Object.values(segments).reduce((whole, line) => whole + (line[column] as number), 0);
          expect(sum).toBeCloseTo(Total[column] as number, 6);
        }
        const turned = answer("RETENTION_TABLE", movements(...[...given].reverse()), "Segment");
        const silent = (cells: Cells) => cells.filter((line) => !String(line[0]).startsWith("Note: "));
        const once = answer("RETENTION_TABLE", movements(...given), "Segment");
        expectCells(silent(turned), silent(once), 1e5);
      }),
    );
  });

  it("answers a million rows", () => {
    const table: Cell[][] = [["Account", "Period", "Type", "Amount"]];
    const types = ["new", "expansion", "contraction", "churn"];
    for (let i = 0; i < 1_000_000; i++) table.push([`A-${i % 5000}`, `2026-0${(i % 9) + 1}`, types[i % 4], 2]);
    table.push(["A-0", "2026-01", "start", 1000]);
    const found = byFirstColumn(answer("RETENTION_TABLE", table, "Account"));
    expect(Object.keys(found)).toHaveLength(5001);
    expect(found.Total).toMatchObject({ Start: 1000, New: 500_000, Churn: 500_000, End: 1000 });
  });
});
