/** One side of a bridge: four levers, or a table of them by segment, as VELOCITY_BASELINE gives it. */
import { isBlank, textOf, type Cell, type Cells } from "../kernel/cells";
import type { ColumnSpec, Finish } from "../kernel/column-source";
import { moneyColumn, numberColumn, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { foldHeader } from "../kernel/headers";
import { fields } from "../kernel/kinds";
import type { Opening } from "../kernel/opening";
import { openedRange } from "../kernel/ranges";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { openTable } from "../kernel/table";
import type { Table } from "../kernel/table-shape";
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
  averageDealValue: moneyColumn("Average deal value", ["Average deal value", "Deal value"]),
  winRate: numberColumn("Win rate", ["Win rate"], { atLeast: 0, atMost: 1, percent: true }),
  cycleDays: numberColumn("Cycle days", ["Cycle days", "Cycle"], { atLeast: 0 }),
};

const fourCells = fields(leverParams, { help: "Four cells." });

export const bridgeSideParam = ({ help }: { readonly help: string }) =>
  openedRange({
    help,
    expects: "four cells (opportunities, average deal value, win rate, cycle days) or a VELOCITY_BASELINE table",
    concepts: Object.values(leverColumns).map(({ label }) => label),
    open: openSide,
  });

/** How many of the first rows may hold the headers. */
const TOP_ROWS = 25;

/** A row that names a lever makes a table. */
function openSide(cells: Cells, name: string, opening: Opening): Finish<BridgeSide> | Refusal {
  const top = cells.slice(0, TOP_ROWS).findIndex((row) => row.some(namesLever));
  if (top >= 0) return openSegments(cells, top, name, opening);
  const finish = fourCells.open(cells, name, opening);
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const levers = finish(reading);
    return isRefusal(levers) ? levers : { form: "cells", levers };
  };
}

function namesLever(header: Cell): boolean {
  return Object.values(leverColumns).some(({ aliases }) =>
    aliases.some((alias) => foldHeader(alias) === foldHeader(header)),
  );
}

function openSegments(cells: Cells, top: number, name: string, opening: Opening): Finish<BridgeSide> | Refusal {
  const headers = cells[top];
  if (namesLever(headers[0])) {
    return refuse.form(name, "a table whose first column names the segment", `a first column ${textOf(headers[0])}`);
  }
  const header = isBlank(headers[0]) ? "Segment" : textOf(headers[0]);
  const shape = { columns: { segment: textColumn(header, [header]), ...leverColumns }, keepsTotals: true } as const;
  const headed = [...cells.slice(0, top), [header, ...headers.slice(1)], ...cells.slice(top + 1)];
  const finish = openTable(shape, headed, name, opening);
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const table = finish(reading);
    return isRefusal(table) ? table : segmentsOf(table, header);
  };
}

type SegmentTable = Table<typeof leverColumns & { readonly segment: ColumnSpec<TextColumn> }>;

function segmentsOf(table: SegmentTable, header: string): BridgeSide | Refusal {
  const { name } = table;
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
