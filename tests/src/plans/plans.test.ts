/** Plans alone: a snapshot and a wish go in, changes come out, and a memory host takes them. */
import { describe, expect, it } from "vitest";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { frameworks } from "../../../src/frameworks/frameworks";
import type { Change } from "../../../src/host/changes";
import type { MemorySheet } from "../../../src/host/memory-document";
import { memoryHost } from "../../../src/host/memory-host";
import { requiredCard } from "../../../src/plans/card-named";
import { insertFrameworkPlan } from "../../../src/plans/insert-framework-plan";
import { insertFunction } from "../../../src/plans/insert-function";
import { insertReconciliation } from "../../../src/plans/insert-reconciliation";
import { insertScenarios } from "../../../src/plans/insert-scenarios";
import { missingSheet } from "../../../src/plans/missing-sheet";
import type { LeverOwners, VelocityBase } from "../../../src/plans/velocity-base";

const outline = (name: string) => ({ name, rows: 10, columns: 6, headers: [] });
const touches = { sheet: "Touches", row: 0, column: 0, rows: 1512, columns: 4 };
const deals = { sheet: "Q1 deals", row: 2, column: 0, rows: 399, columns: 10 };

const formulas = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : []));

/** The sheet a plan makes, as a host holds it. */
async function madeBy(changes: readonly Change[]): Promise<MemorySheet> {
  const host = memoryHost([{ name: "Q1 deals", cells: [["a"]] }]);
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  return host.document().sheets[1];
}

const valuesOf = ({ grid }: MemorySheet, row: number) => grid[row].map(({ value, formula }) => formula || value);
const rolesOf = ({ grid }: MemorySheet, row: number) => grid[row].map(({ role }) => role);

describe("inserting a reconciliation", () => {
  const wish = {
    touches,
    deals,
    weighted: "u",
    by: "Channel",
    lookbackDays: undefined,
    halfLifeDays: 7,
    columns: "",
    answer: { rows: 12, total: 10 },
  };

  it("writes formulas over the user's ranges, never values", () => {
    expect(formulas(insertReconciliation([outline("Deals")], wish))).toEqual([
      '=IF(ABS(SUMIF($A$9:$A$508,"Total",$B$9:$B$508)-SUMIF($A$9:$A$508,"Total",$C$9:$C$508))' +
        '+ABS(SUMIF($A$9:$A$508,"Total",$B$9:$B$508)-SUMIF($A$9:$A$508,"Total",$D$9:$D$508))<0.01,' +
        '"First, last and weighted add up to the same booked revenue","First, last and weighted differ")',
      "=ATTRIBUTION_RECONCILE(Touches!$A:$D,'Q1 deals'!$A$3:$J$1048576,$A$5,$B$5,$C$5,$D$5)",
    ]);
  });

  it("adds the columns argument only where headers were picked", () => {
    const changes = insertReconciliation([], { ...wish, columns: "Amount=ACV" });
    expect(formulas(changes)[1]).toMatch(/,\$A\$5,\$B\$5,\$C\$5,\$D\$5,\$E\$5\)$/);
  });

  it("takes a free name, and lays the sheet out", async () => {
    const changes = insertReconciliation([outline("attribution")], { ...wish, lookbackDays: 90 });
    const sheet = await madeBy(changes);
    expect(sheet.name).toBe("Attribution 2");
    expect(valuesOf(sheet, 0)[0]).toBe("Attribution reconciled");
    expect(valuesOf(sheet, 1)[0]).toMatch(/live from Touches!A1:D1512 and 'Q1 deals'!A3:J401\.$/);
    expect(valuesOf(sheet, 3).slice(0, 4)).toEqual(["Weighted model", "By", "Lookback days", "Half-life days"]);
    expect(valuesOf(sheet, 4).slice(0, 4)).toEqual(["u", "Channel", 90, 7]);
    expect(rolesOf(sheet, 4).slice(0, 5)).toEqual(["input", "input", "input", "input"]);
    expect(rolesOf(sheet, 8).every((role) => role === "header")).toBe(true);
    expect(rolesOf(sheet, 18).every((role) => role === "total")).toBe(true);
    expect(sheet.grid[9].map(({ look }) => look)).toEqual([
      undefined,
      "money",
      "money",
      "money",
      "money",
      "percent",
      "money",
      "money",
      undefined,
    ]);
    expect(sheet.grid[8][0].note).toMatch(/credited/);
    expect(sheet.frozenRows).toBe(9);
    expect(sheet.widths).toHaveLength(9);
  });

  it("is refused in words when a range went away", () => {
    const changes = insertReconciliation([], wish);
    expect(missingSheet(changes, [outline("Touches")])?.problem).toMatch(/"Q1 deals" is not there any more/);
    expect(missingSheet(changes, [outline("Touches"), outline("Q1 deals")])).toBeUndefined();
  });
});

