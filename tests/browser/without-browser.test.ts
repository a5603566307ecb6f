/** Runs a browser test and a unit test as npm test does, on a computer that has no browser, alone and through .ci/run. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeScript } from "../tools/browser/fake-apt";

const root = fileURLToPath(new URL("../../", import.meta.url));
const VITEST = join(root, "node_modules/vitest/vitest.mjs");
const BROWSER_TEST = "tests/workbench/policy.browser.test.ts";
const UNIT_TEST = "tests/browser/tests-not-run.test.ts";
const NO_BROWSER = { CHROME_PATH: "/nowhere/chrome", CI: "1", NO_COLOR: "1" };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "revpact-without-browser-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly output: string;
}

function run(command: string, given: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    // Nothing of the run around this test reaches the one inside it.
    const clean = { PATH: process.env["PATH"], HOME: process.env["HOME"], ...NO_BROWSER, ...env };
    execFile(command, given, { cwd: root, env: clean }, (failure, stdout, stderr) =>
      resolve({ code: failure === null ? 0 : Number(failure.code), output: stdout + stderr }),
    );
  });
}

describe("a run without a browser", () => {
  let ended: Ended;
  const results = () => join(folder, "results.json");
  const counted = () => JSON.parse(readFileSync(results(), "utf8")) as Record<`num${string}Tests`, number>;
  beforeAll(async () => {
    ended = await run(process.execPath, [VITEST, "run", BROWSER_TEST, UNIT_TEST], { TEST_RESULTS: results() });
  });

  it("succeeds, and runs the tests that need none", () => {
    expect(ended.code, ended.output).toBe(0);
    expect(counted().numFailedTests).toBe(0);
    expect(counted().numPassedTests).toBeGreaterThan(0);
    expect(counted().numPendingTests).toBeGreaterThan(0);
  });

  it("says why there is no browser, and names the tests that did not run in one line", () => {
    expect(ended.output).toContain("CHROME_PATH is /nowhere/chrome, but no file is there.");
    const skipped = counted().numPendingTests;
    const lines = ended.output.split("\n").filter((line) => line.includes("did not run"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(`${skipped} browser tests did not run because`);
    expect(lines[0]).toContain(`: workbench/policy (${skipped}). To run them, install Chrome`);
  });
});

it("does not look for a browser when no browser test is among those run", async () => {
  const { code, output } = await run(process.execPath, [VITEST, "run", UNIT_TEST], {
    TEST_RESULTS: join(folder, "units.json"),
  });
  expect(code, output).toBe(0);
  expect(output).not.toContain("CHROME_PATH");
  expect(output).not.toContain("did not run");
});

// The script is for a shell; its continuous integration runs on Linux.
it.skipIf(process.platform === "win32")("fails .ci/run, whose last line counts a failure", async () => {
  cpSync(join(root, ".ci"), join(folder, ".ci"), { recursive: true });
  writeScript(
    join(folder, "npm"),
    `[ "$1" = ci ] || { cd "${root}" && exec "${process.execPath}" "${VITEST}" run ${BROWSER_TEST} ${UNIT_TEST}; }`,
  );
  const { code, output } = await run(join(folder, ".ci/run"), [], {
    PATH: `${folder}${delimiter}${process.env["PATH"]}`,
    TEST_RESULTS: join(folder, "dist/test-results.json"),
  });
  expect(existsSync(join(folder, "dist/test-results.json")), output).toBe(true);
  expect(code).not.toBe(0);
  expect(output).toMatch(/^\d+ browser tests did not run /m);
  expect(output.trimEnd().split("\n").at(-1)).toMatch(/^\d+ passed, 1 failed$/);
});
