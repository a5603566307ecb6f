import { describe, expect, it } from "vitest";
import type { SheetOutline } from "../../../src/host/port";
import { findTables, isLikely, matchTable } from "../../../src/plans/find-tables";
import { overridesOf } from "../../../src/plans/map-columns";
import { attributionDeals, touches, velocityDeals } from "../../../src/plans/table-roles";

const sheet = (name: string, headers: SheetOutline["headers"], rows = 10): SheetOutline => ({
  name,
  rows,
  columns: headers.length,
  headers,
});

describe("finding tables", () => {
  it("reads the headers CRMs export", () => {
    const found = matchTable(
      sheet("Export", ["opportunity_id", "sales_agent", "deal_stage", "engage_date", "close_date", "close_value"]),
      velocityDeals,
    );
    expect(found.missing).toEqual([]);
    expect(found.matched).toEqual([
      { label: "Amount", header: "close_value" },
      { label: "Created", header: "engage_date" },
      { label: "Closed", header: "close_date" },
      { label: "Stage", header: "deal_stage" },
    ]);
  });

  it("reads custom fields, odd spacing and capitals", () => {
    const found = matchTable(
      sheet("SFDC", ["  DEAL  id ", "Amount__c", "Stage-Name", "CREATED.DATE", "close_Date"]),
      velocityDeals,
    );
    expect(found.missing).toEqual([]);
  });

  it("puts touches before deals although the deals could pass for touches", () => {
    const deals = sheet("Deals", ["Deal ID", "Lead Source", "Amount", "Stage", "Created Date", "Close Date", "Source"]);
    const log = sheet("Log", ["Deal ID", "Date", "Channel"]);
    expect(findTables([deals, log], touches).map(({ area }) => area.sheet)).toEqual(["Log", "Deals"]);
    expect(findTables([log, deals], attributionDeals).map(({ area }) => area.sheet)).toEqual(["Deals", "Log"]);
  });

  it("prefers the sheet that is called what is sought among equals", () => {
    const headers = ["Deal ID", "Amount", "Stage", "Created", "Closed"];
    const found = findTables([sheet("Old", headers), sheet("Deals 2026", headers)], velocityDeals);
    expect(found.map(({ area }) => area.sheet)).toEqual(["Deals 2026", "Old"]);
  });

  it("names what is missing, once for columns of which one is enough", () => {
    const found = matchTable(sheet("Export", ["Deal ID", "Booked EUR", "Opened"]), velocityDeals);
    expect(found.missing).toEqual(["Amount", "Closed", "Stage"]);
    expect(found.headers).toEqual(["Deal ID", "Booked EUR", "Opened"]);
    expect(isLikely(found, velocityDeals)).toBe(false);
  });

  it("takes the columns a user named", () => {
    const outline = sheet("Export", ["Deal ID", "Booked EUR", "Opened", "Finished", "Stage"]);
    const found = matchTable(outline, velocityDeals, overridesOf({ Amount: "Booked EUR", Closed: "Finished" }));
    expect(found.missing).toEqual([]);
    expect(found.matched[0]).toEqual({ label: "Amount", header: "Booked EUR" });
  });

  it("does not take a title above the table for headers", () => {
    const found = matchTable(sheet("Report", ["Pipeline report, March", "", "", ""]), velocityDeals);
    expect(found.missing).toEqual(["Amount", "Created", "Closed", "Stage"]);
    expect(isLikely(found, velocityDeals)).toBe(false);
  });

  it("says so when a header stands twice", () => {
    const found = matchTable(sheet("Export", ["Amount", "Amount", "Stage", "Created", "Closed"]), velocityDeals);
    expect(found.fault).toMatch(/"Amount", found two/);
  });

  it("leaves out sheets without rows, and survives numbers and blanks among headers", () => {
    const found = findTables(
      [sheet("Empty", [], 0), sheet("Heads", ["Deal"], 1), sheet("Odd", [2026, "", true, "Amount"])],
      velocityDeals,
    );
    expect(found.map(({ area }) => area.sheet)).toEqual(["Odd"]);
    expect(found[0].headers).toEqual(["2026", "TRUE", "Amount"]);
  });
});
