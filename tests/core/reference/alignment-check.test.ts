import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { alignmentQuestions, questionAsked } from "../../../core/reference/alignment-questions";
import { answer, notesIn, refusal } from "../asking";

const QUESTIONS = [
  "What counts as an MQL?",
  "How fast must sales respond?",
  "Which attribution model is in use?",
  "Where are disputes resolved?",
];
const ANSWERS = ["Tier A and a demo", "15 minutes", "w", "Weekly forum"];

function answersIn(cells: Cells): readonly Cell[] {
  return cells.slice(1, 5).map((row) => row[1]);
}
function statesIn(cells: Cells): readonly Cell[] {
  return cells.slice(1, 6).map((row) => row[2]);
}
const column = (...cells: readonly Cell[]): Cells => cells.map((cell) => [cell]);

describe("the four questions of the domain page", () => {
  it("stand in their order whatever is given", () => {
    expect(alignmentQuestions.map(({ question }) => question)).toEqual(QUESTIONS);
    expect(answer("ALIGNMENT_CHECK", column(...ANSWERS))).toEqual([
      ["Question", "Answer", "State"],
      ...QUESTIONS.map((question, i) => [question, ANSWERS[i], "answered"]),
      ["Verdict", "", "complete"],
    ]);
  });
});

describe("four cells", () => {
  it("may lie in a row, hold numbers, and have a header and blanks behind them", () => {
    const upright = answer("ALIGNMENT_CHECK", column(...ANSWERS));
    expect(answer("ALIGNMENT_CHECK", [ANSWERS])).toEqual(upright);
    expect(answer("ALIGNMENT_CHECK", column("Answers", ...ANSWERS))).toEqual(upright);
    expect(answer("ALIGNMENT_CHECK", column("answer", ...ANSWERS, "", null))).toEqual(upright);
    expect(answer("ALIGNMENT_CHECK", [[...ANSWERS, "", ""]])).toEqual(upright);
    expect(answersIn(answer("ALIGNMENT_CHECK", column("x", 24, "w", true)))).toEqual(["x", 24, "w", true]);
  });

  it.each(["No answer", "Answers are in the wiki"])("the first may be %j: a header is that word alone", (words) => {
    expect(answersIn(answer("ALIGNMENT_CHECK", column(words, "b", "c", "d")))).toEqual([words, "b", "c", "d"]);
  });

  it("a blank or a word that says nothing is missing, and the verdict counts them", () => {
    const cells = answer("ALIGNMENT_CHECK", column("tbd", "15 minutes", "", "It depends"));
    expect(statesIn(cells)).toEqual([
      "missing",
      "answered",
      "missing",
      "missing",
      "incomplete: 3 of 4 without a written answer",
    ]);
    expect(answersIn(cells)).toEqual(["tbd", "15 minutes", "", "It depends"]);
  });

  it("trailing blanks are answers still missing", () => {
    expect(statesIn(answer("ALIGNMENT_CHECK", column("x", "", "", "")))).toEqual([
      "answered",
      "missing",
      "missing",
      "missing",
      "incomplete: 3 of 4 without a written answer",
    ]);
    expect(statesIn(answer("ALIGNMENT_CHECK", column("", null, "  ", undefined)))[4]).toBe(
      "incomplete: 4 of 4 without a written answer",
    );
    expect(statesIn(answer("ALIGNMENT_CHECK", [["x", "y", "z", ""]]))[4]).toBe(
      "incomplete: 1 of 4 without a written answer",
    );
  });
});

