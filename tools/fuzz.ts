/**
 * `npm run fuzz`: 10,000 calls of every function from a seed of the moment, and the host failing at every call of every
 * plan; prints the tables of docs/reliability.md. `--only functions` or `--only plans` does one of the two and prints its
 * table. `npm run fuzz -- --seed 7 --calls 500` plays one again and prints none.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { printReliability } from "./reliability/print-reliability";

const TESTS = {
  functions: ["tests/fuzz"],
  plans: ["tests/sheets-addon/sheets-faults.test.ts", "tests/excel-addin/excel-faults.test.ts"],
} as const;
const text = { type: "string" } as const;
const { values } = parseArgs({ options: { seed: text, calls: text, faults: text, only: text } });
const whole = (words: string, option: string): number => {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) {
    console.error(`--${option} must be a whole number above 0, found "${words}"`);
    process.exit(2);
  }
  return number;
};
if (values.only !== undefined && !(values.only in TESTS)) {
  console.error(`--only must be functions or plans, found "${values.only}"`);
  process.exit(2);
}
const tests = values.only === undefined ? Object.values(TESTS).flat() : TESTS[values.only as keyof typeof TESTS];
const seed = whole(values.seed ?? String(Date.now() % 2 ** 31), "seed");
const isFull = values.calls === undefined && values.faults === undefined;
const calls = whole(values.calls ?? "10000", "calls");
const faults = values.faults === undefined ? "Infinity" : String(whole(values.faults, "faults"));
const notes = fileURLToPath(new URL("../dist/reliability", import.meta.url));
rmSync(notes, { recursive: true, force: true });
const { status } = spawnSync("npx", ["vitest", "run", ...tests], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_CALLS: String(calls), FAULTS: faults, REVPACT_NOTES: notes },
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (isFull) await printReliability(notes, seed);
process.exitCode = status ?? 1;
