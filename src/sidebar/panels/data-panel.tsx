import type { DataSources } from "../../data/assign-roles";
import type { TablePlace } from "../../data/find-places";
import { tableRoles } from "../../data/table-roles";
import { DataGate } from "../data-gate";
import { DataPlace } from "../data-place";
import { Folded } from "../folded";
import { FirstRun } from "../first-run";
import { counted } from "../../written/number-words";
import { useData, type DataHandle } from "../use-data";

/** Every table of the document and what it is read as: all other panels start from here. */
export function DataPanel() {
  const data = useData();
  return (
    <DataGate
      data={data}
      empty={{
        what: "See every table in this document and how each column is read.",
        step: "Paste an export from your CRM into a sheet: deals, leads, touches, or what you have.",
      }}
    >
      {({ places }) => <Tables places={places} data={data} />}
    </DataGate>
  );
}

interface TablesProps {
  readonly places: readonly TablePlace[];
  readonly data: DataHandle;
}

function Tables({ places, data: { sources, look, pick } }: TablesProps) {
  const playing = Object.values(sources);
  const sourceOf = (place: TablePlace) => playing.find((source) => source.place === place);
  const used = places.filter((place) => sourceOf(place) !== undefined);
  const others = places.filter((place) => sourceOf(place) === undefined);
  return (
    <>
      <FirstRun sources={sources} />
      <Found sources={sources} />
      {used.map((place) => (
        <DataPlace key={place.name} place={place} source={sourceOf(place)} onPick={pick} />
      ))}
      {others.length > 0 && (
        <Folded summary={`${counted(others.length, "other table")}, not used`} isOpen={used.length === 0}>
          {() => (
            <div class="stack">
              {others.map((place) => (
                <DataPlace key={place.name} place={place} source={undefined} onPick={pick} />
              ))}
            </div>
          )}
        </Folded>
      )}
      <button type="button" class="wide" onClick={look}>
        Look at the document again
      </button>
    </>
  );
}

function Found({ sources }: { readonly sources: DataSources }) {
  const lacking = tableRoles.filter(({ id }) => sources[id] === undefined);
  const found = tableRoles.length - lacking.length;
  return (
    <div class={`box ${found === 0 ? "warn" : "accent"}`} role="status">
      <p class="sentence">
        {found} of {tableRoles.length} kinds of table found
      </p>
      {lacking.length > 0 && (
        <p class="small">Not found: {lacking.map(({ name, row }) => `${name} (a row is ${row})`).join("; ")}.</p>
      )}
    </div>
  );
}
