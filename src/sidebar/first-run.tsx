import type { DataSources } from "../data/assign-roles";
import type { PanelId } from "./panels";
import { useSurroundings } from "./surroundings";

interface Step {
  readonly words: string;
  readonly panel: PanelId;
  readonly action: string;
}

const NEXT: readonly Step[] = [
  { words: "Pick what hurts, and see what the data says to it.", panel: "framework", action: "Find the framework" },
  { words: "Install its sheets into this document. Nothing of yours is touched.", panel: "install", action: "Install" },
];

/** The way in, in three steps, until it was taken or put aside. */
export function FirstRun({ sources }: { readonly sources: DataSources }) {
  const { settings, keep, open } = useSurroundings();
  if (settings.isFirstRunOver) return null;
  const names = Object.values(sources).map(({ place }) => place.name);
  return (
    <section class="box accent" aria-label="First steps">
      <ol class="first-steps">
        <li>
          {names.length === 0
            ? "Say below which table is which."
            : `Check that your tables were read right: ${names.join(", ")}.`}
        </li>
        {NEXT.map(({ words, panel, action }) => (
          <li key={panel}>
            {words}{" "}
            <button
              type="button"
              class="link"
              onClick={() => {
                keep({ isFirstRunOver: true });
                open(panel);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ol>
      <div class="actions">
        <button type="button" class="plain" onClick={() => keep({ isFirstRunOver: true })}>
          Put this aside
        </button>
      </div>
    </section>
  );
}
