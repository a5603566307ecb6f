/**
 * The deals table: one row per opportunity, as CRMs export it.
 *
 * Order matters: of two headers that both name a column the one listed first is read. So ids come
 * before names, and what happened before what was estimated. Headers that could name two columns
 * are told apart by their cells: see value-decided.ts.
 *
 * Sources of the spellings: Salesforce field reference and report exports; HubSpot's default deal
 * properties in English, German, French, Spanish, and Portuguese (knowledge.hubspot.com) and public
 * code that reads its exports; Pipedrive's default fields and exports (`Deal - Won time`); Dynamics
 * 365's opportunity table (learn.microsoft.com); Zoho CRM's Potentials and Deals exports; Bitrix24's
 * crm_deal fields (helpdesk.bitrix24.com); Zendesk Sell's deal attributes (developers.futuresimple.com);
 * Freshsales exports (`Deal : Deal stage`); Close's opportunity exports (developer.close.com); Odoo's
 * crm.lead; Attio's deals object (docs.attio.com).
 */
import { dateColumn, filledFrom, moneyColumn, textColumn } from "../kernel/columns";
import { dealDetailColumns } from "./deal-details";
import { dealFlagColumns } from "./deal-flags";
import { dealMoneyColumns } from "./deal-money";
import { dealNameAliases } from "./deal-names";
import { idColumn } from "./ids";

export { dealNameAliases };

