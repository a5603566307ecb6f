/** Every header that the exports of well-known CRMs use, by product and in their own spelling. */
import { describe, expect, it } from "vitest";
import type { ColumnSpec } from "../../../core/kernel/column-source";
import { findColumn } from "../../../core/kernel/find-columns";
import { foldHeader, indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { accountColumns } from "../../../core/tables/accounts";
import { claimColumns } from "../../../core/tables/claims";
import { dealNameAliases } from "../../../core/tables/deal-names";
import { dealColumns } from "../../../core/tables/deals";
import { leadConversionColumns } from "../../../core/tables/lead-conversion";
import { leadColumns } from "../../../core/tables/leads";
import { quotaPeriodColumns } from "../../../core/tables/quota-periods";
import { quotaColumns } from "../../../core/tables/quotas";
import { spendColumns } from "../../../core/tables/spend";
import { stageHistoryColumns } from "../../../core/tables/stage-history";
import { stateHistoryColumns } from "../../../core/tables/state-history";
import { touchColumns } from "../../../core/tables/touches";
import { dealIdOrName, dealsDecidedByValue, leadsDecidedByValue } from "../../../core/tables/value-decided";

type Columns = Readonly<Record<string, Pick<ColumnSpec<unknown>, "label" | "aliases">>>;

const deals: Columns = dealColumns;
const leads: Columns = { ...leadColumns, ...leadConversionColumns };
const quotas: Columns = { ...quotaColumns, ...quotaPeriodColumns };

function readAs(columns: Columns, header: string): readonly string[] {
  return Object.entries(columns).flatMap(([key, spec]) =>
    findColumn("table", indexHeaders([header]), spec, NO_SETTINGS) === 0 ? [key] : [],
  );
}

/** A product's headers of its deals, by the column each is. */
const DEALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Zoho CRM": {
    deal: "Record Id | Deal Name | Potential Name | Potential Id",
    amount: "Amount",
    stage: "Stage",
    created: "Created Time",
    closed: "Closing Date | Closing_Date",
    owner: "Deal Owner | Potential Owner",
    source: "Lead Source",
    lastActivity: "Last Activity Time | Modified Time",
    currency: "Currency",
    probability: "Probability (%)",
    dealType: "Type",
    expectedRevenue: "Expected Revenue",
  },
  Pipedrive: {
    deal: "Deal - ID | Deal - Title | Title",
    amount: "Deal - Value | Value",
    stage: "Deal - Stage",
    status: "Deal - Status",
    created: "Deal - Deal created | Deal - Add time | add_time",
    closed: "Deal - Deal closed on | Deal - Close time | close_time",
    wonTime: "Deal - Won time | won_time",
    lostTime: "Deal - Lost time | lost_time",
    expectedClose: "Deal - Expected close date",
    owner: "Deal - Owner",
    currency: "Deal - Currency of value | Deal - Currency",
    pipeline: "Deal - Pipeline",
    probability: "Deal - Probability",
    source: "Deal - Source channel",
    lastActivity: "Deal - Last activity date | Deal - Update time",
  },
  "Dynamics 365": {
    deal: "(Do Not Modify) Opportunity | Topic | opportunityid",
    amount: "Est. Revenue | estimatedvalue",
    actualAmount: "Actual Revenue | actualvalue",
    companyAmount: "Est. Revenue (Base) | estimatedvalue_base | Actual Revenue (Base)",
    closed: "Actual Close Date | actualclosedate",
    expectedClose: "Est. Close Date | estimatedclosedate",
    created: "Created On | createdon",
    stage: "Pipeline Phase | stepname | salesstage",
    status: "Status | Status Reason",
    currency: "Currency | transactioncurrencyid",
    probability: "closeprobability",
    lastActivity: "Modified On",
  },
  Bitrix24: {
    deal: "ID | TITLE",
    amount: "OPPORTUNITY",
    stage: "STAGE_ID | STAGE_NAME | STAGE",
    created: "DATE_CREATE",
    closed: "CLOSEDATE",
    isClosed: "CLOSED",
    owner: "ASSIGNED_BY_ID | ASSIGNED_BY | ASSIGNED_BY_NAME | Responsible",
    source: "SOURCE_ID",
    currency: "CURRENCY_ID",
    companyAmount: "OPPORTUNITY_ACCOUNT",
    pipeline: "CATEGORY_ID",
    dealType: "TYPE_ID",
    lastActivity: "LAST_ACTIVITY_TIME | DATE_MODIFY",
  },
  "Zendesk Sell": {
    deal: "id | name",
    amount: "value",
    currency: "currency",
    stage: "stage | stage_name",
    created: "added_at | created_at",
    expectedClose: "estimated_close_date",
    owner: "owner | owner_id",
    source: "source",
    probability: "customized_win_likelihood",
    lastActivity: "last_activity_at | updated_at",
  },
  Freshsales: {
    deal: "Deal : id | Deal : Name | Deal name",
    amount: "Deal value | Deal : Deal value | Deal : Total Deal Value",
    companyAmount: "Deal value in Base Currency | Deal : Deal value in Base Currency",
    stage: "Deal stage | Deal : Deal stage",
    created: "Created at | Deal : Created at",
    closed: "Closed date | Deal : Closed date",
    expectedClose: "Expected close | Expected close date | Deal : Expected close date",
    owner: "Sales owner | Deal : Owner",
    pipeline: "Deal pipeline",
    dealType: "Deal type",
    probability: "Probability (%)",
    forecastCategory: "Forecast category",
  },
  Close: {
    deal: "id",
    amount: "value",
    currency: "value_currency",
    stage: "status_label | status_display_name",
    status: "status_type",
    created: "date_created",
    wonTime: "date_won",
    lostTime: "date_lost",
    owner: "user_name | user_id",
    pipeline: "pipeline_name",
    probability: "confidence",
    lastActivity: "date_updated",
  },
  Odoo: {
    deal: "External ID | ID | Opportunity",
    expectedRevenue: "Expected Revenue",
    stage: "Stage",
    created: "Created on",
    closed: "Closed Date | date_closed",
    expectedClose: "Expected Closing | date_deadline",
    owner: "Salesperson",
    outcome: "Won/Lost | won_status",
    active: "Active",
    probability: "Probability",
  },
  Attio: {
    deal: "Record ID | Deal name | Record | Entry ID",
    amount: "Deal value",
    stage: "Deal stage",
    owner: "Deal owner",
    created: "Created at",
    closed: "Close date",
  },
  HubSpot: {
    deal: "Record ID | Deal Name | hs_object_id | dealname",
    amount: "Amount",
    companyAmount: "Amount in company currency | amount_in_home_currency",
    stage: "Deal Stage | dealstage",
    created: "Create Date | createdate",
    closed: "Close Date | closedate",
    isClosed: "Is Deal Closed? | hs_is_closed",
    isWon: "Is Closed Won | hs_is_closed_won",
    isLost: "Is closed lost | hs_is_closed_lost",
    owner: "Deal owner | hubspot_owner_id",
    source: "Original Traffic Source | hs_analytics_source",
    currency: "Currency | deal_currency_code",
    pipeline: "Pipeline",
    dealType: "Deal Type | dealtype",
    probability: "Deal probability | hs_deal_stage_probability",
    forecastCategory: "Forecast category | hs_manual_forecast_category",
  },
  "HubSpot in German": {
    deal: "Datensatz-ID | Deal-Name",
    amount: "Betrag",
    companyAmount: "Betrag in Firmenwährung",
    stage: "Deal-Phase",
    created: "Erstelldatum | Erstellungsdatum",
    closed: "Abschlussdatum | Schließdatum",
    owner: "Deal-Inhaber | Deal-Zuständiger",
    currency: "Währung",
  },
  "HubSpot in French": {
    deal: "ID de fiche d'informations | Nom de la transaction",
    amount: "Montant",
    stage: "Phase de la transaction",
    created: "Date de création",
    closed: "Date de fermeture",
    owner: "Propriétaire de la transaction",
    currency: "Devise",
  },
  "HubSpot in Spanish": {
    deal: "ID de registro | Nombre del negocio",
    amount: "Valor | Importe | Cantidad",
    stage: "Etapa del negocio",
    created: "Fecha de creación",
    closed: "Fecha de cierre",
    owner: "Propietario del negocio",
    currency: "Moneda",
  },
  "HubSpot in Portuguese": {
    deal: "ID do registro | Nome do negócio",
    amount: "Valor",
    stage: "Etapa do negócio",
    created: "Data de criação",
    closed: "Data de fechamento",
    owner: "Proprietário do negócio",
    currency: "Moeda",
  },
  Salesforce: {
    deal: "Opportunity ID | Id | Opportunity Name",
    amount: "Amount | Opportunity.Amount | Deal_Value__c",
    companyAmount: "Amount (converted)",
    companyCurrency: "Amount (converted) Currency",
    currency: "Amount Currency | CurrencyIsoCode | Opportunity Currency",
    stage: "Stage | StageName",
    created: "Created Date | CreatedDate",
    closed: "Close Date | CloseDate",
    isClosed: "IsClosed | Closed",
    isWon: "IsWon | Won",
    owner: "Opportunity Owner | Opportunity Owner: Full Name | OwnerId",
    source: "Lead Source | LeadSource",
    forecastCategory: "Forecast Category | ForecastCategoryName",
    dealType: "Type | Opportunity Type",
    probability: "Probability (%) | Probability",
  },
};

