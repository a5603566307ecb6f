import type { ComponentChildren } from "preact";
import { useSurroundings } from "./surroundings";

/** A word of the trade where it stands: the dotted line leads to the glossary. */
export function Term({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  const { open } = useSurroundings();
  return (
    <button type="button" class="term" title={`Glossary: ${term}`} onClick={() => open("glossary", term)}>
      {children}
    </button>
  );
}
