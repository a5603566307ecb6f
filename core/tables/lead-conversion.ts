/**
 * Whether and when a lead was converted, and its email: what tells a repeated lead and a conversion
 * where no stage date does.
 *
 * Sources: Salesforce (`IsConverted`, `ConvertedDate`), Zoho CRM (`Is Converted`, `Converted Date
 * Time`), Odoo (`Conversion Date`), Freshsales, HubSpot, and Dynamics 365 (`emailaddress1`).
 */
import { dateColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const leadConversionColumns = {
  converted: textColumn("Converted", [
    "Converted", "Is Converted", "$converted", "Lead Converted", "Converted?", "Converted (Y/N)", "Konvertiert",
    "Convertie", "Convertido",
  ]),
  convertedDate: dateColumn("Converted date", [
    "Converted Date", "Converted Date Time", "Conversion Date", "Converted On", "Converted at", "Date Converted",
    "Lead Converted Date", "Lead Conversion Date", "Converted Time", "Konvertierungsdatum", "Date de conversion",
    "Fecha de conversión", "Data de conversão", "Converted",
  ]),
  email: textColumn("Email", [
    "Email", "Email Address", "Work email", "property_email", "Person - Email (Work)", "Person - Email",
    "emailaddress1", "Lead : Email", "Primary Email", "E-Mail-Adresse", "Adresse e-mail", "Correo",
    "Correo electrónico", "Endereço de e-mail",
  ]),
} as const;
