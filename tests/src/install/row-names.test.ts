import { describe, expect, it } from "vitest";
import { spilledCells } from "../../../src/plans/install/live-answers";
import { readRowNames, rowNames } from "../../../src/plans/install/row-names";

describe("the names of a table's rows", () => {
  it("are read back from their formula, whatever the sheet is called", () => {
    for (const sheet of ["Accounts", "'Q1, \"new\" (all)'", "'It''s ours'"]) {
      const area = readRowNames(rowNames(`${sheet}!$B$3:$B$90`), "Here");
      expect(area).toMatchObject({ row: 2, column: 1, rows: 88, columns: 1 });
    }
    expect(readRowNames(rowNames("Accounts!$A:$A"), "Here")?.sheet).toBe("Accounts");
  });

  it("are not read from another formula", () => {
    const other = rowNames("Accounts!$A:$A").replace(
      "MAX(FILTER(ROW(Accounts!$A:$A)",
      "MAX(FILTER(ROW(Accounts!$B:$B)",
    );
    for (const formula of ["", "=FILTER(A:A,A:A<>1)", other]) expect(readRowNames(formula, "Here")).toBeUndefined();
  });

  it("are told from what people wrote among them", async () => {
    const formulas = [
      ["", ""],
      ["", rowNames("Accounts!$A:$A")],
      ["", ""],
      ["", ""],
    ];
    const column = [["Account"], ["Birchlow Clinics"], [4711]];
    const isSpilled = await spilledCells("Here", { values: [], formulas }, () => Promise.resolve(column));
    expect(isSpilled(2, 1, "Birchlow Clinics")).toBe(true);
    expect(isSpilled(3, 1, "4711")).toBe(true);
    expect(isSpilled(2, 1, "Birchlow")).toBe(false);
    expect(isSpilled(4, 1, "mine")).toBe(false);
    expect(isSpilled(2, 0, "Birchlow Clinics")).toBe(false);
  });
});
