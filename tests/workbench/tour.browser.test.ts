/**
 * The analyst's whole day in the workbench as it is released, one step after the other as a person goes: exports opened as files, the
 * framework found, installed, run and proved, and at the end everything taken back. A picture of every step is left in
 * dist/tour; those of docs/tour.md are taken from there.
 */
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { TAKES_PICTURES } from "../takes-pictures";
import { openPage, whenReady, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";
import { serveRelease } from "./serve-release";

const folder = fileURLToPath(new URL("../../dist/tour", import.meta.url));
const EXPORTS = ["Deals", "Leads", "Touches", "Spend", "Accounts", "Movements"];

let served: ServedWorkbench;
let opened: OpenedWorkbench;
let page: Page;
const files = new Map<string, string>();

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  served = await serveRelease();
  opened = await openPage(served);
  page = opened.page;
  page.setDefaultTimeout(30_000);
}, 180_000);
afterAll(() => served.close());
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const text = (words: string | RegExp) => page.getByText(words).first();
const panel = (name: string) =>
  page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name, exact: true }).click();
const sheets = () => page.evaluate(() => window.revpact!.sheets());
const settled = () => page.evaluate(() => window.revpact!.settled());
const read = (sheet: string, address: string) =>
  page.evaluate(([sheet, address]) => window.revpact!.read(sheet, address), [sheet, address] as const);
const put = (sheet: string, address: string, words: string) =>
  page.evaluate(([sheet, address, words]) => window.revpact!.type(sheet, address, words), [
    sheet,
    address,
    words,
  ] as const);
const fromMenu = async (item: string) => {
  await button("File").click();
  await page.getByRole("menuitem", { name: item }).click();
};
const show = (sheet: string) =>
  page.evaluate((sheet) => {
    const workbook = window.revpact!.univerAPI.getActiveWorkbook()!;
    workbook.setActiveSheet(workbook.getSheetByName(sheet)!);
  }, sheet);

