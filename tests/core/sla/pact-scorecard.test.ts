import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, notesIn, refusal } from "../asking";

const HEADERS: Cell[] = [
  "Commitment",
  "Side",
  "Owner",
  "Direction",
  "Promise",
  "Escalation 1",
  "Escalation 2",
  "Escalation 3",
];
const STEPS = ["Leads talk", "CMO and CRO", "CEO"];

function pact(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [HEADERS, ...rows.map((row) => HEADERS.map((_, c) => row[c] ?? ""))];
}
function actuals(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [["Period", "Commitment", "Actual"], ...rows.map((row) => [...row])];
}
const VOLUME = ["Volume", "Marketing", "Ada", "at least", 50, ...STEPS];
const SPEED = ["Speed", "Sales", "Grace", "at most", 4, ...STEPS];
const rows = (commitments: Cells, done: Cells, asOf?: Cell) =>
  byFirstColumn(answer("PACT_SCORECARD", commitments, done, asOf));

describe("kept or breached", () => {
  it.each([
    [VOLUME, 51, "kept", 51 / 50],
    [VOLUME, 50, "kept", 1],
    [VOLUME, 49.9, "breached", 49.9 / 50],
    [VOLUME, 0, "breached", 0],
    [VOLUME, -5, "breached", -0.1],
    [SPEED, 2, "kept", 2],
    [SPEED, 4, "kept", 1],
    [SPEED, 4.1, "breached", 4 / 4.1],
    [SPEED, 0, "kept", ""],
  ])("%s with %d is %s", (commitment, actual, status, attainment) => {
    const name = String(commitment[0]);
    const found = rows(pact(commitment), actuals(["2026-01-31", name, actual]))[name];
    expect(found).toEqual({
      Commitment: name,
      Side: commitment[1],
      Owner: commitment[2],
      Promise: commitment[4],
      Actual: actual,
      Attainment: attainment,
      Status: status,
      "Breaches in a row": status === "kept" ? 0 : 1,
      Escalation: status === "kept" ? "" : "Leads talk",
    });
  });

  it("reads lengths of time as hours, and says so", () => {
    const cells = answer(
      "PACT_SCORECARD",
      pact(["Speed", "", "", "at most", "4:00"]),
      actuals(["2026-01-31", "Speed", "4h 30m"]),
      "2026-01-31",
    );
    expect(byFirstColumn(cells).Speed).toMatchObject({ Promise: 4, Actual: 4.5, Status: "breached" });
    expect(notesIn(cells)).toEqual([
      'Note: 1 length of time in commitments, such as "4:00" (row 2: Promise), read as hours: 4.',
      'Note: 1 length of time in actuals, such as "4h 30m" (row 2: Actual), read as hours: 4.5.',
    ]);
  });

  it("takes headers from columns", () => {
    const own = [
      ["What", "Direction", "Promise"],
      ["Speed", "at most", 4],
    ];
    const cells = answer("PACT_SCORECARD", own, actuals(["2026-01-31", "Speed", 3]), "", "commitments.Commitment=What");
    expect(byFirstColumn(cells).Speed.Status).toBe("kept");
  });

  it("a promise of 0 has no attainment at least, and 0 at most", () => {
    const of = (direction: string, actual: number) =>
      rows(pact(["X", "", "", direction, 0]), actuals([DATE, "X", actual])).X;
    const DATE = "2026-01-31";
    expect(of("at least", 0)).toMatchObject({ Attainment: "", Status: "kept" });
    expect(of("at most", 3)).toMatchObject({ Attainment: 0, Status: "breached" });
  });

  it.each([
    ["at least", 6, "kept"],
    ["AT LEAST", 6, "kept"],
    ["≥", 6, "kept"],
    [">=", 6, "kept"],
    ["minimum", 6, "kept"],
    ["at most", 6, "breached"],
    ["≤", 6, "breached"],
    ["<=", 6, "breached"],
    ["max", 6, "breached"],
  ])("%s 5 with %d is %s", (direction, actual, status) => {
    expect(rows(pact(["X", "", "", direction, 5]), actuals(["2026-01-31", "X", actual])).X.Status).toBe(status);
  });

  it("shares, money and plain numbers stand in one column", () => {
    const table = pact(
      ["Coded", "", "", "at least", "95%"],
      ["Value", "", "", "at least", "$20k"],
      ["Meetings", "", "", "≥", 8],
    );
    const done = actuals(
      ["2026-01-31", "Coded", 0.95],
      ["2026-01-31", "Value", "19,999"],
      ["2026-01-31", "Meetings", "9"],
    );
    const found = rows(table, done);
    expect(found.Coded).toMatchObject({ Promise: 0.95, Status: "kept" });
    expect(found.Value).toMatchObject({ Promise: 20_000, Actual: 19_999, Status: "breached" });
    expect(found.Meetings).toMatchObject({ Actual: 9, Attainment: 9 / 8 });
  });
});

