/** The workbench's host as a test outside the page sees it: everything that crosses is plain JSON anyway. */
import type { Page } from "playwright-core";
import type {} from "../../workbench/ui/for-tests";
import { PLAIN_STYLE } from "../../src/host/formula-style";
import { HostProblem, type Host } from "../../src/host/port";

export function hostOver(page: Page): Host {
  const problem = (failure: unknown): never => {
    throw new HostProblem(failure instanceof Error ? failure.message : String(failure));
  };
  return {
    name: "workbench",
    formulas: PLAIN_STYLE,
    snapshot: (wanted) => page.evaluate((wanted) => window.revpact!.host.snapshot(wanted), wanted).catch(problem),
    apply: (changes, options) =>
      page.evaluate(([changes, options]) => window.revpact!.host.apply(changes, options), [
        changes,
        options ?? {},
      ] as const),
    reveal: (area) => page.evaluate((area) => window.revpact!.host.reveal(area), area).catch(problem),
    say: (notice) => page.evaluate((notice) => window.revpact!.host.say(notice), notice),
    load: async (key) =>
      (await page.evaluate(async (key) => (await window.revpact!.host.load(key)) ?? null, key)) ?? undefined,
    save: (key, json, options) =>
      page.evaluate(([key, json, options]) => window.revpact!.host.save(key, json, options), [
        key,
        json,
        options,
      ] as const),
  };
}
