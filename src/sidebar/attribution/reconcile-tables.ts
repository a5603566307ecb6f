/** Everything the reconciliation room stands on, worked out from tables that were just read. */
import { isRefusal } from "../../../core/kernel/refusal";
import type { DataSources } from "../../data/assign-roles";
import { joinedColumns, type LoadedTable } from "../../data/load-tables";
import { HostProblem } from "../../host/port";
import { askLive } from "../../live/ask-live";
import { columnsFor } from "../../live/columns-for";
import { typed, wholeTable, type LiveArgument } from "../../live/live-argument";
import { requiredCard } from "../../plans/card-named";
import type { ReconciliationTerms } from "../../plans/reconciliation-inputs";
import { bookedRevenue } from "./booked-revenue";
import { readReconciliation, type Reconciliation } from "./credit";
import { dateOrderNotice } from "../date-order-notice";
import { numberGiven } from "../number-given";
import type { Settings } from "../settings";

export interface AttributionFinding {
  readonly credit: Reconciliation;
  readonly booked: number;
  readonly touches: LoadedTable;
  readonly deals: LoadedTable;
  /** Undefined where no table of spend was read. */
  readonly spend: LoadedTable | undefined;
  readonly wished: Settings["credit"];
  readonly notices: readonly string[];
}

/** Throws a `HostProblem` where a function refuses. */
export function reconcileTables(
  { touches, deals, spend }: Pick<AttributionFinding, "touches" | "deals" | "spend">,
  sources: DataSources,
  wished: Settings["credit"],
): AttributionFinding {
  const answer = askLive("ATTRIBUTION_RECONCILE", {
    touches: wholeTable(touches),
    deals: wholeTable(deals),
    weighted: typed(wished.weighted),
    ...journeyTerms(wished),
    halfLifeDays: typed(numberGiven(wished.halfLifeDays)),
  });
  if (answer.kind === "unmeasured") throw new HostProblem(answer.why);
  const booked = bookedRevenue(deals.cells, joinedColumns([touches, deals]));
  if (isRefusal(booked)) throw new HostProblem(booked.words);
  return {
    credit: readReconciliation(answer.cells),
    booked,
    touches,
    deals,
    spend,
    wished,
    notices: [touches, deals].flatMap((table) => dateOrderNotice(table, sources[table.role]) ?? []),
  };
}

/** Which touches count, and for what. */
export function journeyTerms({ by, lookbackDays }: Settings["credit"]): Readonly<Record<string, LiveArgument>> {
  return { by: typed(by), lookbackDays: typed(numberGiven(lookbackDays)) };
}

/** The same terms for a plan. */
export function plannedTerms({ touches, deals, wished }: AttributionFinding): ReconciliationTerms {
  return {
    touches: touches.area,
    deals: deals.area,
    weighted: wished.weighted,
    by: wished.by,
    lookbackDays: numberGiven(wished.lookbackDays),
    halfLifeDays: numberGiven(wished.halfLifeDays),
    columns: columnsFor(requiredCard("ATTRIBUTION_RECONCILE"), [touches.columns, deals.columns]),
  };
}
