import { counted } from "../written/counted";
import { card } from "../kernel/card";
import type { Cells } from "../kernel/cells";
import { columns } from "../kernel/kinds";
import { grid } from "../kernel/outputs";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { bridgeLines, type BridgeLines } from "./bridge-lines";
import { bridgeSideParam, type BridgeSegment, type BridgeSide, type BridgeTable } from "./bridge-side";

export interface BridgeArguments {
  readonly before: BridgeSide;
  readonly after: BridgeSide;
}

const HEADERS = ["Lever", "Before", "After", "Contribution", "Share of change"];

/**
 * What each lever brought of the change of velocity.
 *
 * Conventions: the split is the Shapley value, the only one that adds up, treats the levers
 * alike and does not depend on the order in which they are changed. By segment, each
 * segment is bridged by itself and the change is that of their velocities added up. The
 * pooled Total of a baseline is another number (averages of all deals), so it is left out,
 * unless a side has nothing else: then Totals are bridged. Segments are matched by their
 * names as written. One that only a side has brings all of its velocity; one with a lever
 * blank or a cycle of 0 days on a side has no velocity there, and counts on neither.
 */
export function velocityBridge({ before, after }: BridgeArguments): Cells | Refusal {
  if (before.form === "cells" && after.form === "cells") {
    const bridge = bridgeLines([{ name: "", levers: before.levers }], [{ name: "", levers: after.levers }]);
    return [HEADERS, ...layOut(bridge).map(([, ...cells]) => cells)];
  }
  if (before.form === "cells") return refuse.form("after", "four cells like before", "a table");
  if (after.form === "cells") return refuse.form("after", "a table of levers like before", "four cells");
  const compared = comparedRows(before, after);
  if (isRefusal(compared)) return compared;
  const bridge = bridgeLines(compared.before, compared.after);
  const notes = [
    compared.note,
    bridge.unmeasured > 0 &&
      `${counted(bridge.unmeasured, "segment")} without a velocity on a side left out of the change`,
  ];
  return [
    [before.header, ...HEADERS],
    ...layOut(bridge),
    ...notes.filter((note) => typeof note === "string").map((note) => [`Note: ${note}`]),
  ];
}

interface ComparedRows {
  readonly before: readonly BridgeSegment[];
  readonly after: readonly BridgeSegment[];
  readonly note: string | undefined;
}

function comparedRows(before: BridgeTable, after: BridgeTable): ComparedRows | Refusal {
  if (!isTotalAlone(before) && !isTotalAlone(after)) {
    const note =
      before.total === undefined && after.total === undefined
        ? undefined
        : "the pooled Total is left out: segments do not add up to it";
    return { before: before.segments, after: after.segments, note };
  }
  for (const [name, side] of [
    ["before", before],
    ["after", after],
  ] as const) {
    if (side.total === undefined && side.segments.length > 0)
      return refuse.form(name, "a table with a Total row, as the other side has no segments", "no such row");
  }
  const leftOut = before.segments.length + after.segments.length;
  return {
    before: before.total === undefined ? [] : [before.total],
    after: after.total === undefined ? [] : [after.total],
    note: leftOut === 0 ? undefined : `${counted(leftOut, "segment")} left out: the other side has a Total alone`,
  };
}

function isTotalAlone({ segments, total }: BridgeTable): boolean {
  return total !== undefined && segments.length === 0;
}

/** The lines with their shares, and the Change row that they add up to. */
function layOut({ lines, before, after }: BridgeLines): Cells {
  const change = after - before;
  // What rounding leaves of no change is nothing to take shares of.
  const isChange = Math.abs(change) > 1e-12 * Math.max(Math.abs(before), Math.abs(after));
  const all = { segment: "All", lever: "Change", before, after, contribution: change };
  return [...lines, all].map((line) => [
    line.segment,
    line.lever,
    line.before,
    line.after,
    line.contribution,
    isChange && line.contribution !== undefined ? line.contribution / change : undefined,
  ]);
}

export default card(velocityBridge, {
  name: "VELOCITY_BRIDGE",
  family: "velocity",
  summary: "How much of a change of velocity each of the four levers brought",
  params: {
    before: bridgeSideParam({ help: "Four cells in lever order, or a VELOCITY_BASELINE table of the earlier period." }),
    after: bridgeSideParam({ help: "The same for the later period, in the same form." }),
    columns: columns(),
  },
  returns: grid(
    "Lever, Before, After, Contribution, Share of change and a Change row; of tables by segment, with the segment in front and a row of its own where one appears, vanishes or has no velocity.",
  ),
  law: "Contribution = Shapley value: what the lever adds to velocity when it changes, averaged over the 24 orders of changing the four. Contributions add up to the change; of tables, to that of the segments' velocities added up.",
  source: "L. S. Shapley, A value for n-person games, 1953, applied to the velocity formula.",
  question: "Velocity moved since last quarter: which lever did it, and in which segment?",
  examples: [
    {
      given: [[[200, 40000, 0.25, 90]], [[220], [40000], ["25%"], [81]]],
      gives: [
        HEADERS,
        ["Opportunities", 200, 220, 2345.6790123456794, 0.475],
        ["Average deal value", 40000, 40000, 0, 0],
        ["Win rate", 0.25, 0.25, 0, 0],
        ["Cycle days", 90, 81, 2592.5925925925926, 0.525],
        ["Change", 22222.222222222223, 27160.493827160495, 4938.271604938272, 1],
      ],
    },
    {
      given: [
        [
          ["Segment", "Opportunities", "Average deal value", "Win rate", "Cycle days", "Velocity per day"],
          ["Enterprise", 10, 90000, 0.5, 90, 5000],
          ["Mid-market", 20, 30000, 0.25, 50, 3000],
          ["Public", 4, "", 0, "", ""],
          ["Total", 34, 60000, 0.4, 72, 11333.333333333334],
        ],
        [
          ["Segment", "Opportunities", "Average deal value", "Win rate", "Cycle days", "Velocity per day"],
          ["Enterprise", 12, 90000, 0.5, 90, 6000],
          ["Public", 5, 40000, 0.5, 100, 1000],
          ["SMB", 30, 5000, 0.4, 20, 3000],
          ["Total", 47, 50000, 0.45, 80, 13218.75],
        ],
      ],
      gives: [
        ["Segment", ...HEADERS],
        ["Enterprise", "Opportunities", 10, 12, 1000, 1],
        ["Enterprise", "Average deal value", 90000, 90000, 0, 0],
        ["Enterprise", "Win rate", 0.5, 0.5, 0, 0],
        ["Enterprise", "Cycle days", 90, 90, 0, 0],
        ["Mid-market", "Segment vanishes", 3000, "", -3000, -3],
        ["Public", "No velocity", "", 1000, "", ""],
        ["SMB", "Segment appears", "", 3000, 3000, 3],
        ["All", "Change", 8000, 9000, 1000, 1],
        ["Note: the pooled Total is left out: segments do not add up to it", "", "", "", "", ""],
        ["Note: 1 segment without a velocity on a side left out of the change", "", "", "", "", ""],
      ],
    },
    { given: [[[200, 40000, 0.25]], [[220, 40000, 0.25, 81]]], refuses: "SHAPE" },
    { given: [[[200, 40000, 0.25, 90]], [[220, 40000, 0.25, 0]]], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY_BASELINE", "VELOCITY_SCENARIO", "PIPELINE_BRIDGE"],
  terms: ["Pipeline Velocity"],
});
