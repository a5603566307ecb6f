/** Opening files in the workbench: what is said, what is on the sheet, and what formulas are told. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { zip } from "../../src/files/zip";
import { SETTINGS_KEY } from "../../src/sidebar/settings";
import { readKeptSettings } from "../../src/sidebar/settings-format";
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

const openFile = (name: string, buffer: Buffer) =>
  page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer });
const openCase = async (file: string, name = file) =>
  openFile(name, await readFile(new URL(`../cases/files/${file}`, import.meta.url)));
const notice = () => expect.poll(() => page.textContent(".notice"));
const kept = async () => readKeptSettings(await page.evaluate((key) => window.revpact!.host.load(key), SETTINGS_KEY))!;
const sheets = () => page.evaluate(() => window.revpact!.sheets());

describe("opening a file in the workbench", () => {
  it("says what was found above the table and in it, and shows the table at once in the Data panel", async () => {
    await openCase("R1-title-over-semicolons.csv", "chancen.csv");
    await notice().toBe(
      "Opened chancen.csv in the sheet chancen: 2 rows. 2 title rows above the headers. Values are separated by semicolons. Numbers have a decimal comma.",
    );
    expect(await page.evaluate(() => window.revpact!.read("chancen", "A4:C5"))).toEqual([
      ["Deal ID", "Stage", "Amount"],
      ["006-1", "Closed Won", "40.000,00"],
    ]);
    await page.getByText(/other tables?, not used/).click();
    await page.getByRole("region", { name: "chancen" }).waitFor();
  });

  it("keeps the decimal mark for the formulas over the table, whenever its role is picked", async () => {
    await expect.poll(async () => (await kept()).imports).toEqual({ chancen: { Decimal: "," } });
    await page.getByLabel("chancen is read as").selectOption("deals");
    await expect
      .poll(async () => (await kept()).data.find(({ place }) => place === "chancen"))
      .toEqual({ place: "chancen", role: "deals", columns: { Decimal: "," } });
  });

  it("adds no sheet for a damaged file or a workbook, and says what to do", async () => {
    const before = await sheets();
    await openCase("F19a-unclosed-quote.csv", "damaged.csv");
    await notice().toContain("damaged.csv wasn't opened: a quote (\") opens on line 3 and never closes.");
    await openFile("deals.xlsx", Buffer.from(zip([{ name: "xl/workbook.xml", bytes: new Uint8Array(9) }])));
    await notice().toContain("deals.xlsx is an Excel workbook, not a CSV file. In Excel, save the sheet as CSV");
    expect(await sheets()).toEqual(before);
  });
});
