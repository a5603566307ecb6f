/**
 * What a deals table says about money beside its amount: the currency, the amount in the company's
 * own currency, what was booked in the end, and what is expected.
 *
 * An amount `(converted)`, `(Base)`, or `in company currency` is a column of its own and no unit of
 * Amount. Expected Revenue is kept apart because most CRMs weight it by the probability; Odoo does
 * not, and there it is the only amount, so a reader that falls back on it has to say so.
 *
 * Sources: Salesforce multi-currency reports (`Amount Currency`, `Amount (converted)`), Data Loader
 * (`CurrencyIsoCode`), HubSpot (`Amount in company currency`, `amount_in_home_currency`), Dynamics 365
 * (`transactioncurrencyid`, `estimatedvalue_base`), Pipedrive (`Deal - Currency of value`), Bitrix24
 * (`CURRENCY_ID`, `OPPORTUNITY_ACCOUNT`), Freshsales (`Deal value in Base Currency`), Close
 * (`value_currency`), Odoo (`Expected Revenue`).
 */
import { moneyColumn, numberColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const dealMoneyColumns = {
  currency: textColumn("Currency", [
    "Currency", "Deal Currency", "Opportunity Currency", "Amount Currency", "CurrencyIsoCode", "Currency Code", "Total Amount Currency", "deal_currency_code",
    "Deal - Currency of value", "Currency of value", "value_currency", "Deal : Currency", "Amount: Currency",
    "transactioncurrencyid", "_transactioncurrencyid_value", "Transaction Currency", "CURRENCY_ID", "ISO Currency", "Währung",
    "Deal-Währung", "Opportunity-Währung", "Devise", "Devise de la transaction",
    "Devise de l'opportunité", "Moneda", "Moneda del negocio", "Divisa", "Moeda", "Moeda do negócio", "Valuta",
    "Waluta", "Měna", "Валюта", "通貨", "货币",
  ]),
  /** The same amount in the one currency the company reports in. */
  companyAmount: moneyColumn("Amount in company currency", [
    "Amount in company currency", "amount_in_home_currency", "hs_amount_in_home_currency", "Amount (converted)", "Amount converted",
    "Converted Amount", "Amount in base currency", "Amount (Base)", "Base Amount", "Actual Revenue (Base)",
    "actualvalue_base", "Est. Revenue (Base)", "Estimated Revenue (Base)", "estimatedvalue_base",
    "Total Amount (Base)", "totalamount_base", "Deal value in Base Currency",
    "Deal : Deal value in Base Currency", "base_currency_amount", "Deal - Value in default currency",
    "Value in default currency", "Deal - Value (converted)", "Value (converted)", "OPPORTUNITY_ACCOUNT",
    "Betrag in Firmenwährung", "Betrag in Unternehmenswährung", "Betrag (konvertiert)",
    "Montant dans la devise de l'entreprise", "Montant en devise de l'entreprise", "Montant (converti)",
    "Cantidad en la moneda de la empresa", "Importe en la moneda de la empresa",
    "Monto en la moneda de la empresa", "Valor en la moneda de la empresa", "Importe (convertido)",
    "Valor na moeda da empresa", "Quantia na moeda da empresa", "Valor (convertido)",
  ]),
  /** The currency of the company amount, where a report prints it. */
  companyCurrency: textColumn("Company currency", [
    "Amount (converted) Currency", "Company Currency", "account_currency_id", "Base Currency", "Home Currency",
  ]),
  /** What a won deal brought in the end; the amount of the others is the estimate. */
  actualAmount: moneyColumn("Actual amount", [
    "Actual Revenue", "actualvalue", "Actual Amount", "Closed Amount", "hs_closed_amount",
    "Closed Won Amount", "Final Amount", "Booked Amount", "Booked Revenue", "Tatsächlicher Umsatz",
    "Revenu réel", "Ingresos reales", "Receita real",
  ]),
  expectedRevenue: numberColumn("Expected revenue", [
    "Expected Revenue", "Planned Revenue", "Erwarteter Umsatz", "Erwartete Einnahmen", "Revenu attendu",
    "Revenu espéré", "Ingreso esperado", "Ingresos esperados", "Receita esperada", "Receita prevista",
  ]),
} as const;
