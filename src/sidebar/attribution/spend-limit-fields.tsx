import { requiredCard } from "../../plans/card-named";
import { SPEND_LIMITS } from "./spend-return";
import { useSurroundings } from "../surroundings";

const { params } = requiredCard("SPEND_RETURN");
const FIELDS = [
  { key: "fundAt", label: "Fund from, × spend", help: params.fundAt.help },
  { key: "cutAt", label: "Cut below, × spend", help: params.cutAt.help },
] as const;

/** The thresholds of a spend decision; a blank is the function's own. */
export function SpendLimitFields() {
  const { settings, keep } = useSurroundings();
  const { spendLimits } = settings;
  return (
    <div>
      {FIELDS.map(({ key, label, help }) => (
        <label key={key} class="side" title={help}>
          <span class="label">{label}</span>
          <input
            type="text"
            inputMode="decimal"
            class="short"
            placeholder={SPEND_LIMITS[key]}
            value={spendLimits[key]}
            onInput={({ currentTarget }) => keep({ spendLimits: { ...spendLimits, [key]: currentTarget.value } })}
          />
        </label>
      ))}
    </div>
  );
}
