/** One side of a bridge: four levers, or a table of them by segment, as VELOCITY_BASELINE gives it. */
import { isBlank, textOf, type Cell, type Cells } from "../kernel/cells";
import { numberColumn, textColumn } from "../kernel/columns";
import { fields } from "../kernel/kinds";
import { range } from "../kernel/ranges";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { normaliseHeader, readTable, type Table } from "../kernel/table";
import { leverParams, type Levers } from "./velocity";

/** A segment's levers; undefined where one is blank or the cycle is 0 days, so that it has no velocity. */
export interface BridgeSegment {
  readonly name: string;
  readonly levers: Levers | undefined;
}

export interface BridgeTable {
  /** The header over the segments. */
  readonly header: string;
  readonly segments: readonly BridgeSegment[];
  /** The pooled row that a baseline ends with: the last row called Total. It stands apart, since segments do not add up to it. */
  readonly total: BridgeSegment | undefined;
}

export type BridgeSide =
  { readonly form: "cells"; readonly levers: Levers } | ({ readonly form: "table" } & BridgeTable);

const leverColumns = {
  opportunities: numberColumn("Opportunities", ["Opportunities"], { atLeast: 0 }),
  averageDealValue: numberColumn("Average deal value", ["Average deal value", "Deal value"]),
  winRate: numberColumn("Win rate", ["Win rate"], { atLeast: 0, atMost: 1, percent: true }),
  cycleDays: numberColumn("Cycle days", ["Cycle days", "Cycle"], { atLeast: 0 }),
};

const fourCells = fields(leverParams, { help: "Four cells." });

export const bridgeSideParam = ({ help }: { readonly help: string }) =>
  range({
    help,
    expects: "four cells (opportunities, average deal value, win rate, cycle days) or a VELOCITY_BASELINE table",
    read: readSide,
  });

/** A first row that names a lever makes a table. */
function readSide(cells: Cells, name: string): BridgeSide | Refusal {
  if (cells[0].some(namesLever)) return readSegments(cells, name);
  const levers = fourCells.read(cells, name, []);
  return isRefusal(levers) ? levers : { form: "cells", levers };
}

function namesLever(header: Cell): boolean {
  return Object.values(leverColumns).some(({ aliases }) =>
    aliases.some((alias) => normaliseHeader(alias) === normaliseHeader(header)),
  );
}

function readSegments([headers, ...body]: Cells, name: string): BridgeSide | Refusal {
  if (namesLever(headers[0])) {
    return refuse.form(name, "a table whose first column names the segment", `a first column ${textOf(headers[0])}`);
  }
  const header = isBlank(headers[0]) ? "Segment" : textOf(headers[0]);
  const columns = { segment: textColumn(header, [header]), ...leverColumns };
  const table = readTable({ columns }, [[header, ...headers.slice(1)], ...body], name);
  if (isRefusal(table)) return table;
  const { codes, words } = table.segment;
  const rows = Array.from(codes, (code, i) => ({
    name: words[code] === "" ? "(blank)" : words[code],
    levers: leversAt(table, i),
  }));
  const last = rows.map(isTotal).lastIndexOf(true);
  const firstRows = new Map<string, number>();
  for (const [i, { name: segment }] of rows.entries()) {
    if (i === last) continue;
    const first = firstRows.get(segment);
    if (first !== undefined) return refuse.twice(name, table.rowNumber(i), header, segment, table.rowNumber(first));
    firstRows.set(segment, i);
  }
  return {
    form: "table",
    header,
    segments: rows.filter((_, i) => i !== last),
    total: last < 0 ? undefined : { ...rows[last], name: "Total" },
  };
}

function isTotal({ name }: BridgeSegment): boolean {
  return name.toLowerCase() === "total";
}

function leversAt(table: Table<typeof leverColumns>, i: number): Levers | undefined {
  const levers = {
    opportunities: table.opportunities[i],
    averageDealValue: table.averageDealValue[i],
    winRate: table.winRate[i],
    cycleDays: table.cycleDays[i],
  };
  return Object.values(levers).some(Number.isNaN) || levers.cycleDays === 0 ? undefined : levers;
}
