import { useEffect, useRef } from "preact/hooks";
import { requiredCard } from "../../plans/card-named";
import { insertFunction } from "../../plans/insert-function";
import { money, moneyInFull, percent } from "../../written/number-words";
import type { Dispute } from "./disputes";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import type { AttributionFinding } from "./reconcile-tables";
import { useSurroundings } from "../surroundings";
import { useAnswer } from "../use-answer";
import { WorkingItOut } from "../working-it-out";
import { readTrail, type TrailStep, type WhyTrail } from "./why-trail";

interface DealTrailProps {
  readonly finding: AttributionFinding;
  readonly deal: string;
  /** What the models say of it; undefined where they agree, or it is not won. */
  readonly dispute: Dispute | undefined;
  readonly onLeave: () => void;
}

/** One deal, touch by touch: what counts or why not, and what credit it got by which rule. Escape goes back. */
export function DealTrail({ finding, deal, dispute, onLeave }: DealTrailProps) {
  const trail = useAnswer(() => readTrail(finding, deal), [finding, deal]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      class="stack"
      aria-labelledby="revpact-deal"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onLeave();
      }}
    >
      <div class="actions">
        <button type="button" class="plain" onClick={onLeave}>
          All disputes
        </button>
      </div>
      <h3 id="revpact-deal" ref={heading} tabIndex={-1}>
        Why {deal} is credited as it is
      </h3>
      {trail === undefined ? (
        <WorkingItOut />
      ) : trail.kind === "unmeasured" ? (
        <>
          <Problem words={trail.why} />
          {finding.touches.columns + finding.deals.columns !== "" && (
            <p class="small quiet">
              ATTRIBUTION_WHY reads the headers that it knows, none that were picked here: rename them on their sheet.
            </p>
          )}
        </>
      ) : (
        <Trail finding={finding} trail={trail} dispute={dispute} />
      )}
    </section>
  );
}

interface TrailProps {
  readonly finding: AttributionFinding;
  readonly trail: WhyTrail;
  readonly dispute: Dispute | undefined;
}

function Trail({ finding: { wished }, trail, dispute }: TrailProps) {
  const { settings } = useSurroundings();
  const { credit, counting, verdict, model, steps, answer } = trail;
  const card = requiredCard(answer.card);
  const size = { rows: answer.cells.length, columns: answer.cells[0].length };
  return (
    <>
      <div class="card">
        <p class="headline" title={moneyInFull(credit, settings.currency)}>
          {money(credit, settings.currency)}
        </p>
        <p>
          {counting} touches count under {model} ({verdict}).
        </p>
        {dispute !== undefined && dispute.firstSays !== dispute.lastSays && (
          <p>
            First touch gives all of it to {dispute.firstSays}, last touch to {dispute.lastSays}.
          </p>
        )}
        {wished.by !== "Channel" && <p class="small quiet">Touches are named by their channel here.</p>}
      </div>
      <ol class="plain-list trail" aria-label="Touches in time order">
        {steps.map((step, i) => (
          <Step key={i} step={step} />
        ))}
      </ol>
      {answer.notes.map((note) => (
        <p key={note} class="small quiet">
          {note}.
        </p>
      ))}
      <InsertBar
        label="Insert this trail, live"
        plan={({ sheets }) => insertFunction(sheets, { card, formula: answer.formula, size, into: { kind: "sheet" } })}
      />
    </>
  );
}

function Step({ step: { when, channel, counts, role, weight, credit, rule } }: { readonly step: TrailStep }) {
  const { settings } = useSurroundings();
  return (
    <li class={counts ? "" : "left-out"}>
      <p class="two-ends">
        <span>{channel === "" ? when : channel}</span>
        {credit !== undefined && (
          <b title={moneyInFull(credit, settings.currency)}>{money(credit, settings.currency)}</b>
        )}
      </p>
      {channel !== "" && (
        <p class="two-ends small quiet">
          <span>{role === "" ? when : `${when}, ${role}`}</span>
          {weight !== undefined && <span>{percent(weight)}</span>}
        </p>
      )}
      <p class="small">{counts ? rule : `Does not count: ${rule}`}</p>
    </li>
  );
}
