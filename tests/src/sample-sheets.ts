/** The sample company's exports, cut to so many rows, without the sheets that answer from them. */
import type { SheetCells } from "../../src/host/memory-document";
import { sampleWorkbook } from "../../workbench/sample/company";

export const EXPORTS = ["Deals", "Touches", "Leads", "Accounts", "Spend", "History", "Movements"];

export function sampleSheets(rows: number): readonly SheetCells[] {
  return sampleWorkbook()
    .filter(({ name }) => EXPORTS.includes(name))
    .map(({ name, cells }) => ({ name, cells: cells.slice(0, rows) }));
}
