import { useSurroundings } from "./surroundings";

/** The sign that stands before money in this sidebar. */
export function MoneySetting() {
  const { settings, keep } = useSurroundings();
  return (
    <label class="side">
      <span class="label">Currency sign</span>
      <input
        type="text"
        class="short"
        maxLength={4}
        value={settings.currency}
        onInput={({ currentTarget }) => keep({ currency: currentTarget.value })}
      />
    </label>
  );
}
