/** Leads that were handed over and left lying, and what sales said of the others. */
import type { Artefact } from "../artefact";
import { PACT_STATUS } from "./pact";

const LIMBO = "LEAD_LIMBO({data.leads},{sla-seen-from},{limbo-hours},{limbo-value},{data.leads.columns})";
const owedBy = (side: string) => `=SUMPRODUCT(--(INDEX(${LIMBO},0,6)="${side}"))`;

export const limboLedger: Artefact = {
  id: "limbo-ledger",
  framework: "sla",
  title: "Limbo ledger",
  about:
    "Every lead that nobody has touched or disposed of, oldest first, with the side that owes the next move. Worked through each week.",
  needs: ["leads"],
  draftUntil: PACT_STATUS,
  blocks: [
    {
      kind: "lines",
      caption: "What lies in limbo",
      lines: [
        { id: "limbo-owed-sales", label: "Leads owed by sales", look: "whole", formula: owedBy("Sales") },
        {
          id: "limbo-owed-marketing",
          label: "Owed by marketing and routing",
          note: "They have no owner.",
          look: "whole",
          formula: owedBy("Marketing and routing"),
        },
        {
          id: "limbo-cost",
          label: "Worth of them all",
          look: "money",
          formula: `=INDEX(${LIMBO},MATCH("Total",INDEX(${LIMBO},0,1),0),7)`,
        },
        {
          id: "limbo-hours",
          label: "In limbo after, hours",
          note: "Hours of the calendar since the handoff: a lead cools at night too.",
          look: "whole",
          value: 24,
        },
        {
          id: "limbo-value",
          label: "Worth of a lead",
          note: "An example: put what a qualified lead costs you.",
          look: "money",
          value: 420,
        },
        {
          id: "dispositions-by",
          label: "Dispositions by",
          note: "A header of your leads, such as Lead Source. Blank: the total only.",
          value: "",
        },
      ],
    },
    {
      kind: "live",
      id: "lead-limbo",
      caption: "Leads in limbo when the week ended, oldest first",
      card: "LEAD_LIMBO",
      formula: `=${LIMBO}`,
    },
    {
      kind: "live",
      id: "lead-dispositions",
      caption: "What sales said of its leads",
      card: "DISPOSITIONS",
      formula: "=DISPOSITIONS({data.leads},{dispositions-by},{data.leads.columns})",
    },
  ],
};
