/** The parameters that attribution functions share, and the sample their examples are worked on. */
import { days, header, optional, table } from "../kernel/kinds";
import { numberColumn } from "../kernel/columns";
import { dealColumns } from "../tables/deals";
import { touchColumns } from "../tables/touches";
import { journeyDeals, journeyDealsParam, journeyTouchColumns } from "./journeys";

export const journeyParams = {
  touches: table({
    help: "The touches with their header row: deal, date, channel.",
    key: touchColumns.deal,
    columns: journeyTouchColumns,
  }),
  deals: journeyDealsParam,
};

/** Deals for a function that counts them and adds no money, so that two currencies are none of its business. */
export const countedDealsParam = journeyDeals(numberColumn(dealColumns.amount.label, dealColumns.amount.aliases));

export const byParam = header({
  help: "What gets the credit: Channel, Campaign or any header of touches.",
  default: "Channel",
});
export const lookbackParam = optional(
  days({ help: "How many days before the close a touch may lie. Blank: no limit.", above: 0 }),
);
/** Also what holds where a function takes no half-life. */
export const HALF_LIFE_DAYS = 7;
export const halfLifeParam = days({
  help: "Days in which a touch loses half its weight, for time decay.",
  above: 0,
  default: HALF_LIFE_DAYS,
});

export const EXAMPLE_TOUCHES = [
  ["Deal ID", "Touch Date", "Channel"],
  ["D-1", "2026-01-10", "Paid search"],
  ["D-1", "2026-02-01", "Webinar"],
  ["D-1", "2026-03-01", "Email"],
  ["D-2", "2026-02-10", "Email"],
  ["D-3", "2026-02-11", "Paid search"],
  ["D-1", "2026-04-20", "Events"],
];
export const EXAMPLE_DEALS = [
  ["Deal ID", "Amount", "Close Date", "Stage"],
  ["D-1", 100000, "2026-03-31", "Closed Won"],
  ["D-2", 50000, "2026-03-15", "Closed Won"],
  ["D-3", 80000, "2026-03-20", "Closed Lost"],
  ["D-4", 25000, "2026-03-25", "Closed Won"],
];
