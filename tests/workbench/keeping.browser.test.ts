/** What a reload finds again: of a large document, of one whose keeping was cut short, of one open twice. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, serveWorkbench, whenReady, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

let served: ServedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
}, 120_000);
afterAll(() => served.close());

const ROWS = 15_000;
const LARGE = ["Deal,Amount,Segment", ...Array.from({ length: ROWS }, (_, i) => `D-${i},${i},S${i % 7}`)].join("\n");

const openLarge = async (page: Page): Promise<void> => {
  await page.setInputFiles("input[type=file]", { name: "large.csv", mimeType: "text/csv", buffer: Buffer.from(LARGE) });
  await page.waitForFunction(() => window.revpact!.sheets().includes("large"), undefined, { timeout: 60_000 });
};
const untilKept = (page: Page) =>
  page.waitForFunction(() => window.revpact!.isKept(), undefined, { timeout: 60_000 }).then(() => undefined);
const read = (page: Page, address: string, sheet = "large") =>
  page.evaluate(([sheet, address]) => window.revpact!.read(sheet, address), [sheet, address] as const);
const type = (page: Page, address: string, text: string, sheet = "large") =>
  page.evaluate(([sheet, address, text]) => window.revpact!.type(sheet, address, text), [
    sheet,
    address,
    text,
  ] as const);
const sheets = (page: Page) => page.evaluate(() => window.revpact!.sheets());
const reload = async (page: Page): Promise<void> => {
  await page.reload();
  await whenReady(page);
};

/** Blocks there are, and blocks that the index names. */
const blocks = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("revpact-workbench");
      request.onsuccess = () => resolve(request.result);
    });
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const kept = () => database.transaction("kept").objectStore("kept");
    const all = (await ask(kept().getAllKeys())).filter((key) => String(key).startsWith("block "));
    const { blocks } = (await ask(kept().get("document"))) as { blocks: Record<string, Record<number, string>> };
    database.close();
    const named = Object.values(blocks).flatMap((keys) => Object.values(keys).map((key) => `block ${key}`));
    return { all: all.map(String).sort(), named: named.sort() };
  });

describe("a reload", () => {
  let opened: OpenedWorkbench;
  let page: Page;
  beforeAll(async () => {
    opened = await openPage(served);
    page = opened.page;
  }, 60_000);
  afterAll(() => opened.context.close());

  it("finds a large sheet again from its first row to its last", async () => {
    await openLarge(page);
    await untilKept(page);
    await reload(page);
    expect(await read(page, "A1:C2")).toEqual([
      ["Deal", "Amount", "Segment"],
      ["D-0", 0, "S0"],
    ]);
    expect(await read(page, `A${ROWS + 1}:C${ROWS + 1}`)).toEqual([[`D-${ROWS - 1}`, ROWS - 1, `S${(ROWS - 1) % 7}`]]);
  }, 120_000);

  it("finds what was changed since, and rows where they were moved to", async () => {
    await type(page, "B12000", "77");
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName("large")!.insertRowBefore(9);
    });
    await untilKept(page);
    await reload(page);
    expect(await read(page, "B12001")).toBe(77);
    expect(await read(page, "A9:A11")).toEqual([["D-7"], [""], ["D-8"]]);
    expect(await read(page, `A${ROWS + 2}`)).toBe(`D-${ROWS - 1}`);
  }, 120_000);

  it("in the middle of keeping finds the document as it was kept before, whole", async () => {
    await untilKept(page);
    const before = await sheets(page);
    await page.evaluate(async () => {
      const { univerAPI } = window.revpact!;
      univerAPI.getActiveWorkbook()!.getSheetByName("large")!.insertRowBefore(9);
      // Until the first of its blocks is written, and not a moment longer.
      const put = IDBObjectStore.prototype.put;
      await new Promise<void>((written) => {
        IDBObjectStore.prototype.put = function (...given) {
          setTimeout(written);
          return put.apply(this, given);
        };
      });
      IDBObjectStore.prototype.put = () => {
        throw new Error("the page is gone");
      };
    });
    await reload(page);
    expect(await sheets(page)).toEqual(before);
    expect(await read(page, "A9:A11")).toEqual([["D-7"], [""], ["D-8"]]);
    expect(await read(page, `A${ROWS + 2}`)).toBe(`D-${ROWS - 1}`);
    opened.complaints.length = 0;
  }, 120_000);

  it("leaves no block behind that nothing names", async () => {
    await type(page, "B5", "1");
    await untilKept(page);
    await reload(page);
    // The reloaded page keeps the document under keys of its own, and is not done at once.
    const strays = async () => {
      const { all, named } = await blocks(page);
      expect(named.length).toBeGreaterThan(5);
      return all.filter((key) => !named.includes(key));
    };
    await expect.poll(strays, { timeout: 20_000 }).toEqual([]);
    expect(opened.complaints).toEqual([]);
  }, 60_000);
});

it("with the document open in two pages the last to keep it is found, and nothing is missing of it", async () => {
  const { page: first, context } = await openPage(served);
  await openLarge(first);
  await untilKept(first);
  const second = await context.newPage();
  await second.goto(served.url);
  await whenReady(second);
  await type(second, "B2", "222");
  await untilKept(second);
  await type(first, "B3", "333");
  await untilKept(first);
  await type(second, "B4", "444");
  await untilKept(second);
  const third = await context.newPage();
  await third.goto(served.url);
  await whenReady(third);
  expect(await read(third, "B2:B4")).toEqual([[222], [1], [444]]);
  expect(await read(third, `A${ROWS + 1}`)).toBe(`D-${ROWS - 1}`);
  await context.close();
}, 180_000);
