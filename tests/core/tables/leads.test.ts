import { describe, expect, it } from "vitest";
import { findColumn } from "../../../core/kernel/find-columns";
import { indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { leadColumns } from "../../../core/tables/leads";
import { absent, sharedFile } from "../asking";

/** The columns a lone header is read as. */
function readAs(header: string): readonly string[] {
  return Object.entries(leadColumns).flatMap(([key, spec]) =>
    findColumn("leads", indexHeaders([header]), spec, NO_SETTINGS) === 0 ? [key] : [],
  );
}

/** The lists of the catalogue, §3. */
const CATALOGUE: Readonly<Record<keyof typeof leadColumns, string>> = {
  lead: "Lead, Lead ID, Contact, Contact ID, Email, MQL ID, Prospect ID",
  handedOff: "Handed off, MQL Date, Became a marketing qualified lead date, Assigned, Assigned Date, Handoff",
  firstTouch: "First touch, First Outreach, First Activity, First Contacted, Time of first outreach, First Sales Touch",
  accepted: "Accepted, Accepted Date, SAL Date, Sales Accepted",
  qualified: "Qualified, SQL Date, Became a sales qualified lead date",
  wonDate: "Customer Date, Became a customer date, Won Date",
  disposition: "Disposition, Lead Status, Disposition Code, Unqualified Reason, Rejection Reason",
  owner: "Owner, Deal Owner, Opportunity Owner, Sales Agent, Sales Rep, Account Owner, Lead Owner, Assigned To",
  source: "Source, Lead Source, Original Source, Channel, Latest Source, Utm source",
};

describe("the recognised headers of the catalogue", () => {
  const each = Object.entries(CATALOGUE).flatMap(([key, list]) =>
    list.split(", ").map((header): [string, string] => [header, key]),
  );
  it.each(each)("%s is read as %s and nothing else", (header, key) => {
    expect(readAs(header)).toEqual([key]);
  });
});

/** Concepts of header_aliases.json that are columns of ours. */
const CONCEPTS: Readonly<Record<string, keyof typeof leadColumns>> = {
  lead_id: "lead",
  email: "lead",
  lead_status: "disposition",
  mql_date: "handedOff",
  owner_assigned_at: "handedOff",
  sql_date: "qualified",
  customer_date: "wonDate",
  owner: "owner",
  first_response_at: "firstTouch",
  lead_source: "source",
};
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "lead_id: customer_id": "a customer, not a lead that is handed over",
  "lead_status: statuscode": "a number that names no status",
  "first_response_at: Lead response time": "a number of hours, not a date",
  "first_response_at: hs_time_to_first_engagement": "a number of hours, not a date",
  "sql_date: SAL Date": "the acceptance, in the catalogue",
  "lead_source: Original Source Drill-Down 1": "a detail of the source, beside the source itself",
  "lead_source: Original Source Drill-Down 2": "a detail of the source, beside the source itself",
  "lead_source: lead_source_detail_c": "a detail of the source, beside the source itself",
  "lead_source: mkto_71_contact_original_source_type_c": "a detail of the source, beside the source itself",
};

const text = sharedFile("header_aliases.json");
const spellings =
  text === undefined
    ? []
    : Object.entries(CONCEPTS).flatMap(([concept, key]) =>
        Object.entries(
          (JSON.parse(text) as { concepts: { lead_contact: Record<string, Record<string, string>> } }).concepts
            .lead_contact[concept],
        ).map(([header, source]) => ({ concept, header, key, isVerified: source !== "GK" })),
      );

describe("every spelling of header_aliases.json", () => {
  it("is there to be looked at", (ctx) => {
    if (text === undefined) ctx.skip(absent("header_aliases.json"));
    expect(spellings.length).toBeGreaterThan(60);
  });

  it.each(spellings.filter(({ isVerified }) => isVerified))(
    "$concept: $header is read, or is an exception with its reason",
    ({ concept, header, key }) => {
      const isException = `${concept}: ${header}` in EXCEPTIONS;
      expect(readAs(header).includes(key), isException ? "a stale exception" : "not recognised").toBe(!isException);
    },
  );

  it.each(
    spellings.filter(({ isVerified, concept, header }) => !isVerified && !(`${concept}: ${header}` in EXCEPTIONS)),
  )("$concept: $header, not verified, is read as nothing else", ({ header, key }) => {
    const read = readAs(header);
    expect(read.length === 0 || read.includes(key)).toBe(true);
  });
});

describe("the lists of headers", () => {
  it("no header is in two of them, and none stands twice in one", () => {
    const all = Object.values(leadColumns).flatMap(({ aliases }) => aliases);
    expect(all.filter((header) => readAs(header).length !== 1)).toEqual([]);
    for (const { aliases } of Object.values(leadColumns)) expect(new Set(aliases).size).toBe(aliases.length);
  });

  it("of two that name a column the nearer is read: a lead's id before its address, the handoff before the assignment", () => {
    const headers = indexHeaders(["Email", "Lead ID", "Assigned Date", "MQL Date", "Status", "Lead Status"]);
    expect(findColumn("leads", headers, leadColumns.lead, NO_SETTINGS)).toBe(1);
    expect(findColumn("leads", headers, leadColumns.handedOff, NO_SETTINGS)).toBe(3);
    expect(findColumn("leads", headers, leadColumns.disposition, NO_SETTINGS)).toBe(5);
  });
});
