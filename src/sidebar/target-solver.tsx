import { ask } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { LEVER_NAMES } from "../../core/velocity/lever-names";
import { requiredCard } from "../plans/card-named";
import type { FourLevers } from "../plans/insert-scenarios";
import { LEVER_WORDS } from "./lever-words";
import { signedPercent } from "./number-words";
import { useSurroundings } from "./surroundings";

const solve = requiredCard("VELOCITY_SOLVE");

interface TargetSolverProps {
  readonly base: FourLevers;
  readonly target: string;
  readonly onTarget: (target: string) => void;
}

/** What each lever alone would have to be for velocity to reach a target. */
export function TargetSolver({ base, target, onTarget }: TargetSolverProps) {
  const { settings } = useSurroundings();
  return (
    <section class="stack tight" aria-label="Reach a target">
      <label>
        <span class="label">Target velocity per day</span>
        <input
          type="text"
          inputMode="decimal"
          value={target}
          onInput={({ currentTarget }) => onTarget(currentTarget.value)}
        />
      </label>
      {target.trim() !== "" && <p class="label">One lever alone would have to be</p>}
      {target.trim() !== "" && (
        <dl class="facts" aria-live="polite">
          {LEVER_NAMES.map((lever, i) => {
            const answer = ask(solve, [target, lever, ...base]);
            const { label, print } = LEVER_WORDS[lever];
            return (
              <>
                <dt>{label}</dt>
                {isRefusal(answer) ? (
                  <dd class="small quiet" title={answer.words}>
                    {answer.code === "UNREACHABLE" ? `cannot reach it: ${answer.words}` : answer.words}
                  </dd>
                ) : (
                  <dd>
                    {print(Number(answer[0][0]), settings.currency)}{" "}
                    <span class="quiet change">{signedPercent(Number(answer[0][0]) / base[i] - 1)}</span>
                  </dd>
                )}
              </>
            );
          })}
        </dl>
      )}
    </section>
  );
}
