import { useEffect, useRef } from "preact/hooks";
import { whenAnswered } from "../../aside/not-yet";
import type { DataSource } from "../../data/assign-roles";
import { inspectCopy } from "../../data/inspect-copy";
import type { Inspection } from "../../data/inspect-source";
import { loadFromTop } from "../../data/load-from-top";
import { CELLS_AT_ONCE } from "../../data/read-area";
import { columnsText } from "../../plans/map-columns";
import { useSurroundings } from "../surroundings";
import { useTask, type TaskState } from "../use-task";

export interface InspectionHandle {
  /** The last one, also while the next is made. */
  readonly inspection: Inspection | undefined;
  readonly state: TaskState<Inspection>;
  readonly inspect: () => void;
  readonly cancel: () => void;
}

/** How a table is read. A large one is read when asked, and again once something else was picked for it. */
export function useInspection(source: DataSource): InspectionHandle {
  const { host } = useSurroundings();
  const { state, run, cancel } = useTask<Inspection>();
  const last = useRef<Inspection | undefined>(undefined);
  const { place } = source;
  const inspect = () =>
    void run(async (task) => {
      const { table, above } = await loadFromTop(host, source, task);
      const { held, cells } = table;
      const asked = { role: source.role.id, place, columns: source.columns, above };
      return whenAnswered(() => held?.aside.inspect(asked, held) ?? inspectCopy(asked, cells), task.signal);
    });
  const isSmall = place.area.rows * place.area.columns <= CELLS_AT_ONCE;
  useEffect(() => {
    if (isSmall || last.current !== undefined) inspect();
    // A large table is not read again each time the document is looked at.
  }, [isSmall ? place : place.area.rows, columnsText(source.columns)]);
  if (state.kind === "ready") last.current = state.value;
  return { inspection: state.kind === "wrong" ? undefined : last.current, state, inspect, cancel };
}
