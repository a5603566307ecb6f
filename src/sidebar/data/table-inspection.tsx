import { withStage } from "../../data/stage-picks";
import type { DataPick, DataSource } from "../../data/assign-roles";
import type { SettingName } from "../../../core/kernel/settings";
import { withSetting, type ColumnMap } from "../../plans/map-columns";
import { counted, grouped } from "../../written/number-words";
import { Busy } from "../busy";
import { Problem } from "../problem";
import { Decisions } from "./decisions";
import { SplitPicks } from "./split-picks";
import { StagePicks } from "./stage-picks";
import { useInspection } from "./use-inspection";

interface TableInspectionProps {
  readonly source: DataSource;
  readonly onPick: (pick: DataPick) => void;
}

/** What was found in a table and how it was read, with one sentence to check and what can be picked. */
export function TableInspection({ source, onPick }: TableInspectionProps) {
  const { inspection, state, inspect, cancel } = useInspection(source);
  const { place, role } = source;
  const keep = (columns: ColumnMap) => onPick({ place: place.name, role: role.id, columns });
  const set = (name: SettingName, words: readonly string[]) => keep(withSetting(source.columns, name, words));
  return (
    <div class="stack" aria-busy={state.kind === "busy"}>
      {state.kind === "idle" && inspection === undefined && (
        <button type="button" onClick={inspect}>
          Check this table
        </button>
      )}
      {state.kind === "busy" && inspection === undefined && (
        <Busy what="Checking" done={state.done} of={state.of} onCancel={cancel} />
      )}
      {state.kind === "wrong" && (
        <Problem words={state.words}>
          <button type="button" onClick={inspect}>
            Check again
          </button>
        </Problem>
      )}
      {inspection !== undefined && (
        <>
          <div class="stack tight">
            {inspection.sentence !== undefined && (
              <p class="sentence" role="status">
                {`${inspection.sentence}. Right?`}
              </p>
            )}
            {inspection.refusal !== undefined && <Problem words={inspection.refusal.words} />}
            <Rows {...inspection} />
            <Decisions inspection={inspection} source={source} onSet={set} />
            {inspection.notes.length > 0 && (
              <ul class="small plain-list" aria-label={`Notes on ${place.name}`}>
                {inspection.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </div>
          <SplitPicks splits={inspection.splits} source={source} onSet={set} />
          {inspection.stages !== undefined && (
            <StagePicks
              stages={inspection.stages}
              place={place.name}
              onPick={(word, outcome) => keep(withStage(source.columns, word, outcome))}
            />
          )}
        </>
      )}
    </div>
  );
}

interface RowsProps {
  readonly found: number;
  readonly read: number | undefined;
  readonly leftOut: readonly string[];
}

function Rows({ found, read, leftOut }: RowsProps) {
  const all = `${counted(found, "row")} found`;
  const words =
    read === undefined ? `${all}.` : read === found ? `${all}, all read.` : `${all}, ${grouped(read)} of them read.`;
  return (
    <>
      <p class="small quiet">{words}</p>
      {leftOut.length > 0 && (
        <ul class="small">
          {leftOut.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
}
