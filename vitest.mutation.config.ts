import { defineConfig } from "vitest/config";

/** Families whose own tests alone mutants are tried on; none for those of all. */
const alone = (process.env["MUTATED_ALONE"] ?? "").split(",").filter((family) => family !== "");

/** The tests that mutants of core are tried on: those of core alone, without the walls, which read files as they stand. */
export default defineConfig({
  test: {
    include:
      alone.length === 0 ? ["tests/core/**/*.test.ts"] : alone.map((family) => `tests/core/${family}/**/*.test.ts`),
    exclude: ["tests/core/walls/**"],
    // A mutant that only a large table would show is rare, and each of them takes as long as a hundred other tests.
    testNamePattern: /^(?!.*(large table|\d\d,000|million))/,
    setupFiles: ["tools/mutation-setup.ts"],
    testTimeout: 120_000,
  },
});
