import { insertVelocityBridge } from "../../plans/insert-velocity-bridge";
import { days, money, percent, signedMoney } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { useAnswer } from "../use-answer";
import { WorkingItOut } from "../working-it-out";
import { askBridge, type Bridge } from "./bridge";
import { DealsNeeded } from "./deals-needed";
import { LEVER_WORDS } from "./lever-words";
import { ownersOf } from "./owners-of";
import type { SectionProps, StudioDeals } from "./studio";
import { Waterfall } from "./waterfall";

/** What moved velocity since the period before. */
export function BridgeSection({ studio: { deals } }: SectionProps) {
  return deals === undefined ? (
    <DealsNeeded what="Here will stand what each lever brought of the change of velocity since the period before." />
  ) : (
    <Bridged deals={deals} />
  );
}

function Bridged({ deals }: { readonly deals: StudioDeals }) {
  const { settings } = useSurroundings();
  const { table, source, segment, windowDays } = deals;
  const bridge = useAnswer(
    () => askBridge(table, { by: source.by, segment: segment.name, windowDays }),
    [table, source.by, segment.name, windowDays],
  );
  if (bridge === undefined) return <WorkingItOut />;
  if (bridge.kind === "unmeasured") return <Problem words={bridge.why} />;
  return (
    <>
      <Answer bridge={bridge} windowDays={windowDays} />
      {bridge.warnings.length > 0 && (
        <div class="box warn">
          {bridge.warnings.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      <Waterfall bridge={bridge} windowDays={windowDays} />
      <p class="small quiet">A new sheet: both periods, the bridge between them with its owners, and the waterfall.</p>
      <InsertBar
        label="Insert live bridge"
        plan={({ sheets }) =>
          insertVelocityBridge(sheets, {
            base: source,
            owners: ownersOf(settings),
            endsOn: bridge.endsOn,
            windowDays,
          })
        }
      />
    </>
  );
}

function Answer({ bridge, windowDays }: { readonly bridge: Bridge; readonly windowDays: number }) {
  const { currency } = useSurroundings().settings;
  const { before, after, steps } = bridge;
  const change = after - before;
  const [first, ...others] = steps;
  const most = others.reduce((ahead, step) => {
    return step.contribution * Math.sign(change) > ahead.contribution * Math.sign(change) ? step : ahead;
  }, first);
  return (
    <div class="card">
      <p class="headline">
        {signedMoney(change, currency)} <span class="unit">a day</span>
      </p>
      <p>
        From {money(before, currency)} to {money(after, currency)} a day
        {before > 0 && ` (${percent(Math.abs(change / before))} ${change < 0 ? "less" : "more"})`}, the last{" "}
        {days(windowDays)} against as many before.
        {change !== 0 && (
          <>
            {" "}
            {LEVER_WORDS[most.lever].label} brought most: {signedMoney(most.contribution, currency)}.
          </>
        )}
      </p>
    </div>
  );
}
