import { counted, grouped, hours, percent } from "../../written/number-words";
import type { Kept } from "./scorecard";
import type { SlaWish } from "./sla-wish";
import { Term } from "../term";

/** The share of due leads that were touched in time, against the target. */
export function ComplianceCard({ total, wish }: { readonly total: Kept; readonly wish: SlaWish }) {
  const { compliance, due, met, late, breached, waiting } = total;
  const isWorking = wish.opens !== "" || wish.closes !== "";
  if (compliance === undefined) {
    return (
      <div class="card">
        <p>No lead has fallen due yet{waiting > 0 && `: ${counted(waiting, "lead")} still within the limit`}.</p>
      </div>
    );
  }
  const isKept = compliance >= wish.target;
  return (
    <div class={`card finding ${isKept ? "good" : "bad"}`} aria-live="polite">
      <p class="finding-head">
        <b>
          <Term term="Response Time SLA">Touched in time</Term>
        </b>
        <span class="verdict">{isKept ? "Target kept" : "Target missed"}</span>
      </p>
      <p class="headline">{percent(compliance)}</p>
      <p class="small quiet">target {percent(wish.target)}</p>
      <p>
        {grouped(met)} of {counted(due, "due lead")} within {hours(wish.limitHours)}
        {isWorking && " of working time"}; {grouped(late)} later, {grouped(breached)} not yet.
        {waiting > 0 && ` ${counted(waiting, "lead is", "leads are")} not due and not judged.`}
      </p>
    </div>
  );
}
