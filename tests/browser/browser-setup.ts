/** Runs once, before the first browser test of a run: finds or installs the browser, and gets ready to build its pages. */
import type { TestProject } from "vitest/node";
import { ensureBrowser } from "../../tools/browser/ensure-browser";
import type { BrowserSearch } from "../../tools/browser/find-browser";
import { startPageServer } from "./page-server";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser all browser tests use. Without one, none of them runs. */
    readonly browser: BrowserSearch;
    /** Where test files ask for a built page. */
    readonly pageServer: string;
  }
}

/** Vitest passes the project alone. A test of this setup passes its own search, and listens to what is printed. */
export default async function setup(
  project: Pick<TestProject, "provide" | "onTestsRerun">,
  search: () => Promise<BrowserSearch> = ensureBrowser,
  say: (line: string) => void = console.log,
): Promise<(() => Promise<void>) | undefined> {
  const browser = await search();
  project.provide("browser", browser);
  say("executable" in browser ? `Browser tests use ${browser.executable}.` : browser.missing);
  if ("missing" in browser) return undefined;
  const pages = await startPageServer();
  project.provide("pageServer", pages.url);
  project.onTestsRerun(pages.forget);
  return pages.close;
}
