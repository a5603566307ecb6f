import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank, textOf, type Cell } from "../../../core/kernel/cells";
import { assignRoles } from "../../../src/data/assign-roles";
import { lookAtData } from "../../../src/data/look-at-data";
import { unwatchedTask } from "../unwatched-task";
import { frameworks } from "../../../src/frameworks/frameworks";
import { holds, type MemoryCell } from "../../../src/host/memory-document";
import { memoryHost, type MemoryHost } from "../../../src/host/memory-host";
import { installedSheets } from "../../../src/plans/install/installed";
import { keepFootprints, planInstall, planUninstall } from "../../../src/sidebar/install-work";
import { sampleWorkbook } from "../../../workbench/sample/company";

/** The sample's first rows: enough for every function to answer. */
const sample = sampleWorkbook().map(({ name, cells }) => ({ name, cells: cells.slice(0, 60) }));
const ids = frameworks.map(({ id }) => id);
type Id = (typeof ids)[number];

async function wishFor(host: MemoryHost, framework: Id) {
  const { places } = await lookAtData(host);
  return { framework, sources: assignRoles(places, []) };
}

async function install(host: MemoryHost, framework: Id) {
  const plan = await planInstall(host, await wishFor(host, framework), unwatchedTask());
  expect(await host.apply(plan.changes)).toMatchObject({ kind: "done" });
  await keepFootprints(host, plan);
  return plan;
}

async function uninstall(host: MemoryHost, framework: Id) {
  const plan = await planUninstall(host, await wishFor(host, framework), unwatchedTask());
  const outcome = await host.apply(plan.changes);
  expect(outcome.kind).toBe("done");
  return { plan, undo: outcome.kind === "done" ? outcome.undo : [] };
}

/** Every cell of a document that holds something, by sheet and place. */
function held(host: MemoryHost): ReadonlyMap<string, string> {
  return new Map(
    host
      .document()
      .sheets.flatMap(({ name, grid }) =>
        grid.flatMap((row, r) =>
          row.flatMap((cell, c): [string, string][] =>
            holds(cell) ? [[`${name}!${r},${c}`, cell.formula || textOf(cell.value)]] : [],
          ),
        ),
      ),
  );
}

function isPlain({ value, formula, ...look }: MemoryCell): boolean {
  return formula === "" && isBlank(value) && Object.keys(look).length === 0;
}

describe.each(ids)("%s", (framework) => {
  it("installed and removed untouched leaves the document as it was, but for the definitions", async () => {
    const host = memoryHost(sample);
    const before = host.document();
    await install(host, framework);
    const { plan } = await uninstall(host, framework);
    expect(plan.kept).toEqual([]);
    const after = host.document();
    expect(after.sheets.filter(({ name }) => name !== "Definitions")).toEqual(before.sheets);
    expect([...after.names.keys()].every((name) => /definitions/.test(name))).toBe(true);
  });

  it("comes back by undo with every cell, name, look and list", async () => {
    const host = memoryHost(sample);
    await install(host, framework);
    const installed = host.document();
    const { plan, undo } = await uninstall(host, framework);
    await host.apply([...undo, ...plan.looks], { replace: true });
    const back = host.document();
    expect(back.names).toEqual(installed.names);
    const shown = ({ sheets }: typeof back) =>
      new Map(
        sheets.flatMap(({ name, grid, frozenRows, widths }): [string, unknown][] => [
          [name, [frozenRows, widths]],
          ...grid.flatMap((row, r) =>
            row.flatMap((cell, c): [string, unknown][] => (isPlain(cell) ? [] : [[`${name}!${r},${c}`, cell]])),
          ),
        ]),
      );
    expect(shown(back)).toEqual(shown(installed));
  });
});

describe("removing a framework", () => {
  const edit = fc.record({
    sheet: fc.nat(),
    row: fc.nat({ max: 40 }),
    column: fc.nat({ max: 12 }),
    value: fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
      fc.integer(),
      fc.boolean(),
    ),
  });

  it("never loses a cell that somebody has written, wherever it stands", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ids),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (framework, edits, again) => {
          const host = memoryHost(sample);
          const { added } = await install(host, framework);
          const mine = new Map<string, Cell>();
          for (const { sheet, row, column, value } of edits) {
            const name = added[sheet % added.length].sheet;
            const area = { sheet: name, row, column, rows: 1, columns: 1 };
            await host.apply([{ kind: "write", area, cells: [[value]] }], { replace: true });
            mine.set(`${name}!${row},${column}`, value);
          }
          if (again) await install(host, framework);
          const before = held(host);
          const { plan } = await uninstall(host, framework);
          const after = held(host);
          for (const [place, value] of mine) {
            if (!isBlank(value)) expect(after.get(place), place).toBe(before.get(place));
          }
          // What stays is whole, and what goes was ours to the last cell.
          for (const { sheet } of plan.kept) {
            const of = (cells: ReadonlyMap<string, string>) =>
              [...cells].filter(([key]) => key.startsWith(`${sheet}!`));
            expect(of(after)).toEqual(of(before));
          }
          for (const { name } of sample) expect(host.document().sheets.some((sheet) => sheet.name === name)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  }, 180_000);

  it("keeps a renamed sheet with its edits, and finds it again", async () => {
    const host = memoryHost(sample);
    const { added } = await install(host, "velocity");
    const first = added[added.length - 1];
    const area = { sheet: first.sheet, row: 30, column: 9, rows: 1, columns: 1 };
    await host.apply([{ kind: "write", area, cells: [["my note"]] }]);
    const { plan } = await uninstall(host, "velocity");
    expect(plan.kept.find(({ sheet }) => sheet === first.sheet)?.cells).toEqual(["J31"]);
    const standing = installedSheets(await host.snapshot({})).map(({ sheet }) => sheet);
    expect(standing).toContain(first.sheet);
  });

  it("keeps the sheets that a kept one stands on", async () => {
    const host = memoryHost(sample);
    await install(host, "icp");
    const standing = installedSheets(await host.snapshot({})).filter(({ artefact }) => artefact.framework === "icp");
    const draft = standing.find(({ artefact }) => artefact.draftUntil !== undefined && artefact.needs.length > 0);
    if (draft === undefined) return;
    const area = { sheet: draft.sheet, row: 60, column: 20, rows: 1, columns: 1 };
    await host.apply([{ kind: "write", area, cells: [["mine"]] }]);
    const { plan } = await uninstall(host, "icp");
    const kept = plan.kept.map(({ artefact, cells }) => [artefact.id, cells]);
    expect(kept.filter(([, cells]) => cells.length > 0)).toEqual([[draft.artefact.id, ["U61"]]]);
    expect(kept.length).toBeGreaterThan(1);
  });

  it("counts every cell as people's where it was not kept what was installed", async () => {
    const host = memoryHost(sample);
    const plan = await planInstall(host, await wishFor(host, "sla"), unwatchedTask());
    await host.apply(plan.changes);
    const { plan: removal } = await uninstall(host, "sla");
    expect(removal.removed).toEqual([]);
  });
});
