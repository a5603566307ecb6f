import { useEffect, useRef, useState } from "preact/hooks";
import { glossaryTerms, type GlossaryTerm } from "../../../core/reference/glossary-terms";
import { cardNamed } from "../../plans/card-named";
import type { PanelProps } from "../app";
import { panels } from "../panels";
import { useSurroundings } from "../surroundings";

function matches({ term, short, definition }: GlossaryTerm, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/);
  const text = `${term} ${short ?? ""} ${definition}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Terms whose name answers come before those that only speak of it. */
function found(search: string): readonly GlossaryTerm[] {
  const all = glossaryTerms.filter((term) => matches(term, search.trim()));
  const named = (term: GlossaryTerm) =>
    `${term.term} ${term.short ?? ""}`.toLowerCase().includes(search.trim().toLowerCase());
  return [...all.filter(named), ...all.filter((term) => !named(term))];
}

export function GlossaryPanel({ item }: PanelProps) {
  const [search, setSearch] = useState("");
  const clusters = [...new Set(glossaryTerms.map(({ cluster }) => cluster))];
  const terms = found(search);
  return (
    <>
      <label>
        <span class="label">Search 24 terms</span>
        <input
          type="search"
          value={search}
          placeholder="MQL"
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      {search.trim() !== "" ? (
        <section class="stack" aria-label="Found" aria-live="polite">
          {terms.length === 0 && <p class="quiet">No term speaks of “{search.trim()}”. Try one word of it.</p>}
          {terms.map((term, i) => (
            <Entry key={term.term} entry={term} open={i === 0} focus={false} />
          ))}
        </section>
      ) : (
        clusters.map((cluster) => (
          <section key={cluster} class="stack tight" aria-label={cluster}>
            <h3 class="label">{cluster}</h3>
            {glossaryTerms
              .filter((term) => term.cluster === cluster)
              .map((term) => (
                <Entry key={term.term} entry={term} open={term.term === item} focus={term.term === item} />
              ))}
          </section>
        ))
      )}
    </>
  );
}

function Entry({
  entry,
  open,
  focus,
}: {
  readonly entry: GlossaryTerm;
  readonly open: boolean;
  readonly focus: boolean;
}) {
  const surroundings = useSurroundings();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!focus) return;
    summary.current?.scrollIntoView({ block: "center" });
    summary.current?.focus();
  }, [focus]);
  return (
    <details class="entry" open={open}>
      <summary ref={summary}>
        {entry.term}
        {entry.short !== undefined && <span class="quiet"> {entry.short}</span>}
      </summary>
      <p>{entry.definition}</p>
      {entry.proof !== "" && (
        <p>
          <span class="quiet">Proof:</span> {entry.proof}
        </p>
      )}
      <p>
        <span class="quiet">Related:</span>{" "}
        {entry.related.map((term, i) => (
          <>
            {i > 0 && ", "}
            <button type="button" class="link" onClick={() => surroundings.open("glossary", term)}>
              {term}
            </button>
          </>
        ))}
      </p>
      <ServedBy name={entry.servedBy} />
    </details>
  );
}

/** The function or panel that does the work; plain words where it is not in this build. */
function ServedBy({ name }: { readonly name: string }) {
  const { open } = useSurroundings();
  const panel = panels.find(({ title }) => title === name);
  if (panel === undefined && cardNamed(name) === undefined) return null;
  return (
    <p>
      <span class="quiet">Do it with:</span>{" "}
      <button
        type="button"
        class="link"
        onClick={() => (panel === undefined ? open("functions", name) : open(panel.id))}
      >
        {name}
      </button>
    </p>
  );
}
