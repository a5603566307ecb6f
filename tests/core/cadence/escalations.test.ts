import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, cardNamed, notesIn, refusal } from "../asking";

const TRIGGER_HEADERS = ["Metric", "Test", "Value", "Escalate to"];

function metrics(...rows: readonly (readonly Cell[])[]): Cells {
  return [["Metric", "Value"], ...rows];
}

/** What one trigger says of one metric's value. */
function fired(value: Cell, test: Cell, against: Cell = ""): Cell {
  return answer("ESCALATIONS", metrics(["M", value]), [TRIGGER_HEADERS, ["M", test, against, "CRO"]])[1][3];
}

describe("ESCALATIONS by hand", () => {
  it("a row a trigger, in their order, with the metric's value and the test in words", () => {
    const cells = answer(
      "ESCALATIONS",
      metrics(["Rejection rate", "42%"], ["Coverage", 2.9], ["Mood", "Red"], ["Spare", 1], ["Other", 2]),
      [
        TRIGGER_HEADERS,
        ["coverage", "<", 3, "Head of sales"],
        ["Rejection rate", ">=", "40%", "CRO and CMO"],
        ["Rejection rate", ">", 0.5, "Board"],
        ["Mood", "in", "amber; red", ""],
        ["Speed", "present", "", "CRO"],
      ],
    );
    expect(cells).toEqual([
      ["Metric", "Value", "Trigger", "Fired", "Escalate to"],
      ["coverage", 2.9, "< 3", "yes", "Head of sales"],
      ["Rejection rate", "42%", "≥ 40%", "yes", "CRO and CMO"],
      ["Rejection rate", "42%", "> 0.5", "no", "Board"],
      ["Mood", "Red", "in amber; red", "yes", ""],
      ["Speed", "", "present", "no value", "CRO"],
      ["Note: 2 metrics have no trigger", "", "", "", ""],
      ["Note: 1 fired trigger names nobody to escalate to", "", "", "", ""],
    ]);
  });

  it("gives every value back as it stands in metrics: text stays text, a number a number", () => {
    const values = ["3.21", "19.0%", 3.21, 0.19, " $1,200 ", "2026-03-01", true, "", "  "];
    const table = metrics(...values.map((value, i) => [`M${i}`, value]));
    const triggers = [TRIGGER_HEADERS, ...values.map((_, i) => [`M${i}`, "present", "", "CRO"])];
    const cells = answer("ESCALATIONS", table, triggers);
    expect(cells.slice(1, 1 + values.length).map((row) => row[1])).toEqual(values);
    // A number format would show "3.21" as a number, and "19.0%" beside it as text.
    const { returns } = cardNamed("ESCALATIONS");
    expect(returns.gives === "rows" && returns.columns.value.look).toBe("text");
  });

  it("a note for one metric, for two callers of nobody, and none where there is nothing to say", () => {
    const table = metrics(["A", 1], ["B", 1]);
    expect(notesIn(answer("ESCALATIONS", table, [TRIGGER_HEADERS, ["A", ">", 2, ""]]))).toEqual([
      "Note: 1 metric has no trigger",
    ]);
    expect(notesIn(answer("ESCALATIONS", table, [TRIGGER_HEADERS, ["A", ">", 0, ""], ["B", ">", 0, ""]]))).toEqual([
      "Note: 2 fired triggers name nobody to escalate to",
    ]);
    expect(notesIn(answer("ESCALATIONS", table, [TRIGGER_HEADERS, ["A", ">", 0, "x"], ["B", ">", 0, "x"]]))).toEqual(
      [],
    );
  });
});

