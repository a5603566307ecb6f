/** The sheets of the velocity studio: live formulas, and no block in the way of another. */
import { describe, expect, it } from "vitest";
import type { Area, Change } from "../../../src/host/changes";
import type { MemorySheet } from "../../../src/host/memory-document";
import { memoryHost } from "../../../src/host/memory-host";
import { insertScenarios } from "../../../src/plans/insert-scenarios";
import { insertSensitivity } from "../../../src/plans/insert-sensitivity";
import { insertTargetPath } from "../../../src/plans/insert-target-path";
import { insertVelocityBridge } from "../../../src/plans/insert-velocity-bridge";
import { insertVelocityRange } from "../../../src/plans/insert-velocity-range";
import type { DealsBase, LeverOwners, VelocityBase } from "../../../src/plans/velocity-base";

const deals: Area = { sheet: "Deals", row: 0, column: 0, rows: 241, columns: 6 };
const base: DealsBase = {
  kind: "deals",
  deals,
  by: "Segment",
  segment: "Enterprise",
  columns: "",
  windowDays: 182,
  baselineRows: 5,
};
const typed: VelocityBase = { kind: "typed", levers: [200, 40000, 0.25, 90] };
const owners: LeverOwners = ["Dana", "", "Lee", ""];
const range = {
  deals,
  segment: { column: 1, header: "Segment", name: "Enterprise" },
  endsOn: 46200,
  windowDays: 182,
  draws: 2000,
  columns: "",
  rows: 9,
};

const formulas = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : []));

async function madeBy(changes: readonly Change[]): Promise<MemorySheet> {
  const host = memoryHost([{ name: "Deals", cells: [["a"]] }]);
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  return host.document().sheets[1];
}

const shownAt = ({ grid }: MemorySheet, row: number) => grid[row].map(({ value, formula }) => formula || value);

describe("the sensitivity sheet", () => {
  it("asks for the swings of the base by the step in its cell", async () => {
    const changes = insertSensitivity([], { base, step: 0.1 });
    expect(formulas(changes)).toEqual([
      ...["B", "C", "D", "E"].map((column) => `=INDEX($${column}$17:$${column}$66,MATCH($A$5,$A$17:$A$66,0))`),
      "=VELOCITY($B$5,$C$5,$D$5,$E$5)",
      "=VELOCITY_SENSITIVITY($B$5,$C$5,$D$5,$E$5,$B$7)",
      '=VELOCITY_BASELINE(Deals!$A:$F,"Segment",,182)',
    ]);
    const sheet = await madeBy(changes);
    expect(sheet.name).toBe("Velocity sensitivity");
    expect(sheet.grid[6][1]).toMatchObject({ value: 0.1, role: "input", look: "percent" });
  });

  it("has typed levers as inputs and no baseline", async () => {
    const changes = insertSensitivity([], { base: typed, step: 0.05 });
    expect(formulas(changes)).toHaveLength(2);
    const sheet = await madeBy(changes);
    expect(shownAt(sheet, 4).slice(0, 5)).toEqual(["Base", 200, 40000, 0.25, 90]);
    expect(shownAt(sheet, 1)[0]).toMatch(/The base is typed: change its tinted cells\.$/);
  });
});

describe("the target path sheet", () => {
  it("goes from the base's velocity to the target, and draws the way", async () => {
    const changes = insertTargetPath([], { base, target: 30000, owners });
    expect(formulas(changes)).toContain("=VELOCITY_TARGETS($F$5,$B$7)");
    expect(formulas(changes)).toContain('=VELOCITY_SOLVE($B$7,"win rate",$B$5,$C$5,$D$5,$E$5)');
    const sheet = await madeBy(changes);
    expect(sheet.grid[13][0].formula).toBe("=VELOCITY_TARGETS($F$5,$B$7)");
    expect(sheet.charts).toMatchObject([{ type: "lines", data: { row: 13, column: 0, rows: 5, columns: 2 } }]);
  });
});

