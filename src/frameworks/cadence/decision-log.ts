/** The cadence's proof: what was decided, by whom, and what came of it 30 days later. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";

const on = (month: number, day: number) => serialOf(2026, month, day) ?? "";

// prettier-ignore
const LOG = [
  ["Which deals count as sourced", on(4, 15), "Demand-state review", "Head of marketing", "One written rule on the Definitions sheet", "", "open", "", ""],
  ["Raise the MQL threshold to intent 35", on(5, 6), "ICP and scoring review", "Revenue operations", "New rows on the ICP rubric, signed by both", on(5, 29), "decided", on(5, 20), ""],
  ["Count response time in working hours", on(5, 13), "Pipeline review", "Head of sales", "Opening hours on the SLA pact", "", "decided", on(5, 18), "Kept: leads that arrive at night no longer count as late"],
  ["Pay on accepted leads and not on MQLs", on(6, 3), "ICP and scoring review", "CRO and CMO", "New bonus terms from the next quarter", on(7, 15), "open", "", ""],
  ["Close deals silent for 60 days", on(6, 17), "Pipeline review", "Head of sales", "Owners close or revive every one of them", "", "open", "", ""],
] as const;

const FOLLOW_UP_ON = '=IF(ISNUMBER([Closed]),[Closed]+{decision-days},"")';
const FOLLOW_UP =
  '=IF([Follow up on]="","",IF([What came of it]<>"","done",IF([Follow up on]<={decisions-seen-from},"owed","waiting")))';

export const decisionLog: Artefact = {
  id: "decision-log-sheet",
  framework: "cadence",
  title: "Decision log",
  about:
    "Every decision a review owes or has taken; 30 days later its owner says what came of it. It proves the cadence.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "decision-log",
      caption: "One row a decision",
      columns: [
        { header: "Decision", note: "As a question or a proposal, in one line.", width: 276 },
        { header: "Raised", note: "The day it came up.", width: 160, look: "date" },
        { header: "Raised in", note: "A review of the calendar.", width: 176 },
        { header: "Owner", note: "Who brings it to a decision and reports on it.", width: 150 },
        { header: "What changes", note: "What is different 30 days from now.", width: 290 },
        {
          header: "Due",
          note: "Blank: 30 days after it was raised, or as many as Decisions due says.",
          width: 100,
          look: "date",
        },
        { header: "Status", width: 88, choices: ["open", "decided"] },
        { header: "Closed", note: "The day it was decided.", width: 100, look: "date" },
        { header: "What came of it", note: "Written down by its owner when the follow-up is due.", width: 400 },
        { header: "Follow up on", width: 104, look: "date", formula: FOLLOW_UP_ON },
        {
          header: "Follow-up",
          note: "owed from the day it is due until somebody writes what came of it.",
          width: 88,
          formula: FOLLOW_UP,
        },
      ],
      rows: LOG.map((row) => [...row, "", ""]),
      areExamples: true,
      spareRows: 60,
    },
  ],
};
