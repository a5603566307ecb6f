import type { LoadedTable } from "../../data/load-tables";
import { areReady, channelSpend } from "../../data/table-uses";
import { columnsFor } from "../../live/columns-for";
import { requiredCard } from "../../plans/card-named";
import { insertSpendDecisions } from "../../plans/insert-spend-decisions";
import { cellWords, money, moneyInFull } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { halfLifeCaveat } from "./half-life-caveat";
import { plannedTerms, type AttributionFinding } from "./reconcile-tables";
import { SpendChart } from "./spend-chart";
import { SpendLimitFields } from "./spend-limit-fields";
import { readSpendReturn, type SpendReturn } from "./spend-return";
import { SpendTable } from "./spend-table";
import { useSurroundings } from "../surroundings";
import { TableUseField } from "../table-use-field";
import { useAnswer } from "../use-answer";
import type { DataHandle } from "../use-data";
import { WorkingItOut } from "../working-it-out";

interface SpendViewProps {
  readonly finding: AttributionFinding;
  readonly data: DataHandle;
  /** Another table was chosen. */
  readonly onChange: () => void;
  readonly onRead: () => void;
}

/** Which channels to fund, discuss or cut, whichever model one believes. */
export function SpendView({ finding, data, onChange, onRead }: SpendViewProps) {
  const { spend } = finding;
  if (spend === undefined) return <NoSpend data={data} onRead={onRead} />;
  return (
    <section class="stack" aria-label="Spend decisions">
      <Decisions finding={finding} spend={spend} />
      <details>
        <summary>More</summary>
        <div class="stack">
          <SpendLimitFields />
          <TableUseField use={channelSpend} data={data} onChange={onChange} />
        </div>
      </details>
    </section>
  );
}

function NoSpend({ data, onRead }: Pick<SpendViewProps, "data" | "onRead">) {
  const ready = areReady(data.sources, [channelSpend]);
  return (
    <section class="stack" aria-label="Spend decisions">
      <div class="box">
        <p>Here will stand which channels to fund, discuss or cut, and what each returned at least and at most.</p>
        <p class="quiet">
          {ready
            ? "Spend was found in this document since the tables were read."
            : "Paste what each channel cost on a sheet of its own, headers in its first row: channel and spend. Then look again."}
        </p>
        <div class="actions">
          <button type="button" class={ready ? "" : "primary"} onClick={data.look}>
            Look again
          </button>
        </div>
      </div>
      <TableUseField use={channelSpend} data={data} />
      {ready && (
        <button type="button" class="primary wide" onClick={onRead}>
          Read the spend
        </button>
      )}
    </section>
  );
}

function Decisions({ finding, spend }: { readonly finding: AttributionFinding; readonly spend: LoadedTable }) {
  const { settings } = useSurroundings();
  const { fundAt, cutAt } = settings.spendLimits;
  const answer = useAnswer(
    () => readSpendReturn(finding, spend, settings.spendLimits),
    [finding, spend, fundAt, cutAt],
  );
  if (answer === undefined) return <WorkingItOut />;
  if (answer.kind === "unmeasured") return <Problem words={answer.why} />;
  const { touches, deals } = finding;
  return (
    <>
      <DecisionCard answer={answer} />
      <SpendChart answer={answer} />
      <SpendTable answer={answer} />
      {[...halfLifeCaveat(finding.wished), ...answer.answer.notes.map((note) => `${note}.`)].map((note) => (
        <p key={note} class="small quiet">
          {note}
        </p>
      ))}
      <InsertBar
        label="Insert live spend decisions"
        plan={({ sheets }) =>
          insertSpendDecisions(sheets, {
            ...plannedTerms(finding),
            spend: spend.area,
            fundAt: answer.fundAt,
            cutAt: answer.cutAt,
            columns: columnsFor(requiredCard("SPEND_RETURN"), [touches.columns, deals.columns, spend.columns]),
            rows: answer.answer.cells.length,
          })
        }
      />
    </>
  );
}

function DecisionCard({ answer: { lines, total, blended } }: { readonly answer: SpendReturn }) {
  const { currency } = useSurroundings().settings;
  const of = (decision: string) => lines.filter((line) => line.decision === decision);
  const debated = of("discuss").reduce((sum, { spend = 0 }) => sum + spend, 0);
  return (
    <div class="card" aria-live="polite">
      <p class="headline" title={moneyInFull(debated, currency)}>
        {money(debated, currency)}
      </p>
      <p>of {money(total, currency)} spent is neither funded nor cut by all three models.</p>
      <p class="sentence">
        Fund {of("fund").length}, discuss {of("discuss").length}, cut {of("cut").length}.
      </p>
      {blended !== undefined && (
        <p class="small quiet">
          Booked revenue is {cellWords(blended, "multiple", currency)} all spend. It means something only where spend
          and deals cover the same months.
        </p>
      )}
    </div>
  );
}
