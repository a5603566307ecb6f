/** The workbench with a large company in it: what keeps its page from being used, and for how long. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tools/browser/launch-browser";
import { drawFrom } from "../tests/differential/random-tables";
import { serveFolder } from "../tools/start";
import { buildWorkbench } from "../tools/workbench-build";
import type {} from "@univerjs/preset-sheets-core";
import type {} from "../workbench/ui/for-tests";
import type { Figure, Part } from "./figures";

const DEALS = 50_000;
const TOUCHES = 200_000;
const PATIENCE = 180_000;
/** Longest task once the files are open. */
const LONGEST = 1000;

/** What ran while something was done, in milliseconds. */
interface Watched {
  readonly whole: number;
  /** The longest time in which the page could not be used. */
  readonly longest: number;
  /** Time in which a function of the catalogue was being worked out on the page's own thread. */
  readonly ours: number;
}

export async function measure(folder: string): Promise<Part> {
  const built = await buildWorkbench(join(folder, "workbench"));
  const core = await coreFile(built);
  const { url, server } = await serveFolder(built, 0);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const profiler = await context.newCDPSession(page);
    await profiler.send("Profiler.enable");
    await profiler.send("Profiler.setSamplingInterval", { interval: 1000 });
    await openEmpty(page, url);

    const watch = (act: () => Promise<unknown>) => watched(page, profiler, core, act);
    const opened = await watch(async () => {
      await openCsv(page, "deals", deals());
      await openCsv(page, "touches", touches());
    });
    await untilKept(page);
    const kept = await watch(async () => {
      await page.evaluate(
        () => void window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName("touches")!.insertRowBefore(9),
      );
      await untilKept(page);
    });
    await page.evaluate(() => void window.revpact!.univerAPI.getActiveWorkbook()!.insertSheet("Answers"));
    const typed = await watch(() => type(page, "A1", '=ATTRIBUTE(touches!A:D, deals!A:G, "u")'));
    await type(page, "A40", "=VELOCITY_BASELINE(deals!A:G)");
    await type(page, "A60", "=ATTRIBUTION_RECONCILE(touches!A:D, deals!A:G)");
    const edited = await watch(() => type(page, "D2", "77", "deals"));
    const reconciled = await watch(() => reconcile(page));
    const evidence = await watch(() => measureEvidence(page));

    return {
      title: "A large company in the workbench",
      setting: [
        `${DEALS.toLocaleString("en-US")} deals and ${TOUCHES.toLocaleString("en-US")} touches as two CSV files, opened in an empty workbook in Chromium ${browser.version()} without a window, once. The longest task is the longest time in which the page takes no click; tasks of under 50 ms count as none. What is ours is the time spent inside functions of the catalogue, the rest is the grid's and the browser's. The sidebar's answers are worked out in its worker.`,
      ],
      figures: [
        { what: "both files read and shown", value: opened.whole, unit: "ms" },
        { what: "both files read and shown: longest task", value: opened.longest, unit: "ms" },
        task("keeping all touches again, a row inserted", kept),
        { what: "`ATTRIBUTE` typed over both tables, until it stands", value: typed.whole, unit: "ms" },
        task("`ATTRIBUTE` typed over both tables", typed),
        { what: "`ATTRIBUTE` typed over both tables: ours of it all", value: typed.ours, unit: "ms" },
        { what: "one amount edited with three such formulas, until all stand", value: edited.whole, unit: "ms" },
        task("one amount edited with three such formulas", edited),
        { what: "one amount edited with three such formulas: ours of it all", value: edited.ours, unit: "ms" },
        { what: "reconciled in the sidebar, tables read", value: reconciled.whole, unit: "ms" },
        task("reconciled in the sidebar", reconciled),
        { what: "evidence measured in the sidebar, tables read", value: evidence.whole, unit: "ms" },
        task("evidence measured in the sidebar", evidence),
      ],
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const task = (what: string, { longest }: Watched): Figure => ({
  what: `${what}: longest task`,
  value: longest,
  unit: "ms",
  goal: LONGEST,
});

/** The file of the build that holds the catalogue: the largest that the worker asks for. */
async function coreFile(built: string): Promise<string> {
  const worker = await readFile(join(built, "aside.js"), "utf8");
  const files = [...worker.matchAll(/"\.\/([\w-]+\.js)"/g)].map(([, name]) => name);
  const sizes = await Promise.all(files.map(async (name) => (await readFile(join(built, name))).length));
  return files[sizes.indexOf(Math.max(...sizes))];
}

async function openEmpty(page: Page, url: string): Promise<void> {
  const ready = async () => {
    await page.waitForFunction(() => window.revpact !== undefined);
    await page.evaluate(() => window.revpact!.ready);
  };
  await page.goto(url);
  await ready();
  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: "Start over…" }).click();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Start empty" }).click()]);
  await ready();
}

