import { isPanelId, panelGroups, type PanelId } from "./panels";

interface PanelNamesProps {
  readonly rail: boolean;
  readonly current: PanelId;
  readonly onPick: (panel: PanelId) => void;
}

/** The way from panel to panel: a rail beside the panel, or one list above it, which arrow keys walk through. */
export function PanelNames({ rail, current, onPick }: PanelNamesProps) {
  return (
    <nav class={rail ? "rail" : "names"} aria-label="Panels">
      {rail ? <Rail current={current} onPick={onPick} /> : <NameList current={current} onPick={onPick} />}
    </nav>
  );
}

type NamesProps = Omit<PanelNamesProps, "rail">;

function Rail({ current, onPick }: NamesProps) {
  return panelGroups.map(([group, faces]) => (
    <div key={group} class="rail-group" role="group" aria-label={group}>
      {faces.map(({ id, short, title }) => (
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
    </div>
  ));
}

function NameList({ current, onPick }: NamesProps) {
  return (
    <select
      aria-label="Panel"
      value={current}
      onChange={({ currentTarget: { value } }) => {
        if (isPanelId(value)) onPick(value);
      }}
    >
      {panelGroups.map(([group, faces]) => (
        <optgroup key={group} label={group}>
          {faces.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
