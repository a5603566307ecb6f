import { whenAnswered } from "../../aside/not-yet";
import { readArea } from "../../data/read-area";
import { loadTable, loadTables } from "../../data/load-tables";
import type { Task } from "../../data/task";
import { areReady, funnelLeads, retentionMovements } from "../../data/table-uses";
import { HostProblem } from "../../host/port";
import { installedArea } from "../../plans/install/installed";
import { BowtieAnswer } from "../bowtie/bowtie-answer";
import type { BowtieSource } from "../bowtie/bowtie-source";
import { stagesTyped } from "../bowtie/bowtie-stages";
import { countStages } from "../bowtie/count-stages";
import { LeakInputs } from "../bowtie/leak-inputs";
import { STAGE_ORIGINS, type StageOrigin } from "../bowtie/stage-origin";
import { TypedStages } from "../bowtie/typed-stages";
import { DataGate } from "../data-gate";
import { ReadBar } from "../read-bar";
import { useSurroundings } from "../surroundings";
import { TableUseField } from "../table-use-field";
import { useData, type DataHandle } from "../use-data";
import { useTask } from "../use-task";

/** The block of the installed stage map that holds the stages. */
const STAGE_MAP = "bowtie-stages";

export function BowtiePanel() {
  const { settings, keep } = useSurroundings();
  const data = useData();
  const { seen, sources } = data;
  const map = seen && installedArea(seen.snapshot, STAGE_MAP);
  const usual = map !== undefined ? "map" : areReady(sources, [funnelLeads]) || seen === undefined ? "leads" : "typed";
  const chosen = STAGE_ORIGINS.find(({ id }) => id === settings.bowtie.from)?.id ?? usual;
  const from = chosen === "map" && map === undefined ? usual : chosen;
  const offered = STAGE_ORIGINS.filter(({ id }) => id !== "map" || map !== undefined);
  return (
    <>
      <div class="switch" role="group" aria-label="Where the stages come from">
        {offered.map(({ id, words }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === from}
            onClick={() => keep({ bowtie: { ...settings.bowtie, from: id } })}
          >
            {words}
          </button>
        ))}
      </div>
      {from === "typed" ? <FromTyped /> : <FromDocument key={from} from={from} data={data} />}
    </>
  );
}

function FromTyped() {
  const { settings } = useSurroundings();
  const stages = stagesTyped(settings.bowtie.typed);
  return (
    <>
      <TypedStages />
      <LeakInputs />
      {stages.length > 1 ? (
        <BowtieAnswer source={{ kind: "typed", stages }} />
      ) : (
        <p class="quiet">Type the volumes of two stages or more, all over the same period, to see where it leaks.</p>
      )}
    </>
  );
}

const STEP =
  "Paste an export of the leads that marketing handed over on a sheet, headers in its first row: lead, handoff, and the dates on which leads were accepted, qualified and won. Or type the volumes.";

interface FromDocumentProps {
  readonly from: Exclude<StageOrigin, "typed">;
  readonly data: DataHandle;
}

function FromDocument({ from, data }: FromDocumentProps) {
  const { host } = useSurroundings();
  const { state, run, cancel } = useTask<BowtieSource>();
  const { sources, look } = data;

  const readMap = async (task: Task): Promise<BowtieSource> => {
    const area = installedArea(await host.snapshot({}), STAGE_MAP);
    if (area === undefined)
      throw new HostProblem("The stage map is not there any more. Take the stages from elsewhere.");
    return { kind: "map", area, cells: await readArea(host, area, task) };
  };
  const count = async (task: Task): Promise<BowtieSource> => {
    const leads = await loadTable(host, sources, "leads", task);
    const { movements } = await loadTables(host, sources, ["movements"], task);
    const counted = await whenAnswered(() => countStages(leads, movements), task.signal);
    if (counted.kind === "unmeasured") throw new HostProblem(counted.why);
    return { kind: "counted", counted };
  };

  return (
    <DataGate
      data={data}
      empty={{
        what: "Here will stand the bowtie: how many pass each stage before and after the sale, where it leaks, and what closing the leak is worth.",
        step: STEP,
      }}
    >
      {() => (
        <>
          {from === "leads" && (
            <>
              <TableUseField use={funnelLeads} data={data} onChange={cancel} />
              {sources.leads === undefined && <p class="quiet">{STEP}</p>}
              <details>
                <summary>After the sale</summary>
                <TableUseField use={retentionMovements} data={data} onChange={cancel} />
              </details>
            </>
          )}
          <LeakInputs />
          <ReadBar
            label="Draw the bowtie"
            again="Draw it again"
            disabled={from === "leads" && !areReady(sources, [funnelLeads])}
            onRead={() => void run(from === "map" ? readMap : count)}
            onLook={look}
            state={state}
            cancel={cancel}
          />
          {state.kind === "ready" && <BowtieAnswer source={state.value} />}
        </>
      )}
    </DataGate>
  );
}
