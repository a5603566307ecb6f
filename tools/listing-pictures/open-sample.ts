/** The workbench on its sample company, opened at a size and driven as a person would, for a picture. */
import type { Browser, Locator, Page } from "playwright-core";
import type { Area } from "../../src/host/changes";
import type { Host } from "../../src/host/port";

/** What the page puts on its window, as far as needed here: tools know nothing of the workbench's own types. */
interface PageWindow {
  readonly revpact?: { readonly ready: Promise<void>; readonly host: Host; settled(): Promise<void> };
}

export interface Sample {
  readonly page: Page;
  /** Shows a panel of the sidebar by its short name. */
  panel(name: string): Promise<void>;
  button(name: string): Promise<void>;
  /** Scrolls the panel until this stands at its top. */
  atTop(part: Locator): Promise<void>;
  /** Shows a sheet from its top, one of its cells selected; `row` and `column` count from 0. */
  select(sheet: string, row: number, column: number): Promise<void>;
  /** Waits for words to be shown. */
  shows(words: string | RegExp): Promise<void>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The notice at the foot of the grid, which goes by itself, and work under way, with or without how far it is. */
const PASSING = ".notice:not(:empty), .opening, progress, p.quiet[role=status]:empty";
/** The grid draws a frame or two after it has settled, and buttons fade back once the pointer has left. */
const DRAWING = 700;

export async function openSample(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Sample> {
  const context = await browser.newContext({ viewport, colorScheme: "light", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  await page.waitForFunction(() => (window as PageWindow).revpact !== undefined);
  await page.evaluate(() => (window as PageWindow).revpact!.ready);
  return {
    page,
    panel: (name) =>
      page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name, exact: true }).click(),
    button: (name) => page.getByRole("button", { name, exact: true }).click(),
    atTop: (part) => part.evaluate(scrollToTop),
    async select(sheet, row, column) {
      const cell = { sheet, row, column, rows: 1, columns: 1 };
      // A sheet that was never drawn doesn't know what is in view of it, and would be scrolled.
      await reveal(page, { ...cell, row: 0, column: 0 });
      await settle(page);
      await reveal(page, cell);
    },
    shows: (words) => page.getByText(words).first().waitFor(),
    async picture() {
      await settle(page);
      return page.screenshot();
    },
    close: () => context.close(),
  };
}

function reveal(page: Page, area: Area): Promise<void> {
  return page.evaluate((area) => (window as PageWindow).revpact!.host.reveal(area), area);
}

/** In the page. */
function scrollToTop(part: Element): void {
  const panel = part.closest(".panel")!;
  const gap = parseFloat(getComputedStyle(panel).paddingTop);
  panel.scrollBy({ top: part.getBoundingClientRect().top - panel.getBoundingClientRect().top - gap });
}

async function settle(page: Page): Promise<void> {
  // Neither a pointer over a button nor a caret in a field belongs on the picture.
  await page.mouse.move(viewportMiddle(page), 18);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => (window as PageWindow).revpact!.settled());
  await page.waitForFunction((passing) => document.querySelector(passing) === null, PASSING);
  await page.waitForTimeout(DRAWING);
}

/** Over the empty part of the top bar. */
function viewportMiddle(page: Page): number {
  return (page.viewportSize()?.width ?? 0) / 2;
}
