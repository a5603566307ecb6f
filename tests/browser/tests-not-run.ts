import { relative } from "node:path";
import { HOW_TO_GET_ONE } from "../../tools/browser/find-browser";

interface TestFile {
  readonly path: string;
  readonly tests: number;
}

/** One line for the end of a run: how many browser tests did not run, those of which files, and how to run them. */
export function testsNotRun(files: readonly TestFile[], root: string): string {
  const total = files.reduce((sum, { tests }) => sum + tests, 0);
  const names = files
    .map(({ path, tests }) => `${relative(root, path).replace(/^tests\/|\.browser\.test\.ts$/g, "")} (${tests})`)
    .sort();
  return `${total} browser ${total === 1 ? "test" : "tests"} did not run because no browser was found: ${names.join(", ")}. To run them, ${HOW_TO_GET_ONE}, then run npx vitest run --project browser.`;
}