const LEADS: Readonly<Record<string, string>> = {
  lead: "Lead ID | Record Id | Lead : id | Lead - ID | leadid",
  handedOff: "MQL Date | Assignment Date | First assigned at | hubspot_owner_assigneddate | Date handed off",
  firstTouch: "First contacted at | FirstCallDateTime | hs_first_outreach_date",
  accepted: "SAL Date | Accepted on",
  qualified: "SQL Date | Qualified on",
  wonDate: "Became a customer date",
  disposition: "Lead Status | Lead stage | Lead : Lead stage",
  converted: "Converted | IsConverted | Is Converted",
  convertedDate: "ConvertedDate | Converted Date | Converted Date Time | Conversion Date",
  email: "Email | Email Address | emailaddress1",
};

const QUOTAS: Readonly<Record<string, string>> = {
  quota: "Quota | Quota Amount | Target",
  period: "Period | Fiscal Period",
  month: "Month | Fiscal Month",
  quarter: "Quarter | Fiscal Quarter",
  year: "Year | Fiscal Year",
};

const spellings = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).flatMap(([key, list]) => list.split(" | ").map((header) => ({ key, header })));

describe.each(Object.entries(DEALS))("deals of %s", (_, lists) => {
  it.each(spellings(lists))("reads $header as $key", ({ key, header }) => {
    expect(readAs(deals, header)).toContain(key);
  });
});