async function watched(page: Page, profiler: CDPSession, core: string, act: () => Promise<unknown>): Promise<Watched> {
  await page.evaluate(() => {
    window.tasks = [];
    window.watching?.disconnect();
    window.watching = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks!.push(duration);
    });
    window.watching.observe({ entryTypes: ["longtask"] });
  });
  await profiler.send("Profiler.start");
  const before = performance.now();
  await act();
  const whole = performance.now() - before;
  // What follows from it, and the word of the last task.
  await page.waitForTimeout(1500);
  const { profile } = await profiler.send("Profiler.stop");
  const tasks = await page.evaluate(() => window.tasks!);

  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const isCore = new Set(profile.nodes.filter(({ callFrame }) => callFrame.url.endsWith(core)).map(({ id }) => id));
  const isOurs = (node: number | undefined): boolean =>
    node !== undefined && (isCore.has(node) || isOurs(parents.get(node)));
  const { samples = [], timeDeltas = [] } = profile;
  const ours = samples.reduce((sum, node, i) => sum + (isOurs(node) ? timeDeltas[i] / 1000 : 0), 0);
  return { whole, longest: Math.max(0, ...tasks), ours };
}

declare global {
  interface Window {
    /** Milliseconds of each task that the browser calls long. */
    tasks?: number[];
    watching?: PerformanceObserver;
  }
}

function untilKept(page: Page): Promise<unknown> {
  return page.waitForFunction(() => window.revpact!.isKept());
}

async function openCsv(page: Page, name: string, text: string): Promise<void> {
  const file = { name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction((name) => window.revpact!.sheets().includes(name), name);
}

function type(page: Page, address: string, text: string, sheet = "Answers"): Promise<void> {
  return page.evaluate(([sheet, address, text]) => window.revpact!.type(sheet, address, text), [
    sheet,
    address,
    text,
  ] as const);
}

async function reconcile(page: Page): Promise<void> {
  const sidebar = page.locator(".revpact");
  await sidebar.getByRole("navigation").getByRole("button", { name: "Attribution", exact: true }).click();
  await sidebar.getByRole("button", { name: "Reconcile these ranges", exact: true }).click();
  await sidebar.getByRole("button", { name: "Reconcile again", exact: true }).waitFor();
}

async function measureEvidence(page: Page): Promise<void> {
  const sidebar = page.locator(".revpact");
  await sidebar.getByRole("navigation").getByRole("button", { name: "Find", exact: true }).click();
  await sidebar.getByRole("button", { name: "See what the data says", exact: true }).click();
  await sidebar.getByText(/could not be measured/).waitFor();
}

const FIRST_DAY = Date.UTC(2024, 0, 1);
const dayText = (day: number) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

function deals(): string {
  const draw = drawFrom(50);
  const lines = ["Deal ID,Account,Segment,Amount,Stage,Created,Closed"];
  for (let i = 0; i < DEALS; i++) {
    const created = draw(700);
    const stage = ["Closed Won", "Closed Won", "Closed Lost", "Closed Lost", "Closed Lost", "Negotiation"][draw(6)];
    const closed = stage === "Negotiation" ? "" : dayText(created + 10 + draw(150));
    const segment = ["SMB", "Mid-market", "Enterprise"][draw(3)];
    lines.push(`D-${i},Account ${i % 9000},${segment},${1000 + draw(89_000)},${stage},${dayText(created)},${closed}`);
  }
  return lines.join("\n");
}

function touches(): string {
  const draw = drawFrom(200);
  const channels = ["Email", "Paid search", "Webinar", "Events", "Outbound", "Referral", "Content", "Partner"];
  const lines = ["Deal ID,Touch date,Channel,Campaign"];
  for (let i = 0; i < TOUCHES; i++) {
    lines.push(`D-${draw(DEALS)},${dayText(draw(820))},${channels[draw(channels.length)]},Campaign ${draw(60)}`);
  }
  return lines.join("\n");
}