describe("the bridge sheet", () => {
  const changes = insertVelocityBridge([], { base, owners, endsOn: 46200, windowDays: 182 });

  it("bridges the segment's levers of two periods that follow its input cells", () => {
    const looked = (table: readonly string[], names: string) =>
      table.map((column) => `=INDEX($${column}$29:$${column}$78,MATCH($A$5,$${names}$29:$${names}$78,0))`);
    expect(formulas(changes)).toEqual([
      "=$B$5-$C$5",
      ...looked(["B", "C", "D", "E"], "A"),
      "=VELOCITY($B$8,$C$8,$D$8,$E$8)",
      '=VELOCITY_BASELINE(Deals!$A:$F,"Segment",$D$5,$C$5)',
      ...looked(["M", "N", "O", "P"], "L"),
      "=VELOCITY($B$9,$C$9,$D$9,$E$9)",
      '=VELOCITY_BASELINE(Deals!$A:$F,"Segment",$B$5,$C$5)',
      "=VELOCITY_BRIDGE($B$8:$E$8,$B$9:$E$9)",
      "=$B$16",
      "=MIN($B$16+SUM($D$12),$B$16+SUM($D$12)-$D$12)",
      "=MAX(-$D$12,0)",
      "=MAX($D$12,0)",
      "=MIN($B$16+SUM($D$12:$D$13),$B$16+SUM($D$12:$D$13)-$D$13)",
      "=MAX(-$D$13,0)",
      "=MAX($D$13,0)",
      "=MIN($B$16+SUM($D$12:$D$14),$B$16+SUM($D$12:$D$14)-$D$14)",
      "=MAX(-$D$14,0)",
      "=MAX($D$14,0)",
      "=MIN($B$16+SUM($D$12:$D$15),$B$16+SUM($D$12:$D$15)-$D$15)",
      "=MAX(-$D$15,0)",
      "=MAX($D$15,0)",
      "=$C$16",
    ]);
  });

  it("has its periods as inputs, an owner beside each line, and a waterfall of its steps", async () => {
    const sheet = await madeBy(changes);
    expect(shownAt(sheet, 3).slice(0, 4)).toEqual([
      "Segment",
      "Period ends on",
      "Days in a period",
      "Period before ended on",
    ]);
    expect(sheet.grid[4].slice(0, 3).map(({ value, role }) => [value, role])).toEqual([
      ["Enterprise", "input"],
      [46200, "input"],
      [182, "input"],
    ]);
    expect([10, 11, 12, 13, 14].map((row) => sheet.grid[row][5].value)).toEqual(["Owner", "Dana", "", "Lee", ""]);
    expect([20, 21, 22, 23, 24, 25].map((row) => sheet.grid[row][0].value)).toEqual([
      "Period before",
      "Opportunities",
      "Average deal value",
      "Win rate",
      "Cycle days",
      "This period",
    ]);
    expect(sheet.charts).toMatchObject([{ type: "waterfall", data: { row: 19, column: 0, rows: 7, columns: 5 } }]);
  });
});

describe("the range sheet", () => {
  it("draws the deals of the segment in its cell, by the terms in its cells", async () => {
    const changes = insertVelocityRange([], range);
    expect(formulas(changes)).toEqual([
      "=VELOCITY_RANGE(FILTER(Deals!$A:$F,(ROW(Deals!$B:$B)=1)+EXACT(TRIM(Deals!$B:$B),TRIM($A$5))),$B$5,$C$5,,$D$5,$E$5,$F$5)",
    ]);
    const sheet = await madeBy(changes);
    expect(shownAt(sheet, 4).slice(0, 6)).toEqual(["Enterprise", 46200, 182, 0.8, 2000, 1]);
    expect([7, 8, 9, 10, 11].map((row) => sheet.grid[row][2].look)).toEqual([
      "whole",
      "money",
      "percent",
      "days",
      "money",
    ]);
  });

  it("draws all deals where there is no segment, and knows a table below a title and picked columns", () => {
    expect(formulas(insertVelocityRange([], { ...range, segment: undefined, columns: "Amount=ACV" }))).toEqual([
      '=VELOCITY_RANGE(Deals!$A:$F,$B$5,$C$5,,$D$5,$E$5,$F$5,"Amount=ACV")',
    ]);
    const [formula] = formulas(insertVelocityRange([], { ...range, deals: { ...deals, row: 2, rows: 240 } }));
    expect(formula).toMatch(/FILTER\(Deals!\$A\$3:\$F\$1048576,\(ROW\(Deals!\$B\$3:\$B\$1048576\)=3\)\+EXACT/);
  });
});

describe("every sheet", () => {
  const sheets: readonly (readonly [string, readonly Change[]])[] = [
    ["scenarios", insertScenarios([], { base, scenarios: [], target: 1, owners })],
    ["sensitivity", insertSensitivity([], { base, step: 0.1 })],
    ["target path", insertTargetPath([], { base, target: 1, owners })],
    ["bridge", insertVelocityBridge([], { base, owners, endsOn: 46200, windowDays: 182 })],
    ["range", insertVelocityRange([], range)],
  ];

  it.each(sheets)("%s: no answer meets a cell of ours, even when a baseline grows tenfold", (_, changes) => {
    const written = changes.flatMap((change) =>
      change.kind === "write" || change.kind === "formula" ? [change.area] : [],
    );
    for (const change of changes) {
      if (change.kind !== "formula" || change.spills === undefined) continue;
      const { area, spills, formulas } = change;
      const grows = String(formulas[0][0]).startsWith("=VELOCITY_BASELINE(");
      const reach = { ...area, rows: grows ? spills.rows * 10 : spills.rows, columns: spills.columns };
      expect(written.filter((other) => other !== area && meets(reach, other))).toEqual([]);
    }
  });

  it.each(sheets)("%s: a chart lies over empty cells", (_, changes) => {
    const filled = changes.flatMap((change) =>
      change.kind === "write" || change.kind === "formula"
        ? [{ ...change.area, ...(change.kind === "formula" && change.spills) }]
        : [],
    );
    for (const change of changes) {
      if (change.kind === "chart") expect(filled.filter((area) => meets(change.chart.over, area))).toEqual([]);
    }
  });
});

function meets(one: Area, other: Area): boolean {
  const overlap = (from: number, length: number, otherFrom: number, otherLength: number) =>
    from < otherFrom + otherLength && otherFrom < from + length;
  return (
    overlap(one.row, one.rows, other.row, other.rows) && overlap(one.column, one.columns, other.column, other.columns)
  );
}
