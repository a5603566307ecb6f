/** What an undo would take with it: cells that people filled after a plan was made. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import type { Change } from "../../../src/host/changes";
import { memoryHost, type MemoryHost } from "../../../src/host/memory-host";
import { requiredCard } from "../../../src/plans/card-named";
import { tracesOf, workSince } from "../../../src/sidebar/work-since";
import { area as cells } from "../../area";
import { everyPlan, planSheets } from "../../contract/every-plan";
import { unwatchedTask } from "../unwatched-task";

const cell = (sheet: string, row: number, column: number) => cells(sheet, row, column, 1, 1);
const write = (sheet: string, row: number, column: number, ...content: Cell[]): Change => ({
  kind: "write",
  area: cells(sheet, row, column, 1, content.length),
  cells: [content],
});

async function made(host: MemoryHost, changes: readonly Change[]) {
  expect(await host.apply(changes, { replace: true })).toMatchObject({ kind: "done" });
  const traces = await tracesOf(host, changes);
  return async () =>
    (await workSince(host, traces, unwatchedTask())).map(
      ({ sheet, row, column, rows, columns }) => `${sheet} ${row},${column} ${rows}x${columns}`,
    );
}

describe("a sheet that was added", () => {
  const adding: readonly Change[] = [
    { kind: "sheet", name: "Plan" },
    write("Plan", 0, 0, "Quota", 100),
    { kind: "formula", area: cell("Plan", 1, 1), formulas: [["=B1*2"]] },
  ];

  it("holds nobody's work while nothing was put there", async () => {
    const host = memoryHost(planSheets);
    const asked = await made(host, adding);
    await host.apply([write("Deals", 200, 0, "mine")]);
    expect(await asked()).toEqual([]);
  });

  it.each<[what: string, change: Change, found: string]>([
    ["another number in an input", write("Plan", 0, 1, 120), "Plan 0,1 1x1"],
    ["a note beside it", write("Plan", 5, 3, "agreed"), "Plan 5,3 1x1"],
    ["a number over a formula", write("Plan", 1, 1, 7), "Plan 1,1 1x1"],
    ["another formula", { kind: "formula", area: cell("Plan", 1, 1), formulas: [["=B1*3"]] }, "Plan 1,1 1x1"],
    ["a formula of their own", { kind: "formula", area: cell("Plan", 2, 2), formulas: [["=1"]] }, "Plan 2,2 1x1"],
  ])("holds somebody's: %s", async (_, change, found) => {
    const host = memoryHost(planSheets);
    const asked = await made(host, adding);
    await host.apply([change], { replace: true });
    expect(await asked()).toEqual([found]);
  });

  it("holds nobody's work where somebody emptied a cell", async () => {
    const host = memoryHost(planSheets);
    const asked = await made(host, adding);
    await host.apply([write("Plan", 0, 1, "")], { replace: true });
    expect(await asked()).toEqual([]);
  });

  it("is nobody's any more once it is gone", async () => {
    const host = memoryHost(planSheets);
    const asked = await made(host, adding);
    await host.apply([{ kind: "remove sheet", name: "Plan" }]);
    expect(await asked()).toEqual([]);
  });

  it("holds what its live formulas answer, however late that came and however the data grew", async () => {
    const host = memoryHost(planSheets);
    const formula = '=VELOCITY_BASELINE(Deals!$A:$Z, "Segment")';
    const asked = await made(host, [
      { kind: "sheet", name: "Plan" },
      { kind: "formula", area: cell("Plan", 2, 0), formulas: [[formula]] },
    ]);
    const deals = planSheets.find(({ name }) => name === "Deals")!;
    const answer = ask(requiredCard("VELOCITY_BASELINE"), [deals.cells, "Segment"]);
    if (isRefusal(answer)) throw new Error(answer.words);
    expect(answer.length).toBeGreaterThan(3);
    // The memory host computes nothing: what a host would show is written beside the formula's own cell.
    const spilled = answer.flatMap((line, r) =>
      line.flatMap((shown, c): Change[] => (r + c === 0 || shown === "" ? [] : [write("Plan", 2 + r, c, shown)])),
    );
    await host.apply(spilled, { replace: true });
    expect(await asked()).toEqual([]);
    await host.apply([write("Plan", 4, answer[0].length, "mine")]);
    expect(await asked()).toEqual([`Plan 4,${answer[0].length} 1x1`]);
  });

  it("of more cells than are compared is asked about as a whole once it is longer", async () => {
    const host = memoryHost(planSheets);
    const rows = Array.from({ length: 60_000 }, (_, r) => [r]);
    const asked = await made(host, [
      { kind: "sheet", name: "Plan" },
      { kind: "write", area: cells("Plan", 0, 0, rows.length, 1), cells: rows },
    ]);
    expect(await asked()).toEqual([]);
    await host.apply([write("Plan", 60_000, 0, "mine")]);
    expect(await asked()).toEqual(["Plan 0,0 60001x1"]);
  });
});

describe("a long answer that a host shows later", () => {
  it("is nobody's work, and a row below it is somebody's", async () => {
    const host = memoryHost(planSheets);
    const spills = { rows: 60_000, columns: 1 };
    const asked = await made(host, [
      { kind: "sheet", name: "Plan" },
      { kind: "formula", area: cell("Plan", 0, 0), formulas: [["=ICP_SCORE(A1,B1)"]], spills },
    ]);
    const shown = Array.from({ length: spills.rows - 1 }, (_, r) => [r]);
    await host.apply([{ kind: "write", area: cells("Plan", 1, 0, shown.length, 1), cells: shown }]);
    expect(await asked()).toEqual([]);
    await host.apply([write("Plan", spills.rows, 0, "mine")]);
    expect(await asked()).toEqual(["Plan 0,0 60001x1"]);
  });
});

describe("cells of a sheet that stood before", () => {
  const spilling: Change = {
    kind: "formula",
    area: cell("Deals", 100, 30),
    formulas: [["=VELOCITY(1, 2, 3%, 4)"]],
    spills: { rows: 2, columns: 2 },
  };

  it("hold nobody's work while the answer alone stands there", async () => {
    const host = memoryHost(planSheets);
    const asked = await made(host, [spilling]);
    await host.apply([write("Deals", 101, 31, 0.5), write("Deals", 105, 30, "elsewhere")]);
    expect(await asked()).toEqual([]);
  });

  it.each<[what: string, change: Change, ...found: string[]]>([
    ["a number over the formula", write("Deals", 100, 30, 12), "Deals 100,30 1x1"],
    [
      "a number that the answer runs into",
      {
        kind: "write",
        area: cells("Deals", 100, 30, 2, 2),
        cells: [
          ["#SPILL!", null],
          [null, 5],
        ],
      },
      "Deals 100,30 1x1",
      "Deals 101,31 1x1",
    ],
    [
      "a formula where the answer reached",
      { kind: "formula", area: cell("Deals", 101, 31), formulas: [["=2"]] },
      "Deals 101,31 1x1",
    ],
  ])("hold somebody's: %s", async (_, change, ...found) => {
    const host = memoryHost(planSheets);
    const asked = await made(host, [spilling]);
    await host.apply([change], { replace: true });
    expect(await asked()).toEqual(found);
  });
});

describe("every plan", () => {
  it("asks about every cell that somebody filled on a sheet it added, and about no other", async () => {
    const edit = fc.record({
      sheet: fc.nat(),
      row: fc.nat(40),
      column: fc.nat(12),
      value: fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom("agreed", "=not a formula", "0")),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...everyPlan),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async ({ plan }, edits) => {
          const host = memoryHost(planSheets);
          const changes = await plan(host);
          const added = changes.flatMap((change) => (change.kind === "sheet" ? [change.name] : []));
          fc.pre(added.length > 0);
          const asked = await made(host, changes);
          const answers = changes.flatMap((change) =>
            change.kind === "formula" ? { ...change.area, ...change.spills } : [],
          );
          const isInAnswer = (name: string, atRow: number, atColumn: number) =>
            answers.some(
              ({ sheet, row, column, rows, columns }) =>
                sheet === name &&
                (atRow !== row || atColumn !== column) &&
                atRow >= row &&
                atRow < row + rows &&
                atColumn >= column &&
                atColumn < column + columns,
            );
          const standing = (sheet: string) => host.document().sheets.find(({ name }) => name === sheet)!.grid;
          const mine = new Set<string>();
          for (const { sheet, row, column, value } of edits) {
            const name = added[sheet % added.length];
            const before = standing(name)[row]?.[column];
            // A host shows an error there in place of the answer; this one computes none.
            if (isInAnswer(name, row, column)) continue;
            await host.apply([write(name, row, column, value)], { replace: true });
            if (before?.formula === "" && before.value === value) continue;
            mine.add(`${name} ${row},${column} 1x1`);
          }
          expect(new Set(await asked())).toEqual(mine);
        },
      ),
      { numRuns: 40 },
    );
  });
});
