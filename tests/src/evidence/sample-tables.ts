/** The tables of the sample company, as the sidebar loads them. */
import type { LoadedTable, LoadedTables } from "../../../src/data/load-tables";
import type { RoleId } from "../../../src/data/table-roles";
import { sampleWorkbook } from "../../../workbench/sample/company";

const SHEETS: Readonly<Record<RoleId, string>> = {
  deals: "Deals",
  leads: "Leads",
  touches: "Touches",
  accounts: "Accounts",
  spend: "Spend",
  history: "History",
  movements: "Movements",
};

const TABLES = readTables();

export function sampleTables(): LoadedTables {
  return TABLES;
}

function readTables(): LoadedTables {
  const sheets = sampleWorkbook();
  return Object.fromEntries(
    Object.entries(SHEETS).map(([role, name]): [string, LoadedTable] => {
      const { cells } = sheets.find((sheet) => sheet.name === name)!;
      const area = { sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0].length };
      return [role, { role: role as RoleId, area, cells, columns: "" }];
    }),
  );
}
