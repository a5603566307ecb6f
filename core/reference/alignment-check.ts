import { card } from "../kernel/card";
import { textOf, type Cell } from "../kernel/cells";
import { column, rows, type Report } from "../kernel/outputs";
import { isNonAnswer } from "../tables/non-answers";
import { alignmentAnswers, type AlignmentAnswers } from "./alignment-answers";
import { alignmentQuestions } from "./alignment-questions";

export interface AlignmentRow {
  readonly question: string;
  readonly answer: Cell;
  readonly state: string;
}

/**
 * Whether each of the four questions has a written answer, and the verdict: one gap is enough
 * to make the operating system incomplete.
 *
 * Convention: a word that only says there is no answer yet (tbd, n/a, it depends) is none; the
 * list is closed, and what an answer says is not judged.
 */
export function alignmentCheck({ answers }: { readonly answers: AlignmentAnswers }): Report<AlignmentRow> {
  const answered = alignmentQuestions.map(({ question }, i): AlignmentRow => {
    const answer = answers.cells[i];
    return { question, answer, state: isNonAnswer(textOf(answer)) ? "missing" : "answered" };
  });
  const missing = answered.filter(({ state }) => state === "missing").length;
  const verdict = missing === 0 ? "complete" : `incomplete: ${missing} of ${answered.length} without a written answer`;
  return {
    rows: [...answered, { question: "Verdict", answer: "", state: verdict }],
    notes: answers.isByPosition
      ? ["Note: questions whose words do not tell them apart were taken in the order above"]
      : [],
  };
}

const HEADERS = ["Question", "Answer", "State"];
const [MQL, SPEED, MODEL, DISPUTES] = alignmentQuestions.map(({ question }) => question);

export default card(alignmentCheck, {
  name: "ALIGNMENT_CHECK",
  family: "reference",
  summary: "Whether the four questions of alignment each have one written answer",
  params: {
    answers: alignmentAnswers({
      help: "Four cells in this order: what counts as an MQL, how fast sales must respond, which attribution model is in use, where disputes are resolved. Or questions beside their answers, in any order.",
    }),
  },
  returns: rows("One row per question, then the verdict.", {
    question: column("Question", "text", "What must be written down."),
    answer: column("Answer", "text", "The answer as it stands in the sheet."),
    state: column("State", "text", "answered or missing; in the last row complete or incomplete."),
  }),
  law: "Missing: an empty cell, or none, n/a, tbd, tbc, unknown, not defined, not decided, depends, it depends, or nothing but punctuation. Complete: all four are answered.",
  source: "Sales and Marketing Alignment, the glossary of The Starr Conspiracy: the alignment check.",
  question: "Could both teams write down the same four answers without a meeting?",
  examples: [
    {
      given: [[["ICP tier A or B and a demo request"], ["15 minutes"], ["w"], ["Weekly governance forum"]]],
      gives: [
        HEADERS,
        [MQL, "ICP tier A or B and a demo request", "answered"],
        [SPEED, "15 minutes", "answered"],
        [MODEL, "w", "answered"],
        [DISPUTES, "Weekly governance forum", "answered"],
        ["Verdict", "", "complete"],
      ],
    },
    {
      given: [
        [
          ["Where do we settle disputes?", "Weekly forum"],
          ["Attribution model", "it depends"],
          ["MQL definition", "ICP tier A or B"],
          ["Response time", ""],
        ],
      ],
      gives: [
        HEADERS,
        [MQL, "ICP tier A or B", "answered"],
        [SPEED, "", "missing"],
        [MODEL, "it depends", "missing"],
        [DISPUTES, "Weekly forum", "answered"],
        ["Verdict", "", "incomplete: 2 of 4 without a written answer"],
      ],
    },
    { given: [[["ICP tier A or B"], ["15 minutes"], ["w"]]], refuses: "SHAPE" },
    { given: [""], refuses: "MISSING" },
  ],
  see: ["DEFINITIONS_STAMP", "ROUTE_SYMPTOM", "GLOSSARY"],
  terms: ["Sales and Marketing Alignment"],
});
