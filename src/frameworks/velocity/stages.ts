/** The rate at which deals go on from each stage, and how long they wait there. */
import type { Artefact } from "../artefact";

/** Columns of the answer, counted from 1 as INDEX does. */
const CONVERSION = "{stage-conversion#4}";
const MEDIAN_DAYS = "{stage-conversion#5}";

/** Nothing where the column has no number. */
function extreme(kind: "MIN" | "MAX", values: string): string {
  return `=IF(COUNT(${values})=0,"",${kind}(${values}))`;
}

/**
 * The stage that holds the extreme in the line `id`. The extreme has a cell of its own: inside
 * INDEX the workbench works it out before the answer has spilled.
 */
function stageHolding(id: string, values: string): string {
  return `=IF({${id}}="","",INDEX({stage-conversion#1},MATCH({${id}},${values},0)))`;
}

export const stages: Artefact = {
  id: "stage-conversion-sheet",
  framework: "velocity",
  title: "Stage conversions",
  about:
    "Where deals stop and where they wait, live from the history of stages: what stands behind the win rate and the cycle.",
  needs: ["history"],
  blocks: [
    {
      kind: "lines",
      caption: "Where to look first",
      lines: [
        {
          id: "stage-fewest-go-on",
          label: "Fewest go on from",
          note: "The stage with the lowest conversion. It holds the win rate down.",
          formula: stageHolding("stage-lowest-conversion", CONVERSION),
        },
        {
          id: "stage-lowest-conversion",
          label: "Of those, go on",
          look: "percent",
          formula: extreme("MIN", CONVERSION),
        },
        {
          id: "stage-longest-wait",
          label: "They wait longest in",
          note: "The stage with the most days before the next one. It draws out the cycle.",
          formula: stageHolding("stage-most-days", MEDIAN_DAYS),
        },
        { id: "stage-most-days", label: "Median days there", look: "days", formula: extreme("MAX", MEDIAN_DAYS) },
        {
          id: "stage-order",
          label: "Stages in order",
          note: "Their names with ; between them. Blank: in the order in which deals usually enter them.",
        },
      ],
    },
    {
      kind: "live",
      id: "stage-conversion",
      caption: "From stage to stage",
      card: "STAGE_CONVERSION",
      formula: "=STAGE_CONVERSION({data.history},{stage-order},{data.history.columns})",
    },
  ],
};
