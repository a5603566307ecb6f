/** The monthly joint review: what surfaced, what was decided, who follows it up and when. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";

const reviewed = serialOf(2026, 2, 9) ?? "";
const followUp = serialOf(2026, 3, 11) ?? "";

// prettier-ignore
const NOTES = [
  ["Paid search looks strong under first touch only", reviewed, "No increase before a test in two regions is read", "Head of demand generation", followUp, "", "Two regions without it for six weeks"],
  ["A tenth of won revenue has no counting touch", reviewed, "Calls are logged from the phone system, not by hand", "Revenue operations", followUp, serialOf(2026, 3, 6) ?? "", "Untraced share, at the next review"],
] as const;

export const review: Artefact = {
  id: "attribution-review",
  framework: "attribution",
  title: "Attribution review",
  about:
    "Notes of the monthly joint review. Revenue operations writes them in the meeting; every row has one owner and a day to follow up.",
  needs: ["touches", "deals"],
  draftUntil: "attribution-status",
  blocks: [
    {
      kind: "lines",
      caption: "On the table",
      lines: [
        {
          id: "attribution-reviewed-on",
          label: "Day of the review",
          note: "Set it at every review. It begins at the latest day in your deals.",
          look: "date",
          value: { latestIn: "deals" },
        },
        { id: "review-primary", label: "Primary number", look: "money", formula: "={attribution-primary}" },
        {
          id: "review-model-moves",
          label: "Moved by the model alone",
          look: "money",
          formula: "={attribution-model-moves}",
        },
        { id: "review-disputed", label: "Revenue in dispute", look: "money", formula: "={attribution-disputed}" },
        {
          id: "review-overdue",
          label: "Follow-ups overdue",
          look: "whole",
          formula: '=COUNTIF({attribution-review-notes#7},"overdue")',
        },
      ],
    },
    {
      kind: "typed",
      id: "attribution-review-notes",
      caption: "Review notes",
      columns: [
        { header: "What surfaced", note: "What the numbers showed that was not known before.", width: 340 },
        { header: "Reviewed on", width: 132, look: "date" },
        { header: "Decision", note: "What changes in the next 30 days.", width: 370 },
        { header: "Owner", note: "One name.", width: 196 },
        { header: "Follow up on", note: "At most 30 days on.", width: 116, look: "date" },
        { header: "Followed up on", note: "Blank: not yet.", width: 120, look: "date" },
        {
          header: "State",
          width: 84,
          formula:
            '=IF([Decision]="","",IF([Followed up on]<>"","done",IF([Follow up on]="","no date",IF([Follow up on]<{attribution-reviewed-on},"overdue","open"))))',
        },
        { header: "What will show it", note: "The number or test by which the follow-up is judged.", width: 280 },
      ],
      rows: NOTES.map(([surfaced, on, decision, owner, due, done, proof]) => [
        surfaced,
        on,
        decision,
        owner,
        due,
        done,
        "",
        proof,
      ]),
      areExamples: true,
      spareRows: 24,
    },
  ],
};
