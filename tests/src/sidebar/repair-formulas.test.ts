import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import { PLAIN_STYLE, type FormulaStyle } from "../../../src/host/formula-style";
import { memoryHost, type MemoryHost } from "../../../src/host/memory-host";
import { passesWholeColumns, repairFormulas } from "../../../src/plans/repair-formulas";
import { findFormulas } from "../../../src/sidebar/find-formulas";
import { keepFootprints, planInstall, planUninstall } from "../../../src/sidebar/install-work";
import { spellForHost } from "../../../src/sidebar/spell-for-host";
import { assignRoles } from "../../../src/data/assign-roles";
import { lookAtData } from "../../../src/data/look-at-data";
import { area } from "../../area";
import { planSheets } from "../../contract/every-plan";
import { unwatchedTask } from "../unwatched-task";

const EXCEL: FormulaStyle = { separator: ",", tables: "filled rows", callBytes: 5_000_000 };

async function repair(host: MemoryHost) {
  const found = await findFormulas(host, (await host.snapshot({})).sheets, unwatchedTask());
  const { changes } = await spellForHost(host, repairFormulas(found), unwatchedTask());
  const outcome = await host.apply(changes, { replace: true });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return { changes, undo: outcome.undo };
}

const formulasIn = (host: MemoryHost) =>
  host.document().sheets.flatMap(({ grid }) => grid.flat().flatMap(({ formula }) => (formula === "" ? [] : [formula])));

describe("formulas that pass whole columns", () => {
  it.each([
    "=VELOCITY_BASELINE(Deals!$A:$L)",
    "=velocity_baseline(Deals!A:L,,46000)",
    "=FUNNEL($A:$L)",
    "=IFERROR(INDEX(SLA_SCORECARD(Leads!$A:$L,24),2,7),0)",
    "=_xldudf_FUNNEL(Leads!$A$4:$L$1048576)",
    "=ATTRIBUTION_RECONCILE(Touches!$A$1:INDEX(Touches!$D:$D,COUNTA(Touches!$A:$A)+100),Deals!$A:$L)",
  ])("are found: %s", (formula) => expect(passesWholeColumns({ formula, sheet: "Deals" })).toBe(true));

  it.each([
    "=FUNNEL(Leads!$A$1:$L$400)",
    "=COUNTA(Deals!$A:$A)",
    "=SUM(Deals!$F:$F)+VELOCITY(1,2,3,4)",
    "=FUNNEL(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100))",
    "=FUNNEL(Leads_table[[#Headers],[#Data]])",
    '="FUNNEL(Leads!$A:$L)"',
  ])("are told from others: %s", (formula) => expect(passesWholeColumns({ formula, sheet: "Deals" })).toBe(false));
});

describe("the repair", () => {
  const old: readonly Change[] = [
    { kind: "sheet", name: "Old" },
    {
      kind: "formula",
      area: area("Old", 0, 0, 1, 3),
      formulas: [["=FUNNEL(Leads!$A:$L)", "=SUM(Deals!$F:$F)", "=FUNNEL(Leads!$A$1:INDEX(Leads!$L:$L,2))"]],
    },
    { kind: "formula", area: area("Leads", 0, 14, 1, 1), formulas: [["=DISPOSITIONS(Leads!A:L,Z1)"]] },
    { kind: "write", area: area("Old", 1, 0, 1, 1), cells: [["typed below"]] },
  ];

  it("rewrites those formulas alone, wherever they are, and one undo brings them back", async () => {
    const host = memoryHost(planSheets, EXCEL);
    await host.apply(old);
    const before = host.document();
    const { changes, undo } = await repair(host);
    expect(changes.map((change) => change.kind === "formula" && [change.area.sheet, change.formulas[0][0]])).toEqual([
      ["Leads", "=DISPOSITIONS(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100),Z1)"],
      ["Old", "=FUNNEL(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100))"],
    ]);
    expect(formulasIn(host)).toContain("=SUM(Deals!$F:$F)");
    expect(host.document().sheets.find(({ name }) => name === "Old")!.grid[1][0].value).toBe("typed below");
    expect((await repair(host)).changes).toEqual([]);
    await host.apply(undo, { replace: true });
    expect(host.document().sheets).toEqual(before.sheets);
  });

  it("leaves an installed framework one that can be removed, as nobody has changed its sheets", async () => {
    const host = memoryHost(planSheets, EXCEL);
    const { places } = await lookAtData(host);
    const wish = { framework: "sla", sources: assignRoles(places, []) } as const;
    const plan = await planInstall(host, wish, unwatchedTask());
    await host.apply(plan.changes);
    await keepFootprints(host, plan);
    expect((await repair(host)).changes.length).toBeGreaterThan(5);
    expect(formulasIn(host).filter((formula) => passesWholeColumns({ formula, sheet: "" }))).toEqual([]);
    const removal = await planUninstall(host, wish, unwatchedTask());
    expect(removal.kept.flatMap(({ cells }) => cells)).toEqual([]);
  });

  it("finds formulas in blocks, says how far it is, and stops when it is asked to", async () => {
    const host = memoryHost([{ name: "Long", cells: Array.from({ length: 70_000 }, (_, i) => [i]) }], PLAIN_STYLE);
    await host.apply([{ kind: "formula", area: area("Long", 69_999, 0, 1, 1), formulas: [["=A1"]] }], {
      replace: true,
    });
    const { sheets } = await host.snapshot({});
    const told: number[] = [];
    const task = { ...unwatchedTask(), progress: (done: number) => void told.push(done) };
    expect(await findFormulas(host, sheets, task)).toEqual([{ sheet: "Long", row: 69_999, column: 0, formula: "=A1" }]);
    expect(told).toEqual([60_000, 70_000]);
    const stopped = { ...unwatchedTask(), signal: AbortSignal.abort() };
    await expect(findFormulas(host, sheets, stopped)).rejects.toThrow();
  });
});
