import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { isRefusal, Refusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { conditionColumns, readConditions } from "../../../core/rules/condition";
import { matchCondition } from "../../../core/rules/match-condition";
import { readRecords } from "../../../core/rules/records";

/** The rows (from 0) of a column that a test and a value match; a refusal as itself. */
function matched(column: readonly Cell[], test: string, value: Cell): number[] | Refusal {
  const rules = readTable(
    { columns: conditionColumns },
    [
      ["Field", "Test", "Value"],
      ["F", test, value],
    ],
    "rules",
  );
  if (isRefusal(rules)) return rules;
  const conditions = readConditions(rules);
  if (isRefusal(conditions)) return conditions;
  // A second column keeps rows whose cell under test is empty.
  const records = readRecords([["F", "Row"], ...column.map((cell, i) => [cell, i + 1])], "accounts");
  if (isRefusal(records)) return records;
  const field = records.field("f", "rules row 2: Field");
  if (isRefusal(field)) return field;
  const mask = matchCondition(conditions[0], field);
  return isRefusal(mask) ? mask : [...mask].flatMap((hit, i) => (hit === 1 ? [i] : []));
}

describe("text", () => {
  const countries = ["Germany", " germany ", "GERMANY", "France", "", null, "West Germany"];

  it("is compares whole words without case and outer space", () => {
    expect(matched(countries, "is", "Germany")).toEqual([0, 1, 2]);
    expect(matched(countries, "IS", "germany ")).toEqual([0, 1, 2]);
  });
  it("is not leaves blanks out", () => {
    expect(matched(countries, "is not", "Germany")).toEqual([3, 6]);
    expect(matched(countries, "Is  Not", "Germany")).toEqual([3, 6]);
  });
  it("in splits at semicolons, else at commas", () => {
    expect(matched(countries, "in", "france; west germany")).toEqual([3, 6]);
    expect(matched(countries, "in", "France, Germany")).toEqual([0, 1, 2, 3]);
    expect(matched(["Acme, Inc.", "Acme"], "in", "Acme, Inc.; Initech")).toEqual([0]);
  });
  it("not in leaves blanks out", () => {
    expect(matched(countries, "not in", "Germany; France")).toEqual([6]);
  });
  it("contains looks inside", () => {
    expect(matched(countries, "contains", "GERM")).toEqual([0, 1, 2, 6]);
    expect(matched(["a.b", "axb"], "contains", ".")).toEqual([0]);
  });
  it("present and absent part the column", () => {
    expect(matched(countries, "present", "")).toEqual([0, 1, 2, 3, 6]);
    expect(matched(countries, "absent", "")).toEqual([4, 5]);
  });
  it("reads truth values as words", () => {
    expect(matched([true, false, "true", 1], "is", true)).toEqual([0, 2]);
  });
});

describe("numbers", () => {
  const sizes = [200, "1,200", 1000, "1000.0", "", 199.99, "$1.2k"];

  it("compare as numbers, whatever their spelling", () => {
    expect(matched(sizes, "is", 1200)).toEqual([1, 6]);
    expect(matched(sizes, "is", "1,000")).toEqual([2, 3]);
    expect(matched(sizes, "is not", 1000)).toEqual([0, 1, 5, 6]);
    expect(matched(sizes, "in", "200; 1,200")).toEqual([0, 1, 6]);
  });
  it(">, ≥, < and ≤ part at the value itself", () => {
    expect(matched(sizes, ">", 1000)).toEqual([1, 6]);
    expect(matched(sizes, "≥", 1000)).toEqual([1, 2, 3, 6]);
    expect(matched(sizes, ">=", "1,000.00")).toEqual([1, 2, 3, 6]);
    expect(matched(sizes, "<", 200)).toEqual([5]);
    expect(matched(sizes, "≤", 200)).toEqual([0, 5]);
    expect(matched(sizes, "<=", 200)).toEqual([0, 5]);
  });
  it("between holds both ends", () => {
    expect(matched(sizes, "between", "200..1000")).toEqual([0, 2, 3]);
    expect(matched(sizes, "between", "$200 .. 1k")).toEqual([0, 2, 3]);
  });
  it("reads a column by its own decimal sign", () => {
    expect(matched(["1.234", "1.234,50"], ">", 1000)).toEqual([0, 1]);
    expect(matched(["1.234", "1.234,50", 1.234], "is", 1.234)).toEqual([2]);
  });
  it("compares shares with and without a percent sign", () => {
    expect(matched(["25%", 0.25, 0.3], "≤", "25%")).toEqual([0, 1]);
  });
  it("0 is present and a number, a blank is neither", () => {
    expect(matched([0, ""], "present", "")).toEqual([0]);
    expect(matched([0, ""], "≥", 0)).toEqual([0]);
    expect(matched([0, ""], "is", 0)).toEqual([0]);
  });
  it("text in a column compared by size is refused with its row", () => {
    const refusal = matched([10, "n/a", 20], ">", 5) as Refusal;
    expect(refusal.code).toBe("NOT_A_NUMBER");
    expect(refusal.words).toBe('accounts row 3: F must be a number or a date, found "n/a"');
  });
  it("text in a column compared by is or in is only different", () => {
    expect(matched([10, "n/a", 20], "is", 20)).toEqual([2]);
    expect(matched([10, "n/a", 20], "in", "10; N/A")).toEqual([0, 1]);
    expect(matched([10, "n/a", 20], "not in", "10; 20")).toEqual([1]);
  });
});

describe("dates", () => {
  const days = ["2026-01-31", 46053, "2/1/2026", "Jan 15, 2026", ""];

  it("compare as days, whatever their spelling", () => {
    expect(matched(days, "is", "2026-01-31")).toEqual([0, 1]);
    expect(matched(days, ">", "Jan 31, 2026")).toEqual([2]);
    expect(matched(days, "between", "2026-01-01..2026-01-31")).toEqual([0, 1, 3]);
  });
  it("reads day-first and month-first by the column", () => {
    expect(matched(["31/01/2026", "02/01/2026"], "<", "2026-01-10")).toEqual([1]);
  });
});

describe("what a rule can get wrong", () => {
  it.each([
    ["around", 5, "NOT_AN_OPTION", /^rules row 2: Test must be is, is not, in, .* or absent, found "around"$/],
    ["", 5, "MISSING", /^rules row 2: Test must be a test such as/],
    ["is", "", "MISSING", /^rules row 2: Value must be what "is" compares with, found an empty cell$/],
    ["in", " ; ", "MISSING", /^rules row 2: Value must be a list for "in"/],
    [">", "many", "NOT_A_NUMBER", /^rules row 2: Value must be a number or a date, found "many"$/],
    ["between", "200", "NOT_A_NUMBER", /such as 200\.\.1000, found "200"$/],
    ["between", "200..", "NOT_A_NUMBER", /such as 200\.\.1000/],
    ["between", "1000..200", "OUT_OF_RANGE", /the lower end first/],
    ["is", "#N/A", "CELL_ERROR", /found #N\/A$/],
  ])("%s %j is refused with its row", (test, value, code, words) => {
    const refusal = matched([1], test, value) as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe(code);
    expect(refusal.words).toMatch(words);
  });

  it("passes on an error cell of the column, whatever the test", () => {
    for (const [test, value] of [
      ["is", 5],
      ["is", "x"],
      [">", 5],
      ["absent", ""],
    ] as const) {
      expect(matched([1, "#DIV/0!"], test, value)).toMatchObject({ code: "CELL_ERROR", errorCell: "#DIV/0!" });
    }
  });
});

describe("records", () => {
  const cells: Cells = [
    ["Name", "Size", "size"],
    ["A", 1, 2],
  ];

  it("refuse a header that stands twice only when it is asked for", () => {
    const records = readRecords(cells, "accounts");
    if (isRefusal(records)) throw records;
    expect(isRefusal(records.field("Name", "x"))).toBe(false);
    expect(records.field("Size", "x")).toMatchObject({ code: "DUPLICATE" });
  });
  it("name the asker and the headers seen where a header is missing", () => {
    const records = readRecords(cells, "accounts");
    if (isRefusal(records)) throw records;
    const refusal = records.field("Region", "rubric row 4: Field") as Refusal;
    expect(refusal.code).toBe("MISSING_COLUMN");
    expect(refusal.words).toBe('rubric row 4: Field must be one of the headers Name, Size, size, found "Region"');
  });
  it("find headers without case, spaces, signs and a trailing __c", () => {
    const records = readRecords([["Employee_Count__c"], [5]], "accounts");
    if (isRefusal(records)) throw records;
    expect(isRefusal(records.field("employee count", "x"))).toBe(false);
  });
  it("refuse a range with nothing in it", () => {
    expect(readRecords([], "accounts")).toMatchObject({ code: "MISSING" });
    expect(readRecords([[""], [null]], "accounts")).toMatchObject({ code: "MISSING" });
  });
});