describe("breaches in a row and the step they call for", () => {
  const history = (...values: readonly Cell[]) =>
    actuals(...values.map((value, i): Cell[] => [`2026-W${10 + i}`, "Volume", value]));
  const after = (commitment: readonly Cell[], ...values: readonly Cell[]) =>
    rows(pact(commitment), history(...values)).Volume;

  it("are counted back from the latest, the last step repeating", () => {
    const found = (...values: readonly Cell[]) => {
      const row = after(VOLUME, ...values);
      return [row.Status, row["Breaches in a row"], row.Escalation];
    };
    expect(found(1, 1, 60)).toEqual(["kept", 0, ""]);
    expect(found(60, 1)).toEqual(["breached", 1, "Leads talk"]);
    expect(found(1, 60, 1, 1)).toEqual(["breached", 2, "CMO and CRO"]);
    expect(found(1, 1, 1)).toEqual(["breached", 3, "CEO"]);
    expect(found(1, 1, 1, 1, 1)).toEqual(["breached", 5, "CEO"]);
  });

  it("a step that is not named leaves the one before in force", () => {
    expect(after([...VOLUME.slice(0, 5), "Talk", "", "CEO"], 1, 1).Escalation).toBe("Talk");
    expect(after([...VOLUME.slice(0, 5), "Talk", "", "CEO"], 1, 1, 1).Escalation).toBe("CEO");
    expect(after([...VOLUME.slice(0, 5), "Talk", "Board"], 1, 1, 1, 1).Escalation).toBe("Board");
    expect(after([...VOLUME.slice(0, 5), "", "Board"], 1).Escalation).toBe("");
    expect(after(VOLUME.slice(0, 5), 1, 1, 1).Escalation).toBe("");
  });

  it("a period without a number neither breaks nor lengthens the row, and is counted", () => {
    const cells = answer("PACT_SCORECARD", pact(VOLUME), history(60, 1, "", 2));
    expect(byFirstColumn(cells).Volume).toMatchObject({ Actual: 2, "Breaches in a row": 2 });
    expect(notesIn(cells)).toContain("Note: 1 actual without a number left out");
    const two = answer("PACT_SCORECARD", pact(VOLUME), history(60, "", "", 2));
    expect(notesIn(two)).toContain("Note: 2 actuals without a number left out");
  });
});

