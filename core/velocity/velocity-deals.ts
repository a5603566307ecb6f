/** A deals export as the velocity functions read it: its columns, and what happened to each deal. */
import { ifPresent } from "../kernel/columns";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table";
import { dealColumns } from "../tables/deals";
import { readOutcomes } from "../tables/outcomes";
import type { Events } from "./deal-tally";

export const velocityDealColumns = {
  amount: dealColumns.amount,
  created: dealColumns.created,
  closed: dealColumns.closed,
  stage: ifPresent(dealColumns.stage),
  status: ifPresent(dealColumns.status),
  outcome: ifPresent(dealColumns.outcome),
  isClosed: ifPresent(dealColumns.isClosed),
};

export type VelocityDeals = Table<typeof velocityDealColumns>;

export function readEvents(deals: VelocityDeals): Events | Refusal {
  const outcomes = readOutcomes(deals);
  if (isRefusal(outcomes)) return outcomes;
  return { created: deals.created, closed: deals.closed, amount: deals.amount, outcomes };
}
