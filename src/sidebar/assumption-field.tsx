import { ASSUMPTION_FIELDS, type TypedAssumptions } from "./assumptions";
import { useSurroundings } from "./surroundings";

/** One thing that the data cannot say; every panel that asks for it shares the answer. */
export function AssumptionField({ name }: { readonly name: keyof TypedAssumptions }) {
  const { settings, keep } = useSurroundings();
  const { assumptions } = settings;
  const { label, placeholder } = ASSUMPTION_FIELDS.find(({ key }) => key === name)!;
  return (
    <label class="side">
      <span class="label">{label}</span>
      <input
        type="text"
        inputMode="decimal"
        class="short"
        placeholder={placeholder}
        value={assumptions[name]}
        onInput={({ currentTarget }) => keep({ assumptions: { ...assumptions, [name]: currentTarget.value } })}
      />
    </label>
  );
}
