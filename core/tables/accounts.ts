/**
 * The accounts table: one row per company. Its other columns are the rubric's to name.
 *
 * Sources of the spellings: Salesforce reports (`Account: Account Name`), HubSpot company exports in
 * five languages, Pipedrive organizations, Dynamics 365, Zoho CRM, Freshsales, Bitrix24, and Attio.
 */
import { ifPresent, textColumn } from "../kernel/columns";
import { dealColumns } from "./deals";

// prettier-ignore
export const accountColumns = {
  account: textColumn("Account", [
    "Account Name", "Account", "Company Name", "Company", "Organization Name", "Organisation Name", "Organization",
    "Organisation", "Organization - Name*", "Organization - Name", "org_name", "Associated Company",
    "Associated Company Names", "Deal - Organization", "Potential Customer", "Company / Account", "Company (Account)",
    "CompanyOrAccount", "property_company", "property_name", "Client Code", "Client", "Customer", "Name",
    "Account: Account Name", "Account : Name", "Deal : Account name", "COMPANY_TITLE",
    "Customer Name", "Client Name", "Record", "Unternehmensname", "Name des Unternehmens", "Firma",
    "Nom de l'entreprise", "Nom du compte", "Entreprise", "Nombre de la empresa", "Nombre de la cuenta", "Empresa",
    "Nome da empresa", "Nome da conta",
  ]),
} as const;

/** How an account turned out, in the words of a deals table. */
export const accountOutcomeColumns = {
  outcome: ifPresent(dealColumns.outcome),
  stage: ifPresent(dealColumns.stage),
  status: ifPresent(dealColumns.status),
  isClosed: ifPresent(dealColumns.isClosed),
  closed: ifPresent(dealColumns.closed),
} as const;
