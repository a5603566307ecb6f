import type { Reporter, TestModule, Vitest } from "vitest/node";
import { testsNotRun } from "./tests-not-run";

/** Prints one line about the browser tests that did not run. Where REQUIRE_BROWSER is set, as in CI, the run fails. */
export default class NameTestsNotRun implements Reporter {
  #root = process.cwd();

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const notRun = modules
      .filter(({ project }) => "missing" in (project.getProvidedContext().browser ?? {}))
      .map(({ moduleId, children }) => ({ path: moduleId, tests: [...children.allTests()].length }));
    if (notRun.length === 0) return;
    console.log(testsNotRun(notRun, this.#root));
    if (process.env["REQUIRE_BROWSER"] !== undefined) process.exitCode = 1;
  }
}
