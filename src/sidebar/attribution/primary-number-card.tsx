import { Fragment } from "preact";
import { PRIMARY_MODELS, type PrimaryModel } from "../../plans/primary-models";
import { counted, money, moneyInFull, percent } from "../../written/number-words";
import { modelWords } from "./model-words";
import { countedNames, isAmong, primaryNumber } from "./primary-number";
import type { AttributionFinding } from "./reconcile-tables";
import { useSurroundings } from "../surroundings";

/** The number that both teams report, large; the other models as context; and the choice of both. */
export function PrimaryNumberCard({ finding }: { readonly finding: AttributionFinding }) {
  const { settings, keep } = useSurroundings();
  const { credit, wished } = finding;
  const { currency, primary } = settings;
  const names = credit.channels.map(({ name }) => name);
  const chosen = countedNames(names, primary.names);
  const { value, share, context, moved } = primaryNumber(credit, primary.model, chosen);
  const all = counted(names.length, credit.by.toLowerCase());
  return (
    <section class="stack tight" aria-label="Primary number">
      <div class="card" aria-live="polite">
        <p class="headline" title={moneyInFull(value, currency)}>
          {money(value, currency)}
        </p>
        <p>
          is the primary number: credit of {chosen.length === names.length ? all : `${chosen.length} of ${all}`} under{" "}
          {modelWords(primary.model, wished.weighted)}
          {share !== undefined && `, ${percent(share)} of booked revenue`}.
        </p>
        <dl class="facts">
          {context.map((other) => (
            <Fragment key={other.model}>
              <dt>{modelWords(other.model, wished.weighted)}</dt>
              <dd title={moneyInFull(other.value, currency)}>{money(other.value, currency)}</dd>
            </Fragment>
          ))}
          <dt>moved by the model alone</dt>
          <dd title={moneyInFull(moved, currency)}>{money(moved, currency)}</dd>
        </dl>
      </div>
      <label class="side">
        <span class="label">Primary model</span>
        <select
          value={primary.model}
          onChange={({ currentTarget }) =>
            keep({ primary: { ...primary, model: currentTarget.value as PrimaryModel } })
          }
        >
          {PRIMARY_MODELS.map((model) => (
            <option key={model} value={model}>
              {modelWords(model, wished.weighted)}
            </option>
          ))}
        </select>
      </label>
      <CountedNames
        names={names}
        chosen={chosen}
        onChange={(picked) => keep({ primary: { ...primary, names: [...picked] } })}
      />
    </section>
  );
}

interface CountedNamesProps {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Whose credit is counted: one name at least. */
function CountedNames({ names, chosen, onChange }: CountedNamesProps) {
  const toggle = (name: string) =>
    onChange(isAmong(chosen, name) ? chosen.filter((other) => !isAmong([name], other)) : [...chosen, name]);
  return (
    <details>
      <summary>
        Whose credit: {chosen.length} of {names.length}
      </summary>
      <div>
        {names.map((name) => (
          <label key={name} class="tick">
            <input
              type="checkbox"
              checked={isAmong(chosen, name)}
              disabled={chosen.length === 1 && isAmong(chosen, name)}
              onChange={() => toggle(name)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
