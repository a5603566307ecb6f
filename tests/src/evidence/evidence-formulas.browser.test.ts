/** The formula behind every finding on the sample company, written into the workbench and computed there. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { evidences } from "../../../src/evidence/evidences";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "../../workbench/open-workbench";
import { sampleTables } from "./sample-tables";

let served: ServedWorkbench;
let opened: OpenedWorkbench;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
}, 120_000);
afterAll(() => served.close());

const assumptions = { limitHours: 24, valuePerLead: 420, quota: 2_150_000, windowDays: 180, currency: "$" };

function expectCells(found: Cells, wanted: Cells): void {
  wanted.forEach((line, r) =>
    line.forEach((cell, c) => {
      const at = `row ${r + 1} column ${c + 1}`;
      if (typeof cell === "number") expect(found[r]?.[c], at).toBeCloseTo(cell, 6);
      else expect(found[r]?.[c] ?? "", at).toBe(cell ?? "");
    }),
  );
}

it.each(evidences.map((evidence) => [evidence.id, evidence] as const))(
  "%s: the formula answers on the sheet what the finding holds",
  async (id, evidence) => {
    const finding = evidence.measure(sampleTables(), assumptions);
    if (finding.kind === "unmeasured" || finding.rows === undefined) throw new Error(`${id} finds nothing`);
    const { formula, answer } = finding.rows;
    const area = { sheet: `Rows of ${id}`, row: 0, column: 0, rows: answer.length, columns: answer[0].length };
    const outcome = await opened.page.evaluate(
      ({ area, formula }) =>
        window.revpact!.host.apply([
          { kind: "sheet", name: area.sheet },
          {
            kind: "formula",
            area: { ...area, rows: 1, columns: 1 },
            formulas: [[formula]],
            spills: { rows: area.rows, columns: area.columns },
          },
        ]),
      { area, formula },
    );
    expect(outcome).toMatchObject({ kind: "done" });
    const [found] = await opened.page.evaluate(
      async (area) => (await window.revpact!.host.snapshot({ areas: [area] })).areas,
      area,
    );
    expectCells(found, answer);
  },
  30_000,
);
