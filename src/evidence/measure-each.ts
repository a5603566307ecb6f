import { whenAnswered } from "../aside/not-yet";
import type { LoadedTables } from "../data/load-tables";
import type { Task } from "../data/task";
import type { Assumptions, Evidence, Finding, Unmeasured } from "./evidence";
import { evidences } from "./evidences";

export interface Measured {
  readonly evidence: Evidence;
  readonly result: Finding | Unmeasured;
}

/** Every evidence, measured or not, one after the other: between two of them a page can breathe. Rejects when the task is stopped. */
export async function measureEach(
  tables: LoadedTables,
  assumptions: Assumptions,
  { signal }: Task,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const evidence of evidences) {
    const result = await whenAnswered(() => evidence.measure(tables, assumptions), signal);
    measured.push({ evidence, result });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return measured;
}
