import { describe, expect, it } from "vitest";
import type { Cells } from "../../../../core/kernel/cells";
import { columnBytes, tableBytes } from "../../../../src/plans/spelling/cell-bytes";
import { SPARE_ROWS } from "../../../../src/plans/spelling/filled-rows";
import { areasToKnow, bytesOf, knownTable } from "../../../../src/plans/spelling/known-tables";
import { tooLarge } from "../../../../src/plans/spelling/too-large";
import { callBytes } from "../../../hosts/excel/call-bytes";
import { planSheets } from "../../../contract/every-plan";

const cellsOf = (name: string): Cells => planSheets.find((sheet) => sheet.name === name)!.cells;
const known = (...formulas: readonly string[]) =>
  areasToKnow(formulas.map((formula) => ({ formula, sheet: "Here" }))).map((area) =>
    knownTable(area, cellsOf(area.sheet)),
  );
const warned = (callBytes: number, ...formulas: readonly string[]) =>
  tooLarge(
    formulas.map((formula) => ({ formula, sheet: "Here" })),
    known(...formulas),
    { separator: ",", tables: "filled rows", callBytes },
  );

describe("what a table weighs on its way to a function", () => {
  it.each([...planSheets.map(({ name }) => name)])("is what the fake Excel weighs: %s", (name) => {
    const cells = cellsOf(name);
    expect(tableBytes(columnBytes(cells), cells.length)).toBe(callBytes([{ cells, blankRows: 0 }]) - 1);
  });

  it("counts signs outside ASCII, quotation marks, and blanks as they cross", () => {
    const cells: Cells = [["Zürich €", 'say "x" \\ \n', "東京 🙂", "", -1.5e-7, true]];
    const asSent = JSON.stringify([["Zürich €", 'say "x" \\ \n', "東京 🙂", null, -1.5e-7, true]]);
    expect(tableBytes(columnBytes(cells), 1)).toBe(new TextEncoder().encode(asSent).length - 1);
  });
});

describe("a warning of calls that carry too much", () => {
  const deals = "=VELOCITY_BASELINE(Deals!$A:$L)";
  const both = "=ATTRIBUTION_RECONCILE(Touches!$A:$D,Deals!$A:$L)";
  const bytes = (formula: string) => known(formula).reduce((sum, { area }) => sum + bytesOf(area, known(formula)), 0);

  it("is none while they fit, with the spare rows that a counted range reaches", () => {
    const cells = cellsOf("Deals");
    expect(bytes(deals)).toBe(callBytes([{ cells, blankRows: SPARE_ROWS }]) - 1);
    expect(warned(bytes(deals), deals)).toEqual([]);
    expect(warned(bytes(deals) - 1, deals)).toHaveLength(1);
  });

  it("adds up the tables of one call, and speaks once of formulas over the same tables", () => {
    expect(bytes(both)).toBeGreaterThan(bytes(deals));
    expect(warned(bytes(deals), both, deals)).toHaveLength(1);
    expect(warned(1_000, deals, `=IFERROR(INDEX(${deals.slice(1)},2,2),0)`, both)).toEqual([
      expect.stringMatching(
        /^2 formulas pass 0\.1 MB from Deals to a function\. Excel on the web stops at 0\.1 MB, so they show #CALC!/,
      ),
      expect.stringMatching(
        /^1 formula passes 0\.1 MB from Touches and Deals to a function\. .*, so it shows #CALC! there\./,
      ),
    ]);
  });

  it("takes a FILTER for all the rows it picks from, and its conditions for nothing", () => {
    const filtered = '=VELOCITY_RANGE(FILTER(Deals!$A:$L,(ROW(Deals!$D:$D)=1)+EXACT(Deals!$D:$D,"SMB")),A1)';
    expect(warned(bytes(deals), filtered)).toEqual([]);
    expect(warned(bytes(deals) - 1, filtered)).toHaveLength(1);
  });

  it("weighs a long range that does not grow, and no function of the host's own", () => {
    expect(warned(1_000, "=FUNNEL(Leads!$A$1:$L$2000)")).toHaveLength(1);
    expect(warned(1_000, "=COUNTA(Deals!$A:$L)", "=VELOCITY(A1,B1,C1,D1)")).toEqual([]);
  });
});
