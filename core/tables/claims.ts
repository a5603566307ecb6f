/** The claims table: one row a claim that a team or a platform makes on a deal. */
import { numberColumn, textColumn } from "../kernel/columns";
import { dealColumns } from "./deals";

// prettier-ignore
export const claimColumns = {
  deal: textColumn("Deal", dealColumns.deal.aliases),
  claimant: textColumn("Claimant", [
    "Claimant", "Claimed by", "Team", "Department", "Platform", "Tool", "Channel", "Source",
  ]),
  /** What is claimed; what the deal is worth stands under Revenue. */
  amount: numberColumn("Amount", [
    "Amount", "Claimed", "Claimed Amount", "Amount Claimed", "Claimed Revenue", "Claimed Value", "Claim",
    "Attributed Revenue", "Attributed Amount", "Credited Revenue", "Conversion Value", "conversion_value",
  ]),
  revenue: numberColumn("Revenue", [
    "Revenue", "Booked Revenue", "Deal Revenue", "Booked", "Deal Amount", "Deal Value", "Opportunity Amount",
    "Closed Amount", "Total value",
  ]),
} as const;
