import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import { missingSheet } from "../../../src/plans/missing-sheet";
import { referenceTo } from "../../../src/plans/reference";

const outline = (name: string) => ({ name, rows: 10, columns: 6, headers: [] });
const writing = (...formulas: readonly string[]): readonly Change[] => [
  { kind: "sheet", name: "New" },
  {
    kind: "formula",
    area: { sheet: "New", row: 0, column: 0, rows: formulas.length, columns: 1 },
    formulas: formulas.map((formula) => [formula]),
  },
];
const goneFrom = (formula: string, ...names: readonly string[]) =>
  missingSheet(writing(formula), names.map(outline))?.problem;

describe("a sheet that a formula would read in vain", () => {
  it("is named, wherever in the formula it stands", () => {
    expect(goneFrom("=VELOCITY(Deals!$A:$H)", "Leads")).toBe(
      'The sheet "Deals" is not there any more. Choose another one and read again.',
    );
    expect(goneFrom("=SUM(Leads!A1, 'Ann''s deals'!B2)", "Leads")).toMatch(/^The sheet "Ann's deals" is/);
    expect(goneFrom("=SUM(Leads!A1, 'Ann''s deals'!B2)", "Leads", "Ann's deals")).toBeUndefined();
  });

  it("is none that the same changes add", () => {
    expect(goneFrom("=SUM(New!A1:A4)")).toBeUndefined();
  });

  it("is not made of words in quotes, of error values or of cells without a sheet", () => {
    for (const formula of ["=\"see Deals!A1 and 'Q1'!B2\"", '="a ""Deals!A1"" b"', "=IFERROR(A1,#REF!)", "=$A$1+B2"]) {
      expect(goneFrom(formula), formula).toBeUndefined();
    }
  });

  it("may have quotes of both kinds in its name", () => {
    const formula = `=SUM('"Q1" it''s'!A1,"'x'!",'"Q1" it''s'!A2)`;
    expect(goneFrom(formula, `"Q1" it's`)).toBeUndefined();
    expect(goneFrom(formula, "Q1")).toContain(`The sheet ""Q1" it's" is not`);
  });

  it("is found under any name a host takes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (name) => {
        const formula = `=SUM("it's",${referenceTo({ sheet: name, row: 0, column: 0, rows: 9, columns: 2 })})`;
        expect(goneFrom(formula, name)).toBeUndefined();
        expect(goneFrom(formula, `${name}?`)).toContain(name);
      }),
    );
  });
});
