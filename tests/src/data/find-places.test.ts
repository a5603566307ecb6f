import { describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { assignRoles, withPick, type DataPick } from "../../../src/data/assign-roles";
import { lookAtData } from "../../../src/data/look-at-data";
import { loadTables } from "../../../src/data/load-tables";
import { readColumns } from "../../../src/data/read-columns";
import { unwatchedTask } from "../unwatched-task";
import { memoryHost } from "../../../src/host/memory-host";
import type { Host, NamedArea } from "../../../src/host/port";
import { sampleWorkbook } from "../../../workbench/sample/company";
import { oddCompany, company } from "../company";

const DEALS: Cells = [
  ["Deal ID", "Amount", "Stage", "Create Date", "Close Date"],
  ["D-1", 100, "Closed Won", 46000, 46050],
  ["D-2", 200, "Proposal", 46010, ""],
];
const TOUCHES: Cells = [
  ["Deal ID", "Touch Date", "Channel"],
  ["D-1", 46001, "Email"],
];

const sheet = (name: string, cells: Cells) => ({ name, cells });
const rolesIn = async (host: Host, picks: readonly DataPick[] = []) => {
  const { places } = await lookAtData(host);
  const sources = assignRoles(places, picks);
  return Object.fromEntries(Object.values(sources).map(({ role, place }) => [role.id, place.name]));
};
const withTables = (host: Host, tables: readonly NamedArea[]): Host => ({
  ...host,
  snapshot: async (wanted) => ({ ...(await host.snapshot(wanted)), tables }),
});

describe("recognising a document", () => {
  it("knows every export of the sample company, and none of its other sheets", async () => {
    const sheets = sampleWorkbook().map(({ name, cells }) => sheet(name, cells));
    expect(await rolesIn(memoryHost(sheets))).toEqual({
      deals: "Deals",
      leads: "Leads",
      touches: "Touches",
      accounts: "Accounts",
      spend: "Spend",
      history: "History",
      movements: "Movements",
    });
  });

  it("knows a table by its columns, whatever its sheet is called", async () => {
    expect(await rolesIn(memoryHost([sheet("Sheet1", TOUCHES), sheet("Sheet2", DEALS)]))).toEqual({
      deals: "Sheet2",
      touches: "Sheet1",
    });
  });

  it("takes the likelier of two sheets for a role, by its name among equals", async () => {
    expect(await rolesIn(memoryHost([sheet("Old", DEALS), sheet("Deals 2026", DEALS)]))).toEqual({
      deals: "Deals 2026",
    });
  });

  it("takes deals that lack one column, so that it can be picked", async () => {
    expect(await rolesIn(memoryHost(oddCompany))).toMatchObject({ deals: "Deals", touches: "Touches" });
  });

  it("finds the headers below a title", async () => {
    const host = memoryHost([sheet("Report", [["Pipeline, March"], [""], ...DEALS])]);
    const { places } = await lookAtData(host);
    expect(places[0].area).toEqual({ sheet: "Report", row: 2, column: 0, rows: 3, columns: 5 });
    expect(await rolesIn(host)).toEqual({ deals: "Report" });
  });

  it("finds the headers below 24 rows of filters, and not below 25", async () => {
    const filters = (rows: number) => Array.from({ length: rows }, (_, r) => [`Filter ${r + 1}: all`]);
    const below = async (rows: number) => {
      const { places } = await lookAtData(memoryHost([sheet("Report", [...filters(rows), ...DEALS])]));
      return places[0].area.row;
    };
    expect(await below(24)).toBe(24);
    expect(await below(25)).toBe(0);
  });

  it("passes over a title where it recognises no table", async () => {
    const stock = [["Stock, March"], [""], ["SKU", "Item", "On hand"], ["S-1", "Pump", 20], ["S-2", "Valve", 7]];
    const { places } = await lookAtData(memoryHost([sheet("Stock", stock)]));
    expect(places.map(({ headers }) => headers)).toEqual([["SKU", "Item", "On hand"]]);
  });

  it("does not take an answer of a formula for data", async () => {
    const host = memoryHost([sheet("Deals", DEALS), sheet("Answer", DEALS)]);
    const at = { sheet: "Answer", row: 0, column: 0, rows: 1, columns: 1 };
    await host.apply([{ kind: "formula", area: at, formulas: [["=QUERY(Deals!A:E)"]] }], { replace: true });
    const { places } = await lookAtData(host);
    expect(places.map(({ name }) => name)).toEqual(["Deals"]);
  });

  it("keeps the headers of a table that has an answer beside it", async () => {
    const customers = [
      ["Account", "Account Type", "Country"],
      ["Northwind", "Prospect", "Canada"],
      ["Fabrikam", "Customer", "Canada"],
      ["Contoso", "Prospect", "Canada"],
    ];
    const host = memoryHost([sheet("Accounts", customers)]);
    const beside = { sheet: "Accounts", row: 0, column: 3, rows: 1, columns: 1 };
    await host.apply([{ kind: "formula", area: beside, formulas: [["=ICP_SCORE(A1:C4,Rubric!A1:F9)"]] }]);
    const { places } = await lookAtData(host);
    expect(places.map(({ area }) => area.row)).toEqual([0]);
  });

  it("leaves out sheets without a row below their headers, and survives numbers and blanks among headers", async () => {
    const host = memoryHost([
      sheet("Empty", []),
      sheet("Heads", [["Deal", "Amount"]]),
      sheet("Odd", [
        [2026, "", true, "Amount"],
        [1, 2, 3, 4],
      ]),
    ]);
    const { places } = await lookAtData(host);
    expect(places.map(({ name, unnamed }) => [name, unnamed])).toEqual([["Odd", ["B"]]]);
    expect(await rolesIn(host)).toEqual({});
  });

  it("takes tables that the host knows by name as places of their own", async () => {
    const cells = DEALS.map((row) => ["", ...row]);
    const host = withTables(memoryHost([sheet("Everything", [["Report"], ...cells])]), [
      { name: "Pipeline", area: { sheet: "Everything", row: 1, column: 1, rows: 3, columns: 5 } },
    ]);
    const { places } = await lookAtData(host);
    expect(places).toEqual([
      {
        name: "Pipeline",
        area: { sheet: "Everything", row: 1, column: 1, rows: 3, columns: 5 },
        headers: DEALS[0],
        sample: DEALS.slice(1),
        unnamed: [],
        isFiltered: false,
      },
    ]);
    expect(await rolesIn(host)).toEqual({ deals: "Pipeline" });
  });
});

describe("picks", () => {
  const sheets = [sheet("Deals", DEALS), sheet("Old", DEALS), sheet("Touches", TOUCHES)];

  it("come before what the headers say", async () => {
    const host = memoryHost(sheets);
    expect(await rolesIn(host, [{ place: "Old", role: "deals", columns: {} }])).toEqual({
      deals: "Old",
      touches: "Touches",
    });
    expect(await rolesIn(host, [{ place: "Touches", role: "none", columns: {} }])).toEqual({ deals: "Deals" });
  });

  it("are forgotten with their sheet", async () => {
    expect(await rolesIn(memoryHost(sheets), [{ place: "Gone", role: "deals", columns: {} }])).toMatchObject({
      deals: "Deals",
    });
  });

  it("give a role to one table, the one picked last", () => {
    const picks = withPick([{ place: "Deals", role: "deals", columns: {} }], {
      place: "Old",
      role: "deals",
      columns: {},
    });
    expect(picks).toEqual([
      { place: "Deals", role: "none", columns: {} },
      { place: "Old", role: "deals", columns: {} },
    ]);
    expect(withPick(picks, { place: "Deals", role: "none", columns: {} })).toHaveLength(2);
  });
});

describe("reading a table", () => {
  const read = async (cells: Cells, columns = {}) => {
    const host = memoryHost([sheet("Deals", cells)]);
    const { places } = await lookAtData(host);
    const source = assignRoles(places, [{ place: "Deals", role: "deals", columns }]).deals!;
    const tables = await loadTables(host, { deals: source }, ["deals"], unwatchedTask());
    return readColumns(source, tables.deals!.cells);
  };

  it("counts what is there, blank and unreadable, column by column", async () => {
    const reading = await read([
      ["Report"],
      ["Deal ID", "Amount", "Stage", "Create Date"],
      ["D-1", "1.200,50", "Won", "13/02/2026"],
      ["D-1", "abc", "", "03/02/2026"],
      ["", "", "", ""],
      ["", 7, "Lost", "soon"],
    ]);
    expect(reading.rows).toBe(3);
    const column = (label: string) => reading.columns.find((other) => other.label === label);
    expect(column("Deal")).toMatchObject({ header: "Deal ID", filled: 2, blank: 1, unreadable: undefined });
    expect(column("Amount")).toMatchObject({
      filled: 3,
      blank: 0,
      decimalSign: ",",
      unreadable: { count: 1, row: 4, text: "abc" },
    });
    expect(column("Created")).toMatchObject({
      dateOrder: { order: "day-first", decided: true },
      unreadable: { count: 1, row: 6, text: "soon" },
    });
    expect(reading.notes).toEqual([
      "1 blank row between others skipped",
      "1 row without a deal",
      "1 deal in more than one row",
    ]);
  });

  it("says when a date order could not be decided", async () => {
    const reading = await read([...DEALS, ["D-3", 5, "Won", "03/04/2026", ""]]);
    expect(reading.columns.find(({ label }) => label === "Created")?.dateOrder).toEqual({
      order: "month-first",
      decided: false,
    });
  });

  it("reads the columns that were picked", async () => {
    const odd = oddCompany.find(({ name }) => name === "Deals")!.cells;
    const reading = await read(odd, { Amount: "Booked EUR" });
    expect(reading.columns.find(({ label }) => label === "Amount")).toMatchObject({ header: "Booked EUR", blank: 0 });
  });

  it("refuses a table whose headers have changed since it was recognised", async () => {
    const host = memoryHost(company);
    const { places } = await lookAtData(host);
    const sources = assignRoles(places, []);
    const at = { sheet: "Deals", row: 0, column: 3, rows: 1, columns: 1 };
    await host.apply([{ kind: "write", area: at, cells: [["Something else"]] }], { replace: true });
    await expect(loadTables(host, sources, ["deals"], unwatchedTask())).rejects.toThrow(
      'The headers of "Deals" are not the ones that were read as Deals. Open Data and look again.',
    );
  });
});
