import { useState } from "preact/hooks";
import type { Cell } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { HostProblem } from "../../host/port";
import { requiredCard } from "../../plans/card-named";
import { columnsText } from "../../plans/map-columns";
import { attributionDeals, touches as touchesRole } from "../../plans/table-roles";
import { AttributionAnswer, type AttributionFinding } from "../attribution-answer";
import { bookedRevenue } from "../booked-revenue";
import { Busy } from "../busy";
import { knownChannels } from "../channel-colour";
import { readReconciliation } from "../credit";
import { dateOrderNotice } from "../date-order-notice";
import { Empty } from "../empty";
import { MoneySetting } from "../money-setting";
import { Problem } from "../problem";
import { readTable } from "../read-table";
import { useSurroundings } from "../surroundings";
import { chosenTable, settledChoice, TableChoiceField } from "../table-choice";
import { useSheets } from "../use-sheets";
import { useTask } from "../use-task";

const reconcile = requiredCard("ATTRIBUTION_RECONCILE");
const models = reconcile.params.weighted.options ?? [];

export function AttributionPanel() {
  const { host, settings, keep } = useSurroundings();
  const { sheets, problem, look } = useSheets();
  const { state, run, cancel } = useTask<AttributionFinding>();
  const [stale, setStale] = useState(false);

  if (problem !== undefined && sheets === undefined) {
    return (
      <Problem words={problem}>
        <button type="button" onClick={look}>
          Try again
        </button>
      </Problem>
    );
  }
  if (sheets === undefined) return null;
  if (!sheets.some(({ rows }) => rows > 1)) {
    return (
      <Empty
        what="Here will stand what each channel opens and closes, under three models side by side."
        step="Paste two exports, each on its own sheet with its headers in the first row: deals (id, amount, stage, close date) and touches (deal, date, channel)."
        onLook={look}
      />
    );
  }

  const choices = {
    touches: settledChoice(sheets, touchesRole, settings.touches),
    deals: settledChoice(sheets, attributionDeals, settings.deals),
  };
  const touches = chosenTable(sheets, touchesRole, choices.touches);
  const deals = chosenTable(sheets, attributionDeals, choices.deals);
  const { by, weighted, lookbackDays, halfLifeDays } = settings.credit;
  const isReady = [touches, deals].every(
    (table) => table !== undefined && table.missing.length === 0 && table.fault === undefined,
  );
  const change = (part: Parameters<typeof keep>[0]) => {
    keep(part);
    setStale(true);
  };
  const credit = (part: Partial<typeof settings.credit>) => change({ credit: { ...settings.credit, ...part } });

  const work = () =>
    run(async (task) => {
      setStale(false);
      const columns = columnsText(choices.touches.columns, choices.deals.columns);
      const touchRows = await readTable(host, choices.touches.sheet, task);
      const dealRows = await readTable(host, choices.deals.sheet, task);
      const given: readonly Cell[] = [weighted, by, lookbackDays, halfLifeDays, columns];
      const answer = ask(reconcile, [touchRows.cells, dealRows.cells, ...given]);
      if (isRefusal(answer)) throw new HostProblem(answer.words);
      const booked = bookedRevenue(dealRows.cells, columns);
      if (isRefusal(booked)) throw new HostProblem(booked.words);
      const result = readReconciliation(answer);
      keep({
        channels: [
          ...knownChannels(
            settings.channels,
            result.channels.map(({ name }) => name),
          ),
        ],
      });
      const headersOf = (table: typeof touches) => table?.matched.map(({ header }) => header) ?? [];
      return {
        credit: result,
        booked,
        touches: touchRows.area,
        deals: dealRows.area,
        columns,
        wished: settings.credit,
        notices: [
          dateOrderNotice(choices.touches.sheet, touchRows.cells, headersOf(touches)),
          dateOrderNotice(choices.deals.sheet, dealRows.cells, headersOf(deals)),
        ].flatMap((notice) => (notice === undefined ? [] : [notice])),
      };
    });

  return (
    <>
      <TableChoiceField
        label="Touches"
        role={touchesRole}
        sheets={sheets}
        choice={choices.touches}
        onChoice={(choice) => change({ touches: { sheet: choice.sheet, columns: { ...choice.columns } } })}
      />
      <TableChoiceField
        label="Deals"
        role={attributionDeals}
        sheets={sheets}
        choice={choices.deals}
        onChoice={(choice) => change({ deals: { sheet: choice.sheet, columns: { ...choice.columns } } })}
      />
      <div class="pair">
        <label>
          <span class="label">Credit goes to</span>
          <select value={by} onChange={({ currentTarget }) => credit({ by: currentTarget.value })}>
            {[...new Set(["Channel", ...(touches?.headers ?? []), by])].map((header) => (
              <option key={header}>{header}</option>
            ))}
          </select>
        </label>
        <label>
          <span class="label">Weighted model</span>
          <select value={weighted} onChange={({ currentTarget }) => credit({ weighted: currentTarget.value })}>
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
              onInput={({ currentTarget }) => credit({ lookbackDays: currentTarget.value })}
            />
          </label>
          <label class="side">
            <span class="label">Half-life days</span>
            <input
              type="text"
              inputMode="numeric"
              class="short"
              value={halfLifeDays}
              onInput={({ currentTarget }) => credit({ halfLifeDays: currentTarget.value })}
            />
          </label>
          <MoneySetting />
          <button type="button" onClick={look}>
            Look at the sheets again
          </button>
        </div>
      </details>
      <button
        type="button"
        class={`wide ${state.kind === "ready" && !stale ? "" : "primary"}`}
        disabled={!isReady || state.kind === "busy"}
        onClick={() => void work()}
      >
        {state.kind === "ready" ? "Reconcile again" : "Reconcile these ranges"}
      </button>
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && (
        <Problem words={state.words}>
          <button type="button" onClick={look}>
            Look at the sheets again
          </button>
        </Problem>
      )}
      {state.kind === "ready" && <AttributionAnswer answer={state.value} stale={stale} />}
    </>
  );
}
