import { askLive } from "../../live/ask-live";
import { typed } from "../../live/live-argument";
import { insertSensitivity } from "../../plans/insert-sensitivity";
import { money } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { numberGiven } from "../number-given";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { LEVER_WORDS, leverLabelled } from "./lever-words";
import type { SectionProps } from "./studio";
import { Tornado } from "./tornado";

/** Each lever moved by one step while the others hold. */
export function SensitivitySection({ studio }: SectionProps) {
  const { settings, keep } = useSurroundings();
  const { velocity, currency } = settings;
  const given = numberGiven(velocity.step);
  const step = typeof given === "number" ? given / 100 : NaN;
  const [opportunities, averageDealValue, winRate, cycleDays] = studio.base.map(typed);
  const answer = askLive("VELOCITY_SENSITIVITY", {
    opportunities,
    averageDealValue,
    winRate,
    cycleDays,
    step: typed(`${given === "" ? 0 : given}%`),
  });
  const swings =
    answer.kind === "unmeasured"
      ? []
      : answer.rows.map((row) => ({
          lever: leverLabelled(row.text("Lever")),
          down: row.count("Down"),
          up: row.count("Up"),
          swing: row.count("Swing"),
        }));
  return (
    <>
      {answer.kind === "unmeasured" ? (
        <Problem words={answer.why} />
      ) : (
        <>
          <h3>
            {LEVER_WORDS[swings[0].lever].label} swings velocity most: {money(swings[0].swing, currency)} a day
          </h3>
          <p class="small quiet">The mark is velocity today, {money(studio.velocityPerDay, currency)} a day.</p>
          <Tornado swings={swings} step={step} velocityPerDay={studio.velocityPerDay} />
          {answer.notes.map((note) => (
            <p key={note} class="small quiet">
              {note}.
            </p>
          ))}
        </>
      )}
      <label class="side">
        <span class="label">Each lever moves by %</span>
        <input
          type="text"
          inputMode="decimal"
          value={velocity.step}
          onInput={({ currentTarget }) => keep({ velocity: { ...velocity, step: currentTarget.value } })}
        />
      </label>
      <p class="small quiet">A new sheet: the base, the step, and what velocity becomes at both ends of each lever.</p>
      <InsertBar
        label="Insert live sensitivity"
        disabled={answer.kind === "unmeasured"}
        plan={({ sheets }) => insertSensitivity(sheets, { base: studio.source, step })}
      />
    </>
  );
}
