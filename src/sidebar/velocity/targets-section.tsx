import { askLive } from "../../live/ask-live";
import { typed } from "../../live/live-argument";
import { insertTargetPath } from "../../plans/insert-target-path";
import { money, signedPercent } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { ownersOf } from "./owners-of";
import type { SectionProps } from "./studio";
import { TargetPath } from "./target-path";
import { TargetSolver } from "./target-solver";
import { useTarget } from "./use-target";

/** The way to a target: what every quarter, and what one lever alone, would have to reach. */
export function TargetsSection({ studio }: SectionProps) {
  const { settings } = useSurroundings();
  const { base, source, velocityPerDay } = studio;
  const target = useTarget(studio);
  const answer = askLive("VELOCITY_TARGETS", { baseline: typed(velocityPerDay), target: typed(target.given) });
  const quarters =
    answer.kind === "unmeasured"
      ? []
      : answer.rows.map((row) => ({ quarter: row.count("Quarter"), target: row.count("Target") }));
  const last = quarters[quarters.length - 1];
  return (
    <>
      <label>
        <span class="label">Target velocity per day</span>
        <input
          type="text"
          inputMode="decimal"
          value={target.words}
          onInput={({ currentTarget }) => target.change(currentTarget.value)}
        />
      </label>
      {answer.kind === "unmeasured" ? (
        <Problem words={answer.why} />
      ) : (
        <figure>
          <figcaption>
            <h3>
              {signedPercent(quarters[0].target / velocityPerDay - 1)} a quarter reaches{" "}
              {money(last.target, settings.currency)} a day in four
            </h3>
          </figcaption>
          <TargetPath velocityPerDay={velocityPerDay} quarters={quarters} />
        </figure>
      )}
      <TargetSolver base={base} target={target.words} />
      <p class="small quiet">
        A new sheet: the base, the four quarters, what one lever alone would need, and its owner.
      </p>
      <InsertBar
        label="Insert live target path"
        disabled={answer.kind === "unmeasured"}
        plan={({ sheets }) =>
          insertTargetPath(sheets, { base: source, target: last.target, owners: ownersOf(settings) })
        }
      />
    </>
  );
}
