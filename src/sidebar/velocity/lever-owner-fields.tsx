import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import { useSurroundings } from "../surroundings";
import { LEVER_WORDS } from "./lever-words";
import { ownersOf } from "./owners-of";

/** One name a lever, kept with the document. */
export function LeverOwnerFields() {
  const { settings, keep } = useSurroundings();
  const { leverOwners } = settings;
  const named = ownersOf(settings).filter((owner) => owner !== "").length;
  return (
    <details>
      <summary>{named === 0 ? "No lever has an owner yet" : `Owners of ${named} of 4 levers`}</summary>
      <div class="stack tight">
        {LEVER_NAMES.map((lever) => (
          <label key={lever} class="side">
            <span class="label">{LEVER_WORDS[lever].label} owner</span>
            <input
              type="text"
              placeholder={LEVER_WORDS[lever].owner}
              value={leverOwners[lever]}
              onInput={({ currentTarget }) => keep({ leverOwners: { ...leverOwners, [lever]: currentTarget.value } })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
