/** Headers by which tables of one kind are told from those of another, beside the columns that functions read. */
import type { Concept } from "./table-roles";

function header(label: string, ...aliases: readonly string[]): Concept {
  return { label, aliases, kind: "text" };
}

/** A table of people is no table of companies. */
export const people: readonly Concept[] = [
  header("First name", "Given name", "Vorname", "Prénom", "Nombre de pila", "property_firstname"),
  header("Last name", "Surname", "Family name", "Nachname", "Nom de famille", "Apellidos", "property_lastname"),
  header("Job title", "jobtitle", "Position", "property_jobtitle"),
  header("Email", "Email address", "E-mail", "property_email", "Work email", "emailaddress1"),
  header("Mobile", "Mobile phone"),
];

/** Papers, parts, and calls for help: they have an id, an amount or a status, and dates, as deals do. */
export const otherRecords: readonly Concept[] = [
  header("Invoice ID", "Invoice", "Invoice Number", "Invoice No", "Invoice Date", "Rechnungsnummer"),
  header("Order Number", "Order ID", "Order No", "Order Date", "Sales Order"),
  header("Quote Number", "Quote ID", "Quote Name", "Expiration Date"),
  header("Contract Number", "Contract ID", "Contract Term"),
  header("Ticket ID", "Ticket Number", "Case Number", "Ticket name", "Case ID"),
  header("Task ID", "Activity ID", "Event ID", "Meeting ID", "Engagement ID"),
  header("SKU", "Product Code", "Product ID", "Price Book", "List Price"),
  header("Unit Price", "Sales Price", "Price", "Unit Cost"),
  header("Quantity", "Qty"),
  header("Due Date", "Payment Terms", "Balance Due", "Balance"),
  header("Subscription ID", "Plan ID", "Billing Frequency", "Current Period End"),
];

/** Warehouses keep every version of a row with the time it was valid. */
export const versions: readonly Concept[] = [
  header("Valid from", "_fivetran_start", "dbt_valid_from"),
  header("Valid to", "_fivetran_end", "dbt_valid_to"),
];

/** A report of changed fields says which field was changed, and its values are of every kind. */
export const changedField: readonly Concept[] = [header("Field / Event", "Field", "Field Name", "Field Changed")];

/** What people know about a company. */
export const company: readonly Concept[] = [
  header("Industry", "Sector", "Industry Group", "property_industry", "business_segment", "Branche", "Secteur"),
  header(
    "Employees",
    "Number of Employees",
    "No. of Employees",
    "numemployees",
    "Headcount",
    "Company Size",
    "Size",
    "Employee Range",
    "property_numberofemployees",
    "Mitarbeiter",
    "Anzahl der Mitarbeiter",
  ),
  header("Annual Revenue", "Revenue", "Company Revenue", "property_annualrevenue", "Jahresumsatz"),
  header("Website", "Website URL", "Domain", "Company Domain Name", "Web Page", "property_website", "property_domain"),
  header("Account Type", "Company Type", "Customer Type", "Segment", "Tier", "Account Tier", "ICP Tier"),
  header("Parent Account", "Parent Company", "Subsidiary of", "parent_id"),
  header("Year Established", "Founded", "Year Founded", "Ownership", "Ticker Symbol", "SIC Code", "NAICS"),
  header("Signup Date", "Customer Since", "Seats", "Plan Tier", "Tech Stack", "Technologies"),
];

/** What is known of companies, and of much else. */
export const address: readonly Concept[] = [
  header("Country", "Country/Region", "Billing Country", "property_country", "Office Location", "Land"),
  header("City", "Billing City", "property_city", "Headquarters", "Ort"),
  header("Phone", "Phone Number", "Telephone"),
];
