/** The analyst's main job with the real sidebar beside the real grid, on the sample company. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

let served: ServedWorkbench;
let opened: OpenedWorkbench;
let page: Page;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  page = opened.page;
}, 120_000);
afterAll(() => served.close());
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const panel = (name: string) =>
  page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name, exact: true });
const sheets = () => page.evaluate(() => window.revpact!.sheets());
const read = (sheet: string, address: string) =>
  page.evaluate(([sheet, address]) => window.revpact!.read(sheet, address), [sheet, address] as const);
const show = (sheet: string) =>
  page.evaluate((sheet) => {
    const workbook = window.revpact!.univerAPI.getActiveWorkbook()!;
    workbook.setActiveSheet(workbook.getSheetByName(sheet)!);
  }, sheet);
const column = async (sheet: string, letter: string, from: number, to: number) => {
  const cells: unknown[] = [];
  for (let row = from; row <= to; row++) cells.push(await read(sheet, `${letter}${row}`));
  return cells;
};

describe("reconciling the sample", () => {
  it("ties out to booked revenue, counted another way from the Deals sheet", async () => {
    await panel("Attribution").click();
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    await button("Insert live formulas").click();
    await page.getByText(/Written: the sheet/).waitFor();
    const sheet = (await sheets()).find((name) => /^Attribution \d/.test(name))!;
    expect(sheet).toBeDefined();
    await page.evaluate(() => window.revpact!.settled());

    const names = await column(sheet, "A", 9, 24);
    const total = 9 + names.indexOf("Total");
    expect(total).toBeGreaterThan(9);
    // Won × average deal value over all time comes from deals alone, without a touch.
    await page.evaluate(() => window.revpact!.type("Start", "N60", '=VELOCITY_BASELINE(Deals!A:J,"",,3650)'));
    await page.evaluate(() => window.revpact!.settled());
    const booked = Number(await read("Start", "P61")) * Number(await read("Start", "U61"));
    expect(booked).toBeGreaterThan(1_000_000);
    for (const letter of ["B", "C", "D"]) {
      expect(Number(await read(sheet, `${letter}${total}`)) / booked).toBeCloseTo(1, 9);
      const parts = (await column(sheet, letter, 10, total - 1)).map(Number);
      expect(parts.reduce((sum, part) => sum + part, 0) / booked).toBeCloseTo(1, 9);
    }

    await show(sheet);
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
    expect(await sheets()).not.toContain(sheet);
  });
});

describe("trade-offs on the sample", () => {
  it("inserts a scenario table whose base follows the deals", async () => {
    await panel("Trade-offs").click();
    await button("Read the baseline").click();
    await page.getByRole("slider", { name: "Win rate" }).press("ArrowRight");
    await button("Insert live scenario table").click();
    await page.getByText(/Written: the sheet/).waitFor();
    await page.evaluate(() => window.revpact!.settled());
    const sheet = (await sheets()).find((name) => name.startsWith("Velocity scenarios"))!;
    const before = Number(await read(sheet, "F5"));
    expect(before).toBeGreaterThan(0);
    const opportunities = Number(await read(sheet, "B5"));
    // An open deal is won tomorrow's way: one opportunity less, live.
    const stages = await column("Deals", "F", 2, 402);
    const headers = await Promise.all([..."ABCDEFGHIJ"].map((letter) => read("Deals", `${letter}1`)));
    const stage = "ABCDEFGHIJ"[headers.indexOf("Stage")];
    const all = stage === "F" ? stages : await column("Deals", stage, 2, 402);
    const open = all.findIndex((word) => /proposal|discovery|negotiation|qualif/i.test(String(word))) + 2;
    expect(open).toBeGreaterThan(1);
    await page.evaluate(([cell]) => window.revpact!.type("Deals", cell, "Closed Lost"), [`${stage}${open}`] as const);
    await page.evaluate(() => window.revpact!.settled());
    expect(Number(await read(sheet, "B5"))).toBe(opportunities - 1);
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
  });
});
