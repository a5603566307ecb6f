import { readNumberText } from "../../core/written/numbers";
import type { Area } from "../host/changes";
import { insertReconciliation } from "../plans/insert-reconciliation";
import { spokenReference } from "../plans/reference";
import { sheetGone } from "../plans/sheet-gone";
import type { Reconciliation } from "./credit";
import { CreditChart } from "./credit-chart";
import { CreditTable } from "./credit-table";
import { InsertBar } from "./insert-bar";
import { money, moneyInFull, percent } from "./number-words";
import { useSurroundings } from "./surroundings";
import { Term } from "./term";

export interface AttributionFinding {
  readonly credit: Reconciliation;
  readonly booked: number;
  readonly touches: Area;
  readonly deals: Area;
  readonly columns: string;
  readonly wished: {
    readonly by: string;
    readonly weighted: string;
    readonly lookbackDays: string;
    readonly halfLifeDays: string;
  };
  readonly notices: readonly string[];
}

/** A number as the gate reads it, for the cell it is written into; an empty field is a blank. */
const asNumber = (words: string): number | undefined => readNumberText(words, ".")?.value;

/** What was found, and the button that makes it live. */
export function AttributionAnswer({ answer, stale }: { readonly answer: AttributionFinding; readonly stale: boolean }) {
  const { settings } = useSurroundings();
  const { credit, booked, touches, deals, columns, wished, notices } = answer;
  const { currency } = settings;
  const tolerance = Math.max(Math.abs(booked) * 1e-9, 0.005);
  const ties = [credit.total.first, credit.total.last, credit.total.weighted].every(
    (sum) => Math.abs(sum - booked) <= tolerance,
  );
  const unattributed = credit.unattributed.weighted;
  return (
    <section class="stack" aria-label="Attribution reconciled">
      {stale && <p class="box warn small">You changed something above. These numbers are from before.</p>}
      <div class="card" aria-live="polite">
        <p class="headline" title={moneyInFull(booked, currency)}>
          {money(booked, currency)}
        </p>
        <p>
          booked revenue. First, last and weighted {ties ? "each add up to it." : "do not add up to it: tell us."}{" "}
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
          sheetGone(sheets, [touches, deals]) ??
          insertReconciliation(sheets, {
            touches,
            deals,
            by: wished.by,
            weighted: wished.weighted,
            lookbackDays: asNumber(wished.lookbackDays),
            halfLifeDays: asNumber(wished.halfLifeDays) ?? 7,
            columns,
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
