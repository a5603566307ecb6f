/** The sidebar in a real browser at 300 px, over the memory host, for tests that use it as a person would. */
import AxeBuilder from "@axe-core/playwright";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
// What the page puts on the window.
import type {} from "./sidebar-page";
import type { Change } from "../../src/host/changes";
import type { FormulaStyle } from "../../src/host/formula-style";
import type { SheetCells } from "../../src/host/memory-document";
import type { PanelId } from "../../src/sidebar/panels";
import { builtPage } from "../browser/built-page";
import { launchTestBrowser } from "../browser/launch-test-browser";
import { TAKES_PICTURES } from "../takes-pictures";
import { company } from "./company";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shots = join(root, "dist/shots");
const PAGE =
  '<!doctype html><html lang="en"><head><title>Revpact</title><style>html,body,#sidebar{height:100%;margin:0}</style></head><body></body></html>';
const WINDOW = { width: 300, height: 760 };

interface Opening {
  readonly panel?: PanelId;
  readonly sheets?: readonly SheetCells[];
  readonly sample?: readonly SheetCells[];
  readonly rail?: boolean;
  /** What is kept with the document from before. */
  readonly settings?: string;
  /** How the host wants formulas. */
  readonly formulas?: FormulaStyle;
  /** Made in the document before the sidebar opens. */
  readonly before?: readonly Change[];
}

export interface SidebarInBrowser {
  readonly page: Page;
  readonly open: (opening?: Opening) => Promise<void>;
  /** The whole panel on one picture, light and dark, in dist/shots; what axe finds grave fails the test. */
  readonly shoot: (name: string) => Promise<void>;
  /** The same without a picture; in the dark only contrast is looked at, which is all that may differ. */
  readonly expectAccessible: () => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly select: (name: string) => Locator;
  readonly sheetNames: () => Promise<readonly string[]>;
  readonly formulasOf: (sheet: string) => Promise<readonly string[]>;
  /** Whether nothing reaches beyond the panel's edge. */
  readonly fits: () => Promise<boolean>;
}

/**
 * One page for all tests of a file, as reading the script takes longer than most of them: each opens a sidebar of
 * its own in it, over a document of its own. An error or a request in it fails the test.
 */
export function inBrowser(): SidebarInBrowser {
  let browser: Browser;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    const [script, launched] = await Promise.all([
      builtPage("sidebar.js"),
      launchTestBrowser(),
      mkdir(shots, { recursive: true }),
    ]);
    browser = launched;
    const context = await browser.newContext({ viewport: WINDOW, reducedMotion: "reduce" });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") failures.push(message.text());
    });
    page.on("request", (request) => failures.push(`a request to ${request.url()}`));
    await page.setContent(PAGE);
    await page.addScriptTag({ content: script });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    await page.setViewportSize(WINDOW);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.mouse.move(0, 0);
  });

  afterEach(async () => {
    await page.evaluate(() => window.unmountTest());
    const found = failures.splice(0);
    expect(found).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    open: async ({ panel, sheets = company, sample, rail, settings, formulas, before } = {}) => {
      await page.evaluate(([sheets, options]) => window.mountTest(sheets, options), [
        sheets,
        {
          ...(panel && { panel }),
          ...(sample && { sample }),
          ...(rail && { rail }),
          ...(settings && { settings }),
          ...(formulas && { formulas }),
          ...(before && { before }),
        },
      ] as const);
      await page.getByRole("heading", { level: 2 }).waitFor();
      await page.locator(".panel > :nth-child(2)").first().waitFor();
    },
    shoot: (name) => shoot(page, name),
    expectAccessible: () => onWholePanel(page, () => expectAccessible(page), ["light"]),
    button: (name) => page.getByRole("button", { name, exact: true }),
    select: (name) => page.getByRole("combobox", { name, exact: true }),
    sheetNames: () =>
      page.evaluate(async () => (await window.revpactTest.host.snapshot({})).sheets.map(({ name }) => name)),
    formulasOf: (sheet) =>
      page.evaluate((sheet) => {
        const found = window.revpactTest.host.document().sheets.find(({ name }) => name === sheet);
        return found?.grid.flat().flatMap(({ formula }) => (formula === "" ? [] : [formula])) ?? [];
      }, sheet),
    fits: () => page.locator(".panel").evaluate((panel) => panel.scrollWidth <= panel.clientWidth),
  };
}

type Colours = "light" | "dark";

/** Of what axe looks at only the contrast depends on the colours; undefined is everything. */
function rulesFor(colours: Colours): readonly string[] | undefined {
  return colours === "dark" ? ["color-contrast"] : undefined;
}

async function shoot(page: Page, name: string): Promise<void> {
  await onWholePanel(page, async (colours) => {
    if (TAKES_PICTURES) await page.screenshot({ path: join(shots, `${name}-${colours}.png`) });
    await expectAccessible(page, rulesFor(colours));
  });
}

/** On the whole panel at once, in each of the colours; afterwards it is as high again as a sidebar. */
async function onWholePanel(
  page: Page,
  look: (colours: Colours) => Promise<void>,
  all: readonly Colours[] = ["light", "dark"],
): Promise<void> {
  const height = await page
    .locator(".panel")
    .evaluate((panel) => panel.scrollHeight + (panel.parentElement!.querySelector("nav")?.clientHeight ?? 0));
  const { width } = page.viewportSize()!;
  await page.setViewportSize({ width, height: Math.max(height, 400) });
  for (const colorScheme of all) {
    await page.emulateMedia({ colorScheme });
    await look(colorScheme);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width, height: WINDOW.height });
}

async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // No frames from elsewhere stand in the page, so axe needs no page of its own to put its results together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
