import { useEffect, useRef } from "preact/hooks";
import { headerWords } from "../../data/find-places";
import { loadTable, type LoadedTable } from "../../data/load-tables";
import { areReady, velocityDeals } from "../../data/table-uses";
import { AssumptionField } from "../assumption-field";
import { readAssumptions } from "../assumptions";
import { Busy } from "../busy";
import { dateOrderNotice } from "../date-order-notice";
import { Problem } from "../problem";
import { LookAgain } from "../read-bar";
import { useSurroundings } from "../surroundings";
import { TableUseField } from "../table-use-field";
import type { DataHandle } from "../use-data";
import { useAnswer } from "../use-answer";
import { useTask } from "../use-task";
import { WorkButton } from "../work-button";
import { WorkingItOut } from "../working-it-out";
import { askBaseline } from "./baseline";
import { SegmentBase } from "./segment-base";
import type { OwnChange } from "./studio";

interface FromDealsProps extends OwnChange {
  readonly data: DataHandle;
}

interface ReadDeals {
  readonly table: LoadedTable;
  readonly notice: string | undefined;
}

/** The base measured from deals: which table, broken down by what; folded once it was read. */
export function FromDeals({ data, ...change }: FromDealsProps) {
  const { host, settings, keep } = useSurroundings();
  const { state, run, cancel } = useTask<ReadDeals>();
  const { sources, look } = data;
  const source = sources.deals;
  const headers = source === undefined ? [] : headerWords(source.place);
  const by = headers.includes(settings.velocityBy) ? settings.velocityBy : "";
  const typedDays = settings.assumptions.windowDays;
  const period = readAssumptions({ limitHours: "", valuePerLead: "", quota: "", windowDays: typedDays }, "");
  const windowDays = "problem" in period ? undefined : period.windowDays;
  const table = state.kind === "ready" ? state.value.table : undefined;
  const baseline = useAnswer(
    () => table && askBaseline(table, { by, windowDays: typedDays.trim() === "" ? undefined : windowDays }),
    [table, by, windowDays, typedDays],
  );
  const isRead = baseline?.kind === "baseline";
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isRead) answer.current?.focus();
  }, [isRead]);

  const work = () =>
    run(async (task) => {
      const deals = await loadTable(host, sources, "deals", task);
      return { table: deals, notice: dateOrderNotice(deals, source) };
    });

  return (
    <>
      <details open={!isRead}>
        <summary>
          {source === undefined ? "Which deals" : `${source.place.name}${by === "" ? "" : ` by ${by}`}`}
        </summary>
        <div class="stack">
          <TableUseField use={velocityDeals} data={data} onChange={cancel} />
          <label>
            <span class="label">Broken down by</span>
            <select value={by} onChange={({ currentTarget }) => keep({ velocityBy: currentTarget.value })}>
              <option value="">nothing, the total only</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </select>
          </label>
          <WorkButton
            label={isRead ? "Read the baseline again" : "Read the baseline"}
            isPrimary={!isRead}
            disabled={!areReady(sources, [velocityDeals])}
            isBusy={state.kind === "busy"}
            onWork={() => void work()}
          />
        </div>
      </details>
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && <LookAgain words={state.words} onLook={look} />}
      {table !== undefined && baseline === undefined && <WorkingItOut />}
      {baseline?.kind === "unmeasured" && <LookAgain words={baseline.why} onLook={look} />}
      {state.kind === "ready" && (
        <div ref={answer} tabIndex={-1} class="stack answer">
          <AssumptionField name="windowDays" />
          {"problem" in period && <Problem words={period.problem} />}
          {isRead && windowDays !== undefined && (
            <SegmentBase
              {...change}
              {...state.value}
              segments={baseline.segments}
              by={by}
              windowDays={windowDays}
              isWindowTyped={typedDays.trim() !== ""}
            />
          )}
        </div>
      )}
    </>
  );
}
