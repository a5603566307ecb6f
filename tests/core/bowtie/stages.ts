/** Tables of stages for the tests of the bowtie's functions. */
import type { Cell, Cells } from "../../../core/kernel/cells";

export const STAGE_HEADERS = ["Stage", "Side", "Volume", "Primary owner", "Secondary owner", "Benchmark"];

/** Stages S1, S2, … on the acquisition side with an owner each; volumes, and benchmarks where they are given. */
export function stagesOf(volumes: readonly Cell[], benchmarks: readonly Cell[] = []): Cells {
  return [
    STAGE_HEADERS,
    ...volumes.map((volume, i) => [`S${i + 1}`, "acquisition", volume, "Ann", "Bob", benchmarks[i] ?? ""]),
  ];
}