describe("inserting scenarios", () => {
  const scenarios = [
    { name: "20% more opportunities", changes: [0.2, 0, 0, 0] as const },
    { name: "10% shorter cycle", changes: [0, 0, 0, -0.1] as const },
  ];
  const owners: LeverOwners = ["Dana", "", "Lee", ""];
  const live: VelocityBase = {
    kind: "deals",
    deals,
    by: "Segment",
    segment: "Enterprise",
    columns: "",
    baselineRows: 5,
  };

  it("looks the base up in a live baseline that may grow, and solves for the target", () => {
    const written = formulas(insertScenarios([], { base: live, scenarios, target: 30000, owners }));
    expect(written).toEqual([
      "=INDEX($B$30:$B$79,MATCH($A$5,$A$30:$A$79,0))",
      "=INDEX($C$30:$C$79,MATCH($A$5,$A$30:$A$79,0))",
      "=INDEX($D$30:$D$79,MATCH($A$5,$A$30:$A$79,0))",
      "=INDEX($E$30:$E$79,MATCH($A$5,$A$30:$A$79,0))",
      "=VELOCITY($B$5,$C$5,$D$5,$E$5)",
      "=VELOCITY_SCENARIO($B$5:$E$5,$A$8:$E$12)",
      '=VELOCITY_SOLVE($B$22,"opportunities",$B$5,$C$5,$D$5,$E$5)',
      "=$B$24/$B$5-1",
      '=VELOCITY_SOLVE($B$22,"average deal value",$B$5,$C$5,$D$5,$E$5)',
      "=$B$25/$C$5-1",
      '=VELOCITY_SOLVE($B$22,"win rate",$B$5,$C$5,$D$5,$E$5)',
      "=$B$26/$D$5-1",
      '=VELOCITY_SOLVE($B$22,"cycle days",$B$5,$C$5,$D$5,$E$5)',
      "=$B$27/$E$5-1",
      "=VELOCITY_BASELINE('Q1 deals'!$A$3:$J$1048576,\"Segment\")",
    ]);
  });

  it("hands on the columns that were picked, and no by for the total alone", () => {
    const written = formulas(
      insertScenarios([], {
        base: { ...live, by: "", segment: "Total", columns: "Amount=ACV" },
        scenarios,
        target: 1,
        owners,
      }),
    );
    expect(written[written.length - 1]).toBe("=VELOCITY_BASELINE('Q1 deals'!$A$3:$J$1048576,,,,,,,\"Amount=ACV\")");
  });

  it("writes typed levers as inputs, and a table the scenario formula can read", async () => {
    const sheet = await madeBy(
      insertScenarios([], {
        base: { kind: "typed", levers: [200, 40000, 0.25, 90] },
        scenarios,
        target: 30000,
        owners,
      }),
    );
    expect(valuesOf(sheet, 4).slice(0, 6)).toEqual(["Base", 200, 40000, 0.25, 90, "=VELOCITY($B$5,$C$5,$D$5,$E$5)"]);
    expect(rolesOf(sheet, 4).slice(0, 6)).toEqual([undefined, "input", "input", "input", "input", undefined]);
    const table = [7, 8, 9, 10, 11].map((row) => sheet.grid[row].slice(0, 5).map(({ value }) => value));
    const answer = ask(requiredCard("VELOCITY_SCENARIO"), [[[200, 40000, 0.25, 90]], table]);
    expect(isRefusal(answer)).toBe(false);
    if (isRefusal(answer)) return;
    expect(answer.map((row) => row[0])).toEqual(["Scenario", "Base", "20% more opportunities", "10% shorter cycle"]);
  });

  it("names an owner beside each lever, to be filled in where there is none", async () => {
    const sheet = await madeBy(insertScenarios([], { base: live, scenarios, target: 30000, owners }));
    expect(valuesOf(sheet, 22).slice(0, 4)).toEqual(["One lever alone", "Needed", "Change", "Owner"]);
    expect([23, 24, 25, 26].map((row) => [sheet.grid[row][0].value, sheet.grid[row][3].value])).toEqual([
      ["Opportunities", "Dana"],
      ["Average deal value", ""],
      ["Win rate", "Lee"],
      ["Cycle days", ""],
    ]);
    expect([23, 24, 25, 26].map((row) => sheet.grid[row][3].role)).toEqual(["input", "input", "input", "input"]);
  });

  it("keeps every block clear of the spills above it", () => {
    const changes = insertScenarios([], { base: live, scenarios, target: 1, owners });
    const spills = changes.flatMap((change) =>
      change.kind === "formula" && change.spills ? [{ ...change.area, ...change.spills }] : [],
    );
    const written = changes.flatMap((change) => (change.kind === "write" ? [change.area] : []));
    for (const spill of spills) {
      expect(written.filter(({ row, rows }) => row < spill.row + spill.rows && spill.row < row + rows)).toEqual([]);
    }
  });
});

