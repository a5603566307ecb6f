/** How every review begins: what is still to be decided, and which outcomes are still owed. */
import type { Artefact } from "../artefact";

export const decisionsDue: Artefact = {
  id: "decisions-due-sheet",
  framework: "cadence",
  title: "Decisions due",
  about: "Begin every review here: what the log still owes, and which decisions nobody has reported on 30 days later.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "Where it stands",
      lines: [
        {
          id: "review-held-on",
          label: "Review held on",
          note: "Blank: the last day a decision was raised.",
          look: "date",
          value: { latestIn: "deals" },
        },
        {
          id: "decisions-seen-from",
          label: "Seen from",
          look: "date",
          formula: '=IF({review-held-on}="",MAX({decision-log#2}),{review-held-on})',
        },
        {
          id: "decision-days",
          label: "Days to decide and to follow up",
          note: "How long a decision without a due date may stay open, and how long after it was taken its outcome is asked for.",
          look: "whole",
          value: 30,
        },
        {
          id: "decisions-overdue",
          label: "Decisions overdue",
          look: "whole",
          formula: '=COUNTIF({decisions-due#6},"yes")',
        },
        {
          id: "follow-ups-owed",
          label: "Follow-ups owed",
          look: "whole",
          formula: '=COUNTIF({decision-log#11},"owed")',
        },
      ],
    },
    {
      kind: "live",
      id: "decisions-due",
      caption: "Still to be decided, oldest first",
      card: "DECISIONS_DUE",
      widths: [330],
      formula: "=DECISIONS_DUE({decision-log:8},{decisions-seen-from},{decision-days})",
    },
  ],
};
