/** The claims table: one row per claim that a team or a platform makes on a deal. */
import { moneyColumn } from "../kernel/columns";
import type { TableShape } from "../kernel/table-shape";
import { groupColumn } from "../kernel/group-words";
import { dealColumns } from "./deals";
import { idColumn } from "./ids";

// prettier-ignore
export const claimColumns = {
  deal: idColumn("Deal", dealColumns.deal.aliases),
  claimant: groupColumn("Claimant", [
    "Claimant", "Claimed by", "Team", "Department", "Platform", "Tool", "Channel", "Source",
    "Claiming Team", "Attributed to", "Credited to", "Publisher", "Data Source",
  ]),
  /** The claim itself; the deal's own revenue is in Revenue. */
  amount: moneyColumn("Amount", [
    "Amount", "Claimed", "Claimed Amount", "Amount Claimed", "Claimed Revenue", "Claimed Value", "Claim",
    "Attributed Revenue", "Attributed Amount", "Credited Revenue", "Conversion Value", "conversion_value",
    "Conv. value", "Purchase Value", "Reported Revenue", "Platform Revenue", "Influenced Revenue",
    "Sourced Revenue", "Claimed ARR",
  ]),
  revenue: moneyColumn("Revenue", [
    "Revenue", "Booked Revenue", "Deal Revenue", "Booked", "Deal Amount", "Deal Value", "Opportunity Amount",
    "Closed Amount", "Total value",
    "Actual Revenue", "CRM Revenue", "CRM Amount", "Won Amount",
  ]),
} as const;

export const claimShape: TableShape<typeof claimColumns> = {
  key: claimColumns.deal,
  columns: claimColumns,
  money: { currency: dealColumns.currency },
};