describe("leads and quotas", () => {
  it.each(spellings(LEADS))("reads $header as $key of leads", ({ key, header }) => {
    expect(readAs(leads, header)).toContain(key);
  });
  it.each(spellings(QUOTAS))("reads $header as $key of quotas", ({ key, header }) => {
    expect(readAs(quotas, header)).toEqual([key]);
  });
});

describe("columns that look like an amount", () => {
  it.each([
    "Amount (converted)",
    "Amount (converted) Currency",
    "Est. Revenue (Base)",
    "Deal value in Base Currency",
    "Expected Revenue",
    "Weighted amount",
    "Prorated Revenue",
    "Exchange Rate",
    "Annual Revenue",
  ])("leaves %s out of Amount", (header) => {
    expect(readAs({ amount: dealColumns.amount }, header)).toEqual([]);
  });
});

/** Two columns that may share a header because they are read together, or because one stands in for the other. */
const SHARED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  deals: [
    ["stage", "status"],
    ["amount", "companyAmount"],
    ["amount", "actualAmount"],
    ["outcome", "isWon"],
  ],
  leads: [["lead", "email"]],
};
const TABLES: Readonly<Record<string, Columns>> = {
  deals,
  leads,
  quotas,
  touches: touchColumns,
  accounts: accountColumns,
  spend: spendColumns,
  claims: claimColumns,
  "stage history": stageHistoryColumns,
  "state history": stateHistoryColumns,
};

describe.each(Object.entries(TABLES))("headers of %s", (table, columns) => {
  const decided = new Set(
    [...dealsDecidedByValue, ...leadsDecidedByValue].map(({ header, column }) => `${foldHeader(header)} ${column}`),
  );

  it("name one column each, unless values decide or two are read together", () => {
    const named = new Map<string, string[]>();
    for (const [key, { aliases, label }] of Object.entries(columns)) {
      for (const header of new Set([...aliases, label].map(foldHeader)))
        named.set(header, [...(named.get(header) ?? []), key]);
    }
    const mayShare = (header: string, a: string, b: string) =>
      (SHARED[table] ?? []).some((pair) => pair.includes(a) && pair.includes(b)) ||
      [a, b].every((key) => decided.has(`${header} ${columns[key].label}`));
    const doubled = [...named].flatMap(([header, keys]) =>
      keys.flatMap((a, i) =>
        keys.slice(i + 1).flatMap((b) => (mayShare(header, a, b) ? [] : [`${header}: ${a}, ${b}`])),
      ),
    );
    expect(doubled).toEqual([]);
  });
});

describe("headers decided by values", () => {
  it.each([
    ...dealsDecidedByValue.map((entry) => ({ ...entry, columns: deals })),
    ...leadsDecidedByValue.map((entry) => ({ ...entry, columns: leads })),
    ...dealIdOrName.map((entry) => ({ ...entry, columns: deals })),
  ])("lists $header among the aliases of $column", ({ header, column, columns }) => {
    const spec = Object.values(columns).find(({ label }) => label === column);
    expect([...(spec?.aliases ?? []), spec?.label ?? ""].map(foldHeader)).toContain(foldHeader(header));
  });

  it("prefers any id of a deal to its name", () => {
    const names = new Set(dealNameAliases);
    const firstName = dealColumns.deal.aliases.findIndex((alias) => names.has(alias));
    expect(dealColumns.deal.aliases.slice(firstName)).toEqual(dealNameAliases);
  });
});
