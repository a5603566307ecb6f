import { insertReconciliation } from "../../plans/insert-reconciliation";
import { spokenReference } from "../../plans/reference";
import { money, percent } from "../../written/number-words";
import type { Reconciliation } from "./credit";
import { CreditChart } from "./credit-chart";
import { CreditTable } from "./credit-table";
import { InsertBar } from "../insert-bar";
import { PrimaryNumberCard } from "./primary-number-card";
import { plannedTerms, type AttributionFinding } from "./reconcile-tables";
import { useSurroundings } from "../surroundings";
import { Term } from "../term";

/** The models side by side, with one primary number, and the button that makes them live. */
export function AttributionAnswer({ finding }: { readonly finding: AttributionFinding }) {
  const { settings } = useSurroundings();
  const { credit, booked, notices } = finding;
  const [touches, deals] = [finding.touches.area, finding.deals.area];
  const { currency } = settings;
  const tolerance = Math.max(Math.abs(booked) * 1e-9, 0.005);
  const ties = [credit.total.first, credit.total.last, credit.total.weighted].every(
    (sum) => Math.abs(sum - booked) <= tolerance,
  );
  const unattributed = credit.unattributed.weighted;
  return (
    <section class="stack" aria-label="Attribution reconciled">
      <PrimaryNumberCard finding={finding} />
      <div class="card" aria-live="polite">
        <p>
          <b>{money(booked, currency)}</b> booked revenue. First, last and weighted{" "}
          {ties ? "each add up to it." : "do not add up to it: tell us."}{" "}
          {unattributed === 0
            ? "Every won deal has a touch."
            : `${money(unattributed, currency)} (${percent(unattributed / booked)}) has no counting touch.`}
        </p>
        <p>
          The choice of model moves up to <b>{percent(largestSpread(credit))}</b> of it for one{" "}
          <Term term="Attribution Model">{credit.by.toLowerCase()}</Term>.
        </p>
        <p class="small quiet">
          From {spokenReference(touches)} and {spokenReference(deals)}.
        </p>
      </div>
      <CreditChart credit={credit} />
      <CreditTable credit={credit} />
      {[...notices, ...credit.notes].map((note) => (
        <p key={note} class="small quiet">
          {note}
        </p>
      ))}
      <p class="small quiet">
        Influenced adds up to more than was booked. Read all of it as a direction for spend, not as a verdict on credit.
      </p>
      <InsertBar
        label="Insert live formulas"
        plan={({ sheets }) =>
          insertReconciliation(sheets, {
            ...plannedTerms(finding),
            answer: { rows: credit.rows, total: credit.totalRow },
          })
        }
      />
    </section>
  );
}

function largestSpread({ channels }: Reconciliation): number {
  return channels.reduce((most, { spreadShare }) => Math.max(most, spreadShare), 0);
}
