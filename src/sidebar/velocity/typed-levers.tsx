import { useState } from "preact/hooks";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import { requiredCard } from "../../plans/card-named";
import type { FourLevers } from "../../plans/velocity-base";
import { Problem } from "../problem";
import { LEVER_WORDS } from "./lever-words";
import type { OwnChange } from "./studio";
import { VelocityStudio } from "./velocity-studio";

const HINTS = ["200", "40,000", "25%", "90"];
/** Its Base row gives the levers back as the gate read them: `40k`, `25%`. */
const scenario = requiredCard("VELOCITY_SCENARIO");

/** The base typed by hand, where no deals are at hand. */
export function TypedLevers(change: OwnChange) {
  const [typed, setTyped] = useState<readonly string[]>(["", "", "", ""]);
  const isWhole = typed.every((words) => words.trim() !== "");
  const answer = isWhole ? ask(scenario, [[typed], [["Scenario"], ["Base"]]]) : undefined;
  const base =
    answer === undefined || isRefusal(answer)
      ? undefined
      : (answer[1].slice(1, 5).map(Number) as unknown as FourLevers);
  return (
    <>
      <div class="pair">
        {LEVER_NAMES.map((lever, i) => (
          <label key={lever}>
            <span class="label">
              {LEVER_WORDS[lever].label}
              {lever === "cycle days" && " in days"}
            </span>
            <input
              type="text"
              inputMode="decimal"
              placeholder={HINTS[i]}
              value={typed[i]}
              onInput={({ currentTarget }) =>
                setTyped(typed.map((words, l) => (l === i ? currentTarget.value : words)))
              }
            />
          </label>
        ))}
      </div>
      {answer !== undefined && isRefusal(answer) && <Problem words={answer.words} />}
      {base !== undefined && (
        <VelocityStudio base={base} source={{ kind: "typed", levers: base }} deals={undefined} {...change} />
      )}
    </>
  );
}