describe("periods", () => {
  it("that are all dates are in the order of dates, whatever the sheet's", () => {
    const done = actuals(["2026-03-31", "Volume", 40], ["2026-01-31", "Volume", 60], ["28.02.2026", "volume ", 70]);
    const cells = answer("PACT_SCORECARD", pact(VOLUME), done);
    expect(byFirstColumn(cells).Volume).toMatchObject({ Actual: 40, "Breaches in a row": 1 });
    expect(notesIn(cells)).toEqual(["Note: as of 2026-03-31, the latest period of actuals"]);
  });

  it("as_of leaves later ones out: its own day counts", () => {
    const done = actuals(["2026-03-31", "Volume", 40], ["2026-02-28", "Volume", 45], ["2026-01-31", "Volume", 60]);
    const seen = (asOf: Cell) => {
      const cells = answer("PACT_SCORECARD", pact(VOLUME), done, asOf);
      const { Volume } = byFirstColumn(cells);
      return [Volume.Actual, Volume["Breaches in a row"], ...notesIn(cells)];
    };
    expect(seen("2026-03-31")).toEqual([40, 2]);
    expect(seen("2026-03-30")).toEqual([45, 1, "Note: 1 actual after as_of left out"]);
    expect(seen("2026-02-01")).toEqual([60, 0, "Note: 2 actuals after as_of left out"]);
    expect(seen("2026-01-01")).toEqual(["", 0, "Note: 3 actuals after as_of left out"]);
  });

  it("on as_of's day count whatever their time, and after a moment they don't", () => {
    const done = actuals(["2026-03-30", "Volume", 60], ["2026-03-31 18:00", "Volume", 40]);
    expect(rows(pact(VOLUME), done, "2026-03-31").Volume.Actual).toBe(40);
    expect(rows(pact(VOLUME), done, "2026-03-31 12:00").Volume.Actual).toBe(60);
  });

  it("are read in the order that other dates of the call show", () => {
    const done = actuals(["01/04/2026", "Volume", 60], ["02/03/2026", "Volume", 40]);
    const dayFirst = answer("PACT_SCORECARD", pact(VOLUME), done, "", "Dates=day first");
    expect(byFirstColumn(dayFirst).Volume.Actual).toBe(60);
    expect(rows(pact(VOLUME), done, "31/03/2026").Volume.Actual).toBe(40);
  });

  it("that are not all dates are in the sheet's order, each where it is first named", () => {
    const table = pact(VOLUME, SPEED);
    const done = actuals(
      ["2026-Q3", "Volume", 60],
      ["2026-01-31", "Speed", 3],
      ["2026-01-31", "Volume", 70],
      ["2026-q3", "Speed", 9],
    );
    const cells = answer("PACT_SCORECARD", table, done);
    expect(byFirstColumn(cells)).toMatchObject({ Volume: { Actual: 70 }, Speed: { Actual: 3, Status: "kept" } });
    expect(notesIn(cells)).toEqual(["Note: as of 2026-01-31, the last period of actuals in the sheet's order"]);
  });

  it("small numbers are weeks or years, not days", () => {
    const cells = answer("PACT_SCORECARD", pact(VOLUME), actuals([14, "Volume", 60], [9, "Volume", 70]));
    expect(byFirstColumn(cells).Volume.Actual).toBe(70);
    expect(notesIn(cells)).toEqual(["Note: as of 9, the last period of actuals in the sheet's order"]);
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals([9999, "Volume", 1]), 46000).code).toBe("NOT_A_DATE");
    expect(rows(pact(VOLUME), actuals([10000, "Volume", 1]), 46000).Volume.Actual).toBe(1);
  });

  it("that are no dates cannot be seen from a day", () => {
    const done = actuals(["2026-01-31", "Volume", 60], ["2026-W14", "Volume", 60]);
    expect(refusal("PACT_SCORECARD", pact(VOLUME), done, "2026-03-31").words).toBe(
      'actuals row 3: Period must be a date where as_of is given, found "2026-W14"',
    );
  });

  it("each commitment is judged by its own latest; those that lag are counted", () => {
    const done = actuals(["2026-03-31", "Volume", 60], ["2026-02-28", "Speed", 9], ["2026-01-31", "Speed", 3]);
    const cells = answer("PACT_SCORECARD", pact(VOLUME, SPEED), done);
    expect(byFirstColumn(cells).Speed).toMatchObject({ Actual: 9, "Breaches in a row": 1 });
    expect(notesIn(cells)).toEqual([
      "Note: as of 2026-03-31, the latest period of actuals",
      "Note: 1 commitment has no actual in the latest period and is judged by its last one",
    ]);
    const three = pact(VOLUME, SPEED, ["Third", "", "", "≥", 1]);
    expect(notesIn(answer("PACT_SCORECARD", three, actuals(...done.slice(1), ["2026-01-31", "third", 1])))[1]).toBe(
      "Note: 2 commitments have no actual in the latest period and are judged by their last ones",
    );
  });
});

