import { useEffect, useRef, useState } from "preact/hooks";
import { catalog } from "../../../core/catalog";
import { FAMILY_NAMES, type Card } from "../../../core/kernel/card";
import { cardNamed } from "../../plans/card-named";
import type { PanelProps } from "../app";
import { FunctionForm } from "../function-form";
import { FunctionHelp } from "../function-help";
import { Problem } from "../problem";
import { useSheets } from "../use-sheets";

function matches(card: Card, search: string): boolean {
  const text =
    `${card.name} ${card.name.replace(/_/g, " ")} ${card.summary} ${FAMILY_NAMES[card.family]}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function FunctionsPanel({ item }: PanelProps) {
  const [name, setName] = useState(item);
  const [search, setSearch] = useState("");
  const card = name === undefined ? undefined : cardNamed(name);
  if (card !== undefined) return <OneFunction card={card} onBack={() => setName(undefined)} />;
  const found = catalog.filter((other) => matches(other, search.trim()));
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <>
      <label>
        <span class="label">Search {catalog.length} functions</span>
        <input
          type="search"
          placeholder="win rate"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <div class="stack" aria-live="polite">
        {found.length === 0 && <p class="quiet">No function speaks of “{search.trim()}”. Try one word of it.</p>}
        {families.map((family) => (
          <section key={family} class="stack tight" aria-label={FAMILY_NAMES[family]}>
            <h3 class="label">{FAMILY_NAMES[family]}</h3>
            {found
              .filter((other) => other.family === family)
              .map((other) => (
                <button type="button" class="row-button" key={other.name} onClick={() => setName(other.name)}>
                  <b>{other.name}</b>
                  <span class="quiet">{other.summary}</span>
                </button>
              ))}
          </section>
        ))}
      </div>
    </>
  );
}

function OneFunction({ card, onBack }: { readonly card: Card; readonly onBack: () => void }) {
  const { snapshot, problem, look } = useSheets();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [card]);
  return (
    <section
      class="stack"
      aria-labelledby="revpact-function"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onBack();
      }}
    >
      <div class="actions">
        <button type="button" class="plain" onClick={onBack}>
          All functions
        </button>
      </div>
      <h3 id="revpact-function" class="name-heading" ref={heading} tabIndex={-1}>
        {card.name}
      </h3>
      <FunctionHelp card={card} />
      {problem !== undefined && (
        <Problem words={problem}>
          <button type="button" onClick={look}>
            Try again
          </button>
        </Problem>
      )}
      {snapshot !== undefined && <FunctionForm key={card.name} card={card} snapshot={snapshot} onLook={look} />}
    </section>
  );
}
