import { panels, type PanelId } from "./panels";

interface PanelNamesProps {
  readonly rail: boolean;
  readonly current: PanelId;
  readonly onPick: (panel: PanelId) => void;
}

/** The way from panel to panel: a rail beside the panel, or one line above it. */
export function PanelNames({ rail, current, onPick }: PanelNamesProps) {
  return (
    <nav class={rail ? "rail" : "names"} aria-label="Panels">
      {panels.map(({ id, short, title }) => (
        <button
          type="button"
          key={id}
          class="name"
          title={title}
          aria-current={id === current ? "page" : undefined}
          onClick={() => onPick(id)}
        >
          {short}
        </button>
      ))}
    </nav>
  );
}
