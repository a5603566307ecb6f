import { useState } from "preact/hooks";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import type { Area } from "../../host/changes";
import { HostProblem, type SheetOutline } from "../../host/port";
import { requiredCard } from "../../plans/card-named";
import { columnsText } from "../../plans/map-columns";
import { spokenReference } from "../../plans/reference";
import { velocityDeals } from "../../plans/table-roles";
import { readBaseline, type BaselineSegment } from "../baseline";
import { Busy } from "../busy";
import { dateOrderNotice } from "../date-order-notice";
import { Empty } from "../empty";
import { LeverBench } from "../lever-bench";
import { MoneySetting } from "../money-setting";
import { Problem } from "../problem";
import { readTable } from "../read-table";
import { useSurroundings } from "../surroundings";
import { chosenTable, settledChoice, TableChoiceField } from "../table-choice";
import { TypedLevers } from "../typed-levers";
import { useSheets } from "../use-sheets";
import { useTask } from "../use-task";

interface Baseline {
  readonly deals: Area;
  readonly by: string;
  readonly columns: string;
  readonly segments: readonly BaselineSegment[];
  readonly notice: string | undefined;
}

const baselineCard = requiredCard("VELOCITY_BASELINE");

export function TradeoffsPanel() {
  const { sheets, problem, look } = useSheets();
  const [typed, setTyped] = useState(false);
  const hasTables = sheets?.some(({ rows }) => rows > 1) === true;
  return (
    <>
      <div class="switch" role="group" aria-label="Where the base levers come from">
        <button type="button" aria-pressed={!typed} onClick={() => setTyped(false)}>
          From deals
        </button>
        <button type="button" aria-pressed={typed} onClick={() => setTyped(true)}>
          Typed
        </button>
      </div>
      {typed && <TypedLevers />}
      {!typed && problem !== undefined && sheets === undefined && (
        <Problem words={problem}>
          <button type="button" onClick={look}>
            Try again
          </button>
        </Problem>
      )}
      {!typed && sheets !== undefined && !hasTables && (
        <Empty
          what="Here will stand what your pipeline makes in a day, and what each lever would change."
          step="Paste an export of your deals on a sheet, headers in its first row: amount, stage, created and closed. Or type the four levers."
          onLook={look}
        />
      )}
      {!typed && sheets !== undefined && hasTables && <FromDeals sheets={sheets} onLook={look} />}
    </>
  );
}

function FromDeals({ sheets, onLook }: { readonly sheets: readonly SheetOutline[]; readonly onLook: () => void }) {
  const { host, settings, keep } = useSurroundings();
  const { state, run, cancel } = useTask<Baseline>();
  const choice = settledChoice(sheets, velocityDeals, settings.velocityDeals);
  const table = chosenTable(sheets, velocityDeals, choice);
  const by = table?.headers.includes(settings.velocityBy) === true ? settings.velocityBy : "";
  const isReady = table !== undefined && table.missing.length === 0 && table.fault === undefined;

  const work = () =>
    run(async (task) => {
      const columns = columnsText(choice.columns);
      const deals = await readTable(host, choice.sheet, task);
      const answer = ask(baselineCard, [deals.cells, by, "", "", "", "", "", columns]);
      if (isRefusal(answer)) throw new HostProblem(answer.words);
      const dated = table?.matched.map(({ header }) => header) ?? [];
      return {
        deals: deals.area,
        by,
        columns,
        segments: readBaseline(answer),
        notice: dateOrderNotice(choice.sheet, deals.cells, dated),
      };
    });

  return (
    <>
      <TableChoiceField
        label="Deals"
        role={velocityDeals}
        sheets={sheets}
        choice={choice}
        onChoice={({ sheet, columns }) => keep({ velocityDeals: { sheet, columns: { ...columns } } })}
      />
      <label>
        <span class="label">Broken down by</span>
        <select value={by} onChange={({ currentTarget }) => keep({ velocityBy: currentTarget.value })}>
          <option value="">nothing, the total only</option>
          {table?.headers.map((header) => (
            <option key={header} value={header}>
              {header}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class={`wide ${state.kind === "ready" ? "" : "primary"}`}
        disabled={!isReady || state.kind === "busy"}
        onClick={() => void work()}
      >
        {state.kind === "ready" ? "Read the baseline again" : "Read the baseline"}
      </button>
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && (
        <Problem words={state.words}>
          <button type="button" onClick={onLook}>
            Look at the sheets again
          </button>
        </Problem>
      )}
      {state.kind === "ready" && <Segments baseline={state.value} />}
    </>
  );
}

function Segments({ baseline }: { readonly baseline: Baseline }) {
  const { segments, deals, by, columns, notice } = baseline;
  const [name, setName] = useState("Total");
  const segment = segments.find((other) => other.name === name) ?? segments[segments.length - 1];
  return (
    <section class="stack" aria-label="Baseline">
      {segments.length > 1 && (
        <label>
          <span class="label">{by}</span>
          <select value={segment.name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
            {segments.map((other) => (
              <option key={other.name}>{other.name}</option>
            ))}
          </select>
        </label>
      )}
      <p class="small quiet">
        From {spokenReference(deals)}
        {segment.note !== "" && `; ${segment.note}`}.
      </p>
      {notice !== undefined && <p class="small quiet">{notice}</p>}
      {segment.levers === undefined ? (
        <Problem
          words={`${segment.name} lacks a lever: ${segment.note}. Choose another segment, or type the levers.`}
        />
      ) : (
        <LeverBench
          key={`${segment.name} ${segment.levers.join()}`}
          base={segment.levers}
          source={{
            kind: "deals",
            deals,
            by,
            segment: segment.name,
            columns,
            baselineRows: segments.length + 1,
          }}
        />
      )}
      <details>
        <summary>More</summary>
        <MoneySetting />
      </details>
    </section>
  );
}
