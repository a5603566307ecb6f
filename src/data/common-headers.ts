/**
 * Headers that tables of every kind have. They say little about what a table is: an id, a status, an
 * amount, and a date make deals of invoices and tickets too.
 */
import { foldHeader } from "../../core/kernel/headers";

// prettier-ignore
const COMMON: ReadonlySet<string> = new Set(
  [
    "Id", "Name", "Title", "Topic", "Subject", "Record", "Record ID", "Record Name", "External ID", "Entry ID",
    "Number", "Type", "Category", "Status", "Status Reason", "State", "Outcome", "Result", "Date", "Time", "When",
    "Timestamp", "Date/Time", "Created", "Create Date", "Created Date", "Created On", "Created At", "Created Time",
    "Creation Date", "Date Created", "Date Added", "Added At", "Added On", "hs_createdate", "property_createdate",
    "Closed", "Opened", "Open Date", "Start", "Start Date", "End", "End Date", "From", "To", "Until", "Period", "Month",
    "Quarter", "Year", "Week", "Day", "Amount", "Value", "Total", "Total Amount", "Total Value", "Count", "Change",
    "Delta", "Income", "Budget", "Budgeted Cost", "Plan", "Target", "Goal", "Owner", "Owner ID", "Owner Name",
    "User ID", "User Name", "hubspot_owner_id", "Assigned To", "Assigned", "Assigned on", "Assigned at",
    "Assigned time", "Assigned Date", "Date assigned", "Responsible", "Rep", "Source", "Source Name", "Email",
    "Email Address", "Contact", "Contact ID", "Last Modified", "Last Modified Date", "Modified On", "Modified Time",
    "Updated At", "Last Updated", "Last Activity", "Last Activity Date", "date_updated", "Update time", "Account",
    "Account ID", "Customer", "Customer ID", "Customer Name", "Company", "Client", "Account Owner", "Betrag", "Wert",
    "Montant", "Valeur", "Importe", "Monto", "Cantidad", "Valor", "Importo", "Bedrag", "Сумма", "金額", "金额",
    "Erstelldatum", "Erstellungsdatum", "Erstellt am", "Date de création", "Fecha de creación", "Data de criação",
    "Datum", "Fecha", "Data", "Datensatz-ID", "ID de fiche d'informations", "ID de registro", "ID do registro",
  ].map(foldHeader),
);

export function isCommonHeader(header: string): boolean {
  return COMMON.has(foldHeader(header));
}
