import { useMemo } from "preact/hooks";
import { insertBowtie } from "../../plans/bowtie/insert-bowtie";
import { spokenReference } from "../../plans/reference";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { BowtiePicture } from "./bowtie-picture";
import { areasOf, isExample, ownStages, planSource, stagesOf, type BowtieSource } from "./bowtie-source";
import { LeakCard } from "./leak-card";
import { readLeakWish } from "./leak-wish";
import { OwnersMissing } from "./owners-missing";
import { readBowtie } from "./read-bowtie";
import { RetentionFacts } from "./retention-facts";
import { StageTable } from "./stage-table";

/** The bowtie worked out: its leak, its picture, its values, and the button that makes it live. */
export function BowtieAnswer({ source }: { readonly source: BowtieSource }) {
  const { settings } = useSurroundings();
  const { currency, bowtie: typed } = settings;
  const wish = readLeakWish(typed);
  const asked = JSON.stringify([wish, typed.details, source.kind === "typed" && source.stages]);
  const bowtie = useMemo(
    () => ("problem" in wish ? undefined : readBowtie(stagesOf(source, typed.details), wish)),
    [source.kind === "typed" ? source.kind : source, asked],
  );
  if ("problem" in wish) return <Problem words={wish.problem} />;
  if (bowtie === undefined) return null;
  if (bowtie.kind === "unmeasured") return <Problem words={bowtie.why} />;
  const own = ownStages(source, typed.details);
  const counted = source.kind === "counted" ? source.counted : undefined;
  return (
    <section class="stack" aria-label="The bowtie">
      {isExample(source, bowtie) && (
        <p class="box warn">These are the example volumes of the stage map. Put your own in their place.</p>
      )}
      <LeakCard bowtie={bowtie} wish={wish} currency={currency} />
      <BowtiePicture bowtie={bowtie} currency={currency} />
      {bowtie.problem !== undefined && <Problem words={bowtie.problem} />}
      <StageTable bowtie={bowtie} currency={currency} typed={own} />
      <OwnersMissing stages={bowtie.stages} areTypedHere={own !== undefined} />
      {counted?.retention !== undefined && <RetentionFacts accounts={counted.retention.accounts} />}
      {[...(counted?.notes ?? []), ...bowtie.notes].map((note) => (
        <p key={note} class="small quiet">
          {note.replace(/\.?$/, ".")}
        </p>
      ))}
      <InsertBar
        label="Insert the bowtie, live"
        disabled={bowtie.problem !== undefined}
        plan={({ sheets }) =>
          insertBowtie(sheets, { ...wish, source: planSource(source, typed.details), rows: bowtie.rows })
        }
      />
      {source.kind !== "typed" && <p class="small quiet">From {areasOf(source).map(spokenReference).join(" and ")}.</p>}
    </section>
  );
}
