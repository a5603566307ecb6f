/** The sheet of the weekly review: which promises were kept, what follows, and who touches leads in time. */
import { leadColumns } from "../../../core/tables/leads";
import type { Artefact } from "../artefact";
import { PACT_CLOCK, PACT_STATUS } from "./pact";

/** Columns of PACT_SCORECARD. */
const [SIDE, STATUS, BREACHES] = ["{pact-scorecard#2}", "{pact-scorecard#7}", "{pact-scorecard#8}"];

const scorecardBy = (by: string) =>
  `SLA_SCORECARD({data.leads},{response-limit-hours},{sla-seen-from},${by},${PACT_CLOCK},{data.leads.columns})`;

export const weeklyScorecard: Artefact = {
  id: "weekly-scorecard",
  framework: "sla",
  title: "Weekly scorecard",
  about:
    "For the weekly review: each commitment against its latest actual and the escalation it calls for; response times by owner.",
  needs: ["leads"],
  draftUntil: PACT_STATUS,
  blocks: [
    {
      kind: "lines",
      caption: "Where the pact stands",
      lines: [
        { id: "pact-kept", label: "Commitments kept", look: "whole", formula: `=COUNTIF(${STATUS},"kept")` },
        {
          id: "pact-broken-marketing",
          label: "Broken by marketing",
          look: "whole",
          formula: `=COUNTIFS(${STATUS},"breached",${SIDE},"Marketing")`,
        },
        {
          id: "pact-broken-sales",
          label: "Broken by sales",
          look: "whole",
          formula: `=COUNTIFS(${STATUS},"breached",${SIDE},"Sales")`,
        },
        {
          id: "pact-past-first-step",
          label: "Past the first escalation",
          note: "Broken two times in a row or more.",
          look: "whole",
          formula: `=COUNTIF(${BREACHES},">1")`,
        },
        {
          id: "pact-unmeasured",
          label: "Without an actual",
          look: "whole",
          formula: `=COUNTIF(${STATUS},"no actual")`,
        },
        {
          id: "response-compliance",
          label: "Leads touched in time",
          note: "Of all leads in the table whose time has come, not of the last week alone.",
          look: "percent",
          formula: `=INDEX(${scorecardBy('""')},2,7)`,
        },
        {
          id: "sla-by",
          label: "Response times by",
          note: "A header of your leads, such as Lead Owner or Lead Source. Blank: the total only.",
          value: { headerIn: "leads", called: leadColumns.owner.aliases },
        },
      ],
    },
    {
      kind: "live",
      id: "pact-scorecard",
      caption: "Commitments against their latest actuals",
      card: "PACT_SCORECARD",
      formula: "=PACT_SCORECARD({commitments:8},{weekly-actuals:3})",
    },
    {
      kind: "live",
      id: "sla-scorecard",
      caption: "Response times, from your leads",
      card: "SLA_SCORECARD",
      formula: `=${scorecardBy("{sla-by}")}`,
    },
  ],
};
