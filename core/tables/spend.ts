/** The spend table: what was paid for a channel, in one row or in several. */
import { ifPresent, numberColumn } from "../kernel/columns";
import { touchColumns } from "./touches";

// prettier-ignore
export const spendColumns = {
  channel: ifPresent(touchColumns.channel),
  campaign: ifPresent(touchColumns.campaign),
  spend: numberColumn("Spend", [
    "Spend", "Amount Spent", "Ad Spend", "Media Spend", "Marketing Spend", "Total Spend", "Spent", "Cost", "Costs",
    "Total Cost", "Actual Cost", "Spend Amount", "Budget", "Budgeted Cost", "Amount",
  ], { atLeast: 0 }),
} as const;