describe("inserting a function", () => {
  const cell = { sheet: "Q1 deals", row: 3, column: 2, rows: 2, columns: 2 };

  it("goes into one cell with its look", () => {
    const changes = insertFunction([], {
      card: requiredCard("VELOCITY"),
      formula: "=VELOCITY(A1,B1,C1,D1)",
      size: { rows: 1, columns: 1 },
      into: { kind: "cell", cell },
    });
    const one = { ...cell, rows: 1, columns: 1 };
    expect(changes).toEqual([
      { kind: "formula", area: one, formulas: [["=VELOCITY(A1,B1,C1,D1)"]] },
      { kind: "format", area: one, look: "money" },
    ]);
  });

  it("says how far it spills", () => {
    const [formula, ...looks] = insertFunction([], {
      card: requiredCard("ATTRIBUTE"),
      formula: "=ATTRIBUTE(a,b)",
      size: { rows: 6, columns: 4 },
      into: { kind: "cell", cell },
    });
    expect(formula).toMatchObject({ kind: "formula", spills: { rows: 6, columns: 4 } });
    expect(looks).toHaveLength(3);
  });

  it("makes a sheet with title, law and header notes", async () => {
    const sheet = await madeBy(
      insertFunction([], {
        card: requiredCard("ATTRIBUTE"),
        formula: "=ATTRIBUTE(a,b)",
        size: { rows: 6, columns: 4 },
        into: { kind: "sheet" },
      }),
    );
    expect(sheet.name).toBe("Attribute");
    expect(sheet.grid[3][0]).toMatchObject({ formula: "=ATTRIBUTE(a,b)", role: "header" });
    expect(sheet.grid[3][2].note).toMatch(/booked revenue/);
  });
});

describe("inserting a framework plan", () => {
  it("lists every component with its owner, date and state to fill in", async () => {
    const steps = frameworks.filter(({ id }) => id === "icp" || id === "sla");
    const sheet = await madeBy(
      insertFrameworkPlan([], {
        symptom: "=bad leads",
        frameworks: steps,
        openConditions: ["A CRM is in use"],
      }),
    );
    expect(sheet.name).toBe("Alignment plan");
    expect(valuesOf(sheet, 0)[0]).toBe("Alignment plan");
    expect(valuesOf(sheet, 1)[0]).toMatch(/^Answers "=bad leads" with /);
    const header = sheet.grid.findIndex((row) => row[0]?.value === "Step");
    const lines = sheet.grid.slice(header + 1);
    expect(lines.map((row) => row[2].value)).toEqual([
      "A CRM is in use",
      ...steps.flatMap(({ components }) => components),
    ]);
    expect(lines.every((row) => row[3].role === "input" && row[5].value === "Open")).toBe(true);
    expect(sheet.frozenRows).toBe(header + 1);
  });
});

it("every framework is installed with its artefacts, against one of three root causes", () => {
  expect(frameworks).toHaveLength(7);
  expect(new Set(frameworks.map(({ rootCause }) => rootCause)).size).toBe(3);
  for (const { components, firstStep } of frameworks) {
    expect(components.length).toBeGreaterThan(3);
    expect(firstStep.length).toBeGreaterThan(20);
  }
});
