/** The leads table: one row a lead that marketing hands to sales, with the dates it moved on. */
import { dateColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const leadColumns = {
  lead: textColumn("Lead", [
    "Lead ID", "Lead", "MQL ID", "Prospect ID", "Lead Number", "Lead - Pipedrive System ID", "Contact ID", "Contact",
    "Record ID", "hs_object_id", "vid", "Id", "Email", "Email Address", "Work email", "property_email",
    "Person - Email (Work)", "emailaddress1",
  ]),
  /** When marketing gave it over. The day it qualified stands before the day it was assigned: the clock starts there. */
  handedOff: dateColumn("Handed off", [
    "Handed off", "Handed off at", "Handoff", "Handoff Date", "MQL Date", "Became a marketing qualified lead date",
    "hs_lifecyclestage_marketingqualifiedlead_date", "hs_v2_date_entered_marketingqualifiedlead", "Assigned",
    "Assigned Date", "Owner Assigned Date", "hubspot_owner_assigneddate",
  ]),
  firstTouch: dateColumn("First touch", [
    "First touch", "First Sales Touch", "First Outreach", "First Outreach Date", "Time of first outreach",
    "hs_first_outreach_date", "First Contacted", "First Response Date", "First Activity", "First Engagement Date",
    "Date of first engagement", "hs_sa_first_engagement_date",
  ]),
  accepted: dateColumn("Accepted", ["Accepted", "Accepted Date", "SAL Date", "Sales Accepted", "Sales Accepted Date"]),
  qualified: dateColumn("Qualified", [
    "Qualified", "Qualified Date", "SQL Date", "Became a sales qualified lead date",
    "hs_lifecyclestage_salesqualifiedlead_date",
  ]),
  wonDate: dateColumn("Won date", [
    "Won Date", "Customer Date", "Became a customer date", "hs_lifecyclestage_customer_date",
  ]),
  disposition: textColumn("Disposition", [
    "Disposition", "Disposition Code", "Lead Status", "hs_lead_status", "Unqualified Reason", "Rejection Reason",
    "Status",
  ]),
  owner: textColumn("Owner", [
    "Lead Owner", "Owner", "Contact owner", "Lead - Owner", "Person - Owner", "Sales Rep", "Sales Agent",
    "Account Owner", "Deal Owner", "Opportunity Owner", "Assigned To", "Record Owner", "owner_name",
    "hubspot_owner_id", "Lead/Contact Owner ID", "Owner ID",
  ]),
  source: textColumn("Source", [
    "Lead Source", "Source", "Original Source", "Original Traffic Source", "Original Source Type",
    "hs_analytics_source", "Latest Source", "Lead Origin", "origin", "Person Source", "Utm source", "Channel",
  ]),
} as const;
