import { loadTable, type LoadedTable } from "../../data/load-tables";
import { areReady, pactLeads } from "../../data/table-uses";
import { DataGate } from "../data-gate";
import { Problem } from "../problem";
import { ReadBar } from "../read-bar";
import { SlaAnswer } from "../sla/sla-answer";
import { SlaInputs } from "../sla/sla-inputs";
import { readSlaWish } from "../sla/sla-wish";
import { useSurroundings } from "../surroundings";
import { TableUseField } from "../table-use-field";
import { useData, type DataHandle } from "../use-data";
import { usePactTerms } from "../sla/use-pact-terms";
import { useTask } from "../use-task";

const STEP =
  "Paste an export of the leads that marketing handed over on a sheet, headers in its first row: lead, handoff, first touch, and where you have them owner, source and disposition.";

export function SlaPanel() {
  const data = useData();
  return (
    <DataGate
      data={data}
      empty={{
        what: "Here will stand how many leads sales touches in time, which ones lie untouched, and which side owes the next move.",
        step: STEP,
      }}
    >
      {() => <SlaDesk data={data} />}
    </DataGate>
  );
}

function SlaDesk({ data }: { readonly data: DataHandle }) {
  const { host, settings } = useSurroundings();
  const { seen, sources, look } = data;
  const { state, run, cancel } = useTask<LoadedTable>();
  const pact = usePactTerms(seen?.snapshot);
  const wish = readSlaWish(settings.sla, settings.assumptions);

  return (
    <>
      <TableUseField use={pactLeads} data={data} onChange={cancel} />
      {sources.leads === undefined && <p class="quiet">{STEP}</p>}
      <SlaInputs pact={pact} onLook={look} />
      <ReadBar
        label="Review the leads"
        again="Review the leads again"
        disabled={!areReady(sources, [pactLeads])}
        onRead={() => void run((task) => loadTable(host, sources, "leads", task))}
        onLook={look}
        state={state}
        cancel={cancel}
      />
      {"problem" in wish && <Problem words={wish.problem} />}
      {state.kind === "ready" && !("problem" in wish) && <SlaAnswer table={state.value} wish={wish} pact={pact} />}
    </>
  );
}
