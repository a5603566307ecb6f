/** docs/limits.md says how many rows of each table a function takes in Excel on the web: counted again on the sample. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../../workbench/sample/company";
import { callBytes, CALL_LIMIT } from "./call-bytes";

const TABLES = {
  Deals: "Deals",
  Leads: "Leads",
  Touches: "Touches",
  Accounts: "Accounts",
  Spend: "Spend",
  History: "Stage history",
  Movements: "Movements",
} as const;

/** Two figures, rounded down: what is written must fit. */
function roundedDown(rows: number): number {
  const unit = 10 ** (Math.floor(Math.log10(rows)) - 1);
  return Math.floor(rows / unit) * unit;
}

/** The sample's table, and what a row of it carries. */
function tableOf(sheet: keyof typeof TABLES): { readonly columns: number; readonly rowBytes: number } {
  const found = sampleWorkbook().find((one) => one.name === sheet)!.cells;
  // Beside the accounts there is an answer of the sample's own, one blank column further.
  const end = found[0].findIndex((header) => header === "");
  const cells = end < 0 ? found : found.map((row) => row.slice(0, end));
  return { columns: cells[0].length, rowBytes: callBytes([{ cells, blankRows: 0 }]) / cells.length };
}

describe("docs/limits.md", () => {
  const page = readFileSync(new URL("../../../docs/limits.md", import.meta.url), "utf8").replace(/\s+/g, " ");
  const spoken = (rows: number) => roundedDown(rows).toLocaleString("en-US");

  it.each(Object.entries(TABLES))("gives the rows of %s that fit into one call", (sheet, name) => {
    const { columns, rowBytes } = tableOf(sheet as keyof typeof TABLES);
    expect(page).toContain(`| ${name} | ${columns} | ${spoken(CALL_LIMIT / rowBytes)} |`);
  });

  it("says how many touches fit beside 20,000 deals", () => {
    const left = CALL_LIMIT - 20_000 * tableOf("Deals").rowBytes;
    expect(page).toContain(`20,000 deals leave room for about ${spoken(left / tableOf("Touches").rowBytes)} touches`);
  });
});
