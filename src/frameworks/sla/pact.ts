/** What both teams promise each other, and what follows when a promise is broken again and again. */
import type { Artefact } from "../artefact";
import { COMMITMENTS } from "./commitments";

export const PACT_STATUS = "sla-pact-status";

/** Working time as the pact counts it, for every call that takes it: opens, closes, holidays. */
export const PACT_CLOCK = "{working-day-opens},{working-day-closes},{pact-holidays}";

const A_NAME = "A name. Blank: not signed.";
const ESCALATION_NOTE = "Who is called in, and what is done. Blank: the step before it again.";

export const pact: Artefact = {
  id: "sla-pact",
  framework: "sla",
  title: "SLA pact",
  about:
    "What marketing and sales promise each other. Both leaders fill it in together and sign it; until then it is a draft.",
  needs: [],
  draftUntil: PACT_STATUS,
  blocks: [
    {
      kind: "typed",
      id: "commitments",
      caption: "Commitments of both sides",
      columns: [
        {
          header: "Commitment",
          note: "What is counted every week. Weekly actuals name it in the same words.",
          width: 250,
        },
        { header: "Side", width: 132, choices: ["Marketing", "Sales"] },
        { header: "Owner", note: "One person who answers for it.", width: 132 },
        { header: "Direction", width: 92, choices: ["at least", "at most"] },
        { header: "Promise", note: "A number. Shares are 0 to 1, or typed as 80%.", width: 84, look: "number" },
        { header: "Escalation 1", note: "What the first breach calls for.", width: 190 },
        { header: "Escalation 2", note: `What the second breach in a row calls for. ${ESCALATION_NOTE}`, width: 190 },
        {
          header: "Escalation 3",
          note: `What the third and every later one calls for. ${ESCALATION_NOTE}`,
          width: 190,
        },
        { header: "How it is measured", note: "So that both sides count the same thing.", width: 560 },
      ],
      rows: COMMITMENTS,
      areExamples: true,
      spareRows: 4,
    },
    {
      kind: "lines",
      caption: "Response time",
      lines: [
        {
          id: "response-limit-hours",
          label: "First touch within, hours",
          note: "From the handoff to the first outreach by sales. Working hours, while the two lines below hold times.",
          look: "number",
          value: 6,
        },
        {
          id: "working-day-opens",
          label: "Working day opens",
          note: "Such as 9:00. Blank here and below: every hour counts, day and night.",
          value: "9:00",
        },
        { id: "working-day-closes", label: "Working day closes", note: "Such as 17:30.", value: "17:30" },
      ],
    },
    {
      kind: "lines",
      caption: "Weekly review",
      lines: [
        {
          id: "sla-review-day",
          label: "Held every",
          choices: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
          value: "Monday",
        },
        { id: "sla-review-chair", label: "Chaired by", note: "A name.", value: "" },
        { id: "sla-review-sales", label: "For sales", note: "A name.", value: "" },
        { id: "sla-review-marketing", label: "For marketing", note: "A name.", value: "" },
      ],
    },
    {
      kind: "lines",
      caption: "Signed by both sides",
      lines: [
        { id: "sla-signed-sales", label: "Signed for sales by", note: A_NAME },
        { id: "sla-signed-sales-on", label: "Signed for sales on", look: "date" },
        { id: "sla-signed-marketing", label: "Signed for marketing by", note: A_NAME },
        { id: "sla-signed-marketing-on", label: "Signed for marketing on", look: "date" },
        {
          id: PACT_STATUS,
          label: "Status",
          note: "SIGNED once both names and both dates are there.",
          formula:
            '=IF(OR({sla-signed-sales}="",{sla-signed-sales-on}="",{sla-signed-marketing}="",{sla-signed-marketing-on}=""),"DRAFT","SIGNED")',
        },
      ],
    },
    {
      kind: "typed",
      id: "pact-holidays",
      caption: "Holidays: days on which no working time passes",
      columns: [{ header: "Holiday", width: 250, look: "date" }],
      rows: [],
      areExamples: false,
      spareRows: 12,
    },
  ],
};
