/**
 * `npm run fuzz`: 10,000 calls of every function from a seed of the moment, and the host failing at every call of every
 * plan. `npm run fuzz -- --seed 7 --calls 500` plays one again.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { seed: { type: "string" }, calls: { type: "string" } } });
const whole = (words: string, option: string): number => {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) {
    console.error(`--${option} must be a whole number above 0, found "${words}"`);
    process.exit(2);
  }
  return number;
};
const seed = whole(values.seed ?? String(Date.now() % 2 ** 31), "seed");
const calls = whole(values.calls ?? "10000", "calls");
console.log(`${calls} calls of every function, seed ${seed}`);
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "tests/fuzz", "tests/sheets-addon/sheets-host.test.ts", "tests/excel-addin/excel-host.test.ts"],
  {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_CALLS: String(calls), FAULTS: "Infinity" },
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
process.exitCode = status ?? 1;
