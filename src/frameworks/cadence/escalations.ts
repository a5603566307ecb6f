/** The agreed lines, what has gone past them, and whom that calls. */
import { tests } from "../../../core/rules/condition";
import type { Artefact, TypedBlock } from "../artefact";
import { metrics } from "./metrics";

// prettier-ignore
const TRIGGERS = [
  ["Win rate", "<", "20%", "CRO", 7, "Deal reviews of the last quarter's losses"],
  ["Cycle days", ">", 120, "CRO", 30, "Find the stage that grew"],
  ["Open value out of sight", ">", "25%", "Revenue operations", 7, "Owners mend their records"],
  ["Pipeline coverage", "<", 3, "CRO and CMO", 7, "Decide on sources before spend moves"],
  ["MQL rejection rate", ">", "40%", "CRO and CMO", 7, "Run bowtie and ICP first"],
  ["Leads touched in time", "<", "80%", "Head of sales", 1, "Reassign what waits"],
  ["Net revenue retention", "<", "100%", "CRO and CMO", 30, "Look at the right half of the bowtie"],
  ["Decisions overdue", ">", 2, "CEO", 7, "Settle them or drop them"],
] as const;

const triggers: TypedBlock = {
  kind: "typed",
  id: "cadence-triggers",
  caption: "Triggers: the lines both teams drew",
  columns: [
    { header: "Metric", note: "As it is called above.", width: 220 },
    { header: "Test", width: 132, choices: tests },
    { header: "Value", note: "Where the line lies.", width: 96 },
    { header: "Escalate to", width: 150 },
    { header: "Within days", note: "How soon they are told.", width: 150, look: "whole" },
    { header: "What happens then", width: 290 },
  ],
  rows: TRIGGERS,
  areExamples: true,
  spareRows: 6,
};

export const escalations: Artefact = {
  id: "escalations-sheet",
  framework: "cadence",
  title: "Escalations",
  about: "For the weekly review: what has gone past a line both teams drew, and who is called.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "In short",
      lines: [
        {
          id: "escalations-deals-on",
          label: "Deals and decisions on",
          note: "Set on Decisions due.",
          look: "date",
          formula: "={decisions-seen-from}",
        },
        {
          id: "escalations-leads-on",
          label: "Leads on",
          note: "The day of the review.",
          look: "dateTime",
          value: { latestIn: "leads" },
        },
        {
          id: "escalations-limit",
          label: "Response limit in hours",
          note: "What the SLA pact says.",
          look: "whole",
          value: 24,
        },
        { id: "escalations-fired", label: "Triggers fired", look: "whole", formula: '=COUNTIF({escalations#4},"yes")' },
      ],
    },
    metrics,
    triggers,
    {
      kind: "live",
      id: "escalations",
      caption: "What fired",
      card: "ESCALATIONS",
      formula: "=ESCALATIONS({cadence-metrics:2},{cadence-triggers:4})",
    },
  ],
};
