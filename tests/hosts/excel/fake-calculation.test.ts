/** The fake's own arithmetic: which calls it answers with #CALC!, and what the ranges of our formulas cover. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { growing } from "../../../src/plans/reference";
import { filledReference, filledRows } from "../../../src/plans/spelling/filled-rows";
import { area } from "../../area";
import { callBytes, CALL_LIMIT } from "./call-bytes";
import { excelFunctions, type ExcelFunction } from "./excel-functions";
import { FakeCalculation, TOO_LARGE } from "./fake-calculation";
import { FakeSheet, FakeWorkbook } from "./fake-workbook";

let functions: ReadonlyMap<string, ExcelFunction>;
beforeAll(async () => {
  functions = await excelFunctions();
});

function workbookOf(name: string, cells: Cells): FakeWorkbook {
  const workbook = new FakeWorkbook();
  const sheet = new FakeSheet(name);
  cells.forEach((row, r) => row.forEach((value, c) => sheet.change(r, c, { value: value ?? "" })));
  workbook.sheets = [sheet];
  return workbook;
}

const DEALS: Cells = [
  ["Deal ID", "Stage", "Amount", "Created", "Closed"],
  ["D-1", "Closed Won", 100, 46_000, 46_010],
  ["D-2", "Closed Lost", 300, 46_000, 46_020],
];

describe("a call of a custom function in the fake Excel", () => {
  const answer = (formula: string, cells: Cells = DEALS) =>
    new FakeCalculation(workbookOf("Deals", cells), functions).answer(formula, "Deals");

  it("answers over the rows that are filled", () => {
    const bounded = answer("=VELOCITY_BASELINE(Deals!$A$1:INDEX(Deals!$E:$E,COUNTA(Deals!$A:$A)+100))");
    expect(bounded).toEqual(answer("=VELOCITY_BASELINE(Deals!$A$1:$E$3)"));
    expect(bounded).not.toBe(TOO_LARGE);
  });

  it("shows #CALC! for whole columns, whatever is in them", () => {
    expect(answer("=VELOCITY_BASELINE(Deals!$A:$E)")).toBe(TOO_LARGE);
    expect(answer("=INDEX(VELOCITY_BASELINE(Deals!A:E),2,2)")).toBe(TOO_LARGE);
    expect(answer("=COUNTA(Deals!$A:$A)")).toBe(3);
  });

  it("weighs all arguments of a call together, blanks as null", () => {
    expect(callBytes([{ cells: [["é", 1.5, null, true]], blankRows: 0 }])).toBe('[["é",1.5,null,true]]'.length + 1);
    const twoBlankRows = callBytes([{ cells: [["a", "b"]], blankRows: 2 }]);
    expect(twoBlankRows).toBe('[["a","b"],[null,null],[null,null]]'.length);
    // A pair of whole columns carries tens of megabytes, as has been measured (see call-bytes.ts).
    const pair = callBytes([{ cells: [Array.from({ length: 12 }, () => null)], blankRows: 1_048_575 }]);
    expect(pair).toBeGreaterThan(36_000_000);
    expect(pair).toBeLessThan(70_000_000);
    const row = ["x".repeat(CALL_LIMIT / 2)];
    const calculation = new FakeCalculation(workbookOf("Deals", [row, row]), functions);
    expect(calculation.answer("=DEFINITIONS_STAMP(A1)", "Deals")).not.toBe(TOO_LARGE);
    expect(calculation.answer("=ALIGNMENT_CHECK(A1:A2)", "Deals")).toBe(TOO_LARGE);
  });
});

describe("the range of filled rows", () => {
  /** Rows that the reference covers in a workbook of these cells, counted from the sheet's first. */
  const covered = (reference: string, cells: Cells) => {
    const calculation = new FakeCalculation(workbookOf("Deals", cells), functions);
    const [{ given }] = calculation.customCalls(`=FUNNEL(${reference})`, "Deals");
    return given[0].cells.length + given[0].blankRows;
  };
  const cell = fc.constantFrom<Cell>("", "", "a", "b", 7);
  const line = (columns: number) => fc.array(cell, { minLength: columns, maxLength: columns });

  it("reaches the last row that holds anything, however many gaps there are, and grows with the table", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.array(line(3), { maxLength: 60 }),
        fc.array(line(3), { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (titles, body, added, hasIds) => {
          const withId = (rows: Cells, from: number) =>
            hasIds ? rows.map(([, ...row], i) => [`D-${from + i}`, ...row]) : rows;
          const above = Array.from({ length: titles }, () => ["A title", "", ""]);
          const cells = [...above, ["Deal ID", "Stage", "Amount"], ...withId(body, 1)];
          const table = growing(area("Deals", titles, 0, 1, 3));
          const filled = filledRows(cells.slice(titles));
          const reference = filledReference(table, table, filled);
          const lastOf = (rows: Cells) =>
            rows.length - [...rows].reverse().findIndex((row) => row.some((one) => one !== ""));
          expect(titles + covered(reference, cells)).toBeGreaterThanOrEqual(lastOf(cells));

          const longer = [...cells, ...withId(added, 1000)];
          // What has nothing in any column that the rows are told by is not seen when it is added last.
          const keys = filled.by === "count" ? [filled.column] : filled.columns;
          const isTold = (row: readonly Cell[]) => keys.some((column) => row[column] !== "");
          const told = longer.slice(0, longer.length - [...longer].reverse().findIndex(isTold));
          expect(titles + covered(reference, longer)).toBeGreaterThanOrEqual(told.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts the ids where every row has one, and the fullest columns' last row where none is full", () => {
    const referenceOf = (cells: Cells) => {
      const table = growing(area("Deals", 0, 0, 1, cells[0].length));
      return filledReference(table, table, filledRows(cells));
    };
    const owners = ["Owner", "Ann", "Ann", "Bo"];
    const withOwner = (column: readonly Cell[]) => column.map((one, i) => [owners[i], one]);
    expect(referenceOf(withOwner(["Deal ID", "D-1", "D-2", "D-3"]))).toBe(
      "Deals!$A$1:INDEX(Deals!$B:$B,COUNTA(Deals!$B:$B)+100)",
    );
    expect(referenceOf(withOwner(["Deal ID", "D-1", "", "D-3"]))).toBe(
      "Deals!$A$1:INDEX(Deals!$B:$B,COUNTA(Deals!$A:$A)+100)",
    );
    expect(
      referenceOf([
        ["ID", "Amount"],
        ["D-1", ""],
        ["", 5],
        ["D-3", 6],
        ["D-4", ""],
      ]),
    ).toBe("Deals!$A$1:INDEX(Deals!$B:$B,LOOKUP(2,1/(1-ISBLANK(Deals!$A:$A)*ISBLANK(Deals!$B:$B)),ROW(Deals!$A:$A)))");
  });

  it("begins to count below titles in the columns it is handed whole", () => {
    const cells = [
      ["Pipeline report", ""],
      ["", ""],
      ["Deal ID", "Amount"],
      ["D-1", 5],
      ["D-2", 6],
    ];
    const table = growing(area("Deals", 0, 0, 1, 2));
    expect(filledReference(table, table, filledRows(cells))).toBe(
      "Deals!$A$1:INDEX(Deals!$B$3:$B$1048576,COUNTA(Deals!$A$3:$A$1048576)+100)",
    );
    expect(covered(filledReference(table, table, filledRows(cells)), cells)).toBe(105);
  });

  it("still reaches the end when a hundred rows get no id", () => {
    const cells: Cell[][] = [
      ["Deal ID", "Amount"],
      ["D-1", 5],
    ];
    const table = growing(area("Deals", 0, 0, 1, 2));
    const reference = filledReference(table, table, filledRows(cells));
    for (let i = 0; i < 100; i++) cells.push(["", i]);
    cells.push(["D-2", 6]);
    expect(covered(reference, cells)).toBeGreaterThanOrEqual(cells.length);
  });
});
