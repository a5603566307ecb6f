import { printDate } from "../../../core/written/dates";
import type { LoadedTable } from "../../data/load-tables";
import { asOfNote } from "../../evidence/as-of";
import { leadColumns } from "../../../core/tables/leads";
import { headerOf } from "../../evidence/header-of";
import { insertSlaReview } from "../../plans/sla/insert-sla-review";
import { spokenReference } from "../../plans/reference";
import { ComplianceCard } from "./compliance-card";
import { ComplianceChart } from "./compliance-chart";
import { Dispositions } from "./dispositions";
import { InsertBar } from "../insert-bar";
import { readLimbo } from "./limbo";
import { LimboLedger } from "./limbo-ledger";
import type { PactTerms } from "./pact-terms";
import { Problem } from "../problem";
import { readScorecard } from "./scorecard";
import { ScorecardTable } from "./scorecard-table";
import { reviewSla, type SlaReview } from "./sla-review";
import type { SlaWish } from "./sla-wish";
import { useSurroundings } from "../surroundings";
import { useAnswer } from "../use-answer";
import { WorkingItOut } from "../working-it-out";

interface SlaAnswerProps {
  readonly table: LoadedTable;
  readonly wish: SlaWish;
  readonly pact: PactTerms | undefined;
}

/** What the leads say of the promise, and the button that makes it live. */
export function SlaAnswer({ table, wish, pact }: SlaAnswerProps) {
  const holidays = wish.opens === "" && wish.closes === "" ? undefined : pact?.holidays;
  const asked = JSON.stringify([wish, holidays]);
  const review = useAnswer(() => reviewSla(table, wish, holidays), [table, asked]);
  if (review === undefined) return <WorkingItOut />;
  if (review.kind === "unmeasured") return <Problem words={review.why} />;
  const { scorecard, limbo, dispositions, asOf } = review;
  const notes = [scorecard, limbo].flatMap((answer) => (answer.kind === "answer" ? answer.notes : []));
  return (
    <section class="stack" aria-label="How the promise is kept">
      <Scorecard review={review} table={table} wish={wish} />
      {limbo.kind === "unmeasured" ? (
        <Problem words={limbo.why} />
      ) : (
        <LimboLedger limbo={readLimbo(limbo)} table={table} limitHours={wish.limitHours} />
      )}
      {dispositions.kind === "answer" && <Dispositions answer={dispositions} table={table} by={review.by} />}
      {[
        wish.asOf === undefined ? asOfNote(printDate(asOf), "leads") : `Seen from ${printDate(asOf)}`,
        ...new Set(notes),
      ].map((note) => (
        <p key={note} class="small quiet">
          {note}.
        </p>
      ))}
      {scorecard.kind === "answer" && limbo.kind === "answer" && (
        <InsertBar
          label="Insert the review, live"
          plan={({ sheets }) =>
            insertSlaReview(sheets, {
              ...wish,
              leads: table.area,
              columns: table.columns,
              asOf,
              by: review.by,
              holidays: holidays?.written,
              scorecardRows: scorecard.cells.length,
              limboRows: limbo.cells.length,
            })
          }
        />
      )}
      <p class="small quiet">From {spokenReference(table.area)}.</p>
    </section>
  );
}

interface ScorecardProps {
  readonly review: SlaReview;
  readonly table: LoadedTable;
  readonly wish: SlaWish;
}

function Scorecard({ review: { scorecard, by }, table, wish }: ScorecardProps) {
  const { settings, keep } = useSurroundings();
  if (scorecard.kind === "unmeasured") return <Problem words={scorecard.why} />;
  const read = readScorecard(scorecard);
  const headers = table.cells[0].flatMap((header) => String(header ?? "").trim() || []);
  const usual = [leadColumns.owner, leadColumns.source].flatMap((column) => headerOf(table, [column]) || []);
  return (
    <>
      <ComplianceCard total={read.total} wish={wish} />
      {by !== "" && (
        <>
          <label class="side">
            <span class="label">Scorecard by</span>
            <select
              value={by}
              onChange={({ currentTarget }) => keep({ sla: { ...settings.sla, by: currentTarget.value } })}
            >
              {[...new Set([...usual, ...headers])].map((header) => (
                <option key={header}>{header}</option>
              ))}
            </select>
          </label>
          <ComplianceChart scorecard={read} target={wish.target} />
          <ScorecardTable scorecard={read} by={by} />
        </>
      )}
    </>
  );
}