describe("tests", () => {
  it.each<[Cell, Cell, Cell, Cell]>([
    [0.42, ">", "40%", "yes"],
    ["42 %", ">", 0.4, "yes"],
    ["42%", ">", "42%", "no"],
    ["42%", "≥", 0.42, "yes"],
    ["42%", "is", 0.42, "yes"],
    ["$1,200", "<", "1.3k", "yes"],
    [3, "<", 3, "no"],
    [3, "≤", 3, "yes"],
    [3, "<=", 2.9, "no"],
    [200, "between", "200..1000", "yes"],
    [199, "between", "200..1000", "no"],
    ["2026-03-01", ">", "2026-02-28", "yes"],
    ["Red", "is", "red", "yes"],
    ["Red", "is not", "red", "no"],
    ["green", "is not", "red", "yes"],
    ["green", "not in", "red; amber", "yes"],
    ["deep red", "contains", "RED", "yes"],
    [true, "is", "true", "yes"],
    [0, "present", "", "yes"],
    [5, "absent", "", "no"],
  ])("%j %s %j: %s", (value, test, against, expected) => {
    expect(fired(value, test, against)).toBe(expected);
  });

  it.each<[Cell, Cell, Cell]>([
    [">", 1, "no value"],
    ["is", "red", "no value"],
    ["is not", "red", "no value"],
    ["present", "", "no"],
    ["absent", "", "yes"],
  ])("a blank %s %j: %s", (test, against, expected) => {
    expect(fired("", test, against)).toBe(expected);
    expect(fired("  ", test, against)).toBe(expected);
  });

  it("a metric that is not listed has no value, even for absent", () => {
    expect(answer("ESCALATIONS", metrics(["A", 1]), [TRIGGER_HEADERS, ["B", "absent", "", "CRO"]])[1]).toEqual([
      "B",
      "",
      "absent",
      "no value",
      "CRO",
    ]);
  });

  it("words in one metric do not stand in the way of a size in another", () => {
    const table = metrics(["Mood", "red"], ["Coverage", "2,9"]);
    const cells = answer("ESCALATIONS", table, [TRIGGER_HEADERS, ["Coverage", "<", 3, "CRO"]]);
    expect(cells[1]).toEqual(["Coverage", "2,9", "< 3", "yes", "CRO"]);
  });

  it("takes no metric for a total row, whatever its name", () => {
    const cells = answer(
      "ESCALATIONS",
      [
        ["Metric", "Value"],
        ["Total", "42%"],
        ["Average", 3.4],
      ],
      [
        ["Metric", "Test", "Value", "Escalate to"],
        ["Total", ">", "40%", "CRO"],
        ["Average", "<", 3, "CRO"],
      ],
    );
    expect(cells.slice(1).map((row) => [row[0], row[3]])).toEqual([
      ["Total", "yes"],
      ["Average", "no"],
    ]);
  });

  it("takes headers from columns", () => {
    const cells = answer(
      "ESCALATIONS",
      [
        ["KPI name", "Value"],
        ["Coverage", 2],
      ],
      [
        ["Metric", "Test", "Value", "Escalate to"],
        ["Coverage", "<", 3, "CRO"],
      ],
      "metrics.Metric=KPI name",
    );
    expect(cells[1]).toEqual(["Coverage", 2, "< 3", "yes", "CRO"]);
  });

  it("the decimal sign is decided from all values", () => {
    // 1.234,5 shows that the comma is decimal, so 2.500 is 2500.
    const table = metrics(["A", "1.234,5"], ["B", "2.500"]);
    const cells = answer("ESCALATIONS", table, [TRIGGER_HEADERS, ["B", ">", 100, "CRO"]]);
    expect(cells[1][3]).toBe("yes");
  });
});

