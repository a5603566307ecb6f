import { useState } from "preact/hooks";
import { whenAnswered } from "../../aside/not-yet";
import { loadTable, loadTables } from "../../data/load-tables";
import { areReady, attributionDeals, attributionTouches, channelSpend } from "../../data/table-uses";
import { AttributionAnswer } from "../attribution/attribution-answer";
import { AttributionInputs } from "../attribution/attribution-inputs";
import { knownChannels } from "../channel-colour";
import { DataGate } from "../data-gate";
import { DisputesView } from "../attribution/disputes-view";
import { ReadBar } from "../read-bar";
import { reconcileTables, type AttributionFinding } from "../attribution/reconcile-tables";
import { SpendView } from "../attribution/spend-view";
import { useSurroundings } from "../surroundings";
import { useData, type DataHandle } from "../use-data";
import { useTask } from "../use-task";

const VIEWS = ["Models", "Disputes", "Spend"] as const;
type View = (typeof VIEWS)[number];

export function AttributionPanel() {
  const data = useData();
  return (
    <DataGate
      data={data}
      empty={{
        what: "Here will stand what each channel opens and closes under three models, which deals they disagree on, and what spend returned.",
        step: "Paste two exports, each on its own sheet with its headers in the first row: deals (id, amount, stage, close date) and touches (deal, date, channel).",
      }}
    >
      {() => <Room data={data} />}
    </DataGate>
  );
}

/** The tables and terms on top, folded once they were reconciled; below them one view at a time. */
function Room({ data }: { readonly data: DataHandle }) {
  const { host, settings, keep } = useSurroundings();
  const { sources, look } = data;
  const { state, run, cancel } = useTask<AttributionFinding>();
  const [stale, setStale] = useState(false);
  const [open, setOpen] = useState(true);
  const [view, setView] = useState<View>("Models");

  const work = () =>
    run(async (task) => {
      setStale(false);
      const touches = await loadTable(host, sources, "touches", task);
      const deals = await loadTable(host, sources, "deals", task);
      const { spend } = areReady(sources, [channelSpend]) ? await loadTables(host, sources, ["spend"], task) : {};
      task.progress(0, 0);
      const finding = await whenAnswered(
        () => reconcileTables({ touches, deals, spend }, sources, settings.credit),
        task.signal,
      );
      const names = finding.credit.channels.map(({ name }) => name);
      keep({ channels: [...knownChannels(settings.channels, names)] });
      setOpen(false);
      return finding;
    });

  const { by, weighted } = settings.credit;
  return (
    <>
      <details open={open || state.kind === "wrong"} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {sources.touches?.place.name ?? "Touches"} and {sources.deals?.place.name ?? "deals"}, by {by}, {weighted}
        </summary>
        <div class="stack">
          <AttributionInputs data={data} onChange={() => setStale(true)} />
        </div>
      </details>
      <ReadBar
        label="Reconcile these ranges"
        again="Reconcile again"
        disabled={!areReady(sources, [attributionTouches, attributionDeals])}
        isStale={stale}
        onRead={() => void work()}
        onLook={look}
        state={state}
        cancel={cancel}
      />
      {state.kind === "ready" && (
        <>
          <div class="switch" role="group" aria-label="What to look at">
            {VIEWS.map((one) => (
              <button type="button" key={one} aria-pressed={view === one} onClick={() => setView(one)}>
                {one}
              </button>
            ))}
          </div>
          {stale && <p class="box warn small">You changed something above. These numbers are from before.</p>}
          {view === "Models" && <AttributionAnswer finding={state.value} />}
          {view === "Disputes" && <DisputesView finding={state.value} data={data} />}
          {view === "Spend" && (
            <SpendView finding={state.value} data={data} onChange={() => setStale(true)} onRead={() => void work()} />
          )}
        </>
      )}
    </>
  );
}
