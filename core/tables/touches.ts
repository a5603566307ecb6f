/** The touches table: one row a marketing or sales touch of a deal. */
import { dateColumn, textColumn } from "../kernel/columns";
import { dealColumns } from "./deals";

// prettier-ignore
export const touchColumns = {
  deal: textColumn("Deal", dealColumns.deal.aliases),
  when: dateColumn("When", [
    "When", "Touch Date", "Touchpoint Date", "Activity Date", "bizible2_Touchpoint_Date",
    "bizible_2_bizible_touchpoint_date_c", "Member First Responded Date", "First Responded Date", "Reporting Responded Date",
    "Member First Associated Date", "Member Status Update Date", "Timestamp", "Date", "Time", "started_at", "Created",
    "Created Date",
  ]),
  channel: textColumn("Channel", [
    "Channel", "Touch Channel", "Marketing Channel", "default channel group", "Medium", "utm_medium", "Source",
    "utm_source", "Touchpoint", "Campaign Type",
  ]),
  campaign: textColumn("Campaign", [
    "Campaign", "Campaign Name", "Parent Campaign Name", "bizible2_Ad_Campaign_Name", "utm_campaign", "Campaign ID",
  ]),
  milestone: textColumn("Milestone", ["Milestone", "Touchpoint Position", "Touch Position"]),
  direct: textColumn("Direct", ["Direct", "Is Direct"]),
} as const;
