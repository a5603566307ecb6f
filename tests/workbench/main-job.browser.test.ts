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

describe("the monthly review on the sample", () => {
  it("shows one primary number that follows the model its cell names, and the disputes live", async () => {
    await panel("Glossary").click();
    await panel("Attribution").click();
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    const headline = await page.locator(".headline").first().getAttribute("title");
    await button("Disputes").click();
    await button("Insert the review sheet").click();
    await page.getByText(/Written: the sheet "Attribution review 1"/).waitFor();
    await page.evaluate(() => window.revpact!.settled());
    const sheet = "Attribution review 1";
    const figures = () => column(sheet, "B", 13, 22);
    const [primary, first, last, weighted, moved, booked, share, ties, disputed, disputedShare] = await figures();

    const names = await column(sheet, "J", 5, 40);
    const counted = (await column(sheet, "H", 6, 20)).filter((name) => name !== undefined && name !== "");
    expect(counted.length).toBeGreaterThan(2);
    for (const [letter, figure] of [
      ["K", first],
      ["L", last],
      ["M", weighted],
    ] as const) {
      const credit = await column(sheet, letter, 5, 40);
      const sum = names.reduce<number>((all, name, i) => (counted.includes(name) ? all + Number(credit[i]) : all), 0);
      expect(Number(figure) / sum).toBeCloseTo(1, 9);
      expect(Number(booked)).toBeCloseTo(Number(credit[names.indexOf("Total")]), 4);
    }
    expect(primary).toBe(weighted);
    expect(headline?.replace(/\D/g, "")).toBe(String(Math.round(Number(primary))));
    expect(Number(share)).toBeCloseTo(Number(primary) / Number(booked), 9);
    const all = [first, last, weighted].map(Number);
    expect(Number(moved)).toBeCloseTo(Math.max(...all) - Math.min(...all), 4);
    expect(ties).toBe("yes");

    const deals = await column(sheet, "T", 5, 160);
    const parts = (await column(sheet, "Y", 6, 4 + deals.indexOf("Total"))).map(Number);
    expect(parts.length).toBeGreaterThan(20);
    expect(Number(disputed)).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      4,
    );
    expect(Number(disputedShare)).toBeCloseTo(Number(disputed) / Number(booked), 9);
    const topics = await column(sheet, "A", 26, 30);
    expect(topics).toEqual(deals.slice(1, 6));
    expect(await column(sheet, "B", 26, 30)).toEqual(await column(sheet, "Y", 6, 10));

    await page.evaluate(([sheet]) => window.revpact!.type(sheet, "B5", "first"), [sheet] as const);
    await page.evaluate(() => window.revpact!.settled());
    expect((await figures())[0]).toBe(first);
    await show(sheet);
    await button("Undo").click();
    // The one cell that was typed into since, and none of all that was computed.
    const question = page.getByRole("dialog", { name: "Take back what was put there since?" });
    await question.getByText(`by now: '${sheet}'!B5. Undo`).waitFor();
    await question.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back").waitFor();
    expect(await sheets()).not.toContain(sheet);
  });

  it("counts what spend decisions come to", async () => {
    await button("Spend").click();
    await button("Insert live spend decisions").click();
    await page.getByText(/Written: the sheet/).waitFor();
    await page.evaluate(() => window.revpact!.settled());
    const sheet = (await sheets()).find((name) => name.startsWith("Spend decisions"))!;
    const decisions = await column(sheet, "I", 8, 30);
    const spend = await column(sheet, "B", 8, 30);
    for (const row of [8, 9, 10]) {
      const decision = await read(sheet, `K${row}`);
      const those = decisions.flatMap((word, i) => (word === decision ? [Number(spend[i])] : []));
      expect(await read(sheet, `L${row}`)).toBe(those.length);
      expect(Number(await read(sheet, `M${row}`))).toBeCloseTo(
        those.reduce((sum, each) => sum + each, 0),
        4,
      );
    }
    expect(
      Number(await read(sheet, "L8")) + Number(await read(sheet, "L9")) + Number(await read(sheet, "L10")),
    ).toBeGreaterThan(0);
    await show(sheet);
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
  });
});

describe("trade-offs on the sample", () => {
  it("inserts a scenario table whose base follows the deals", async () => {
    await panel("Velocity").click();
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

  it("bridges two periods and draws a segment's range, all computed by the grid", async () => {
    await panel("Glossary").click();
    await panel("Velocity").click();
    await page.getByLabel("Broken down by").selectOption("Segment");
    await button("Read the baseline").click();
    await page.getByRole("combobox", { name: "Segment", exact: true }).selectOption("Enterprise");
    await page.getByLabel("Days in a period").fill("180");
    await button("Bridge").click();
    await button("Insert live bridge").click();
    await page.getByText(/Written: the sheet "Velocity bridge/).waitFor();
    await page.evaluate(() => window.revpact!.settled());
    const bridge = (await sheets()).filter((name) => name.startsWith("Velocity bridge")).pop()!;
    const [before, after] = (await column(bridge, "F", 8, 9)).map(Number);
    const contributions = (await column(bridge, "D", 12, 15)).map(Number);
    expect(before).toBeGreaterThan(0);
    expect(contributions.reduce((sum, part) => sum + part, 0)).toBeCloseTo(after - before, 6);
    expect(Number(await read(bridge, "C26"))).toBeCloseTo(after, 6);
    const segments = await column(bridge, "L", 29, 36);
    const row = 29 + segments.indexOf("Enterprise");
    const closed = Number(await read(bridge, `S${row}`)) + Number(await read(bridge, `T${row}`));
    expect(closed).toBeGreaterThan(0);

    await button("Range").click();
    await button("Insert live range").click();
    await page.getByText(/Written: the sheet "Velocity range/).waitFor();
    await page.evaluate(() => window.revpact!.settled());
    const range = (await sheets()).filter((name) => name.startsWith("Velocity range")).pop()!;
    const [low, middle, high] = [await read(range, "B12"), await read(range, "C12"), await read(range, "D12")].map(
      Number,
    );
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    // Of the segment alone, in the bridge's later period.
    expect(await column(range, "A", 13, 18)).toContain(`Note: 2,000 draws over ${closed} closed deals`);
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
  });
});
