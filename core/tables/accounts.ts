/** The accounts table: one row a company. Its other columns are the rubric's to name. */
import { ifPresent, textColumn } from "../kernel/columns";
import { dealColumns } from "./deals";

// prettier-ignore
export const accountColumns = {
  account: textColumn("Account", [
    "Account Name", "Account", "Company Name", "Company", "Organization Name", "Organisation Name", "Organization",
    "Organisation", "Organization - Name*", "Organization - Name", "org_name", "Associated Company",
    "Associated Company Names", "Deal - Organization", "Potential Customer", "Company / Account", "Company (Account)",
    "CompanyOrAccount", "property_company", "property_name", "Client Code", "Client", "Customer", "Name",
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
