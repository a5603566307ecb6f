/** The deals table: one row an opportunity, as CRMs export it. */
import { dateColumn, numberColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const dealColumns = {
  deal: textColumn("Deal", [
    "Deal ID", "Opportunity ID", "Deal", "Opportunity", "Record ID", "hs_object_id", "Deal - Pipedrive System ID",
    "Deal - ID", "(Do Not Modify) Opportunity", "Id", "Opportunity Name", "Deal Name", "property_dealname",
    "Deal - Title", "Title", "Topic", "Name",
  ]),
  amount: numberColumn("Amount", [
    "Amount", "Deal Amount", "Deal Value", "Close Value", "Opportunity Amount", "Amount in company currency",
    "Annual contract value", "ACV", "Annual recurring revenue", "ARR", "TCV", "Total value", "Total Amount",
    "property_amount", "amount_usd", "Deal - Value", "Value", "Actual Revenue", "actualvalue", "Est. Revenue",
    "Estimated Revenue", "estimatedvalue", "Billed iARR", "Opportunity PAR", "Masked Deal value",
  ]),
  stage: textColumn("Stage", [
    "Stage", "Deal Stage", "Stage Name", "Sales Stage", "Pipeline Stage", "Deal - Stage", "Deal - Stage (pipeline)",
    "stepname", "Pipeline Phase", "deal_pipeline_stage_id", "Status", "Deal Status", "Deal - Status", "Status Reason",
    "Stage - Original",
  ]),
  /** Beside a stage of its own, as Pipedrive and Dynamics export it; where it stands alone it is the stage. */
  status: textColumn("Status", ["Status", "Deal Status", "Deal - Status", "Status Reason"]),
  outcome: textColumn("Outcome", [
    "Outcome", "Result", "Opportunity Status", "Opportunity Result", "Is Closed Won", "hs_is_closed_won", "Is Won",
    "Won", "Converted",
  ]),
  isClosed: textColumn("Is closed", ["Is Closed", "Is Deal Closed?", "hs_is_closed"]),
  created: dateColumn("Created", [
    "Created", "Create Date", "Created Date", "Created On", "Date Created", "createdate", "property_createdate",
    "hs_createdate", "Deal - Creation date", "Deal - Deal created", "Add time", "deal_created_date", "created_at",
    "Engage Date", "Opened", "Open Date",
  ]),
  leadCreated: dateColumn("Lead created", [
    "Lead Created", "Lead Created Date", "Lead Create Date", "Lead Creation Date", "Lead Created On",
    "Became a Lead Date", "hs_lifecyclestage_lead_date",
  ]),
  opportunityCreated: dateColumn("Opportunity created", [
    "Opportunity Created", "Opportunity Created Date", "Opportunity Create Date", "Opportunity Creation Date",
    "Opportunity Created On", "Became an Opportunity Date", "hs_lifecyclestage_opportunity_date",
  ]),
  /** Only dates on which a deal did close: an expected close is no close. */
  closed: dateColumn("Closed", [
    "Actual Close Date", "Deal - Closed on", "Close Date", "Closed Date", "Date Closed", "property_closedate",
    "Close Date (A)", "Closed Won Date (Internal)", "Close Time", "Closed", "Signed", "Signed on", "Deal - Won time",
    "Won time",
  ]),
  /** When an open deal is expected to close, where that has a column of its own beside the close. */
  expectedClose: dateColumn("Expected close", [
    "Expected Close Date", "Deal - Expected close date", "Expected close", "Estimated Close Date", "Est. Close Date",
    "Tentative Close Date",
  ]),
  /** The last thing done with a deal; the record's last change where no activity is kept. */
  lastActivity: dateColumn("Last activity", [
    "Last Activity Date", "Last Activity", "Deal - Last activity date", "notes_last_updated", "Last Contacted",
    "notes_last_contacted", "Last Modified Date", "hs_lastmodifieddate", "Last Modified", "Modified On",
  ]),
  owner: textColumn("Owner", [
    "Owner", "Deal Owner", "Opportunity Owner", "Opportunity Owner Alias", "Sales Agent", "Sales Rep", "Account Owner",
    "Lead Owner", "Assigned To", "Record Owner", "Deal - Owner", "owner_name", "hubspot_owner_id", "Owner ID", "user_id", "Owner code",
  ]),
  source: textColumn("Source", [
    "Source", "Lead Source", "Original Source", "Original Traffic Source", "Original Source Type", "hs_analytics_source",
    "Latest Source", "Lead - Source channel", "Originating Lead", "leadsourcecode", "Utm source", "Channel",
  ]),
} as const;
