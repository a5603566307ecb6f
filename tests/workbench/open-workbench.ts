/** A built workbench, served and opened, for the tests that use one as a person would. */
import type { Browser, BrowserContext, Page } from "playwright-core";
// The page's own types: what it puts on the window, and what the grid's facade can do.
import type {} from "@univerjs/preset-sheets-core";
import type {} from "../../workbench/ui/for-tests";
import { builtPage } from "../browser/built-page";
import { launchTestBrowser } from "../browser/launch-test-browser";

export interface ServedWorkbench {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export interface OpenedWorkbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong or left the computer, in words: empty where all is well. */
  readonly complaints: string[];
}

export async function serveWorkbench(): Promise<ServedWorkbench> {
  const [url, browser] = await Promise.all([builtPage("workbench"), launchTestBrowser()]);
  return { url, browser, close: () => browser.close() };
}

export async function openPage(
  { browser, url }: ServedWorkbench,
  theme: "light" | "dark" = "light",
): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (failure) => complaints.push(`page: ${failure.message}`));
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(url) || /^(blob|data):/.test(request.url());
    if (!isOurs) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await whenReady(page);
  return { page, context, complaints };
}

export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.revpact !== undefined, undefined, { timeout: 60_000 });
  await page.evaluate(() => window.revpact!.ready);
}
