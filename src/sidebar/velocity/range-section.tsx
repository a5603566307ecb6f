import { useEffect } from "preact/hooks";
import { whenAnswered } from "../../aside/not-yet";
import { insertVelocityRange } from "../../plans/insert-velocity-range";
import type { Unmeasured } from "../../evidence/evidence";
import { money } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { useTask } from "../use-task";
import { velocityColumns } from "./baseline";
import { DealsNeeded } from "./deals-needed";
import { LEVER_WORDS, leverLabelled } from "./lever-words";
import { askRange, CONFIDENCE, leastSure, type VelocityRange } from "./range";
import { RangeBars } from "./range-bars";
import type { SectionProps, StudioDeals } from "./studio";

/** How sure the levers and velocity are. */
export function RangeSection({ studio: { deals } }: SectionProps) {
  return deals === undefined ? (
    <DealsNeeded what="Here will stand how far velocity could be off, given how few deals it rests on." />
  ) : (
    <Ranged deals={deals} />
  );
}

function Ranged({ deals }: { readonly deals: StudioDeals }) {
  const { table, source, segment, windowDays } = deals;
  const { state, run } = useTask<VelocityRange | Unmeasured>();
  useEffect(() => {
    void run(async ({ signal }) => {
      // The section is painted first: the draws take a moment, and nothing can be painted while they do.
      await new Promise((resolve) => setTimeout(resolve));
      return whenAnswered(() => askRange(table, { by: source.by, segment, windowDays }), signal);
    });
  }, [table, source.by, segment.name, windowDays]);
  if (state.kind === "wrong") return <Problem words={state.words} />;
  if (state.kind !== "ready") {
    return (
      <p class="quiet" role="status">
        Drawing the closed deals anew
      </p>
    );
  }
  if (state.value.kind === "unmeasured") return <Problem words={state.value.why} />;
  return <Answer range={state.value} deals={deals} />;
}

function Answer({ range, deals }: { readonly range: VelocityRange; readonly deals: StudioDeals }) {
  const { currency } = useSurroundings().settings;
  const { velocity, notes, column, draws, endsOn, rows } = range;
  const { source, segment, table, windowDays } = deals;
  const { low, middle, high } = velocity;
  const least = leastSure(range);
  return (
    <>
      {low !== undefined && middle !== undefined && high !== undefined && (
        <div class="card">
          <p class="headline">
            {money(low, currency)} to {money(high, currency)} <span class="unit">a day</span>
          </p>
          <p>
            {CONFIDENCE * 10} draws in 10 fall between them, half of all below {money(middle, currency)}.
            {least !== undefined && ` ${LEVER_WORDS[leverLabelled(least.label)].label} is the least sure lever.`}
          </p>
        </div>
      )}
      <p class="small quiet">Each bar runs from low to high, its mark is the middle: the longer, the less sure.</p>
      <RangeBars range={range} />
      <details>
        <summary>How it was drawn</summary>
        {notes.map((note) => (
          <p key={note} class="small quiet">
            {note}.
          </p>
        ))}
      </details>
      <p class="small quiet">A new sheet: the period, the draws, and low, middle and high of each lever.</p>
      <InsertBar
        label="Insert live range"
        plan={({ sheets }) =>
          insertVelocityRange(sheets, {
            deals: source.deals,
            segment: column === undefined ? undefined : { column, header: source.by, name: segment.name },
            endsOn,
            windowDays,
            draws,
            columns: velocityColumns(table),
            rows,
          })
        }
      />
    </>
  );
}
