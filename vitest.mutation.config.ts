import { defineConfig } from "vitest/config";

/** The tests that mutants of core are tried on: those of core alone, without the walls, which read files as they stand. */
export default defineConfig({
  test: {
    include: ["tests/core/**/*.test.ts"],
    exclude: ["tests/core/walls/**"],
    setupFiles: ["tools/mutation-setup.ts"],
    // Tests over a hundred thousand rows run beside a second worker, instrumented.
    testTimeout: 120_000,
  },
});
