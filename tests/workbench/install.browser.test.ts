/** Every framework installed on the sample in the workbench: each formula answers, and no cell shows an error. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isErrorText, textOf } from "../../core/kernel/cells";
import { assignRoles } from "../../src/data/assign-roles";
import { latestEvent } from "../../src/data/latest-event";
import { loadTables } from "../../src/data/load-tables";
import { lookAtData } from "../../src/data/look-at-data";
import { tableRoles } from "../../src/data/table-roles";
import { frameworks } from "../../src/frameworks/frameworks";
import { installFramework } from "../../src/plans/install/install-framework";
import { columnLetters } from "../../src/plans/reference";
import { keepFootprints, planUninstall } from "../../src/sidebar/install-work";
import { tracesOf, workSince } from "../../src/sidebar/work-since";
import { EXPORTS } from "../src/sample-sheets";
import { unwatchedTask } from "../src/unwatched-task";
import { TAKES_PICTURES } from "../takes-pictures";
import { hostOver } from "./host-over";
import { keepSheets } from "./keep-sheets";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

/** Where the sheets can be looked at after a run: `dist/installed/<framework>/<sheet>.tsv` and `.png`. */
const folder = fileURLToPath(new URL("../../dist/installed", import.meta.url));

let served: ServedWorkbench;
let opened: OpenedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  await keepSheets(hostOver(opened.page), EXPORTS);
}, 180_000);
afterAll(() => served.close());

const task = { signal: new AbortController().signal, progress: () => undefined };

/** One framework alone: `FRAMEWORK=sla npx vitest run tests/workbench/install.browser.test.ts`. */
const wanted = frameworks.filter(({ id }) => (process.env["FRAMEWORK"] ?? id) === id);

describe.each(wanted.map(({ id }) => id))("%s", (framework) => {
  it("answers in every cell", async () => {
    const host = hostOver(opened.page);
    const { snapshot, places } = await lookAtData(host);
    const sources = assignRoles(places, []);
    const roles = tableRoles.map(({ id }) => id);
    expect(Object.keys(sources).sort()).toEqual([...roles].sort());
    const tables = await loadTables(host, sources, roles, task);
    const latest = Object.fromEntries(roles.map((role) => [role, latestEvent(tables[role]!)]));
    const plan = installFramework(snapshot, { framework, sources, latest, agreed: undefined });
    expect(plan.lacking).toEqual([]);
    const outcome = await host.apply(plan.changes);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    await keepFootprints(host, plan);
    const traces = await tracesOf(host, plan.changes);

    await mkdir(join(folder, framework), { recursive: true });
    const outlines = (await host.snapshot({})).sheets;
    const wholes = plan.added.map(({ sheet }) => {
      const { rows, columns } = outlines.find(({ name }) => name === sheet)!;
      return { sheet, row: 0, column: 0, rows, columns };
    });
    const seen = await host.snapshot({ areas: wholes, formulas: wholes });
    for (const [i, { sheet, artefact }] of plan.added.entries()) {
      const [whole, values, formulas] = [wholes[i], seen.areas[i], seen.formulas[i]];
      if (TAKES_PICTURES) {
        await host.reveal({ ...whole, rows: 1, columns: 1 });
        await opened.page.waitForTimeout(400);
        await opened.page.screenshot({ path: join(folder, framework, `${artefact.id}.png`) });
      }
      const lines = values.map((row) => row.map(textOf).join("\t"));
      await writeFile(join(folder, framework, `${artefact.id}.tsv`), `${lines.join("\n")}\n`);

      const wrong = values.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          isErrorText(cell)
            ? [`${sheet}!${columnLetters(c)}${r + 1} ${cell}: ${formulas[r][c]}`]
            : formulas[r][c].startsWith("=IF(") || formulas[r][c] === "" || textOf(cell) !== ""
              ? []
              : [`${sheet}!${columnLetters(c)}${r + 1} is blank: ${formulas[r][c]}`],
        ),
      );
      expect(wrong).toEqual([]);
    }
    expect(opened.complaints).toEqual([]);

    // All that stands there was computed: neither Undo nor a removal finds anything that somebody has put there.
    expect(await workSince(host, traces, unwatchedTask())).toEqual([]);
    const { kept } = await planUninstall(host, { framework, sources }, unwatchedTask());
    expect(kept.filter(({ cells }) => cells.length > 0)).toEqual([]);
    // The next one is met as it is first met.
    expect(await host.apply(outcome.undo, { replace: true })).toMatchObject({ kind: "done" });
  }, 120_000);
});
