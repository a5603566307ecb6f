import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import { requiredCard } from "../../plans/card-named";
import type { FourLevers } from "../../plans/velocity-base";
import { signedPercent } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { LEVER_WORDS } from "./lever-words";

const solve = requiredCard("VELOCITY_SOLVE");

interface TargetSolverProps {
  readonly base: FourLevers;
  readonly target: string;
}

/** What each lever alone would have to be for velocity to reach a target, and whose it is. */
export function TargetSolver({ base, target }: TargetSolverProps) {
  const { currency, leverOwners } = useSurroundings().settings;
  if (target.trim() === "") return null;
  return (
    <section class="stack tight" aria-label="Reach a target">
      <p class="label">One lever alone would have to be</p>
      <dl class="facts" aria-live="polite">
        {LEVER_NAMES.map((lever, i) => {
          const answer = ask(solve, [target, lever, ...base]);
          const { label, print } = LEVER_WORDS[lever];
          return (
            <>
              <dt>
                {label} <span class="small">{leverOwners[lever].trim()}</span>
              </dt>
              {isRefusal(answer) ? (
                <dd class="small quiet" title={answer.words}>
                  {answer.code === "UNREACHABLE" ? `cannot reach it: ${answer.words}` : answer.words}
                </dd>
              ) : (
                <dd>
                  {print(Number(answer[0][0]), currency)}{" "}
                  <span class="quiet change">{signedPercent(Number(answer[0][0]) / base[i] - 1)}</span>
                </dd>
              )}
            </>
          );
        })}
      </dl>
    </section>
  );
}
