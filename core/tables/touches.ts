/**
 * The touches table: one row a marketing or sales touch of a deal.
 *
 * Sources of the spellings: Salesforce campaign member reports and Marketo Measure's touchpoints,
 * Google Analytics (`Session source / medium`), HubSpot, and Zoho CRM campaign exports.
 */
import { eventColumn, textColumn } from "../kernel/columns";
import { groupColumn } from "../kernel/group-words";
import { dealColumns } from "./deals";
import { idColumn } from "./ids";

// prettier-ignore
export const touchColumns = {
  deal: idColumn("Deal", dealColumns.deal.aliases),
  when: eventColumn("When", [
    "When", "Touch Date", "Touchpoint Date", "Activity Date", "bizible2_Touchpoint_Date",
    "bizible_2_bizible_touchpoint_date_c", "Member First Responded Date", "First Responded Date", "Reporting Responded Date",
    "Member First Associated Date", "Member Status Update Date", "Timestamp", "Date", "Time", "started_at", "Created",
    "Created Date", "Touchpoint Time", "Touched at", "Touched on", "Event Date", "Event Time", "Occurred at",
    "Interaction Date", "Activity Time", "Engagement Date", "Response Date", "Responded Date", "Member Created Date",
    "Datum", "Zeitpunkt", "Fecha", "Data",
  ]),
  channel: groupColumn("Channel", [
    "Channel", "Touch Channel", "Marketing Channel", "default channel group", "Medium", "utm_medium", "Source",
    "utm_source", "Touchpoint", "Campaign Type", "Touchpoint Channel", "Touchpoint Source", "Touchpoint Type",
    "Session default channel group", "Session default channel grouping", "Default Channel Grouping",
    "Session source / medium", "Source / Medium", "Channel Group", "Channel Grouping", "Interaction Type", "Kanal",
    "Canal",
  ]),
  campaign: groupColumn("Campaign", [
    "Campaign", "Campaign Name", "Parent Campaign Name", "bizible2_Ad_Campaign_Name", "utm_campaign", "Campaign ID",
    "Campaign: Campaign Name", "Ad Campaign Name", "Session campaign", "Kampagne", "Kampagnenname", "Campagne",
    "Nom de la campagne", "Campaña", "Nombre de la campaña", "Campanha", "Nome da campanha",
  ]),
  milestone: textColumn("Milestone", ["Milestone", "Touchpoint Position", "Touch Position"]),
  direct: textColumn("Direct", ["Direct", "Is Direct"]),
} as const;
