/** The four levers by segment on the day the targets start from. */
import { AVERAGES, BASES, WIN_RATES } from "../../../core/velocity/measured-levers";
import type { Artefact } from "../artefact";
import { baselineCall } from "./baseline-call";

/** Headers that split deals into segments, the likeliest first. */
// prettier-ignore
const SEGMENT_HEADERS = [
  "Segment", "Customer Segment", "Account Segment", "Market Segment", "Company Size", "Size", "Region", "Territory",
  "Pipeline", "Deal Type", "Opportunity Type", "Type", "Product",
] as const;

export const baseline: Artefact = {
  id: "velocity-baseline-sheet",
  framework: "velocity",
  title: "Velocity baseline",
  about:
    "The four levers by segment, live from your deals. Revenue operations sets the day and the definition; both teams read the same number.",
  needs: ["deals"],
  blocks: [
    {
      kind: "lines",
      caption: "The day and the definition",
      lines: [
        {
          id: "velocity-baseline-on",
          label: "Baseline taken on",
          note: "The targets start from this day. Leave it until both sides agree on a new baseline.",
          look: "date",
          value: { latestIn: "deals" },
        },
        {
          id: "velocity-window-days",
          label: "Window, days",
          note: "Win rate, deal value and cycle come from deals closed in this many days up to that day. A year evens out the seasons.",
          look: "whole",
          value: 365,
        },
        {
          id: "velocity-by",
          label: "Broken down by",
          note: "A header of your deals, such as Segment. Blank: the total only.",
          value: { headerIn: "deals", called: SEGMENT_HEADERS },
        },
        {
          id: "velocity-basis",
          label: "Opportunities counted",
          note: "open: those open on that day. created, closed: those created or closed in the window.",
          choices: BASES,
          value: "open",
        },
        {
          id: "velocity-average",
          label: "Average of value and cycle",
          note: "A median is not moved by one very large or very slow deal.",
          choices: AVERAGES,
          value: "mean",
        },
        {
          id: "velocity-win-rate-by",
          label: "Win rate by",
          note: "count: every deal weighs the same. value: by amount, which is lower where large deals are lost more often.",
          choices: WIN_RATES,
          value: "count",
        },
      ],
    },
    {
      kind: "live",
      id: "velocity-baseline",
      caption: "Where the pipeline makes its money",
      card: "VELOCITY_BASELINE",
      formula: `=${baselineCall({ by: "{velocity-by}", asOf: "{velocity-baseline-on}", windowDays: "{velocity-window-days}" })}`,
    },
  ],
};
