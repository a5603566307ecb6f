/** The lines of a bridge between two sets of segments, and what the segments add up to on either side. */
import type { BridgeSegment } from "./bridge-side";
import { leverContributions } from "./lever-contributions";
import { LEVER_KEYS, LEVER_LABELS } from "./lever-names";
import { velocity, type Levers } from "./velocity";

export interface BridgeLine {
  readonly segment: string;
  /** The lever that changed, or what happened to the segment as a whole. */
  readonly lever: string;
  /** The lever's own value; a segment's velocity where the line is about the segment. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly contribution: number | undefined;
}

export interface BridgeLines {
  readonly lines: readonly BridgeLine[];
  /** Velocity of the segments that count, on either side. */
  readonly before: number;
  readonly after: number;
  /** Segments without a velocity on a side: they count on neither. */
  readonly unmeasured: number;
}

/** Segments in the order of before, then those that only after has. */
export function bridgeLines(before: readonly BridgeSegment[], after: readonly BridgeSegment[]): BridgeLines {
  const then = new Map(before.map((segment) => [segment.name, segment]));
  const now = new Map(after.map((segment) => [segment.name, segment]));
  const lines: BridgeLine[] = [];
  const sums = { before: 0, after: 0, unmeasured: 0 };
  for (const segment of new Set([...then.keys(), ...now.keys()])) {
    const earlier = then.get(segment);
    const later = now.get(segment);
    const from = earlier?.levers && velocity(earlier.levers);
    const to = later?.levers && velocity(later.levers);
    if ((earlier !== undefined && from === undefined) || (later !== undefined && to === undefined)) {
      sums.unmeasured++;
      lines.push({ segment, lever: "No velocity", before: from, after: to, contribution: undefined });
      continue;
    }
    sums.before += from ?? 0;
    sums.after += to ?? 0;
    if (earlier?.levers !== undefined && later?.levers !== undefined) {
      lines.push(...leverLines(segment, earlier.levers, later.levers));
    } else {
      const lever = earlier === undefined ? "Segment appears" : "Segment vanishes";
      lines.push({ segment, lever, before: from, after: to, contribution: (to ?? 0) - (from ?? 0) });
    }
  }
  return { lines, ...sums };
}

function leverLines(segment: string, before: Levers, after: Levers): readonly BridgeLine[] {
  const contributions = leverContributions(before, after);
  return LEVER_KEYS.map((lever) => ({
    segment,
    lever: LEVER_LABELS[lever],
    before: before[lever],
    after: after[lever],
    contribution: contributions[lever],
  }));
}
