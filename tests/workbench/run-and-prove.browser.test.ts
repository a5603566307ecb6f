/** What the desks insert, on the sample in the workbench: every cell answers, and says what the sidebar says. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isErrorText, textOf, type Cells } from "../../core/kernel/cells";
import { assignRoles } from "../../src/data/assign-roles";
import { loadTables, type LoadedTables } from "../../src/data/load-tables";
import { lookAtData } from "../../src/data/look-at-data";
import { unwatchedTask } from "../src/unwatched-task";
import type { Change } from "../../src/host/changes";
import type { Host, SheetOutline } from "../../src/host/port";
import { insertBowtie } from "../../src/plans/bowtie/insert-bowtie";
import { insertSlaReview } from "../../src/plans/sla/insert-sla-review";
import { columnLetters } from "../../src/plans/reference";
import { planSource, stagesOf, type BowtieSource } from "../../src/sidebar/bowtie/bowtie-source";
import { countStages } from "../../src/sidebar/bowtie/count-stages";
import { leakOf, readBowtie } from "../../src/sidebar/bowtie/read-bowtie";
import { readLimbo } from "../../src/sidebar/sla/limbo";
import { readScorecard } from "../../src/sidebar/sla/scorecard";
import { reviewSla } from "../../src/sidebar/sla/sla-review";
import { hostOver } from "./host-over";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

/** Where the sheets can be looked at after a run. */
const folder = fileURLToPath(new URL("../../dist/inserted", import.meta.url));

let served: ServedWorkbench;
let opened: OpenedWorkbench;
let host: Host;
let tables: LoadedTables;
beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  host = hostOver(opened.page);
  const { places } = await lookAtData(host);
  tables = await loadTables(host, assignRoles(places, []), ["leads", "movements"], unwatchedTask());
}, 180_000);
afterAll(() => served.close());

/** The sheet that the changes add, as it answers; a picture and its text are left in dist/inserted. */
async function inserted(plan: (sheets: readonly SheetOutline[]) => readonly Change[]): Promise<Cells> {
  const changes = plan((await host.snapshot({})).sheets);
  const [sheet] = changes.flatMap((change) => (change.kind === "sheet" ? [change.name] : []));
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  const { rows, columns } = (await host.snapshot({})).sheets.find(({ name }) => name === sheet)!;
  const whole = { sheet, row: 0, column: 0, rows, columns };
  const { areas, formulas } = await host.snapshot({ areas: [whole], formulas: [whole] });
  await host.reveal({ ...whole, rows: 1, columns: 1 });
  await opened.page.waitForTimeout(400);
  await mkdir(folder, { recursive: true });
  await opened.page.screenshot({ path: join(folder, `${sheet}.png`) });
  await writeFile(join(folder, `${sheet}.tsv`), areas[0].map((row) => row.map(textOf).join("\t")).join("\n"));
  const wrong = areas[0].flatMap((row, r) =>
    row.flatMap((cell, c) => (isErrorText(cell) ? [`${columnLetters(c)}${r + 1} ${cell}: ${formulas[0][r][c]}`] : [])),
  );
  expect(wrong).toEqual([]);
  return areas[0];
}

it("the SLA review says of compliance, limbo and its worth what the desk says", async () => {
  const leads = tables.leads!;
  const wish = {
    limitHours: 24,
    valuePerLead: 150,
    target: 0.8,
    asOf: undefined,
    by: "",
    opens: "9:00",
    closes: "17:30",
  };
  const review = reviewSla(leads, wish, undefined);
  if (review.kind === "unmeasured") throw new Error(review.why);
  const { scorecard, limbo, asOf, by } = review;
  if (scorecard.kind === "unmeasured" || limbo.kind === "unmeasured") throw new Error("the sample answers both");
  const cells = await inserted((sheets) =>
    insertSlaReview(sheets, {
      ...wish,
      leads: leads.area,
      columns: leads.columns,
      asOf,
      by,
      holidays: undefined,
      scorecardRows: scorecard.cells.length,
      limboRows: limbo.cells.length,
    }),
  );
  const stuck = readLimbo(limbo).leads;
  const sales = stuck.filter(({ side }) => side === "Sales").length;
  const { compliance } = readScorecard(scorecard).total;
  expect(stuck.length).toBeGreaterThan(sales);
  expect(cells[6].slice(0, 5)).toEqual([compliance, "kept", stuck.length - sales, sales, 150 * stuck.length]);
}, 120_000);

it("the bowtie counts its stages, and finds the leak and its money, as the view does", async () => {
  const counted = countStages(tables.leads!, tables.movements!);
  if (counted.kind === "unmeasured") throw new Error(counted.why);
  const source: BowtieSource = { kind: "counted", counted };
  const wish = { valueAtEnd: 18_000, lift: 0.1 };
  const bowtie = readBowtie(stagesOf(source, {}), wish);
  if (bowtie.kind === "unmeasured") throw new Error(bowtie.why);
  const cells = await inserted((sheets) =>
    insertBowtie(sheets, { ...wish, source: planSource(source, {}), rows: bowtie.rows }),
  );
  const volumes = counted.stages.map((_, i) => Number(cells[10 + i][2]));
  counted.stages.forEach(({ volume }, i) => expect(volumes[i]).toBeCloseTo(volume, 9));
  expect(cells.filter(([first]) => textOf(first).startsWith("Note:"))).toEqual([]);
  const { from } = leakOf(bowtie)!;
  expect(cells[6][0]).toBe(from.name);
  expect(cells[6][1]).toBeCloseTo(from.conversion!, 12);
  expect(cells[6][4]).toBeCloseTo(from.worth!.money!, 6);
}, 120_000);
