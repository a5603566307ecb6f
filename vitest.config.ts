import { defineConfig } from "vitest/config";

const BROWSER_TESTS = "tests/**/*.browser.test.ts";

export default defineConfig({
  test: {
    maxWorkers: 2,
    // On a busy machine a page takes its time: what never comes fails all the same.
    expect: { poll: { timeout: 15_000 } },
    // Pictures of long panels, each looked over by axe, on a machine with two cores.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: [
      "default",
      "./tests/browser/name-tests-not-run.ts",
      ["json", { outputFile: process.env["TEST_RESULTS"] ?? "dist/test-results.json" }],
    ],
    projects: [
      {
        extends: true,
        // Reading core anew for each of two hundred files would take longer than most of them.
        test: { name: "units", include: ["tests/**/*.test.ts"], exclude: [BROWSER_TESTS], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          globalSetup: "tests/browser/browser-setup.ts",
          runner: "./tests/browser/skip-without-browser.ts",
        },
      },
    ],
  },
});
