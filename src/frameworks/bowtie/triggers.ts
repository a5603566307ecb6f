/** What tells in a customer's record that a renewal or an expansion is due, and who moves then. */
import type { Artefact } from "../artefact";

// prettier-ignore
const TRIGGERS = [
  ["renewal", "The term ends in 120 days", "Contract end date", 120, "Customer success lead", "Open the renewal deal and book the sponsor"],
  ["renewal", "Weekly use down by a third against the quarter before", "Product usage", 30, "Customer success lead", "Recovery plan with the administrator"],
  ["renewal", "The sponsor has left the company", "Contact role, bounced mail", 14, "Account manager", "Find the new sponsor, ask for an introduction"],
  ["renewal", "Two escalations open at once", "Support tickets", 7, "Customer success lead", "Joint call with support and product"],
  ["expansion", "Nine in ten seats taken", "Licences used ÷ bought", 30, "Account manager", "Offer the next band of seats"],
  ["expansion", "A second team or site has asked for access", "Support tickets, web forms", 14, "Account manager", "Discovery with the new team"],
  ["expansion", "Budget season of the customer begins", "Fiscal year end less 90 days", 90, "Account manager", "Review of value with the budget holder"],
] as const;

export const triggers: Artefact = {
  id: "bowtie-triggers",
  framework: "bowtie",
  title: "Customer triggers",
  about:
    "What starts a renewal or an expansion, who moves and how soon. Sales and customer success fill it in together.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "customer-triggers",
      caption: "Renewal and expansion triggers",
      columns: [
        { header: "Motion", width: 108, choices: ["renewal", "expansion"] },
        { header: "Trigger", note: "Something that happens on a day, not a feeling.", width: 376 },
        { header: "Seen in", note: "The field, report or system that shows it.", width: 220 },
        { header: "Act within days", note: "Days from the trigger to the first action.", width: 116, look: "whole" },
        { header: "Owner", note: "One person.", width: 176 },
        { header: "First action", width: 330 },
      ],
      rows: TRIGGERS,
      areExamples: true,
      spareRows: 8,
    },
  ],
};