describe("what is blank, unknown or twice", () => {
  it("a commitment without an actual", () => {
    const cells = answer("PACT_SCORECARD", pact(VOLUME), actuals());
    expect(cells).toEqual([
      ["Commitment", "Side", "Owner", "Promise", "Actual", "Attainment", "Status", "Breaches in a row", "Escalation"],
      ["Volume", "Marketing", "Ada", 50, "", "", "no actual", 0, ""],
    ]);
  });

  it("actuals of other commitments are counted", () => {
    const one = actuals(["2026-01-31", "Volume", 60], ["2026-02-28", "Other", 60]);
    expect(notesIn(answer("PACT_SCORECARD", pact(VOLUME), one))).toEqual([
      "Note: as of 2026-01-31, the latest period of actuals",
      "Note: 1 actual of a commitment that is not in commitments left out",
    ]);
    const two = actuals(["2026-01-31", "Odd", 60], ["2026-02-28", "", 60]);
    expect(notesIn(answer("PACT_SCORECARD", pact(VOLUME), two))).toEqual([
      "Note: 2 actuals of commitments that are not in commitments left out",
    ]);
  });

  it("a commitment twice, an actual twice", () => {
    expect(refusal("PACT_SCORECARD", pact(VOLUME, SPEED, ["VOLUME", "", "", "≥", 1]), actuals()).words).toBe(
      'commitments row 4: Commitment must stand once, found "VOLUME" in row 2 as well',
    );
    const done = actuals(["2026-01-31", "Volume", 60], ["2026-02-28", "Volume", 5], ["1/31/2026", "volume", 61]);
    expect(refusal("PACT_SCORECARD", pact(VOLUME), done).words).toBe(
      'actuals row 4: a commitment and its period must stand once, found "volume, 2026-01-31" in row 2 as well',
    );
    const weeks = actuals(["2026-W1", "Volume", 60], ["2026-w1", "Volume", 61]);
    expect(refusal("PACT_SCORECARD", pact(VOLUME), weeks).words).toContain('found "Volume, 2026-W1" in row 2');
  });

  it("a promise, a direction, a name or a period that is missing", () => {
    const refused = (...row: readonly Cell[]) => refusal("PACT_SCORECARD", pact(VOLUME, row), actuals()).words;
    expect(refused("X", "", "", "at least", "")).toBe(
      "commitments row 3: Promise must be a number, found an empty cell",
    );
    expect(refused("X", "", "", "about", 5)).toBe(
      'commitments row 3: Direction must be at least or at most, found "about"',
    );
    expect(refused("X", "", "", "", 5)).toBe(
      "commitments row 3: Direction must be at least or at most, found an empty cell",
    );
    expect(refused("", "", "", "at least", 5)).toBe(
      "commitments row 3: Commitment must be the name of a commitment, found an empty cell",
    );
    expect(refused("X", "", "", "at least", "a lot")).toBe(
      'commitments row 3: Promise must be a number or a share, such as 400 or 95%, found "a lot"',
    );
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals([DATE, "Volume", 1], ["", "Volume", 2])).words).toBe(
      "actuals row 3: Period must be a date or the name of a period, found an empty cell",
    );
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals(["", "Volume", 2], [DATE, "Volume", 1])).words).toBe(
      "actuals row 2: Period must be a date or the name of a period, found an empty cell",
    );
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals([DATE, "Volume", "lots"])).words).toBe(
      'actuals row 2: Actual must be a number or a share, such as 400 or 95%, found "lots"',
    );
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals([DATE, "Volume", true])).code).toBe("NOT_A_NUMBER");
    // As text, longer than any number a cell can hold.
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals([DATE, "Volume", "9".repeat(400)])).code).toBe(
      "NOT_A_NUMBER",
    );
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals([DATE, "Volume", "#N/A"])).errorCell).toBe("#N/A");
    expect(refusal("PACT_SCORECARD", pact(VOLUME), actuals(["#N/A", "Volume", 1])).errorCell).toBe("#N/A");
  });
  const DATE = "2026-01-31";

  it("columns that are missing, and those that may be", () => {
    const bare = [
      ["Commitment", "At least / At most", "Promise"],
      ["Volume", "at least", 50],
      ["", "", ""],
      ["Speed", "at most", 4],
    ];
    expect(rows(bare, actuals([DATE, "Volume", 1])).Volume).toMatchObject({ Side: "", Owner: "", Escalation: "" });
    for (const [column, header] of bare[0].entries()) {
      const rest = bare.map((row) => row.filter((_, c) => c !== column));
      const label = header === "At least / At most" ? "Direction" : header;
      expect(refusal("PACT_SCORECARD", rest, actuals()).words).toMatch(
        new RegExp(`^commitments must have a column ${label} `),
      );
    }
    expect(refusal("PACT_SCORECARD", bare, [["Period", "Actual"]]).words).toMatch(
      /^actuals must have a column Commitment /,
    );
    expect(refusal("PACT_SCORECARD", "", actuals()).code).toBe("MISSING");
    expect(refusal("PACT_SCORECARD", bare, "").code).toBe("MISSING");
    expect(refusal("PACT_SCORECARD", [[...HEADERS, "promise"], VOLUME], actuals()).code).toBe("DUPLICATE");
  });

  it("no commitments: the headers alone", () => {
    expect(answer("PACT_SCORECARD", [HEADERS], actuals())).toHaveLength(1);
  });

  it("a blank row between others shifts no row number", () => {
    const gaps = actuals([DATE, "Volume", 1], ["", "", ""], ["2026-02-28", "Volume", "x"]);
    expect(refusal("PACT_SCORECARD", pact(VOLUME), gaps).words).toMatch(/^actuals row 4: Actual /);
  });
});

