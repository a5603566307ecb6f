import { useEffect } from "preact/hooks";
import { withColumn, type DataPick, type DataSource } from "../data/assign-roles";
import type { TablePlace } from "../data/find-places";
import { loadTables } from "../data/load-tables";
import { readColumns, type TableReading } from "../data/read-columns";
import { isRoleId, tableRoles, type Concept } from "../data/table-roles";
import { spokenReference } from "../plans/reference";
import { sampleValues } from "../data/sample-values";
import { Busy } from "./busy";
import { ColumnPick } from "./column-pick";
import { KeyColumns } from "./data/key-columns";
import { TableInspection } from "./data/table-inspection";
import { Folded } from "./folded";
import { MissingColumns } from "./missing-columns";
import { counted } from "../written/number-words";
import { Problem } from "./problem";
import { columnWords, tableWords, unreadableWords } from "./reading-words";
import { usePatientPick } from "./use-patient-pick";
import { useReveal } from "./use-reveal";
import { useSurroundings } from "./surroundings";
import { useTask } from "./use-task";

interface DataPlaceProps {
  readonly place: TablePlace;
  /** What it plays; undefined for a table that is not used. */
  readonly source: DataSource | undefined;
  readonly onPick: (pick: DataPick) => void;
}

/** One table: what it is read as, what was found in it, and on request how every column was read. */
export function DataPlace({ place, source, onPick }: DataPlaceProps) {
  const reveal = useReveal();
  const roles = usePatientPick(source?.role.id ?? "none", (role) =>
    onPick({ place: place.name, role: isRoleId(role) ? role : "none", columns: source?.columns ?? {} }),
  );
  return (
    <section class="card" aria-label={place.name}>
      <h3>{place.name}</h3>
      <p class="small quiet">
        <button type="button" class="link" onClick={() => reveal.show(place.area)}>
          {spokenReference(place.area)}
        </button>
        {source === undefined && `, ${counted(place.area.rows - 1, "row")}`}
      </p>
      <label class="side">
        <span class="label">Read as</span>
        <select aria-label={`${place.name} is read as`} {...roles}>
          <option value="none">not used</option>
          {tableRoles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {reveal.problem !== undefined && <Problem words={reveal.problem} />}
      {place.isFiltered && <p class="small quiet">A filter hides some rows. Functions read the hidden rows too.</p>}
      {place.unnamed.length > 0 && (
        <p class="small quiet">
          Nothing is read from {place.unnamed.length === 1 ? "column" : "columns"} {place.unnamed.join(", ")}: there is
          no header above. A merged header names its first column only.
        </p>
      )}
      {source !== undefined && <Reading key={source.role.id} source={source} onPick={onPick} />}
    </section>
  );
}

function Reading({ source, onPick }: { readonly source: DataSource; readonly onPick: DataPlaceProps["onPick"] }) {
  const { match } = source;
  return (
    <div class="stack">
      <MissingColumns source={source} match={match} onPick={onPick} />
      {match.missing.length === 0 && match.fault === undefined && <TableInspection source={source} onPick={onPick} />}
      <KeyColumns source={source} />
      <Folded summary={`${counted(match.matched.length, "column")} matched`}>
        {() => <ColumnReadings source={source} onPick={onPick} />}
      </Folded>
    </div>
  );
}

interface ColumnReadingsProps {
  readonly source: DataSource;
  readonly onPick: DataPlaceProps["onPick"];
}

/** Every column of the role with the header it is read from; the cells are read when this opens. */
function ColumnReadings({ source, onPick }: ColumnReadingsProps) {
  const { host } = useSurroundings();
  const { role, place, match } = source;
  const { state, run, cancel } = useTask<TableReading>();
  const read = () =>
    run(async (task) => {
      const tables = await loadTables(host, { [role.id]: source }, [role.id], task);
      return readColumns(source, tables[role.id]?.cells ?? []);
    });
  const headers = match.matched.map(({ label, header }) => `${label}=${header}`).join(";");
  useEffect(() => {
    if (state.kind === "ready") void read();
  }, [headers, place.area.rows]);

  const reading = state.kind === "ready" ? state.value : undefined;
  const concepts: readonly Concept[] = [...role.needs.flat(), ...role.uses];
  return (
    <div class="stack">
      {state.kind === "idle" && (
        <button type="button" onClick={() => void read()}>
          Read every cell
        </button>
      )}
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && (
        <Problem words={state.words}>
          <button type="button" onClick={() => void read()}>
            Try again
          </button>
        </Problem>
      )}
      {reading !== undefined && (
        <p class="small" role="status">
          {[tableWords(reading), ...reading.notes.map((note) => `${note}.`)].join(" ")}
        </p>
      )}
      {concepts.map(({ label }) => {
        const matched = match.matched.find((column) => column.label === label);
        const column = reading?.columns.find((other) => other.label === label);
        const unreadable = column && unreadableWords(column);
        return (
          <div key={label}>
            <ColumnPick
              question={label}
              place={place}
              value={matched?.header ?? ""}
              onPick={(picked) => onPick(withColumn(source, label, picked))}
            />
            {matched !== undefined && <p class="small quiet">{sampleValues(place, matched).join(", ")}</p>}
            {column !== undefined && <p class="small quiet">{columnWords(column)}</p>}
            {unreadable !== undefined && <p class="small bad-words">{unreadable}</p>}
          </div>
        );
      })}
    </div>
  );
}
