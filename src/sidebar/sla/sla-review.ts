/** What the leads say of a promise: how it was kept, what lies in limbo, what became of the rest. */
import { leadColumns } from "../../../core/tables/leads";
import { readDateText } from "../../../core/written/dates";
import type { LoadedTable } from "../../data/load-tables";
import { headerOf } from "../../evidence/header-of";
import { latestLeadEvent } from "../../evidence/latest-lead-event";
import type { Unmeasured } from "../../evidence/evidence";
import { askLive, type LiveAnswer } from "../../live/ask-live";
import { typed, wholeTable, type LiveArgument } from "../../live/live-argument";
import type { SlaWish } from "./sla-wish";

export interface SlaReview {
  readonly kind: "review";
  /** Serial of the moment the leads are seen from. */
  readonly asOf: number;
  /** The table's own header; "" where it has neither owner nor source. */
  readonly by: string;
  readonly scorecard: LiveAnswer | Unmeasured;
  readonly limbo: LiveAnswer | Unmeasured;
  /** Of all leads together. */
  readonly dispositions: LiveAnswer | Unmeasured;
}

/** `holidays`: days on which no working time passes, where they are known. */
export function reviewSla(
  table: LoadedTable,
  wish: SlaWish,
  holidays: LiveArgument | undefined,
): SlaReview | Unmeasured {
  const latest = latestLeadEvent(table);
  if (typeof latest !== "string") return latest;
  const asOf = wish.asOf ?? readDateText(latest, "month-first")!;
  const by = groupHeader(table, wish.by);
  const seen = { leads: wholeTable(table), limitHours: typed(wish.limitHours), asOf: typed(asOf) };
  const calendar = {
    opens: typed(wish.opens),
    closes: typed(wish.closes),
    ...(holidays !== undefined && { holidays }),
  };
  return {
    kind: "review",
    asOf,
    by,
    scorecard: askLive("SLA_SCORECARD", { ...seen, by: typed(by), ...calendar }),
    limbo: askLive("LEAD_LIMBO", { ...seen, valuePerLead: typed(wish.valuePerLead) }),
    dispositions: askLive("DISPOSITIONS", { leads: seen.leads }),
  };
}

/** A header that is not in the table any more is none. */
function groupHeader(table: LoadedTable, wanted: string): string {
  const headers = table.cells[0].map((header) => String(header ?? "").trim());
  return wanted !== "" && headers.includes(wanted) ? wanted : headerOf(table, [leadColumns.owner, leadColumns.source]);
}