describe("bad input", () => {
  const table = metrics(["Coverage", 2.9], ["Mood", "red"]);
  it.each<[string, Cells, Cells, string, string]>([
    [
      "a metric twice, in other letters",
      [...table, ["COVERAGE", 3]],
      [TRIGGER_HEADERS],
      "DUPLICATE",
      'metrics row 4: Metric must stand once, found "COVERAGE" in row 2 as well',
    ],
    [
      "a value without a metric",
      [...table, ["", 3]],
      [TRIGGER_HEADERS],
      "MISSING",
      "metrics row 4: Metric must be the name of a metric, found an empty cell",
    ],
    [
      "a trigger without a metric",
      table,
      [TRIGGER_HEADERS, ["Mood", "is", "red", ""], ["", ">", 3, "CRO"]],
      "MISSING",
      "triggers row 3: Metric must be the name of a metric, found an empty cell",
    ],
    [
      "another test",
      table,
      [TRIGGER_HEADERS, ["Coverage", "about", 3, "CRO"]],
      "NOT_AN_OPTION",
      'triggers row 2: Test must be is, is not, in, not in, contains, >, ≥, <, ≤, between, present or absent, found "about"',
    ],
    [
      "nothing to compare with",
      table,
      [TRIGGER_HEADERS, ["Coverage", "<", "", "CRO"]],
      "MISSING",
      'triggers row 2: Value must be what "<" compares with, found an empty cell',
    ],
    [
      "a word compared by size",
      table,
      [TRIGGER_HEADERS, ["Mood", "<", 3, "CRO"]],
      "NOT_A_NUMBER",
      'metrics row 3: Value must be a number or a date, found "red"',
    ],
    [
      "a size that is a word",
      table,
      [TRIGGER_HEADERS, ["Coverage", "<", "low", "CRO"]],
      "NOT_A_NUMBER",
      'triggers row 2: Value must be a number or a date, found "low"',
    ],
  ])("%s is refused with its row", (_, given, triggers, code, words) => {
    expect(refusal("ESCALATIONS", given, triggers)).toMatchObject({ code, words });
  });

  it("of two triggers that can't be asked the first is the one refused", () => {
    const triggers = [TRIGGER_HEADERS, ["Mood", "<", 3, "CRO"], ["", ">", 3, "CRO"]];
    expect(refusal("ESCALATIONS", table, triggers).words).toBe(
      'metrics row 3: Value must be a number or a date, found "red"',
    );
  });

  it("missing columns, headers twice, error cells, empty ranges", () => {
    expect(refusal("ESCALATIONS", [["Metric"]], [TRIGGER_HEADERS]).words).toMatch(/^metrics must have a column Value /);
    expect(refusal("ESCALATIONS", table, [["Metric", "Test", "Value"]]).words).toMatch(
      /^triggers must have a column Escalate to /,
    );
    expect(refusal("ESCALATIONS", [["Metric", "Value", "value"]], [TRIGGER_HEADERS]).code).toBe("DUPLICATE");
    expect(refusal("ESCALATIONS", metrics(["A", "#REF!"]), [TRIGGER_HEADERS]).code).toBe("CELL_ERROR");
    expect(refusal("ESCALATIONS", [[""]], [TRIGGER_HEADERS]).code).toBe("MISSING");
  });

  it("no trigger is a table of nothing with what was left unwatched", () => {
    expect(answer("ESCALATIONS", table, [TRIGGER_HEADERS])).toEqual([
      ["Metric", "Value", "Trigger", "Fired", "Escalate to"],
      ["Note: 2 metrics have no trigger", "", "", "", ""],
    ]);
  });

  it("blank rows between are skipped and rows are still counted as the sheet counts them", () => {
    const gaps = [
      ["Metric", "Value"],
      ["", ""],
      ["Mood", "red"],
      ["", ""],
      ["mood", 1],
    ];
    expect(refusal("ESCALATIONS", gaps, [TRIGGER_HEADERS]).words).toBe(
      'metrics row 5: Metric must stand once, found "mood" in row 3 as well',
    );
    expect(refusal("ESCALATIONS", gaps.slice(0, 4), [TRIGGER_HEADERS, ["Mood", "<", 3, "CRO"]]).words).toBe(
      'metrics row 3: Value must be a number or a date, found "red"',
    );
  });
});

it("answers a hundred thousand triggers on as many metrics", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => [`M${i}`, i]);
  const cells = answer("ESCALATIONS", metrics(...many), [
    TRIGGER_HEADERS,
    ...many.map(([name]) => [name, "≥", 50_000, "CRO"]),
  ]);
  expect(cells).toHaveLength(100_001);
  expect(cells.slice(1).filter((row) => row[3] === "yes")).toHaveLength(50_000);
});
