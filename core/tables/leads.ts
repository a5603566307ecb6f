/**
 * The leads table: one row per lead that marketing hands to sales, with the dates it moved on.
 *
 * Sources of the spellings: Salesforce field reference and Sales Engagement (`FirstCallDateTime`);
 * HubSpot's contact and lead properties; Pipedrive's lead fields; Dynamics 365's lead table; Zoho CRM,
 * Freshsales (`Lead : Lead stage`), Odoo (`Assignment Date`), and Bitrix24 lead exports.
 */
import { eventColumn, textColumn } from "../kernel/columns";
import { idColumn } from "./ids";

// prettier-ignore
export const leadColumns = {
  lead: idColumn("Lead", [
    "Lead ID", "Lead", "MQL ID", "Prospect ID", "Lead Number", "Lead - Pipedrive System ID", "Contact ID", "Contact",
    "Record ID", "hs_object_id", "vid", "Id", "Email", "Email Address", "Work email", "property_email",
    "Person - Email (Work)", "emailaddress1", "Lead : id", "(Do Not Modify) Lead", "Datensatz-ID",
    "ID de fiche d'informations", "ID de registro", "ID del registro", "ID do registro", "External ID",
    "Lead : Email", "Primary Email",
  ]),
  /** When marketing gave it over. The day it qualified stands before the day it was assigned: the clock starts there. */
  handedOff: eventColumn("Handed off", [
    "Handed off", "Handed off at", "Handoff", "Handoff Date", "MQL Date", "Became a marketing qualified lead date",
    "hs_lifecyclestage_marketingqualifiedlead_date", "hs_v2_date_entered_marketingqualifiedlead", "Assigned",
    "Assigned Date", "Owner Assigned Date", "hubspot_owner_assigneddate",
    "Date handed off", "Handed over", "Handover Date", "MQL on", "MQL at", "Date became MQL", "Became MQL",
    "Marketing Qualified Date", "Assigned on", "Assigned at", "Assigned time", "Date assigned", "Assignment Date",
    "Lead Assigned Date", "First assigned at", "Lead : First assigned at", "Last assigned at",
    "Lead : Last assigned at",
  ]),
  firstTouch: eventColumn("First touch", [
    "First touch", "First Sales Touch", "First Outreach", "First Outreach Date", "Time of first outreach",
    "hs_first_outreach_date", "First Contacted", "First Response Date", "First Activity", "First Engagement Date",
    "Date of first engagement", "hs_sa_first_engagement_date", "First contacted at", "First contacted on", "First call", "First call date", "FirstCallDateTime",
    "First email date", "FirstEmailDateTime", "First activity date", "First sales activity",
    "First sales activity date", "First touched at", "First response", "First response at", "First reply",
  ]),
  accepted: eventColumn("Accepted", [
    "Accepted", "Accepted Date", "SAL Date", "Sales Accepted", "Sales Accepted Date",
    "Accepted on", "Accepted at", "Date accepted", "SAL on", "Became SAL", "Became a sales accepted lead date",
    "hs_lifecyclestage_salesacceptedlead_date",
  ]),
  qualified: eventColumn("Qualified", [
    "Qualified", "Qualified Date", "SQL Date", "Became a sales qualified lead date",
    "hs_lifecyclestage_salesqualifiedlead_date", "hs_v2_date_entered_salesqualifiedlead", "Qualified on",
    "Qualified at", "Date qualified", "SQL on", "SQL at", "Became SQL", "Date became SQL", "Sales Qualified Date",
  ]),
  wonDate: eventColumn("Won date", [
    "Won Date", "Customer Date", "Became a customer date", "hs_lifecyclestage_customer_date",
    "hs_v2_date_entered_customer", "Became customer", "Date became customer", "Closed Won Date",
  ]),
  disposition: { ...textColumn("Disposition", [
    "Disposition", "Disposition Code", "Lead Status", "hs_lead_status", "Unqualified Reason", "Rejection Reason",
    "Status", "Lead Disposition", "Lead stage", "Lead : Lead stage", "Status Reason", "Disqualification Reason",
    "Disqualified Reason", "Statut de la piste", "Statut du lead", "Estado del lead",
    "Estado del prospecto", "Status do lead",
  ]), isFact: true },
  owner: textColumn("Owner", [
    "Lead Owner", "Owner", "Contact owner", "Lead - Owner", "Person - Owner", "Sales Rep", "Sales Agent",
    "Account Owner", "Deal Owner", "Opportunity Owner", "Assigned To", "Record Owner", "owner_name",
    "Sales owner", "Lead : Owner", "Salesperson", "Lead Owner: Full Name", "Owner: Full Name", "Owner Full Name",
    "user_name", "Responsible", "Responsible person", "ASSIGNED_BY_NAME", "ASSIGNED_BY", "Rep", "Lead-Inhaber",
    "Für Kontakt zuständiger Mitarbeiter", "Propriétaire de la piste", "Propriétaire du contact",
    "Propietario del lead", "Propietario del contacto", "Proprietário do lead", "Proprietário do contato",
    "hubspot_owner_id", "Lead/Contact Owner ID", "Owner ID", "ASSIGNED_BY_ID",
  ]),
  source: textColumn("Source", [
    "Lead Source", "Source", "Original Source", "Original Traffic Source", "Original Source Type",
    "hs_analytics_source", "Latest Source", "Lead Origin", "origin", "Person Source", "Utm source", "Channel",
    "Lead - Source channel", "Lead - Source origin", "Lead : Source", "Leadquelle",
    "Ursprüngliche Quelle", "Origine de la piste", "Source d'origine", "Origen del prospecto", "Fuente original",
    "Origem do lead", "Fonte original", "SOURCE_ID",
  ]),
} as const;