describe("laws", () => {
  it("as_of sees what a sheet cut off at that day would", () => {
    const series = fc.array(fc.tuple(fc.integer({ min: 46000, max: 46030 }), fc.integer({ min: 40, max: 60 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(series, fc.integer({ min: 46000, max: 46030 }), (drawn, asOf) => {
        const once = [...new Map(drawn)].map(([day, value]): Cell[] => [day, "Volume", value]);
        const seen = rows(pact(VOLUME), actuals(...once), asOf).Volume;
        const cut = rows(pact(VOLUME), actuals(...once.filter(([day]) => (day as number) <= asOf))).Volume;
        expect(seen).toEqual(cut);
        const inOrder = [...once].sort((a, b) => (b[0] as number) - (a[0] as number));
        const back = inOrder.filter(([day]) => (day as number) <= asOf).map(([, , value]) => (value as number) < 50);
        const run = back.indexOf(false) < 0 ? back.length : back.indexOf(false);
        expect(seen["Breaches in a row"]).toBe(run);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a hundred thousand actuals", () => {
  it("are judged right", () => {
    const table: Cell[][] = [["Period", "Commitment", "Actual"]];
    for (let i = 0; i < 100_000; i++) table.push([20_000 + ((i * 7919) % 100_000) / 10, "Volume", i === 0 ? 50 : 1]);
    expect(rows(pact(VOLUME), table).Volume).toMatchObject({ "Breaches in a row": 99_999, Escalation: "CEO" });
  });
});
