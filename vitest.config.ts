import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    maxWorkers: 2,
    // On a busy machine a page takes its time: what never comes fails all the same.
    expect: { poll: { timeout: 15_000 } },
    // Pictures of long panels, each looked over by axe, on a machine with two cores.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: ["default", ["json", { outputFile: "dist/test-results.json" }]],
  },
});
