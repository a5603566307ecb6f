/** How long the workbench takes to its first computed sheet. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../tools/browser/launch-browser";
import { serveFolder } from "../tools/start";
import { buildWorkbench } from "../tools/workbench-build";
import type {} from "../workbench/ui/for-tests";
import type { Figure, Part } from "./figures";
import { median } from "./stopwatch";

const OPENINGS = 9;
const BLANK = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Blank</title><body></body></html>';

export async function measure(folder: string): Promise<Part> {
  const blank = join(folder, "blank");
  await mkdir(blank, { recursive: true });
  await writeFile(join(blank, "index.html"), BLANK);
  const workbench = await buildWorkbench(join(folder, "workbench"));

  const browser = await launchBrowser();
  const servers = [await serveFolder(workbench, 0), await serveFolder(blank, 0)];
  const times: { readonly computed: number; readonly blank: number }[] = [];
  let version = "";
  try {
    version = browser.version();
    for (let opening = 0; opening < OPENINGS + 1; opening++) {
      const computed = await millisecondsUntil(browser, servers[0].url, sheetComputed);
      const loaded = await millisecondsUntil(browser, servers[1].url, pageLoaded);
      if (opening > 0) times.push({ computed, blank: loaded });
    }
  } finally {
    await browser.close();
    for (const { server } of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
  const computed = median(times.map((time) => time.computed));
  const blankPage = median(times.map((time) => time.blank));
  const figures: Figure[] = [
    { what: "first computed sheet", value: computed, unit: "ms" },
    { what: "blank page", value: blankPage, unit: "ms" },
    { what: "first computed sheet above a blank page", value: computed - blankPage, unit: "ms" },
  ];
  return {
    title: "The workbench",
    setting: [
      `From navigation to the sample company's first sheet computed and shown, in Chromium ${version} without a window, every opening with an empty cache, served by this computer; against a blank page's load.`,
    ],
    figures,
  };
}

async function millisecondsUntil(browser: Browser, url: string, isThere: () => Promise<number>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "commit" });
    return await page.evaluate(isThere);
  } finally {
    await context.close();
  }
}

/** In the page: since navigation, until the sample's velocity per day is a number. */
async function sheetComputed(): Promise<number> {
  while (window.revpact === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  await window.revpact.ready;
  const since = performance.now();
  const rows = window.revpact.read("Velocity", "A1:B20") as unknown[][];
  if (!rows.some(([lever, measured]) => lever === "Velocity per day" && typeof measured === "number")) {
    throw new Error("the sample's Velocity sheet is shown, but not computed");
  }
  return since;
}

/** In the page: since navigation, until it has loaded. */
async function pageLoaded(): Promise<number> {
  while (document.readyState !== "complete") await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now();
}
