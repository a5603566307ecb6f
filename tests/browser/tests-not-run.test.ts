import { expect, it } from "vitest";
import { testsNotRun } from "./tests-not-run";

it("names the count and the files of the tests that did not run, and how to run them, in one line", () => {
  const files = [
    { path: "/app/tests/workbench/tour.browser.test.ts", tests: 9 },
    { path: "/app/tests/src/sidebar.browser.test.ts", tests: 20 },
  ];
  expect(testsNotRun(files, "/app")).toBe(
    "29 browser tests did not run because no browser was found: src/sidebar (20), workbench/tour (9). To run them, install Chrome, Edge, or Chromium, or set CHROME_PATH to its executable, then run npx vitest run --project browser.",
  );
});

it("counts a single test as one test", () => {
  expect(testsNotRun([{ path: "/app/tests/a.browser.test.ts", tests: 1 }], "/app")).toMatch(/^1 browser test did not/);
});
