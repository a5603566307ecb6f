import type { DataSources } from "../../data/assign-roles";
import { tableRoles } from "../../data/table-roles";
import { DataPlace } from "../data-place";
import { Empty } from "../empty";
import { FirstRun } from "../first-run";
import { counted } from "../../written/number-words";
import { Problem } from "../problem";
import { useData } from "../use-data";

/** Every table of the document and what it is read as: all other panels start from here. */
export function DataPanel() {
  const { seen, sources, problem, look, pick } = useData();
  if (problem !== undefined && seen === undefined) {
    return (
      <Problem words={problem}>
        <button type="button" onClick={look}>
          Try again
        </button>
      </Problem>
    );
  }
  if (seen === undefined) return null;
  if (seen.places.length === 0) {
    return (
      <Empty
        what="Here will stand every table of this document, and how each of its columns was read."
        step="Paste an export of your CRM on a sheet, with its headers in the first row: deals, leads, touches, or what you have."
        onLook={look}
      />
    );
  }
  const playing = Object.values(sources);
  const sourceOf = (place: (typeof seen.places)[number]) => playing.find((source) => source.place === place);
  const used = seen.places.filter((place) => sourceOf(place) !== undefined);
  const others = seen.places.filter((place) => sourceOf(place) === undefined);
  return (
    <>
      <FirstRun sources={sources} />
      <Found sources={sources} />
      {used.map((place) => (
        <DataPlace key={place.name} place={place} source={sourceOf(place)} onPick={pick} />
      ))}
      {others.length > 0 && (
        <details open={used.length === 0}>
          <summary>{counted(others.length, "other table")}, not used</summary>
          <div class="stack">
            {others.map((place) => (
              <DataPlace key={place.name} place={place} source={undefined} onPick={pick} />
            ))}
          </div>
        </details>
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
