/** The board pack made on the sample in the workbench: every number answers, and agrees with its function. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../core/kernel/gate";
import { isErrorText, type Cells } from "../../core/kernel/cells";
import { isRefusal } from "../../core/kernel/refusal";
import { assignRoles } from "../../src/data/assign-roles";
import { loadTables } from "../../src/data/load-tables";
import { lookAtData } from "../../src/data/look-at-data";
import { tableRoles } from "../../src/data/table-roles";
import { unwatchedTask } from "../src/unwatched-task";
import { insertBoardPack } from "../../src/plans/board-pack/insert-board-pack";
import { requiredCard } from "../../src/plans/card-named";
import { hostOver } from "./host-over";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

const folder = fileURLToPath(new URL("../../dist/installed/board", import.meta.url));
const AS_OF = 46203;

let served: ServedWorkbench;
let opened: OpenedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
}, 180_000);
afterAll(() => served.close());

it("shows every headline, and draws its charts over the sheet", async () => {
  const host = hostOver(opened.page);
  const { snapshot, places } = await lookAtData(host);
  const tables = await loadTables(
    host,
    assignRoles(places, []),
    tableRoles.map(({ id }) => id),
    unwatchedTask(),
  );
  const changes = insertBoardPack(snapshot.sheets, {
    tables,
    asOf: AS_OF,
    windowDays: 180,
    by: "Segment",
    weighted: "u",
    limitHours: 24,
    definitions: undefined,
    stamp: "",
    unmeasured: [{ name: "Coverage", why: "Needs a quota." }],
  });
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });

  const whole = ["Board pack", "Board figures"].map((sheet) => ({ sheet, row: 0, column: 0, rows: 400, columns: 120 }));
  const seen = await host.snapshot({ areas: whole, formulas: whole });
  const wrong = seen.areas.flatMap((cells, s) =>
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        isErrorText(cell) ? [`${whole[s].sheet} ${r},${c} ${cell}: ${seen.formulas[s][r][c]}`] : [],
      ),
    ),
  );
  expect(wrong).toEqual([]);

  const [pack] = seen.areas as readonly Cells[];
  const headline = (label: string) => pack.find(([name]) => name === label)!;
  const answer = ask(requiredCard("VELOCITY_BASELINE"), [tables.deals!.cells, "Segment", AS_OF, 180]);
  const total = isRefusal(answer) ? [] : answer.find(([name]) => name === "Total")!;
  expect(headline("Velocity per day")[1]).toBeCloseTo(Number(total[5]), 6);
  expect(headline("Win rate")[1]).toBeCloseTo(Number(total[3]), 12);
  const [, now, before, change] = headline("Velocity per day").map(Number);
  expect(change).toBeCloseTo(now / before - 1, 12);
  for (const label of [
    "MQL to SAL",
    "Leads answered in time",
    "Net revenue retention (NRR)",
    "Revenue disputed between models",
  ]) {
    expect(headline(label)[1], label).toEqual(expect.any(Number));
  }

  await mkdir(folder, { recursive: true });
  await opened.page.setViewportSize({ width: 1280, height: 1700 });
  await host.reveal({ sheet: "Board pack", row: 0, column: 0, rows: 1, columns: 1 });
  await opened.page.waitForTimeout(1500);
  await opened.page.screenshot({ path: join(folder, "board-pack.png") });
  await expect.poll(() => opened.page.locator(".sheet-chart, [data-chart]").count(), { timeout: 10_000 }).toBe(4);
  expect(opened.complaints).toEqual([]);
}, 120_000);
