import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { numberColumn } from "../../../core/kernel/columns";
import { isRefusal, type Refusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { readFieldConditions } from "../../../core/rules/field-condition";
import { firstMatches, groupByPriority, prioritisedColumns } from "../../../core/rules/prioritised";
import { readRecords } from "../../../core/rules/records";

const HEADER = ["Priority", "Field", "Test", "Value"];

function table(...rows: Cell[][]) {
  const rules = readTable({ columns: prioritisedColumns }, [HEADER, ...rows], "rules");
  if (isRefusal(rules)) throw new Error(rules.words);
  return rules;
}

function read(cells: Cells) {
  const records = readRecords(cells, "records");
  if (isRefusal(records)) throw new Error(records.words);
  return records;
}

function held<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(result.words);
  return result;
}

describe("groups of one priority", () => {
  it("stand lowest first, their rows in the sheet's order, whatever number it is", () => {
    const rules = table([2, "A", "is", 1], [-1, "A", "is", 1], ["2", "B", "is", 1], [0.5, "A", "is", 1]);
    expect(groupByPriority(rules)).toEqual([
      { priority: -1, rows: [1] },
      { priority: 0.5, rows: [3] },
      { priority: 2, rows: [0, 2] },
    ]);
  });

  it("are refused without a row, and where a priority is blank", () => {
    expect(groupByPriority(table())).toMatchObject({
      code: "MISSING",
      words: "rules must have at least one rule below the headers, found none",
    });
    expect(groupByPriority(table([1, "A", "is", 1], ["", "A", "is", 1]))).toMatchObject({
      code: "MISSING",
      words: "rules row 3: Priority must be a number, found an empty cell",
    });
  });
});

describe("conditions with their fields", () => {
  const rules = table(
    [1, "Size", ">=", "1,000"],
    [1, "Country", "not in", "DE; AT"],
    [1, "CRM", "Present", "whatever"],
    [1, "Won", "is", true],
  );

  it("are said in words", () => {
    expect(held(readFieldConditions(rules)).map(({ words }) => words)).toEqual([
      "Size ≥ 1,000",
      "Country not in DE; AT",
      "CRM present",
      "Won is TRUE",
    ]);
  });

  it("can be those of some rows, and the others are not looked at", () => {
    const some = table([1, "Size", ">", 5], [1, "", "", ""], [1, "Size", "<", 5]);
    expect(held(readFieldConditions(some, [2, 0])).map(({ words }) => words)).toEqual(["Size < 5", "Size > 5"]);
    expect(readFieldConditions(some)).toMatchObject({ code: "MISSING" });
  });

  it("name the place of what is wrong", () => {
    expect(readFieldConditions(table([1, "A", "is", 1], [1, "", "is", 1]))).toMatchObject({
      code: "MISSING",
      words: "rules row 3: Field must be the header of a column, found an empty cell",
    });
    expect(readFieldConditions(table([1, "A", "is", 1], [1, "A", "about", 1]), [1])).toMatchObject({
      code: "NOT_AN_OPTION",
      words: expect.stringMatching(/^rules row 3: Test must be/) as string,
    });
    expect(readFieldConditions(table([1, "A", "is", 1], [1, "A", ">", "x"]), [1])).toMatchObject({
      words: 'rules row 3: Value must be a number or a date, found "x"',
    });
  });
});

describe("the first rule that holds", () => {
  const cells: Cells = [
    ["A", "B"],
    [1, "x"],
    [1, ""],
    ["", ""],
    [5, "x"],
  ];
  const conditions = held(
    readFieldConditions(table([1, "A", "<", 3], [1, "B", "is", "x"], [1, "A", "present", ""], [1, "B", "absent", ""])),
  );
  const [small, isX, known, blank] = conditions;

  it("needs all its conditions, and an empty row obeys none", () => {
    expect([...held(firstMatches([{ conditions: [small, isX] }, { conditions: [known] }], read(cells)))]).toEqual([
      0, 1, -1, 1,
    ]);
    expect([...held(firstMatches([{ conditions: [blank] }], read(cells)))]).toEqual([-1, 0, -1, -1]);
  });

  it("holds always where it has no condition", () => {
    expect([
      ...held(firstMatches([{ conditions: [small] }, { conditions: [] }, { conditions: [known] }], read(cells))),
    ]).toEqual([0, 0, -1, 1]);
    expect([...held(firstMatches([], read(cells)))]).toEqual([-1, -1, -1, -1]);
  });

  it("is looked for in every rule, so that a missing column is refused wherever it is named", () => {
    const [lost] = held(readFieldConditions(table([1, "C", "present", ""])));
    expect(firstMatches([{ conditions: [] }, { conditions: [lost] }], read(cells))).toMatchObject({
      code: "MISSING_COLUMN",
      words: 'rules row 2: Field must be one of the headers A, B, found "C"',
    });
  });
});

describe("columns that a function asks records for", () => {
  const records = read([
    ["Size", "n"],
    [5, ""],
    ["", ""],
    ["x", 1],
  ]);
  const size = numberColumn("Size", ["Size", "Employees"]);

  it("are read by their aliases, or are not there", () => {
    expect(records).toMatchObject({ name: "records", rows: 3, headers: ["Size", "n"] });
    const { n, other } = held(
      records.columns({ n: numberColumn("N", ["N"]), other: { ...size, label: "Other", aliases: [], optional: true } }),
    );
    expect([...n]).toEqual([NaN, NaN, 1]);
    expect(other).toBeUndefined();
  });

  it("are refused where one is missing, stands twice or can't be read", () => {
    expect(records.columns({ size })).toMatchObject({
      code: "NOT_A_NUMBER",
      words: 'records row 4: Size must be a number, found "x"',
    });
    expect(records.columns({ other: numberColumn("Other", ["Else"]) })).toMatchObject({
      code: "MISSING_COLUMN",
      words: "records must have a column Other (also read: Else), found the headers Size, n",
    });
    expect(
      read([
        ["Size", "size"],
        [1, 2],
      ]).columns({ size }),
    ).toMatchObject({ code: "DUPLICATE" });
    expect(records.rowNumber(0)).toBe(2);
  });
});
