import { AxeBuilder } from "@axe-core/playwright";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { absent } from "../core/asking";
import { HARDWARE_PIPELINE } from "../core/published-rows/hardware-pipeline";
import { clickIntoCell, goToCell } from "./go-to-cell";
import { openPage, serveWorkbench, whenReady, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

const PIPELINE = fileURLToPath(new URL("../../../shared/data/maven_crm/sales_pipeline.csv", import.meta.url));

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

const read = (sheet: string, address: string) =>
  page.evaluate(([sheet, address]) => window.revpact!.read(sheet, address), [sheet, address] as const);
const put = (sheet: string, address: string, text: string) =>
  page.evaluate(([sheet, address, text]) => window.revpact!.type(sheet, address, text), [
    sheet,
    address,
    text,
  ] as const);
const words = (sheet: string, address: string) =>
  page.evaluate(([sheet, address]) => window.revpact!.words(sheet, address), [sheet, address] as const);
const sheets = () => page.evaluate(() => window.revpact!.sheets());
const addSheet = (name: string) =>
  page.evaluate((name) => void window.revpact!.univerAPI.getActiveWorkbook()!.insertSheet(name), name);
const goTo = (sheet: string, address: string) => goToCell(page, sheet, address);
const clickInto = (sheet: string, address: string) => clickIntoCell(page, sheet, address);
const openFile = (name: string, text: string) =>
  page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer: Buffer.from(text) });
const appears = (sheet: string) =>
  page.waitForFunction((sheet) => window.revpact!.sheets().includes(sheet), sheet, { timeout: 20_000 });

