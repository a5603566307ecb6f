import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { launchBrowser } from "../../tools/browser/launch-browser";

/** Starts the browser that the setup found. A test never looks for one or installs one itself. */
export function launchTestBrowser(): Promise<Browser> {
  const browser = inject("browser");
  if ("missing" in browser) throw new Error(browser.missing);
  return launchBrowser(browser.executable);
}
