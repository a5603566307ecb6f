import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import { fingerprint } from "../../../src/plans/install/fingerprint";
import { footprintOf, strangers } from "../../../src/plans/install/footprint";
import { area } from "../../area";

const NOBODY = () => false;
const content = (formula: string) => ({ values: [[5]], formulas: [[formula]] });
const written = (formula: string): readonly Change[] => [
  { kind: "formula", area: area("Ours", 0, 0, 1, 1), formulas: [[formula]] },
];

describe("the mark of a formula of ours", () => {
  const tables = [{ name: "Leads_table", area: area("Leads", 0, 0, 60, 12) }];
  const whole = "=FUNNEL(Leads!$A:$L,$B$2)";
  const counted = "=FUNNEL(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100),$B$2)";
  const known = "=FUNNEL(Leads_table[[#Headers],[#Data]],$B$2)";

  it.each([
    ["another locale's separators", whole, "=FUNNEL(Leads!$A:$L;$B$2)"],
    ["an open range below titles", "=FUNNEL(Leads!$A$4:$L;1)", "=FUNNEL(Leads!$A$4:$L,1)"],
    ["a repair to filled rows", whole, counted],
    ["a repair to a table's name", whole, known],
    ["an undo of either", counted, whole],
  ])("holds through %s", (_, before, after) => {
    const footprint = footprintOf(written(before), "Ours", content(before));
    expect(strangers(footprint, content(after), NOBODY, tables)).toEqual([]);
  });

  it("is that of a formula as it stood, where it was kept before formulas had two spellings", () => {
    const inSheets = "=FUNNEL(Leads!$A:$L;$B$2)";
    expect(strangers({ A1: fingerprint(inSheets) }, content(inSheets), NOBODY)).toEqual([]);
    expect(strangers({ A1: fingerprint(whole) }, content(counted), NOBODY)).toEqual([]);
  });

  it.each([
    "=FUNNEL(Leads!$A:$L,$B$3)",
    "=FUNNEL(Leads!$A:$M,$B$2)",
    "=FUNNEL(Old!$A:$L,$B$2)",
    '="FUNNEL(Leads!$A:$L;$B$2)"',
    "",
  ])("is not that of %s", (other) => {
    const footprint = footprintOf(written(whole), "Ours", content(whole));
    expect(strangers(footprint, content(other), NOBODY, tables)).toEqual(["A1"]);
  });
});
