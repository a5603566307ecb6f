/** The agenda of every review: the same three questions, put to what it looks at. */
import type { Artefact } from "../artefact";

export const QUESTIONS = ["What surfaced", "Who owns the artefact", "What changes in the next 30 days"] as const;
const [SURFACED, OWNS, CHANGES] = QUESTIONS;

// prettier-ignore
const AGENDAS = [
  ["Pipeline review", SURFACED, "Which deals have stalled, and which leads are past their response time?", "Escalations", "Revenue operations", 15],
  ["Pipeline review", OWNS, "Whose stage, list or rule let it happen?", "Owners and rights", "Head of sales", 10],
  ["Pipeline review", CHANGES, "What does each owner do, and by when?", "Decision log", "Head of sales", 20],
  ["Demand-state review", SURFACED, "Which states gained or lost records, and where do records stay too long?", "State transitions", "Revenue operations", 20],
  ["Demand-state review", OWNS, "Who owns the rule or the talk track of that state?", "Owners and rights", "Revenue operations", 10],
  ["Demand-state review", CHANGES, "Which rule, talk track or budget changes?", "Decision log", "Head of marketing", 20],
  ["ICP and scoring review", SURFACED, "Which tier won more or less often than its score promised?", "ICP back-test", "Revenue operations", 30],
  ["ICP and scoring review", OWNS, "Who owns the criterion that misleads, and do both still sign the rubric?", "ICP rubric", "CRO and CMO", 15],
  ["ICP and scoring review", CHANGES, "Which points or thresholds change, and from which day?", "Decision log", "CRO and CMO", 30],
] as const;

/** A review by its name; the header of its column is one of them, and has one row in the agendas too. */
const INCOMPLETE = `=SUMPRODUCT(({reviews#1}<>"")*(COUNTIF({review-agendas#1},{reviews#1})<${QUESTIONS.length}))-1`;

export const agendas: Artefact = {
  id: "review-agendas-sheet",
  framework: "cadence",
  title: "Review agendas",
  about: "Every review answers three questions and leaves with decisions in the log. Its owner keeps the agenda.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "Complete",
      lines: [
        {
          id: "agendas-incomplete",
          label: "Reviews lacking a question",
          note: "Reviews of the calendar with fewer than three rows below.",
          look: "whole",
          formula: INCOMPLETE,
        },
        {
          id: "agendas-minutes",
          label: "Minutes of all reviews",
          note: "Each held once.",
          look: "whole",
          formula: "=SUM({review-agendas#6})",
        },
      ],
    },
    {
      kind: "typed",
      id: "review-agendas",
      caption: "Agendas: begin with the decisions of last time that are due",
      columns: [
        { header: "Review", note: "As it is called in the calendar.", width: 220 },
        { header: "Question", width: 256, choices: QUESTIONS },
        { header: "Put to this review", width: 496 },
        { header: "On the table", note: "The sheet or report that answers it, sent out the day before.", width: 150 },
        { header: "Brought by", width: 150 },
        { header: "Minutes", width: 84, look: "whole" },
      ],
      rows: AGENDAS,
      areExamples: true,
      spareRows: 9,
    },
  ],
};