describe("questions beside their answers", () => {
  const pairs = (order: readonly number[]): Cells => order.map((i) => [QUESTIONS[i], ANSWERS[i]]);
  const expected = answer("ALIGNMENT_CHECK", column(...ANSWERS));

  it("are matched in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(answer("ALIGNMENT_CHECK", pairs(order))).toEqual(expected);
      }),
    );
  });

  it("may have a header, and may stand above their answers", () => {
    expect(answer("ALIGNMENT_CHECK", [["Question", "Answer"], ...pairs([3, 2, 1, 0])])).toEqual(expected);
    expect(answer("ALIGNMENT_CHECK", [["Topic", "Answer"], ...pairs([3, 2, 1, 0])])).toEqual(expected);
    expect(answer("ALIGNMENT_CHECK", [["Question", "Reply"], ...pairs([3, 2, 1, 0])])).toEqual(expected);
    expect(answer("ALIGNMENT_CHECK", [...pairs([3, 2, 1, 0]), ["", ""], [null, ""]])).toEqual(expected);
    const order = [2, 0, 3, 1];
    expect(answer("ALIGNMENT_CHECK", [order.map((i) => QUESTIONS[i]), order.map((i) => ANSWERS[i])])).toEqual(expected);
  });

  it("without a single answer are no answers themselves", () => {
    const unanswered = QUESTIONS.map((question) => [question, ""]);
    for (const range of [unanswered, [QUESTIONS, ["", "", "", ""]]]) {
      expect(statesIn(answer("ALIGNMENT_CHECK", range))[4]).toBe("incomplete: 4 of 4 without a written answer");
    }
  });

  it.each<[string, number]>([
    ["MQL definition", 0],
    ["What makes a lead qualified", 0],
    ["Qualification", 0],
    ["Response time", 1],
    ["Speed to lead", 1],
    ["How soon must an MQL be called", 1],
    ["How quickly do we answer leads", 1],
    ["SLA", 1],
    ["Attribution", 2],
    ["Who decides the attribution of an MQL", 2],
    ["Where do attribution disputes go", 3],
    ["Conflict resolution", 3],
    ["Who resolves", 3],
    ["Escalation path when sales is slow to respond", 3],
    ["Governance forum", 3],
    ["When we disagree", 3],
  ])("%s asks the question at %i", (words, place) => {
    expect(questionAsked(words)).toBe(place);
  });

  it.each(["", "Budget", "Translation", "Slate", "Breakfast", "Misleading"])("%j asks none of them", (words) => {
    expect(questionAsked(words)).toBeUndefined();
  });

  it("one that is not known takes the place that is left", () => {
    const cells = answer("ALIGNMENT_CHECK", [
      ["Disputes", "Forum"],
      ["Definition", "Tier A"],
      ["Attribution", "w"],
      ["Response", "15"],
    ]);
    expect(answersIn(cells)).toEqual(["Tier A", "15", "w", "Forum"]);
    expect(notesIn(cells)).toEqual([]);
  });

  it("two that are not known take the places left in order, with a note", () => {
    const cells = answer("ALIGNMENT_CHECK", [
      ["Disputes", "Forum"],
      ["Definition", "Tier A"],
      ["Attribution", "w"],
      ["Time", "15"],
    ]);
    expect(answersIn(cells)).toEqual(["Tier A", "15", "w", "Forum"]);
    expect(notesIn(cells)).toEqual([
      "Note: questions whose words do not tell them apart were taken in the order above",
    ]);
  });

  it("that tell the same twice, or nothing, are read by position, with a note", () => {
    const asked = (questions: readonly string[]) =>
      answer(
        "ALIGNMENT_CHECK",
        questions.map((question, i) => [question, ANSWERS[i]]),
      );
    for (const questions of [
      ["Attribution", "Attribution model", "MQL", "SLA"],
      ["1", "2", "3", "4"],
      ["", "", "", ""],
    ]) {
      expect(answersIn(asked(questions))).toEqual(ANSWERS);
      expect(notesIn(asked(questions))).toHaveLength(1);
    }
  });
});

describe("bad input", () => {
  const words = (count: number) =>
    `answers must be 4 cells (what counts as an MQL; how fast sales must respond; which attribution model is in use; where disputes are resolved), found ${count}`;
  it.each<[string, Cells, number]>([
    ["three answers", column("a", "b", "c"), 3],
    ["three answers and a header", column("Answers", "a", "b", "c"), 3],
    ["five answers", column("a", "b", "c", "d", "e"), 5],
    ["five answers in a row", [["a", "b", "c", "d", "e"]], 5],
    ["one answer", column("a"), 1],
    ["a header alone", column("Answers"), 1],
    [
      "two rows of three",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
      6,
    ],
    ["two long rows and a blank one", [QUESTIONS, ANSWERS, ["", "", "", ""]], 12],
    ["a third column in one row", [...QUESTIONS.slice(1).map((q) => [q, "a", ""]), ["q", "a", "more"]], 12],
    [
      "two pairs",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      2,
    ],
    ["five pairs", Array.from({ length: 5 }, (_, i) => [`q${i}`, "a"]), 5],
    ["three columns", Array.from({ length: 4 }, () => ["q", "a", "more"]), 12],
    ["three rows", Array.from({ length: 3 }, () => ["a", "b", "c", "d"]), 12],
  ])("%s are refused with their number", (_, cells, count) => {
    expect(refusal("ALIGNMENT_CHECK", cells)).toMatchObject({ code: "SHAPE", words: words(count) });
  });

  it("nothing at all, and error cells", () => {
    for (const given of ["", 0, null]) {
      expect(refusal("ALIGNMENT_CHECK", given)).toMatchObject({
        code: "MISSING",
        words:
          "answers must be 4 cells: what counts as an MQL; how fast sales must respond; which attribution model is in use; where disputes are resolved, found an empty cell",
      });
    }
    expect(refusal("ALIGNMENT_CHECK", column("a", "#N/A", "b", "c"))).toMatchObject({
      code: "CELL_ERROR",
      errorCell: "#N/A",
    });
  });

  it("a whole column with four answers in it is four answers", () => {
    const cells = column(...ANSWERS, ...Array.from({ length: 100_000 }, () => ""));
    expect(statesIn(answer("ALIGNMENT_CHECK", cells))[4]).toBe("complete");
  });
});
