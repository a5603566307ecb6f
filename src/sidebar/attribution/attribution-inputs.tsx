import { headerWords } from "../../data/find-places";
import { attributionDeals, attributionTouches } from "../../data/table-uses";
import { requiredCard } from "../../plans/card-named";
import { MoneySetting } from "../money-setting";
import type { Settings } from "../settings";
import { useSurroundings } from "../surroundings";
import { TableUseField } from "../table-use-field";
import type { DataHandle } from "../use-data";

const models = requiredCard("ATTRIBUTION_RECONCILE").params.weighted.options ?? [];

interface AttributionInputsProps {
  readonly data: DataHandle;
  /** What is shown was worked out from something else. */
  readonly onChange: () => void;
}

/** Which tables are reconciled, on which terms. */
export function AttributionInputs({ data, onChange }: AttributionInputsProps) {
  const { settings, keep } = useSurroundings();
  const { sources, look } = data;
  const { by, weighted, lookbackDays, halfLifeDays } = settings.credit;
  const headers = sources.touches === undefined ? [] : headerWords(sources.touches.place);
  const set =
    (key: keyof Settings["credit"]) =>
    ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      keep({ credit: { ...settings.credit, [key]: currentTarget.value } });
      onChange();
    };
  return (
    <>
      <TableUseField use={attributionTouches} data={data} onChange={onChange} />
      <TableUseField use={attributionDeals} data={data} onChange={onChange} />
      <div class="pair">
        <label>
          <span class="label">Credit goes to</span>
          <select value={by} onChange={set("by")}>
            {[...new Set(["Channel", ...headers, by])].map((header) => (
              <option key={header}>{header}</option>
            ))}
          </select>
        </label>
        <label>
          <span class="label">Weighted model</span>
          <select value={weighted} onChange={set("weighted")}>
            {models.map((model) => (
              <option key={model}>{model}</option>
            ))}
          </select>
        </label>
      </div>
      <details>
        <summary>More</summary>
        <div class="stack">
          <label class="side">
            <span class="label">Lookback days</span>
            <input
              type="text"
              inputMode="numeric"
              class="short"
              placeholder="no limit"
              value={lookbackDays}
              onInput={set("lookbackDays")}
            />
          </label>
          <label class="side">
            <span class="label">Half-life days</span>
            <input type="text" inputMode="numeric" class="short" value={halfLifeDays} onInput={set("halfLifeDays")} />
          </label>
          <MoneySetting />
          <button type="button" onClick={look}>
            Look at the sheets again
          </button>
        </div>
      </details>
    </>
  );
}
