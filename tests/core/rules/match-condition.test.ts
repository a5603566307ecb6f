import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { Evidence } from "../../../core/kernel/evidence";
import type { Opening } from "../../../core/kernel/opening";
import { decideReading, plainReading } from "../../../core/kernel/reading";
import { isRefusal, Refusal } from "../../../core/kernel/refusal";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { openTable } from "../../../core/kernel/table";
import { conditionColumns, readConditions } from "../../../core/rules/condition";
import { matchCondition } from "../../../core/rules/match-condition";
import { readRecords, records } from "../../../core/rules/records";

/** The rows (from 0) of a column that a test and a value match, and the rows that straddle; a refusal as itself. */
function judged(column: readonly Cell[], test: string, value: Cell) {
  const rules: Cells = [
    ["Field", "Test", "Value"],
    ["F", test, value],
  ];
  // A second column keeps rows whose cell under test is empty.
  const cells: Cells = [["F", "Row"], ...column.map((cell, i) => [cell, i + 1])];
  const opened = openBoth(rules, cells);
  if (isRefusal(opened)) return opened;
  const conditions = readConditions(opened.rules);
  if (isRefusal(conditions)) return conditions;
  const field = opened.records.field("f", "rules row 2: Field");
  if (isRefusal(field)) return field;
  const straddling: number[] = [];
  const mask = matchCondition(conditions[0], field, (row) => straddling.push(row));
  if (isRefusal(mask)) return mask;
  return { matched: [...mask].flatMap((hit, i) => (hit === 1 ? [i] : [])), straddling };
}

/** Rules and records of one call, read the same way. */
function openBoth(rules: Cells, cells: Cells) {
  const evidence = [new Evidence("rules"), new Evidence("accounts")];
  const opening: Opening = {
    settings: NO_SETTINGS,
    by: "",
    cellsOf: (argument) => (argument === "rules" ? rules : undefined),
    evidenceOf: (argument) => evidence.find((each) => each.argument === argument)!,
  };
  const openedRules = openTable({ columns: conditionColumns }, rules, "rules", opening);
  if (isRefusal(openedRules)) return openedRules;
  const openedRecords = records({ help: "Accounts.", fieldsIn: "rules" }).open(cells, "accounts", opening);
  if (isRefusal(openedRecords)) return openedRecords;
  const decided = decideReading(evidence, NO_SETTINGS);
  if (isRefusal(decided)) return decided;
  const readRules = openedRules(plainReading("rules", decided, NO_SETTINGS));
  if (isRefusal(readRules)) return readRules;
  const readCells = openedRecords(plainReading("accounts", decided, NO_SETTINGS));
  return isRefusal(readCells) ? readCells : { rules: readRules, records: readCells };
}

function matched(column: readonly Cell[], test: string, value: Cell): readonly number[] | Refusal {
  const judgment = judged(column, test, value);
  return isRefusal(judgment) ? judgment : judgment.matched;
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
    const refusal = matched([10, "many", 20], ">", 5) as Refusal;
    expect(refusal.code).toBe("NOT_A_NUMBER");
    expect(refusal.words).toBe('accounts row 3: F must be a number or a date, found "many"');
  });
  it("text in a column compared by is or in is only different", () => {
    expect(matched([10, "n/a", 20], "is", 20)).toEqual([2]);
    expect(matched([10, "n/a", 20], "in", "10; N/A")).toEqual([0, 1]);
    expect(matched([10, "n/a", 20], "not in", "10; 20")).toEqual([1]);
  });
});

describe("ranges", () => {
  const sizes = [
    "1-10",
    "11-50",
    "51 to 200",
    "201-500",
    "501–1,000 employees",
    "1,001-5,000",
    "10,000+",
    "<10",
    "> 1000",
  ];

  it.each<[string, Cell, readonly number[], readonly number[]]>([
    [">", 200, [3, 4, 5, 6, 8], []],
    [">", 201, [4, 5, 6, 8], [3]],
    ["≥", 201, [3, 4, 5, 6, 8], []],
    ["≥", 1000, [5, 6, 8], [4]],
    [">", 1000, [5, 6, 8], []],
    ["<", 10, [7], [0]],
    ["≤", 10, [0, 7], []],
    ["≤", 1000, [0, 1, 2, 3, 4, 7], []],
    ["<", 1000, [0, 1, 2, 3, 7], [4]],
    ["between", "200..1000", [3, 4], [2]],
    ["between", "1..9", [], [0, 7]],
    ["between", "1000..20000", [5], [4, 6, 8]],
  ])(
    "match %s %s where all of the range does, and straddle where only part of it does",
    (test, value, rows, straddling) => {
      expect(judged(sizes, test, value)).toEqual({ matched: rows, straddling });
    },
  );

  it("stand beside numbers and blanks in one column", () => {
    expect(judged([50, "51-200", "", "1k", "201-500"], "≥", 100)).toEqual({ matched: [3, 4], straddling: [1] });
  });

  it("are money too", () => {
    expect(judged(["$1M-$10M", "$500K-$1M", "$10M+", "$1-10M"], "≥", "$1M")).toEqual({
      matched: [0, 2, 3],
      straddling: [1],
    });
  });

  it("are text for is, in, and contains", () => {
    expect(judged(sizes, "is", "201-500")).toEqual({ matched: [3], straddling: [] });
    expect(judged(sizes, "in", "11-50; <10")).toEqual({ matched: [1, 7], straddling: [] });
    expect(judged(sizes, "is not", 300)).toEqual({ matched: [0, 1, 2, 3, 4, 5, 6, 7, 8], straddling: [] });
    expect(judged(sizes, "contains", "employees")).toEqual({ matched: [4], straddling: [] });
  });

  it("are read with the decimal mark of the call", () => {
    expect(judged(["1.001-5.000", "1.234,50"], ">", 1000)).toEqual({ matched: [0, 1], straddling: [] });
  });

  it("don't hide text that is none", () => {
    expect(matched(["201-500", "many"], ">", 5)).toMatchObject({ code: "NOT_A_NUMBER" });
    expect(matched(["201-500", "5-2026"], ">", 5)).toMatchObject({ code: "NOT_A_NUMBER" });
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
