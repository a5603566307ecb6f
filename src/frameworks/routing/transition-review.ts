/** The monthly review: how often records move between states, and what both teams change because of it. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";
import { STATE } from "./demand-states";

const MOVES = "STATE_TRANSITIONS({state-log},{transitions-from},{transitions-to})";
/** A figure of the move in question; its column is headed by the state, and by the state and a word for counts. */
const move = (heading: string) =>
  `=IFERROR(INDEX(${MOVES},MATCH({move-from},INDEX(${MOVES},0,1),0),MATCH(${heading},INDEX(${MOVES},1,0),0)),"no such state")`;

export const transitionReview: Artefact = {
  id: "transition-review",
  framework: "routing",
  title: "Transition review",
  about:
    "For the monthly review by both teams: how often accounts moved from state to state, and what changes in the next 30 days.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "The review",
      lines: [
        {
          id: "transitions-from",
          label: "Moves found from",
          note: "Blank: from the first review.",
          look: "date",
          value: "",
        },
        { id: "transitions-to", label: "Moves found to", note: "Blank: to the last review.", look: "date", value: "" },
        { id: "transitions-sales", label: "For sales", note: "A name.", value: "" },
        { id: "transitions-marketing", label: "For marketing", note: "A name.", value: "" },
      ],
    },
    {
      kind: "lines",
      caption: "The move to watch",
      lines: [
        { id: "move-from", label: "From", note: "A state.", value: STATE.passive },
        { id: "move-to", label: "To", note: "A state.", value: STATE.active },
        {
          id: "move-rate",
          label: "Rate",
          note: "Of the accounts found in the first state: how many were in the second at their next review.",
          look: "percent",
          formula: move("{move-to}"),
        },
        { id: "move-count", label: "Accounts that made it", look: "whole", formula: move('{move-to}&" (count)"') },
      ],
    },
    {
      kind: "typed",
      id: "transition-decisions",
      caption: "What the review changes",
      columns: [
        { header: "What moved", width: 330 },
        { header: "Reviewed on", width: 144, look: "date" },
        { header: "Due on", note: "Within 30 days of the review.", width: 144, look: "date" },
        { header: "Owner", width: 144 },
        { header: "Agreed by sales", note: "A name.", width: 186 },
        { header: "Agreed by marketing", note: "A name.", width: 186 },
        { header: "What changes in the next 30 days", note: "A rule, a play or a talk track, and how.", width: 240 },
      ],
      rows: [
        [
          "One account fell back from evaluation",
          serialOf(2026, 6, 30),
          serialOf(2026, 7, 28),
          "Priya Raman",
          "Helen Marsh",
          "Owen Tracy",
          "A demo request counts for 60 days only: rule 1 asks for its date",
        ],
        [
          "Latent need hardly moves",
          serialOf(2026, 6, 30),
          serialOf(2026, 7, 24),
          "Content marketing",
          "Helen Marsh",
          "Owen Tracy",
          "The study goes to operations leaders first, by mail from the account owner",
        ],
      ],
      areExamples: true,
      spareRows: 6,
    },
    {
      kind: "live",
      id: "state-transitions",
      caption: "From each state to each: rates first, the counts behind them after",
      card: "STATE_TRANSITIONS",
      formula: `=${MOVES}`,
      columns: 8,
      // Counts are left as they come: with a fourth state its rate stands where the first of them stood.
      looks: [["text", "percent", "percent", "percent", "text", "text", "text", "text"]],
    },
  ],
};