// prettier-ignore
export const dealColumns = {
  deal: idColumn("Deal", [
    "Deal ID", "Opportunity ID", "Deal", "Opportunity", "Record ID", "hs_object_id", "Deal - Pipedrive System ID",
    "Deal - ID", "(Do Not Modify) Opportunity", "Id", "Potential ID", "Deal : id", "Deal Number", "Opportunity Number", "External ID",
    "Entry ID", "Datensatz-ID", "ID de fiche d'informations", "ID de la fiche d'informations", "ID de registro",
    "ID del registro", "ID do registro", "ID de l'opportunité", "ID de oportunidad", "ID de la oportunidad",
    "ID da oportunidade", ...dealNameAliases,
  ]),
  amount: moneyColumn("Amount", [
    "Amount", "Deal Amount", "Deal Value", "Close Value", "Opportunity Amount", "Amount in company currency",
    "Annual contract value", "ACV", "Annual recurring revenue", "ARR", "TCV", "Total value", "Total Amount",
    "property_amount", "amount_usd", "Deal - Value", "Value", "Est. Revenue",
    "Estimated Revenue", "estimatedvalue", "Billed iARR", "Opportunity PAR", "Masked Deal value", "Deal Size",
    "Contract Value", "Total Contract Value", "Total Deal Value", "Deal : Deal value", "Deal : Total Deal Value",
    "Deal Revenue", "Opportunity Value", "Opportunity Amount USD", "Sales Amount", "Income", "Betrag", "Wert", "Deal - Wert",
    "Montant", "Montant de la transaction", "Valeur", "Importe", "Importe del negocio", "Monto", "Cantidad", "Valor",
    "Valor do negócio", "Valor del negocio", "Quantia", "Importo", "Bedrag", "Belopp", "Beløb", "Beløp", "Kwota",
    "Сумма", "金額", "金额", "Actual Revenue", "actualvalue", "Opportunity",
  ]),
  stage: { ...textColumn("Stage", [
    "Stage", "Deal Stage", "Stage Name", "Sales Stage", "Pipeline Stage", "Deal - Stage", "Deal - Stage (pipeline)",
    "stepname", "Pipeline Phase", "deal_pipeline_stage_id", "Status", "Deal Status", "Deal - Status", "Status Reason",
    "Stage - Original", "Deal : Deal stage", "Opportunity Stage", "status_label", "status_display_name",
    "Process Stage", "Deal-Phase", "Phase", "Verkaufsphase",
    "Vertriebsphase", "Phase de la transaction", "Étape de la transaction", "Étape", "Etapa del negocio", "Etapa",
    "Etapa do negócio", "Fase do negócio", "Fase del negocio", "Fase", "Этап", "Стадия", "Стадия сделки", "フェーズ",
    "阶段", "STAGE_ID",
  ]), isFact: true },
  /** Beside a stage of its own, as Pipedrive and Dynamics export it; where it stands alone it is the stage. */
  status: textColumn("Status", [
    "Status", "Deal Status", "Deal - Status", "Status Reason", "status_type",
  ]),
  outcome: textColumn("Outcome", [
    "Outcome", "Result", "Opportunity Status", "Opportunity Result", "Is Closed Won", "hs_is_closed_won", "Is Won",
    "Won", "Converted", "Won/Lost", "Won or Lost", "won_status", "Win/Loss", "Deal Outcome", "Deal Result",
    "Closed Won",
  ]),
  isClosed: textColumn("Is closed", [
    "Is Closed", "Is Deal Closed?", "hs_is_closed", "Deal closed", "Deal is closed", "Closed (Y/N)", "Closed",
  ]),
  created: dateColumn("Created", [
    "Created", "Create Date", "Created Date", "Created On", "Date Created", "createdate", "property_createdate",
    "hs_createdate", "Deal - Creation date", "Deal - Deal created", "Add time", "deal_created_date", "created_at",
    "Engage Date", "Created Time", "Creation Date", "Created Date/Time", "Date/Time Created", "DATE_CREATE",
    "Deal : Created at", "Deal created", "Deal - Add time", "added_at", "Added on", "Date Added",
    "Opportunity: Created Date", "Erstelldatum", "Erstellungsdatum", "Erstellt am", "Deal - Deal erstellt",
    "Date de création", "Créé le", "Fecha de creación", "Creado el", "Data de criação", "Criado em",
    "Data di creazione", "Aanmaakdatum", "Дата создания", "作成日", "创建日期", "Opened", "Open Date",
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
  closed: filledFrom(dateColumn("Closed", [
    "Actual Close Date", "Deal - Deal closed on", "Deal closed on", "Deal - Closed on", "Close Date", "Closed Date",
    "Date Closed", "property_closedate", "Close Date (A)", "Close Time", "Closed", "Signed", "Signed on", "Closing Date", "Closed on", "Closed at", "Close day", "Date of Close", "Deal : Closed date",
    "Deal - Close time", "Deal Close Date", "Opportunity Close Date", "Abschlussdatum", "Schlusstermin",
    "Schließdatum", "Geschlossen am", "Deal - Abgeschlossen am", "Date de fermeture", "Date de clôture", "Fermé le",
    "Fecha de cierre", "Cerrado el", "Data de fechamento", "Data fechamento", "Fechado em", "Data di chiusura",
    "Sluitingsdatum", "Afsluitdatum", "Slutdatum", "Дата закрытия", "Дата завершения", "完了予定日", "结束日期",
  ]), [dealFlagColumns.wonTime, dealFlagColumns.lostTime]),
  /** When an open deal is expected to close, where that has a column of its own beside the close. */
  expectedClose: dateColumn("Expected close", [
    "Expected Close Date", "Deal - Expected close date", "Expected close", "Estimated Close Date", "Est. Close Date",
    "Tentative Close Date", "Expected Closing", "Expected Closing Date", "Deal : Expected close date",
    "Deal : Expected close", "Projected Close Date", "Forecast Close Date", "Target Close Date", "Planned Close Date",
    "date_deadline", "Voraussichtliches Abschlussdatum", "Erwartetes Abschlussdatum",
    "Deal - Voraussichtliches Abschlussdatum", "Date de clôture prévue", "Date de fermeture prévue",
    "Fecha de cierre prevista", "Fecha prevista de cierre", "Data prevista de fechamento",
    "Data de fechamento esperada",
  ]),
  /** The last thing done with a deal; the record's last change where no activity is kept. */
  lastActivity: dateColumn("Last activity", [
    "Last Activity Date", "Last Activity", "Deal - Last activity date", "notes_last_updated", "Last Contacted",
    "notes_last_contacted", "Last Modified Date", "hs_lastmodifieddate", "Last Modified", "Modified On",
    "Last Activity Time", "last_activity_at", "Deal : Last activity date", "Last Interaction", "Modified Time",
    "DATE_MODIFY", "date_updated", "Deal - Update time", "Update time", "Updated at", "Deal : Updated at",
    "Last Updated", "Last Updated on", "Letzte Aktivität", "Datum der letzten Aktivität",
    "Date de la dernière activité", "Fecha de la última actividad", "Data da última atividade",
  ]),
  owner: textColumn("Owner", [
    "Owner", "Deal Owner", "Opportunity Owner", "Opportunity Owner Alias", "Sales Agent", "Sales Rep", "Account Owner",
    "Lead Owner", "Assigned To", "Record Owner", "Deal - Owner", "owner_name", "Potential Owner", "Sales Owner",
    "Deal : Owner", "Deal : Sales owner", "Salesperson", "Opportunity Owner: Full Name", "Owner: Full Name",
    "Owner Full Name", "user_name", "Responsible", "Responsible person", "ASSIGNED_BY_NAME",
    "ASSIGNED_BY", "Account Manager", "Account Executive", "Rep", "Deal-Inhaber", "Deal-Zuständiger",
    "Deal - Besitzer", "Opportunity-Inhaber", "Inhaber", "Zuständiger Mitarbeiter", "Propriétaire",
    "Propriétaire de la transaction", "Propriétaire de l'opportunité", "Propietario", "Propietario del negocio",
    "Propietario de la oportunidad", "Propietario de oportunidad", "Proprietário", "Proprietário do negócio",
    "Proprietário da oportunidade", "Ответственный", "hubspot_owner_id", "Owner ID", "user_id", "ASSIGNED_BY_ID",
    "Owner code",
  ]),
  source: textColumn("Source", [
    "Source", "Lead Source", "Original Source", "Original Traffic Source", "Original Source Type", "hs_analytics_source",
    "Latest Source", "Lead - Source channel", "Originating Lead", "leadsourcecode", "Utm source", "Channel",
    "Deal Source", "Opportunity Source", "Deal - Source channel", "Deal - Source origin", "Deal : Source",
    "Lead Source Name", "source_name", "Leadquelle", "Quelle", "Ursprüngliche Quelle", "Origine de la piste",
    "Source d'origine", "Origen del prospecto", "Fuente original", "Fuente", "Origem do lead", "Fonte original",
    "Источник", "SOURCE_ID",
  ]),
  ...dealMoneyColumns,
  ...dealFlagColumns,
  ...dealDetailColumns,
} as const;
