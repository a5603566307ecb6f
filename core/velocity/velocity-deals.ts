/** A deals export as the velocity functions read it: its columns, and what happened to each deal. */
import type { RangeParam } from "../kernel/kinds";
import { dealsTable } from "../tables/deals-table";
import { dealColumns } from "../tables/deals";
import type { Events } from "./deal-tally";

const velocityDealColumns = {
  amount: dealColumns.amount,
  created: dealColumns.created,
  closed: dealColumns.closed,
};

export const dealsParam = dealsTable({ help: "The deals export with its header row." }, velocityDealColumns);
export type VelocityDeals = typeof dealsParam extends RangeParam<infer T> ? T : never;

/** The columns that are counted, as an object of one shape, which engines loop over faster than over a table. */
export function eventsOf({ created, closed, amount, outcomes }: VelocityDeals): Events {
  return { created, closed, amount, outcomes };
}
