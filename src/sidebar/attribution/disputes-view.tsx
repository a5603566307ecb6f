import { useState } from "preact/hooks";
import { money, moneyInFull, percent, counted } from "../../written/number-words";
import { DealTrail } from "./deal-trail";
import { DisputeList } from "./dispute-list";
import { readDisputes, type Disputes } from "./disputes";
import { Problem } from "../problem";
import type { AttributionFinding } from "./reconcile-tables";
import { ReviewSection } from "./review-section";
import { useSurroundings } from "../surroundings";
import type { DataHandle } from "../use-data";
import { Term } from "../term";
import { useAnswer } from "../use-answer";
import { WorkingItOut } from "../working-it-out";

interface DisputesViewProps {
  readonly finding: AttributionFinding;
  readonly data: DataHandle;
}

/** The deals on which the models disagree; a picked one takes their place with the reasons for its credit. */
export function DisputesView({ finding, data }: DisputesViewProps) {
  const disputes = useAnswer(() => readDisputes(finding), [finding]);
  const [deal, setDeal] = useState<string | undefined>(undefined);
  const [left, setLeft] = useState<string | undefined>(undefined);
  if (disputes === undefined) return <WorkingItOut />;
  if (deal !== undefined) {
    return (
      <DealTrail
        finding={finding}
        deal={deal}
        dispute={disputes.kind === "disputes" ? disputes.list.find((one) => one.deal === deal) : undefined}
        onLeave={() => {
          setLeft(deal);
          setDeal(undefined);
        }}
      />
    );
  }
  return (
    <section class="stack" aria-label="Deals in dispute">
      {disputes.kind === "unmeasured" ? <Problem words={disputes.why} /> : <DisputedMoney disputes={disputes} />}
      <DisputeList list={disputes.kind === "disputes" ? disputes.list : []} left={left} onPick={setDeal} />
      {disputes.kind === "disputes" && (
        <>
          {disputes.answer.notes.map((note) => (
            <p key={note} class="small quiet">
              {note}.
            </p>
          ))}
          <ReviewSection finding={finding} disputes={disputes} data={data} />
        </>
      )}
    </section>
  );
}

function DisputedMoney({ disputes: { disputed, share, list, caveats } }: { readonly disputes: Disputes }) {
  const { settings } = useSurroundings();
  return (
    <div class="card" aria-live="polite">
      <p class="headline" title={moneyInFull(disputed, settings.currency)}>
        {money(disputed, settings.currency)}
      </p>
      {list.length === 0 ? (
        <p>is in dispute: the models agree on every won deal that has a touch.</p>
      ) : (
        <p>
          {share !== undefined && `or ${percent(share)} of booked revenue `}
          changes hands with the model, on {counted(list.length, "won deal")}. There an{" "}
          <Term term="Attribution Conflict">attribution conflict</Term> begins.
        </p>
      )}
      {caveats.map((caveat) => (
        <p key={caveat} class="small quiet">
          {caveat}
        </p>
      ))}
    </div>
  );
}
