/** The sample company, as it is or grown to 20,000 deals, with as many touches as fit beside them into one call. */
import type { Cell, Cells } from "../../../core/kernel/cells";
import { sampleWorkbook } from "../../../workbench/sample/company";
import { callBytes, CALL_LIMIT } from "./call-bytes";

export const LARGE_DEALS = 20_000;
export const SAMPLE_DEALS = 400;
/** Room for rows that are added, and for what a counted range reaches beyond them. */
const ROOM = 300_000;

export interface LargeSheet {
  readonly name: string;
  readonly cells: Cells;
}

const SHEETS = ["Deals", "Leads", "Touches", "Accounts", "Spend", "History", "Movements"];
/** Columns by which rows of several tables belong together, or rows of one are told apart. */
const IDS = /^(deal id|lead id|account|record id)$/i;

export function documentOf(deals: number): readonly LargeSheet[] {
  const times = deals / SAMPLE_DEALS;
  const grown = sampleWorkbook()
    .filter(({ name }) => SHEETS.includes(name))
    .map(({ name, cells }) => ({ name, cells: name === "Spend" ? squared(cells) : repeated(squared(cells), times) }));
  const table = grown.find(({ name }) => name === "Deals")!.cells;
  const left = CALL_LIMIT - ROOM - callBytes([{ cells: table, blankRows: 0 }]);
  return grown.map(({ name, cells }) => ({ name, cells: name === "Touches" ? fitting(cells, left) : cells }));
}

/** Blank rows between others are left out, as they would be repeated too. */
function squared([headers, ...rows]: Cells): Cells {
  const filled = rows.filter((row) => row.some((cell) => cell !== "" && cell !== null && cell !== undefined));
  return [headers, ...filled].map((row) => headers.map((_, c) => row[c] ?? ""));
}

function repeated([headers, ...rows]: Cells, times: number): Cells {
  const isId = headers.map((header) => IDS.test(String(header)));
  return [
    headers,
    ...Array.from({ length: times }, (_, time) =>
      rows.map((row) =>
        row.map((cell, c): Cell => (isId[c] && cell !== "" && time > 0 ? `${String(cell)}-${time}` : cell)),
      ),
    ).flat(),
  ];
}

function fitting(cells: Cells, bytes: number): Cells {
  const each = callBytes([{ cells, blankRows: 0 }]) / cells.length;
  return cells.slice(0, Math.floor(bytes / each));
}

/** The same with rows added below each table: its first ones once more, as others. */
export function withRowsBelow(sheets: readonly LargeSheet[], rows: number): readonly LargeSheet[] {
  return sheets.map(({ name, cells }) => {
    const [headers, ...body] = cells;
    const isId = headers.map((header) => IDS.test(String(header)));
    const added = body
      .slice(0, rows)
      .map((row) => row.map((cell, c): Cell => (isId[c] && cell !== "" ? `${String(cell)}-new` : cell)));
    return { name, cells: [...cells, ...added] };
  });
}
