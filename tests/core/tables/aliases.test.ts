import { describe, expect, it } from "vitest";
import { dealColumns } from "../../../core/tables/deals";
import { touchColumns } from "../../../core/tables/touches";
import type { ColumnSpec } from "../../../core/kernel/column-source";
import { findColumn } from "../../../core/kernel/find-columns";
import { indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { absent, sharedFile } from "../asking";

type Columns = typeof dealColumns | typeof touchColumns;

/** The columns a lone header is read as, by itself or where theirs is blank. */
function readAs(columns: Columns, header: string): readonly string[] {
  const specs: readonly [string, ColumnSpec<unknown>][] = Object.entries(columns);
  return specs.flatMap(([key, spec]) =>
    [spec, ...(spec.otherwise ?? [])].some(
      (each) => findColumn("table", indexHeaders([header]), each, NO_SETTINGS) === 0,
    )
      ? [key]
      : [],
  );
}

/** The lists of the catalogue, §3. */
const CATALOGUE: readonly [Columns, string, string][] = [
  [
    dealColumns,
    "deal",
    "Deal, Deal ID, Opportunity, Opportunity ID, Opportunity Name, Deal Name, Record ID, Id, hs_object_id, Name",
  ],
  [
    dealColumns,
    "amount",
    "Amount, Deal Amount, Value, Deal Value, Close Value, ACV, ARR, TCV, Opportunity Amount, Amount in company currency, Total value",
  ],
  [dealColumns, "stage", "Stage, Deal Stage, Stage Name, Sales Stage, Pipeline Stage, Status"],
  [
    dealColumns,
    "outcome",
    "Outcome, Result, Opportunity Status, Won, Is Won, Is Closed Won, Opportunity Result, IsWon, Converted",
  ],
  [
    dealColumns,
    "created",
    "Created, Create Date, Created Date, Created On, Engage Date, Opened, Open Date, Date Created, Add time",
  ],
  [dealColumns, "closed", "Closed, Close Date, Closed Date, Close Time, Won time, Actual Close Date, Signed"],
  [
    dealColumns,
    "owner",
    "Owner, Deal Owner, Opportunity Owner, Sales Agent, Sales Rep, Account Owner, Lead Owner, Assigned To",
  ],
  [dealColumns, "source", "Source, Lead Source, Original Source, Channel, Latest Source, Utm source"],
  [touchColumns, "when", "When, Date, Time, Timestamp, Touch Date, Activity Date, Created"],
  [touchColumns, "channel", "Channel, Medium, Source, Touchpoint, Touch Channel, Campaign Type"],
  [
    touchColumns,
    "deal",
    "Deal, Deal ID, Opportunity, Opportunity ID, Opportunity Name, Deal Name, Record ID, Id, hs_object_id, Name",
  ],
];

describe("the recognised headers of the catalogue", () => {
  const each = CATALOGUE.flatMap(([columns, key, list]) =>
    list.split(", ").map((header) => ({ columns, key, header })),
  );
  it.each(each)("$header is read as $key", ({ columns, key, header }) => {
    expect(readAs(columns, header)).toContain(key);
  });
});

/** Concepts of header_aliases.json that are columns of ours. */
const CONCEPTS: Readonly<Record<string, readonly [string, string, Columns]>> = {
  opportunity_id: ["opportunity", "deal", dealColumns],
  opportunity_name: ["opportunity", "deal", dealColumns],
  amount: ["opportunity", "amount", dealColumns],
  stage: ["opportunity", "stage", dealColumns],
  status: ["opportunity", "status", dealColumns],
  is_won: ["opportunity", "outcome", dealColumns],
  is_closed: ["opportunity", "isClosed", dealColumns],
  created_date: ["opportunity", "created", dealColumns],
  close_date: ["opportunity", "closed", dealColumns],
  actual_close_date: ["opportunity", "closed", dealColumns],
  owner: ["opportunity", "owner", dealColumns],
  lead_source: ["opportunity", "source", dealColumns],
  last_activity: ["opportunity", "lastActivity", dealColumns],
  touch_date: ["touch_campaign_member", "when", touchColumns],
  channel: ["touch_campaign_member", "channel", touchColumns],
  campaign: ["touch_campaign_member", "campaign", touchColumns],
};

const EXPECTED_CLOSE = "an expected close is no close";
/** Verified spellings that are not read as their concept, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "close_date: Deal - Expected close date": EXPECTED_CLOSE,
  "close_date: expected_close_date": EXPECTED_CLOSE,
  "close_date: Est. Close Date": EXPECTED_CLOSE,
  "close_date: Est. close date": EXPECTED_CLOSE,
  "close_date: Estimated Close Date": EXPECTED_CLOSE,
  "close_date: estimatedclosedate": EXPECTED_CLOSE,
  "close_date: estimated_close_date": EXPECTED_CLOSE,
  "close_date: Tentative Close Date": EXPECTED_CLOSE,
  "status: statecode": "a number: 1 would read as a yes, 0 as a no",
  "status: statuscode": "a number: 1 is in progress, not won",
  "is_won: Is closed lost": "the opposite: a yes there is a loss",
  "amount: ARR to Renew": "what is up for renewal, not what a deal is worth",
  "amount: formatted_value": "the value column of the same export, printed",
  "amount: Forecast": "an expectation weighted by probability",
  "lead_source: Original Traffic Source Drill-Down 1": "a detail of the source, beside the source itself",
  "lead_source: hs_analytics_source_data_1": "a detail of the source, beside the source itself",
  "campaign: Campaign Type": "the channel, in the catalogue",
  "channel: path": "a whole journey in one cell",
};

interface Spelling {
  readonly concept: string;
  readonly header: string;
  readonly verified: boolean;
}

const text = sharedFile("header_aliases.json");
const spellings: readonly Spelling[] =
  text === undefined
    ? []
    : Object.entries(CONCEPTS).flatMap(([concept, [table]]) =>
        Object.entries(
          (JSON.parse(text) as { concepts: Record<string, Record<string, Record<string, string>>> }).concepts[table][
            concept
          ],
        ).map(([header, source]) => ({ concept, header, verified: source !== "GK" })),
      );

describe("every spelling of header_aliases.json", () => {
  it("is there to be looked at", (ctx) => {
    if (text === undefined) ctx.skip(absent("header_aliases.json"));
    expect(spellings.length).toBeGreaterThan(120);
  });

  it.each(spellings.filter(({ verified }) => verified))(
    "$concept: $header is read, or is an exception with its reason",
    ({ concept, header }) => {
      const [, key, columns] = CONCEPTS[concept];
      const isException = `${concept}: ${header}` in EXCEPTIONS;
      expect(readAs(columns, header).includes(key), isException ? "a stale exception" : "not recognised").toBe(
        !isException,
      );
    },
  );

  it.each(spellings.filter(({ verified }) => !verified))(
    "$concept: $header, not verified, is read as nothing else, or is an exception with its reason",
    ({ concept, header }) => {
      const [, key, columns] = CONCEPTS[concept];
      const read = readAs(columns, header);
      const isException = `${concept}: ${header}` in EXCEPTIONS;
      expect(isException ? !read.includes(key) : read.length === 0 || read.includes(key)).toBe(true);
    },
  );

  it("no exception is spelt wrong", (ctx) => {
    if (text === undefined) ctx.skip(absent("header_aliases.json"));
    const known = new Set(spellings.map(({ concept, header }) => `${concept}: ${header}`));
    expect(Object.keys(EXCEPTIONS).filter((name) => !known.has(name))).toEqual([]);
  });

  it("what is expected, weighted, a currency or a probability is never an amount or a close", (ctx) => {
    if (text === undefined) ctx.skip(absent("header_aliases.json"));
    const { opportunity } = (JSON.parse(text!) as { concepts: Record<string, Record<string, Record<string, string>>> })
      .concepts;
    const others = [
      "account_name",
      "account_id",
      "currency",
      "expected_revenue",
      "probability",
      "forecast_category",
      "pipeline",
      "type",
      "next_step",
      "lost_reason",
      "stage_entered_at",
      "fiscal_period",
      "region",
      "industry_segment",
      "product",
    ];
    const apart = new Set(["currency", "expectedRevenue", "probability", "forecastCategory", "pipeline", "dealType"]);
    const misread = others.flatMap((concept) =>
      Object.keys(opportunity[concept]).filter((header) => readAs(dealColumns, header).some((key) => !apart.has(key))),
    );
    expect(misread).toEqual([]);
  });
});

describe("the lists of headers", () => {
  it.each([
    ["deals", dealColumns],
    ["touches", touchColumns],
  ] as const)("%s: no alias stands twice in one list", (_, columns) => {
    for (const { aliases } of Object.values(columns)) expect(new Set(aliases).size).toBe(aliases.length);
  });

  it("of two headers that both name a column, the one listed first is read", () => {
    const headers = [
      "Name",
      "Opportunity Name",
      "Opportunity ID",
      "Expected close date",
      "Close Date",
      "Actual Close Date",
    ];
    expect(findColumn("deals", indexHeaders(headers), dealColumns.deal, NO_SETTINGS)).toBe(2);
    expect(findColumn("deals", indexHeaders(headers), dealColumns.closed, NO_SETTINGS)).toBe(5);
  });
});
