import { alignmentQuestions } from "../../../core/reference/alignment-questions";
import { compareAnswers, type AnswerState } from "../../plans/compare-answers";
import { insertAlignmentCheck } from "../../plans/insert-alignment-check";
import { FitCheck } from "../fit-check";
import { InsertBar } from "../insert-bar";
import { useSurroundings } from "../surroundings";

type Side = "sales" | "marketing";
const SIDES: readonly { readonly side: Side; readonly label: string }[] = [
  { side: "sales", label: "Sales says" },
  { side: "marketing", label: "Marketing says" },
];

const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  agreed: "Both say the same",
  differ: "The answers differ",
  "sales is silent": "Sales has no answer",
  "marketing is silent": "Marketing has no answer",
  "both are silent": "No answer yet",
};

/** Four questions, answered by each team alone: what is blank or differs is the finding. */
export function AlignmentPanel() {
  const { settings, keep } = useSurroundings();
  const { alignment } = settings;
  const states = alignmentQuestions.map((_, i) =>
    compareAnswers(alignment.sales[i] ?? "", alignment.marketing[i] ?? ""),
  );
  const agreed = states.filter((state) => state === "agreed").length;
  const write = (side: Side, question: number, words: string) =>
    keep({
      alignment: {
        ...alignment,
        [side]: alignmentQuestions.map((_, i) => (i === question ? words : (alignment[side][i] ?? ""))),
      },
    });
  return (
    <>
      <div class={`card finding ${agreed === states.length ? "good" : "bad"}`} aria-live="polite">
        <p class="headline">
          {agreed} of {states.length} <span class="unit">answers agree</span>
        </p>
        <p>
          {agreed === states.length
            ? "Both teams would write down the same four answers without a meeting."
            : "One answer that is blank or differs is enough: the operating system is incomplete."}
        </p>
      </div>
      {alignmentQuestions.map(({ question }, i) => (
        <fieldset key={question} class="stack tight">
          <legend>
            <b>{question}</b>
          </legend>
          {SIDES.map(({ side, label }) => (
            <label key={side}>
              <span class="label">{label}</span>
              <input
                type="text"
                value={alignment[side][i] ?? ""}
                onInput={({ currentTarget }) => write(side, i, currentTarget.value)}
              />
            </label>
          ))}
          <p class={`small ${states[i] === "agreed" ? "good-words" : "bad-words"}`}>{STATE_WORDS[states[i]]}.</p>
        </fieldset>
      ))}
      <InsertBar label="Insert the alignment check" plan={({ sheets }) => insertAlignmentCheck(sheets, alignment)} />
      <FitCheck />
    </>
  );
}