let taken = 0;
async function shoot(name: string): Promise<void> {
  await settled();
  if (!TAKES_PICTURES) return;
  // The grid draws a frame or two after it has settled.
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${String(++taken).padStart(2, "0")}-${name}.png`) });
}

async function takeBack(): Promise<void> {
  await button("Undo").last().click();
  await text("Taken back. The document is as it was.").waitFor();
}

it("saves exports, and starts from nothing", async () => {
  await panel("Find");
  await button("Reps ignore MQLs").waitFor();
  await shoot("sample");
  for (const sheet of EXPORTS) {
    await show(sheet);
    const download = page.waitForEvent("download");
    await fromMenu("Save sheet as CSV");
    files.set(sheet, await (await download).path());
  }
  await fromMenu("Start over…");
  await button("Start empty").click();
  await page.waitForEvent("load");
  await whenReady(page);
  await panel("Data");
  await text("See every table in this document").waitFor();
  await shoot("nothing-yet");
}, 120_000);

it("opens the exports as files", async () => {
  for (const sheet of EXPORTS) {
    await page.setInputFiles("input[type=file]", {
      name: `${sheet}.csv`,
      mimeType: "text/csv",
      buffer: await readFile(files.get(sheet)!),
    });
    await page.waitForFunction((sheet) => window.revpact!.sheets().includes(sheet), sheet);
  }
  expect(await sheets()).toEqual(expect.arrayContaining(EXPORTS));
}, 120_000);

it("confirms how the tables were read", async () => {
  await button(/^Look again$|^Look at the document again$/).click();
  await text("6 of 7 kinds of table found").waitFor();
  await show("Deals");
  await page
    .getByRole("region", { name: "Deals" })
    .getByText(/columns matched/)
    .click();
  await button("Read every cell").first().click();
  await text(/every matched cell can be read|cannot be read/).waitFor();
  await shoot("data-confirmed");
});

it("sees what the data says, and is routed", async () => {
  await button("Find the framework").click();
  await button("Reps ignore MQLs").click();
  await page.getByText("What the data cannot say").click();
  await page.getByLabel("Days in a period").fill("180");
  await page.getByLabel("Still to be won").fill("2,500,000");
  await button("See what the data says").click();
  await page.getByRole("listitem", { name: "Leads in limbo" }).waitFor();
  expect(await page.locator(".finding").count()).toBeGreaterThan(6);
  await shoot("evidence");
  const steps = page.getByRole("region", { name: "What to install" }).locator("li.card");
  const names = await steps.getByRole("heading").allTextContents();
  // The win rate fell beyond its limit, and the published rule has the diagnostic pair first then.
  expect(names.slice(0, 2)).toEqual(["Revenue Bowtie", "Unified ICP Scoring"]);
  const pact = steps.filter({ has: page.getByRole("heading", { name: "SLA Pact", exact: true }) });
  await pact.getByText(/^Why here/).click();
  await pact.getByText("It answers the symptom you named.").scrollIntoViewIfNeeded();
  await shoot("routed");
  await pact.getByRole("button", { name: "See its sheets" }).click();
});

it("installs the SLA pact and velocity as sheets", async () => {
  await page.getByRole("heading", { name: "SLA Pact", exact: true }).waitFor();
  await button(/^Install \d+ sheets$/).click();
  await text(/Written: the sheet "Definitions"/).waitFor();
  await settled();
  await shoot("sla-installed");
  await button("All frameworks").click();
  await button(/^Pipeline Velocity/).click();
  await button(/^Install \d+ sheets$/).click();
  await text(/Written: the sheet "Velocity baseline"/).waitFor();
  await settled();
  expect(await sheets()).toEqual(
    expect.arrayContaining(["Definitions", "SLA pact", "Weekly scorecard", "Velocity baseline"]),
  );
  await show("Velocity baseline");
  await shoot("velocity-installed");
}, 120_000);

it("runs the velocity studio", async () => {
  await panel("Velocity");
  await page.getByLabel("Broken down by").selectOption("Segment");
  await button("Read the baseline").click();
  await page.getByRole("slider", { name: "Cycle" }).press("PageDown");
  await button("Keep").click();
  await text("is kept.").waitFor();
  await shoot("velocity-levers");
  await button("Sensitivity").click();
  await text(/swings velocity most/).waitFor();
  await shoot("velocity-sensitivity");
  await button("Levers").click();
  await button("Insert live scenario table").click();
  await text('Written: the sheet "Velocity scenarios"').waitFor();
  await settled();
  const base = Number(await read("Velocity scenarios", "F5"));
  expect(base).toBeGreaterThan(0);
  await shoot("velocity-scenarios");
});

it("reconciles attribution to booked revenue", async () => {
  await panel("Attribution");
  await button("Reconcile these ranges").click();
  await text("each add up to it").waitFor();
  await shoot("reconciled");
});

it("opens one deal's why", async () => {
  await button("Disputes").click();
  const deal = page.getByRole("list", { name: "Deals by disputed money" }).getByRole("button").first();
  const name = await deal.locator(".sentence").textContent();
  await deal.click();
  await page.getByRole("heading", { name: `Why ${name} is credited as it is` }).waitFor();
  expect(await page.getByRole("list", { name: "Touches in time order" }).getByRole("listitem").count()).toBeGreaterThan(
    1,
  );
  await shoot("why");
});

it("makes the board pack", async () => {
  await panel("Board");
  await page.getByRole("combobox", { name: "Deals broken down by" }).selectOption("Segment");
  await button("Make the board pack").click();
  await text(/Written: the sheet "Board pack", "Board figures"/).waitFor();
  await settled();
  await show("Board pack");
  expect(await read("Board pack", "C3")).toBe("which still hold");
  expect(await read("Board pack", "B3")).toMatch(/\S{6}/);
  await page.setViewportSize({ width: 1280, height: 1250 });
  await expect.poll(() => page.locator(".sheet-chart-place").count()).toBe(4);
  await shoot("board-pack");
  await page.setViewportSize({ width: 1280, height: 800 });
}, 120_000);

it("shows the stamp as stale once a definition changes, and current once it is put back", async () => {
  const cells = (await read("Definitions", "A1:B30")) as unknown[][];
  const row = cells.findIndex(([term]) => term === "Won deal") + 1;
  expect(row).toBeGreaterThan(1);
  const agreed = String(cells[row - 1][1]);
  await put("Definitions", `B${row}`, "Signed and paid");
  await settled();
  expect(await read("Board pack", "C3")).toBe("which have changed since: make a new pack");
  await shoot("stale-stamp");
  await put("Definitions", `B${row}`, agreed);
  await settled();
  expect(await read("Board pack", "C3")).toBe("which still hold");
});

it("takes the board pack back", async () => {
  const before = await sheets();
  await takeBack();
  expect(await sheets()).toEqual(before.filter((name) => !name.startsWith("Board ")));
  await shoot("undone");
});

it("saves the settings as a file", async () => {
  await panel("Settings");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as a file" }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8")) as { settings: unknown };
  expect(saved).toMatchObject({ revpact: "settings", version: 1 });
  expect(saved.settings).toMatchObject({ symptom: "Reps ignore MQLs", velocityBy: "Segment" });
  await shoot("settings");
});
