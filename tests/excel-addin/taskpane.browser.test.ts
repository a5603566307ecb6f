/** The built task pane in a real browser: alone, and over a faked Excel. */
import { build } from "esbuild";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionOf, EXPLAIN } from "../../excel-addin/actions";
import { panels } from "../../src/sidebar/panels";
import { buildExcel } from "../../tools/build-excel";
import { servedFile } from "../../tools/excel-start";
import { launchTestBrowser } from "../browser/launch-test-browser";

const ORIGIN = "https://addin.example";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};
const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;
const ELSEWHERE = "https://elsewhere.example/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

let browser: Browser;
let folder: string;
let excelInPage: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "revpact-"));
  const faked = build({
    stdin: {
      contents: `
        import { fakeExcel, FakeSheet } from "../hosts/excel/fake-excel";
        const { workbook, actions, globals } = fakeExcel();
        const sheet = new FakeSheet("Deals");
        sheet.change(0, 0, { formula: "=VELOCITY(200, 40000, 25%, 90)", value: 22222.22 });
        workbook.sheets = [sheet];
        workbook.selected = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
        Object.assign(window, globals, {
          CustomFunctions: { associate: (id) => (window.associated ??= []).push(id) },
          act: (id) => new Promise((done) => actions.get(id)({ completed: done })),
        });
        Office.context.officeTheme = { bodyBackgroundColor: "#1E1E1E" };`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    format: "iife",
    write: false,
  });
  [browser] = await Promise.all([launchTestBrowser(), buildExcel(ORIGIN, folder)]);
  excelInPage = (await faked).outputFiles[0].text;
});
afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  /** Addresses asked for that are not the add-in's own. */
  readonly asked: string[];
  readonly faults: string[];
}

/** `withoutGuard` leaves the page's policy out, to see that a test of it can fail. */
async function open(officeJs: string | undefined, { withoutGuard = false } = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("pageerror", (failure) => faults.push(failure.message));
  await page.route("**", async (route) => {
    const address = route.request().url();
    if (address === OFFICE_JS && officeJs !== undefined)
      return route.fulfill({ contentType: "text/javascript", body: officeJs });
    const file = address.startsWith(ORIGIN) ? await servedFile(folder, address) : undefined;
    if (file === undefined) {
      asked.push(address);
      return route.abort();
    }
    const body = readFileSync(file);
    return route.fulfill({
      contentType: TYPES[extname(file)] ?? "image/png",
      body: withoutGuard && extname(file) === ".html" ? body.toString().replace(POLICY, "") : body,
    });
  });
  await page.goto(`${ORIGIN}/taskpane.html`);
  return { page, asked, faults };
}

describe("the task pane", () => {
  it.each([
    [
      "outside Excel",
      'window.Office = { onReady: async (begin) => begin({ host: null }), HostType: { Excel: "Excel" } };',
    ],
    ["without Office.js", undefined],
  ])("%s says where to open it", async (_, officeJs) => {
    const { page, asked, faults } = await open(officeJs);
    await page.getByRole("heading", { name: "Revpact runs inside Excel" }).waitFor();
    expect(await page.getByRole("link", { name: "manifest.xml" }).getAttribute("href")).toBe("manifest.xml");
    expect(asked.filter((address) => address !== OFFICE_JS)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("in Excel shows the sidebar in Excel's theme, and each ribbon button its panel", async () => {
    const { page, asked, faults } = await open(excelInPage);
    for (const { id, title } of panels) {
      await page.evaluate(`act(${JSON.stringify(actionOf(id))})`);
      await page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
    }
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    expect(await page.evaluate("associated.length")).toBeGreaterThan(10);
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  /** What markup out of a cell would try, had it ever got into the page as markup. */
  const plant = async (page: Page) => {
    await page.evaluate(async (elsewhere) => {
      const script = document.createElement("script");
      script.textContent = "window.planted = 'script'";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", `<img src="nothing" onerror="window.planted = 'handler'">`);
      await fetch(elsewhere).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, ELSEWHERE);
    return page.evaluate("window.planted");
  };

  it("runs nothing and sends nothing that markup in a cell would have it do", async () => {
    const { page, asked } = await open(excelInPage);
    expect(await plant(page)).toBeUndefined();
    expect(asked).not.toContain(ELSEWHERE);
    await page.close();
  });

  it("is kept so by its policy alone: without it the same markup runs and asks", async () => {
    const { page, asked } = await open(excelInPage, { withoutGuard: true });
    expect(await plant(page)).toBeDefined();
    expect(asked).toContain(ELSEWHERE);
    await page.close();
  });

  it("explains the function of the active cell", async () => {
    const { page } = await open(excelInPage);
    await page.evaluate(`act(${JSON.stringify(EXPLAIN)})`);
    await page.getByRole("heading", { level: 2, name: "Functions", exact: true }).waitFor();
    await page.getByRole("heading", { level: 3, name: "VELOCITY", exact: true }).waitFor();
    await page.close();
  });

  it("lets its own worker answer, policy and all", async () => {
    const { page, faults } = await open(undefined);
    const heard = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker("aside.js");
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = () => reject(new Error("the worker did not load"));
          worker.postMessage({
            kind: "ask",
            number: 7,
            question: { card: "VELOCITY", given: [200, 40000, 0.25, 90] },
          });
        }),
    );
    expect(heard).toEqual({ number: 7, cells: [[22222.222222222223]] });
    expect(faults).toEqual([]);
    await page.close();
  });
});
