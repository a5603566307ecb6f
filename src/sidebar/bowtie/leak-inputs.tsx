import { MoneySetting } from "../money-setting";
import { useSurroundings } from "../surroundings";
import { USUAL_LIFT, type TypedLeak } from "./leak-wish";

/** What a joint's worth is reckoned with. */
export function LeakInputs() {
  const { settings, keep } = useSurroundings();
  const { bowtie } = settings;
  const field = (key: keyof TypedLeak, label: string, placeholder: string) => (
    <label class="side">
      <span class="label">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        placeholder={placeholder}
        value={bowtie[key]}
        onInput={({ currentTarget }) => keep({ bowtie: { ...bowtie, [key]: currentTarget.value } })}
      />
    </label>
  );
  return (
    <div class="stack tight">
      {field("valueAtEnd", "Worth of one more at the end", "not priced")}
      <details>
        <summary>More</summary>
        <div class="stack tight">
          {field("lift", "Lift where nothing is expected", USUAL_LIFT)}
          <MoneySetting />
        </div>
      </details>
    </div>
  );
}
