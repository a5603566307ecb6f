/** How far a call drives this process's memory up, as the system sees it. Linux alone tells. */
import { readFileSync, writeFileSync } from "node:fs";
import { collectGarbage } from "./stopwatch";

const KILOBYTES_PEAK = /^VmHWM:\s+(\d+) kB$/m;
const KILOBYTES_NOW = /^VmRSS:\s+(\d+) kB$/m;

/** Megabytes at the peak of `run` above those held before it; undefined where the system does not tell. */
export async function megabytesAbove(run: () => unknown): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  await settled();
  // 5 sets the peak back to what is held now.
  writeFileSync("/proc/self/clear_refs", "5");
  const before = kilobytes(KILOBYTES_NOW);
  run();
  return (kilobytes(KILOBYTES_PEAK) - before) / 1024;
}

function kilobytes(pattern: RegExp): number {
  return Number(pattern.exec(readFileSync("/proc/self/status", "utf8"))![1]);
}

/** Garbage collected, and its pages given back, which the engine does a little later. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
