/** When sales must take a lead, and what it says of each one it was handed. */
import { DISPOSITION_CODES } from "../../../core/sla/disposition-codes";
import type { Artefact } from "../artefact";
import { PACT_STATUS } from "./pact";

// prettier-ignore
const CRITERIA = [
  ["Fits the ICP", "The account is tier A or B under the signed rubric, and nothing disqualifies it", "Tier on the account", "Revenue operations"],
  ["Shows intent", "The person asked for sales, or passed the engagement score", "Form or score, with its date", "Marketing"],
  ["Can be reached", "A named person with a work email or phone, and a role", "Contact record", "Marketing"],
  ["Is not being worked", "No open deal at the account, no lead of the same person within 90 days", "Duplicate check", "Revenue operations"],
  ["Has an owner", "Routed to one named seller at the moment of handoff", "Lead owner", "Revenue operations"],
] as const;

type Code = (typeof DISPOSITION_CODES)[number];

/** When each is set, what happens then, who does it and within how many working days. */
const AFTER: Readonly<Record<Code, readonly [when: string, then: string, who: string, withinDays: number]>> = {
  Accepted: [
    "Every criterion holds and sales commits to work it",
    "A first meeting is booked or asked for",
    "Sales",
    2,
  ],
  Nurture: ["A fit, but not buying now", "Back into a sequence, looked at again in 90 days", "Marketing", 5],
  "Bad fit": [
    "A criterion above does not hold; the note names it",
    "Counted against quality, read at the review",
    "Marketing",
    5,
  ],
  Duplicate: [
    "The person or the account is being worked already",
    "Merged into the record that stays",
    "Revenue operations",
    2,
  ],
  "No response": [
    "Five attempts in ten working days, none answered",
    "Into a sequence until a new signal",
    "Marketing",
    5,
  ],
};

const WIDTH = { name: 168, rule: 510, then: 320, who: 148 } as const;

export const leadAcceptance: Artefact = {
  id: "lead-acceptance",
  framework: "sla",
  title: "Lead acceptance",
  about: "What makes a lead one that sales must take, and the five codes by which sales answers for every one of them.",
  needs: [],
  draftUntil: PACT_STATUS,
  blocks: [
    {
      kind: "typed",
      id: "acceptance-criteria",
      caption: "Acceptance criteria: all of them hold, or the lead is not handed over",
      columns: [
        { header: "Criterion", width: WIDTH.name },
        { header: "Holds when", note: "What either side can check without asking the other.", width: WIDTH.rule },
        { header: "Seen in the CRM as", width: WIDTH.then },
        { header: "Checked by", width: WIDTH.who },
      ],
      rows: CRITERIA,
      areExamples: true,
      spareRows: 4,
    },
    {
      kind: "typed",
      id: "disposition-codes",
      caption: "Disposition codes: sales sets one on every lead",
      columns: [
        {
          header: "Code",
          note: "The functions read these five, whatever their case.",
          width: WIDTH.name,
          isGiven: true,
        },
        { header: "Set when", width: WIDTH.rule },
        { header: "What happens then", width: WIDTH.then },
        { header: "Who does it", width: WIDTH.who },
        { header: "Within days", note: "Working days from the code.", width: 92, look: "whole" },
      ],
      rows: DISPOSITION_CODES.map((code) => [code, ...AFTER[code]]),
      areExamples: false,
      spareRows: 0,
    },
  ],
};