describe("the workbench", () => {
  it("opens on the sample, computed", async () => {
    expect((await sheets()).slice(0, 3)).toEqual(["Start", "Deals", "Touches"]);
    const header = (await read("Start", "A8:F8")) as string[][];
    expect(header[0]).toEqual([
      "Segment",
      "Opportunities",
      "Average deal value",
      "Win rate",
      "Cycle days",
      "Velocity per day",
    ]);
    const used = await page.evaluate(async () => {
      const { host } = window.revpact!;
      const { sheets } = await host.snapshot({});
      const areas = sheets.map(({ name, rows, columns }) => ({
        sheet: name,
        row: 0,
        column: 0,
        rows,
        columns,
      }));
      return (await host.snapshot({ areas })).areas.flat(2);
    });
    expect(used.filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell))).toEqual([]);
  });

  it("computes what is typed, on the keyboard", async () => {
    await addSheet("Typing");
    await clickInto("Typing", "A1");
    await page.keyboard.type("=VELOCITY(200, 40000, 25%, 90)");
    await page.keyboard.press("Enter");
    await expect.poll(() => read("Typing", "A1"), { timeout: 20_000 }).toBeCloseTo(22222.222222, 5);
  });

  it("puts a formula typed on into its cell, though functions were offered on the way", async () => {
    await clickInto("Typing", "A3");
    const offered = page.locator("li", { hasText: /^VELOCITY_BASELINE/ });
    const editing = () => page.evaluate(() => window.revpact!.univerAPI.getActiveWorkbook()!.isCellEditing());
    await page.keyboard.type("=VELOCITY");
    await offered.waitFor();
    await page.keyboard.type("(200, 40000, 25%, 90)");
    await page.keyboard.press("Enter");
    await expect.poll(editing).toBe(false);
    await expect.poll(() => read("Typing", "A3"), { timeout: 20_000 }).toBeCloseTo(22222.222222, 5);
    await clickInto("Typing", "A4");
    await page.keyboard.type("=VELOCITY_BASE");
    await offered.waitFor();
    await page.keyboard.press("Enter");
    await offered.waitFor({ state: "hidden" });
    expect(await editing()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(editing).toBe(false);
    await put("Typing", "A3", "");
  });

  it("tells a blank cell from 0, and passes dates, booleans and error cells", async () => {
    await put("Typing", "C1", "=1/0");
    await put("Typing", "D1", "=VELOCITY(C1, 40000, 25%, 90)");
    expect(await read("Typing", "D1")).toBe("#DIV/0!");
    await put("Typing", "D2", "=VELOCITY(200, 40000, 25%, C2)");
    expect(await words("Typing", "D2")).toMatch(/cycle_days must be above 0, found an empty cell/);
  });

  it("spills ranges, and recomputes them when a cell they read is edited", async () => {
    await put("Typing", "F1", "200");
    await put("Typing", "F2", "220");
    await put("Typing", "G1", "90");
    await put("Typing", "G2", "81");
    await put("Typing", "H1", "=VELOCITY(F1:F2, 40000, 25%, G1:G2)");
    expect(await read("Typing", "H1:H2")).toEqual([[22222.222222222223], [27160.493827160495]]);
    await put("Typing", "F2", "110");
    expect(await read("Typing", "H2")).toBeCloseTo(13580.246914, 5);
  });

  it("shows an error for a refusal, and its words on the cell", async () => {
    await put("Typing", "J1", "=VELOCITY(200, 40000, 25, 90)");
    expect(await read("Typing", "J1")).toBe("#VALUE!");
    expect(await words("Typing", "J1")).toBe("VELOCITY: win_rate must be between 0 and 1, found 25");
    await goTo("Typing", "J1");
    await expect.poll(() => page.textContent(".refusal")).toContain("win_rate must be between 0 and 1, found 25");
    await put("Typing", "J1", "=VELOCITY(200, 40000, 25%, 90)");
    expect(await words("Typing", "J1")).toBeUndefined();
    await expect.poll(() => page.textContent(".refusal")).toBe("");
  });

  it("lets the innermost refusal speak, and keeps words by their cell when rows move", async () => {
    await put("Typing", "K3", "=VELOCITY(VELOCITY(1, 1, 7, 1), 1, 1, 1)");
    expect(await words("Typing", "K3")).toBe("VELOCITY: win_rate must be between 0 and 1, found 7");
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName("Typing")!.insertRowBefore(0);
    });
    await expect.poll(() => words("Typing", "K4")).toBe("VELOCITY: win_rate must be between 0 and 1, found 7");
    expect(await words("Typing", "K3")).toBeUndefined();
  });

  it("keeps a formula when its cell is formatted, and undoes an insert in one step", async () => {
    const area = { sheet: "Inserted", row: 0, column: 0, rows: 1, columns: 2 };
    await put("Typing", "M1", "before");
    const outcome = await page.evaluate(
      (area) =>
        window.revpact!.host.apply([
          { kind: "sheet", name: area.sheet },
          {
            kind: "formula",
            area,
            formulas: [["=VELOCITY({200;220}, 40000, 25%, 90)", null]],
            spills: { rows: 2, columns: 1 },
          },
          { kind: "format", area, role: "header", look: "money" },
          { kind: "note", area, text: "why" },
        ]),
      area,
    );
    expect(outcome.kind).toBe("done");
    expect(await read("Inserted", "A1:A2")).toEqual([[22222.222222222223], [24444.444444444445]]);
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    await expect.poll(sheets).not.toContain("Inserted");
    await page.evaluate(() => window.revpact!.univerAPI.redo());
    await expect.poll(sheets).toContain("Inserted");
    await expect.poll(() => read("Inserted", "A2")).toBeCloseTo(24444.444444, 5);
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    await expect.poll(sheets).not.toContain("Inserted");
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    await expect.poll(() => read("Typing", "M1")).toBe("");
  });

  it("takes a block pasted from another spreadsheet", async () => {
    await addSheet("Pasted");
    await clickInto("Pasted", "A1");
    await page.evaluate(async () => {
      const html =
        "<table><tr><td>Deal</td><td>Amount</td><td>Closed</td></tr><tr><td>D-1</td><td>1200.5</td><td>2026-01-31</td></tr></table>";
      const text = "Deal\tAmount\tClosed\nD-1\t1200.5\t2026-01-31";
      const item = new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
    });
    await page.keyboard.press("Control+V");
    await page.waitForFunction(() => window.revpact!.read("Pasted", "A2") === "D-1");
    expect(await read("Pasted", "A1:B2")).toEqual([
      ["Deal", "Amount"],
      ["D-1", 1200.5],
    ]);
    await goTo("Pasted", "E1");
    await page.evaluate(() => navigator.clipboard.writeText("x\t1\ny\t2"));
    await page.keyboard.press("Control+V");
    await page.waitForFunction(() => window.revpact!.read("Pasted", "E2") === "y");
    expect(await read("Pasted", "E1:F2")).toEqual([
      ["x", 1],
      ["y", 2],
    ]);
  });

  it("opens CSV files of any separator, and gives each its own sheet", async () => {
    await openFile("deals.csv", "\uFEFFId;Amount;Closed\r\n007;1.234,50;2026-01-31\r\n123;12;\r\n");
    await appears("deals 2");
    expect(await read("deals 2", "A1:C3")).toEqual([
      ["Id", "Amount", "Closed"],
      ["007", "1.234,50", 46053],
      ["123", 12, ""],
    ]);
    await openFile("tabbed.tsv", 'a\tb\n\'=1+1\t"two\nlines"\n');
    await appears("tabbed");
    expect(await read("tabbed", "A1:B2")).toEqual([
      ["a", "b"],
      ["=1+1", "two\nlines"],
    ]);
    await openFile("empty.csv", "");
    await expect.poll(() => page.textContent(".notice")).toBe("empty.csv is empty.");
  });

  it("computes a pipeline opened from a file", async () => {
    await openFile("hardware.csv", HARDWARE_PIPELINE);
    await appears("hardware");
    await put("hardware", "J1", "=VELOCITY_BASELINE(A:H)");
    const [row] = (await read("hardware", "J2:S2")) as (string | number)[][];
    const [, opportunities, value, winRate, cycle, velocity, open, won, lost] = row;
    expect([opportunities, open, won, lost]).toEqual([6, 6, 8, 5]);
    expect(winRate).toBeCloseTo(8 / 13, 6);
    expect(value).toBeCloseTo(2000, 6);
    expect(cycle).toBeCloseTo(46.25, 6);
    expect(velocity).toBeCloseTo(159.6673597, 6);
  });

  it("computes a real pipeline of 8,800 deals", async (ctx) => {
    if (!existsSync(PIPELINE)) return ctx.skip(absent("maven_crm/sales_pipeline.csv"));
    await page.setInputFiles("input[type=file]", PIPELINE);
    await appears("sales_pipeline");
    await put("sales_pipeline", "J1", "=VELOCITY_BASELINE(A:H)");
    const [row] = (await read("sales_pipeline", "J2:S2")) as (string | number)[][];
    const [, opportunities, value, winRate, cycle, velocity, open, won, lost] = row;
    expect([opportunities, open, won, lost]).toEqual([2089, 2089, 4238, 2473]);
    expect(winRate).toBeCloseTo(0.631501, 6);
    expect(value).toBeCloseTo(2360.909391, 6);
    expect(cycle).toBeCloseTo(51.781973, 6);
    expect(velocity).toBeCloseTo(60146.8493, 4);
  });

  it("gives its sheets back as CSV", async () => {
    await goTo("tabbed", "A1");
    const saved = async (item: string) => {
      await page.getByRole("button", { name: "File", exact: true }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: item }).click();
      return download;
    };
    const one = await saved("Save sheet as CSV");
    expect(one.suggestedFilename()).toBe("tabbed.csv");
    expect(await readFile(await one.path(), "utf8")).toBe('\uFEFFa,b\r\n\'=1+1,"two\nlines"\r\n');
    const all = await saved("Save all sheets as CSV");
    expect(all.suggestedFilename()).toBe("revpact-sheets.zip");
    const names = (await readFile(await all.path())).toString("latin1");
    for (const sheet of ["Start", "Deals", "tabbed"]) expect(names).toContain(`${sheet}.csv`);
  });

  it("keeps keys typed outside the grid out of it", async () => {
    await goTo("tabbed", "A2");
    await page.getByRole("button", { name: "File", exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    const cell = await page.evaluate(() => {
      const range = window.revpact!.univerAPI.getActiveWorkbook()!.getActiveCell()!;
      return [range.getSheetName(), range.getRow(), range.getColumn()];
    });
    expect(cell).toEqual(["tabbed", 1, 0]);
  });

  it("finds everything again after a reload, and where the user was", async () => {
    await goTo("Typing", "A1");
    const before = await sheets();
    await page.waitForFunction(() => window.revpact!.isKept());
    await page.reload();
    await whenReady(page);
    expect(await sheets()).toEqual(before);
    expect(await read("Typing", "A2")).toBeCloseTo(22222.222222, 5);
    expect(await words("Typing", "K4")).toMatch(/found 7/);
    expect(
      await page.evaluate(() => window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().getSheetName()),
    ).toBe("Typing");
  }, 60_000);

  it("asks before it starts over", async () => {
    const startOver = async (answer: string) => {
      await page.getByRole("button", { name: "File", exact: true }).click();
      await page.getByRole("menuitem", { name: "Start over…" }).click();
      await page.getByRole("button", { name: answer }).click();
    };
    await startOver("Keep working");
    expect(await sheets()).toContain("Typing");
    await Promise.all([page.waitForEvent("load"), startOver("Start with the sample")]);
    await whenReady(page);
    expect(await sheets()).not.toContain("Typing");
    expect((await sheets())[0]).toBe("Start");
    await Promise.all([page.waitForEvent("load"), startOver("Start empty")]);
    await whenReady(page);
    expect(await sheets()).toEqual(["Sheet1"]);
    await page.getByRole("button", { name: "Sample", exact: true }).click();
    await page.evaluate(() => window.revpact!.settled());
    expect((await sheets()).slice(0, 3)).toEqual(["Sheet1", "Start", "Deals"]);
    await expect.poll(() => read("Start", "A8:B8")).toEqual([["Segment", "Opportunities"]]);
  }, 60_000);

  it("has no serious accessibility violation of its own, light or dark", async () => {
    for (const theme of ["light", "dark"]) {
      const { violations } = await new AxeBuilder({ page: page as never }).exclude("#grid").analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => [theme, id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.getByRole("button", { name: "Dark" }).click();
    }
  });
});
