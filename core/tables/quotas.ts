/** The quotas table: one row a quota, of a segment and a period where these are given. */
import { dateColumn, ifPresent, numberColumn } from "../kernel/columns";

// prettier-ignore
export const quotaColumns = {
  quota: numberColumn("Quota", [
    "Quota", "Quota Amount", "Sales Quota", "Target", "Target Amount", "Sales Target", "Revenue Target", "Goal",
    "Goal Amount",
  ], { atLeast: 0 }),
  periodStart: ifPresent(dateColumn("Period start", [
    "Period start", "Period start date", "Start Date", "Start", "From",
  ])),
  periodEnd: ifPresent(dateColumn("Period end", ["Period end", "Period end date", "End Date", "End", "Until", "To"])),
} as const;
