/** How soon the sidebar's first panel can be used, and what the sidebar weighs. */
import { build } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../tools/browser/launch-browser";
import { buildExcel } from "../tools/build-excel";
import { buildSheets, PAGE_TARGET } from "../tools/build-sheets";
import { inlinePage } from "../tools/inline-page";
import { serveFolder } from "../tools/start";
import { sampleWorkbook } from "../workbench/sample/company";
import type { SheetCells } from "../src/host/memory-document";
import type { Part } from "./figures";
import { median } from "./stopwatch";

const root = fileURLToPath(new URL("..", import.meta.url));
const OPENINGS = 15;

export async function measure(folder: string): Promise<Part> {
  const sheets = await buildSheets(join(folder, "sheets-addon"));
  const excel = await buildExcel(undefined, join(folder, "excel-addin"));
  const sample = sampleWorkbook().map(({ name, cells }) => ({ name, cells }));
  const sidebar = await page(join(folder, "first-panel"), "bench/pages/sidebar.ts", sample);
  const empty = await page(join(folder, "empty-preact"), "bench/pages/empty-preact.ts", []);
  const browser = await launchBrowser();
  const servers = [await serveFolder(sidebar, 0), await serveFolder(empty, 0)];
  const times: { readonly panel: number; readonly empty: number }[] = [];
  let version = "";
  try {
    version = browser.version();
    for (let opening = 0; opening < OPENINGS + 1; opening++) {
      const panel = await millisecondsOf(browser, servers[0].url);
      const nothing = await millisecondsOf(browser, servers[1].url);
      if (opening > 0) times.push({ panel, empty: nothing });
    }
  } finally {
    await browser.close();
    for (const { server } of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
  const panel = median(times.map((time) => time.panel));
  const nothing = median(times.map((time) => time.empty));
  return {
    title: "The sidebar",
    setting: [
      `From the start of the script, its reading included, until the tables of the sample company are recognised and the Data panel shows them, over the memory host, in Chromium ${version} without a window, every opening with an empty cache; against a page that shows one line with Preact.`,
    ],
    figures: [
      { what: "first panel usable", value: panel, unit: "ms", goal: 300 },
      { what: "empty Preact page", value: nothing, unit: "ms" },
      { what: "first panel ÷ empty Preact page", value: panel / nothing, unit: "×" },
      {
        what: "sidebar gzipped: Sidebar.html of Google Sheets, everything in it",
        value: await zippedKilobytes(join(sheets, "Sidebar.html")),
        unit: "KB",
        goal: 220,
      },
      {
        what: "sidebar gzipped: taskpane.js of Excel",
        value: await zippedKilobytes(join(excel, "taskpane.js")),
        unit: "KB",
        goal: 220,
      },
    ],
  };
}

/** A page with its script in it, as Google Sheets has the sidebar, and the sheets in another before it; gives its folder. */
async function page(folder: string, entry: string, sheets: readonly SheetCells[]): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: PAGE_TARGET,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    logLevel: "warning",
  });
  const before = `window.sampleSheets=${JSON.stringify(sheets).replace(/</g, "\\u003c")};window.scriptBegan=performance.now()`;
  const body = `<div id="place"></div><script>${before}</script>`;
  await mkdir(folder, { recursive: true });
  const html = inlinePage({ title: "Bench", body, styles: "", script: outputFiles[0].text });
  await writeFile(join(folder, "index.html"), html);
  return folder;
}

async function millisecondsOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 300, height: 760 } });
  try {
    const opened = await context.newPage();
    await opened.goto(url);
    return await opened.evaluate(() => window.untilUsable);
  } finally {
    await context.close();
  }
}

async function zippedKilobytes(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length / 1024;
}
