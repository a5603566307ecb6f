/** What VELOCITY_BASELINE answered, read back from its cells. */
import type { Cells } from "../../core/kernel/cells";
import type { FourLevers } from "../plans/insert-scenarios";

export interface BaselineSegment {
  readonly name: string;
  /** Undefined where a lever has no data; the note says why. */
  readonly levers: FourLevers | undefined;
  readonly note: string;
}

export function readBaseline(answer: Cells): readonly BaselineSegment[] {
  return answer.slice(1).map((row) => {
    const [opportunities, value, winRate, cycle] = row.slice(1, 5);
    const known =
      typeof opportunities === "number" &&
      typeof value === "number" &&
      typeof winRate === "number" &&
      typeof cycle === "number";
    return {
      name: String(row[0]),
      levers: known && cycle > 0 ? [opportunities, value, winRate, cycle] : undefined,
      note: String(row[9] ?? ""),
    };
  });
}
