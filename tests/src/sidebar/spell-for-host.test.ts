import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import type { FormulaStyle } from "../../../src/host/formula-style";
import { memoryHost } from "../../../src/host/memory-host";
import type { Host } from "../../../src/host/port";
import { spelledFormula, spellForHost } from "../../../src/sidebar/spell-for-host";
import { area } from "../../area";
import { planSheets } from "../../contract/every-plan";
import { unwatchedTask } from "../unwatched-task";

const EXCEL: FormulaStyle = { separator: ",", tables: "filled rows", callBytes: 5_000_000 };
const formula = (text: string): Change => ({ kind: "formula", area: area("Deals", 90, 0, 1, 1), formulas: [[text]] });
const written = async (host: Host, text: string) => {
  const { changes, warnings } = await spellForHost(host, [formula(text)], unwatchedTask());
  return { text: changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : [])), warnings };
};

describe("spelling for a host", () => {
  it("looks at the tables that a formula reads, and leaves every other change", async () => {
    const host = memoryHost(planSheets, EXCEL);
    const other: Change = { kind: "write", area: area("Deals", 91, 0, 1, 1), cells: [["Deals!$A:$L"]] };
    const { changes } = await spellForHost(host, [other, formula("=FUNNEL(Leads!$A:$L)")], unwatchedTask());
    expect(changes[0]).toBe(other);
    expect(changes[1]).toMatchObject({
      formulas: [["=FUNNEL(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100))"]],
    });
  });

  it("leaves a table whose sheet went away as it is, and reads none where columns may be whole", async () => {
    const host = memoryHost(planSheets, EXCEL);
    expect((await written(host, "=FUNNEL(Gone!$A:$L)")).text).toEqual(["=FUNNEL(Gone!$A:$L)"]);
    const unread: Host = { ...memoryHost(planSheets), snapshot: () => Promise.reject(new Error("nothing to read")) };
    expect((await written(unread, "=FUNNEL(Leads!$A:$L)")).text).toEqual(["=FUNNEL(Leads!$A:$L)"]);
  });

  it("warns where functions would read dates that count from 1904, and only then", async () => {
    const host = memoryHost(planSheets, EXCEL);
    const dated: Host = {
      ...host,
      snapshot: async (wanted) => ({ ...(await host.snapshot(wanted)), isDatedFrom1904: true }),
    };
    expect((await written(host, "=FUNNEL(Leads!$A:$L)")).warnings).toEqual([]);
    expect((await written(dated, "=SUM(Leads!$A:$L)")).warnings).toEqual([]);
    expect((await written(dated, "=FUNNEL(Leads!$A:$L)")).warnings).toEqual([expect.stringContaining("1904")]);
  });

  it("shows one formula as it will be written", async () => {
    const read = async () => planSheets.find(({ name }) => name === "Leads")!.cells;
    const one = { formula: "=FUNNEL(Leads!$A:$L,0.5)", sheet: "Deals" };
    expect(await spelledFormula(memoryHost(planSheets, EXCEL), one, read)).toContain("COUNTA(Leads!$A:$A)");
    const sheets = memoryHost(planSheets, { separator: ";", tables: "open columns" });
    expect(await spelledFormula(sheets, one, read)).toBe("=FUNNEL(Leads!$A:$L;50%)");
  });
});
