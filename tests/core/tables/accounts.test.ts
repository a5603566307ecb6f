import { describe, expect, it } from "vitest";
import { findColumn } from "../../../core/kernel/find-columns";
import { indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { accountColumns, accountOutcomeColumns } from "../../../core/tables/accounts";
import { stateHistoryColumns } from "../../../core/tables/state-history";
import { absent, sharedFile } from "../asking";

type Spellings = Readonly<Record<string, string>>;

/** The spellings of a concept; those marked GK are not verified. */
function spellings(table: string, concept: string): readonly string[] | undefined {
  const text = sharedFile("header_aliases.json");
  if (text === undefined) return undefined;
  const { concepts } = JSON.parse(text) as { concepts: Record<string, Record<string, Spellings>> };
  return Object.entries(concepts[table][concept]).flatMap(([header, source]) => (source === "GK" ? [] : [header]));
}

function isAccount(header: string): boolean {
  return findColumn("accounts", indexHeaders([header]), accountColumns.account, NO_SETTINGS) === 0;
}

describe("the accounts table", () => {
  it.each(["Account", "Account Name", "Company", "Company name", "Name", "Organization", "Organisation", "Customer"])(
    "reads %s as the account",
    (header) => {
      expect(isAccount(header)).toBe(true);
    },
  );

  it.each([
    ["account", "account_name"],
    ["opportunity", "account_name"],
    ["lead_contact", "company"],
  ])("reads every verified spelling of %s %s", (table, concept) => {
    const headers = spellings(table, concept);
    if (headers === undefined) return expect(absent("header_aliases.json")).toContain("skipped");
    expect(headers.length).toBeGreaterThan(3);
    expect(headers.filter((header) => !isAccount(header))).toEqual([]);
  });

  it.each(["Account ID", "Industry", "Employees", "Account Owner", "Account Type", "Parent Account"])(
    "does not read %s as the account",
    (header) => {
      expect(isAccount(header)).toBe(false);
    },
  );

  it("prefers the account's own name to any other", () => {
    const headers = indexHeaders(["Name", "Company", "Account", "Account Name"]);
    expect(findColumn("accounts", headers, accountColumns.account, NO_SETTINGS)).toBe(3);
  });

  it("names no header twice", () => {
    const all = { ...accountColumns, ...accountOutcomeColumns, ...stateHistoryColumns };
    for (const { aliases } of Object.values(all)) expect(new Set(aliases).size).toBe(aliases.length);
    expect(Object.values(accountOutcomeColumns).every(({ optional }) => optional)).toBe(true);
  });
});

describe("the history of states", () => {
  it.each([
    ["record", ["Record", "Account", "Account Name", "Lead", "Contact", "Deal ID", "Company", "Email"]],
    ["state", ["State", "Demand state", "New state", "Lifecycle stage", "lifecyclestage", "Status"]],
    ["when", ["When", "Date", "Changed at", "Timestamp", "Reviewed on", "Created Date"]],
  ] as const)("reads its %s by usual headers", (key, headers) => {
    for (const header of headers) {
      expect(findColumn("history", indexHeaders([header]), stateHistoryColumns[key], NO_SETTINGS), header).toBe(0);
    }
  });
});
