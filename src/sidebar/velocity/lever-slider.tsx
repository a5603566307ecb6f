import type { LeverName } from "../../../core/velocity/lever-names";
import { signedPercent } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { LEVER_WORDS } from "./lever-words";

interface LeverSliderProps {
  readonly lever: LeverName;
  readonly base: number;
  /** Relative: 0.1 is 10% more. */
  readonly change: number;
  readonly onChange: (change: number) => void;
}

/** One lever, from half to half as much again; arrow keys move it by 1%, Page keys by 10%. */
export function LeverSlider({ lever, base, change, onChange }: LeverSliderProps) {
  const { settings } = useSurroundings();
  const { label, print, owner } = LEVER_WORDS[lever];
  const named = settings.leverOwners[lever].trim();
  const value = print(base * (1 + change), settings.currency);
  const id = `lever-${lever.replace(/ /g, "-")}`;
  return (
    <div class="lever">
      <label for={id} title={named === "" ? owner : `${named} owns it.`}>
        {label} {named !== "" && <span class="small quiet">{named}</span>}
      </label>
      <output for={id} aria-hidden="true">
        <b>{value}</b> <span class="quiet change">{signedPercent(change)}</span>
      </output>
      <input
        id={id}
        type="range"
        min={-50}
        max={50}
        step={1}
        value={Math.round(change * 100)}
        aria-valuetext={`${value}, ${change === 0 ? "no change" : signedPercent(change)}`}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value) / 100)}
        onKeyDown={(event) => {
          const step = { PageUp: 0.1, PageDown: -0.1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          onChange(Math.max(-0.5, Math.min(0.5, Math.round((change + step) * 100) / 100)));
        }}
      />
    </div>
  );
}
