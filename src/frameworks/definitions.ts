/** What both teams agreed, in one place. Every framework stands on it; its stamp is on every output. */
import type { Cells } from "../../core/kernel/cells";
import type { Artefact } from "./artefact";

/** Proposals to argue over: each becomes a definition once both sides have put their name to it. */
const PROPOSALS: readonly (readonly [string, string])[] = [
  ["Marketing Qualified Lead (MQL)", "Fits the ICP (tier A or B) and asked for sales, or passed the engagement score"],
  ["Sales Accepted Lead (SAL)", "Sales has looked at the MQL within the response time and committed to work it"],
  [
    "Sales Qualified Lead (SQL)",
    "Need, budget and decision maker confirmed in a conversation; the CRM stage is changed",
  ],
  ["Response time", "Hours from handoff to the first outreach by sales"],
  ["Won deal", "Signed; counted at its amount, on its close date"],
  ["Open pipeline", "Deals neither won nor lost, at their full amount"],
  ["Win rate", "Won deals divided by won and lost deals, by the date they closed"],
  ["Sourced revenue", "Revenue of won deals whose first counting touch is marketing's"],
  ["Influenced revenue", "Revenue of won deals with any counting touch of marketing's; never added to sourced"],
  ["Attribution model in use", "The weighted model both sides signed; first and last touch stand beside it as context"],
  ["Where disputes are resolved", "The governance forum; its decision log is the record"],
];

export const AGREED_DEFINITIONS = "agreed-definitions";

/** The cells the stamp is made from, as they are first written. */
export const proposedDefinitions: Cells = [["Term", "Definition"], ...PROPOSALS];

export const definitions: Artefact = {
  id: "definitions",
  framework: undefined,
  title: "Definitions",
  about:
    "What both teams agreed on. Sales and marketing each put a name to every line; the stamp changes with the words.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "Stamp",
      lines: [
        {
          id: "definitions-stamp",
          label: "Definitions stamp",
          note: "Changes whenever a term or its definition below changes. Every output carries the stamp it was made under.",
          formula: "=DEFINITIONS_STAMP({agreed-definitions:2})",
        },
        {
          id: "definitions-open",
          label: "Not yet signed by both",
          note: "Definitions that lack the name of sales or of marketing.",
          look: "whole",
          // The header row counts on both sides.
          formula:
            '=COUNTIF({agreed-definitions#1},"?*")-COUNTIFS({agreed-definitions#1},"?*",{agreed-definitions#3},"?*",{agreed-definitions#4},"?*")',
        },
      ],
    },
    {
      kind: "typed",
      id: AGREED_DEFINITIONS,
      caption: "Definitions",
      columns: [
        { header: "Term", width: 220 },
        { header: "Definition", note: "One written answer, the same for both teams.", width: 520 },
        { header: "Agreed by sales", note: "A name. Blank: not agreed.", width: 132 },
        { header: "Agreed by marketing", note: "A name. Blank: not agreed.", width: 148 },
        { header: "Agreed on", width: 100, look: "date" },
      ],
      rows: PROPOSALS.map(([term, definition]) => [term, definition, "", "", ""]),
      areExamples: true,
      spareRows: 9,
    },
  ],
};
