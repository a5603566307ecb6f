import type { LoadedTables } from "../data/load-tables";
import type { Assumptions, Evidence, Finding, Unmeasured } from "./evidence";
import { evidences } from "./evidences";

export interface Measured {
  readonly evidence: Evidence;
  readonly result: Finding | Unmeasured;
}

/** Every evidence, measured or not, one after the other: between two of them a page can breathe. */
export function* measureEach(tables: LoadedTables, assumptions: Assumptions): Generator<Measured> {
  for (const evidence of evidences) yield { evidence, result: evidence.measure(tables, assumptions) };
}
