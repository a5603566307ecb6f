/** Where the headers, the columns, and the records of a range are, found before any column is read. */
import { counted } from "../written/counted";
import { isBlank, textOf, usedRows, type Cell, type Cells } from "./cells";
import { findColumn, findHeaderRow, type Body, type NamedColumn } from "./find-columns";
import { indexHeaders, type HeaderIndex } from "./headers";
import { onlyFor, type Only } from "./only";
import type { WantedColumn } from "./plain-columns";
import type { Reading } from "./reading";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { findRecords, type Records } from "./rows";
import type { Settings } from "./settings";
import type { AnyColumn, ColumnSpecs, TableShape } from "./table-shape";

/** What was found before any column is read. */
export interface Located {
  readonly headerRow: number;
  readonly index: HeaderIndex;
  readonly body: Body;
  readonly places: Readonly<Record<string, number | undefined>>;
  /** On-demand columns whose header is at fault. */
  readonly faults: Readonly<Record<string, Refusal>>;
  readonly records: Records;
  /** The rows that `columns` keeps, and how many others there are. */
  readonly only: Only | undefined;
  readonly onlyLeft: number;
  readonly alike: readonly NamedColumn[];
}

export function locate<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  settings: Settings,
): Located | Refusal {
  const used = usedRows(cells);
  if (used === 0 || (cells.length === 1 && cells[0].length === 1 && cells[0][0] === 0)) return refuse.noTable(name);
  const headerRow = findHeaderRow(Object.values(shape.columns), cells, name, settings);
  if (isRefusal(headerRow)) return headerRow;
  const index = indexHeaders(cells[headerRow]);
  const places: Record<string, number | undefined> = {};
  const faults: Record<string, Refusal> = {};
  const look: Body = { cells, headerRow, used, decided: shape.decided ?? [] };
  for (const [key, spec] of Object.entries(shape.columns)) {
    const column = findColumn(name, index, spec, settings, look);
    if (isRefusal(column)) {
      if (spec.onDemand !== true) return column;
      faults[key] = column;
      continue;
    }
    if (column === undefined && !spec.optional && !hasOtherwise(spec, name, index, settings, look)) {
      return refuse.missingColumn(name, spec.label, spec.aliases, index.headers);
    }
    places[key] = column;
  }
  const keySpec = shape.key;
  const key =
    keySpec === undefined
      ? undefined
      : findColumn(name, index, keySpec, settings, look, numbersIn(shape.columns, places));
  if (isRefusal(key)) return key;
  if (key !== undefined) {
    for (const [name, spec] of Object.entries(shape.columns)) if (spec.label === keySpec?.label) places[name] = key;
  }
  const records = findRecords(cells, headerRow, used, rowColumns(shape.columns, places, key), shape.keepsTotals);
  const only = onlyFor(cells, name, index, settings);
  if (isRefusal(only)) return only;
  const kept = only === undefined ? records : keepRows(records, headerRow, only.keeps);
  return {
    headerRow,
    index,
    body: look,
    places,
    faults,
    records: kept,
    only,
    onlyLeft: records.count - kept.count,
    alike: shape.alike ?? [],
  };
}

function hasOtherwise(spec: AnyColumn, name: string, index: HeaderIndex, settings: Settings, look: Body): boolean {
  return (spec.otherwise ?? []).some((other) => typeof findColumn(name, index, other, settings, look) === "number");
}

/** Columns already read as numbers: none of them is an id as well. */
function numbersIn(specs: ColumnSpecs, places: Located["places"]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [key, spec] of Object.entries(specs)) {
    const column = places[key];
    if (column !== undefined && spec.kind !== "text") taken.add(column);
  }
  return taken;
}

function rowColumns(specs: ColumnSpecs, places: Located["places"], key: number | undefined) {
  const numbers: number[] = [];
  const facts: number[] = [];
  const read: number[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const column = places[name];
    if (column === undefined) continue;
    read.push(column);
    if (spec.kind === "number") numbers.push(column);
    else if (column !== key && (spec.kind === "date" || spec.isFact === true)) facts.push(column);
  }
  return { key, numbers, facts, read, plain: wholeColumns(specs, places) };
}

/** The columns of numbers and dates that are read in any case. */
export function wholeColumns(specs: ColumnSpecs, places: Located["places"]): readonly WantedColumn[] {
  return Object.entries(specs).flatMap(([key, { kind, onDemand }]) => {
    const index = places[key];
    return index === undefined || onDemand === true || kind === "text" ? [] : [{ index, kind }];
  });
}

export function without(records: Records, rows: readonly number[], headerRow: number): Records {
  const leave = new Set(rows.map((i) => (records.kept === undefined ? headerRow + 1 + i : records.kept[i])));
  return keepRows(records, headerRow, (row) => !leave.has(row));
}

export function keepRows(records: Records, headerRow: number, keeps: (row: number) => boolean): Records {
  const kept: number[] = [];
  for (let i = 0; i < records.count; i++) {
    const row = records.kept === undefined ? headerRow + 1 + i : records.kept[i];
    if (keeps(row)) kept.push(row);
  }
  // Of keys in order, fewer are in order too.
  return { ...records, kept: Int32Array.from(kept), count: kept.length, plain: undefined };
}

/** What was skipped above, between, and below the records. */
export function noteRows({ headerRow, records }: Located, cells: Cells, name: string, { note }: Reading): void {
  let titles = 0;
  for (let r = 0; r < headerRow; r++) if (!cells[r].every((cell: Cell) => isBlank(cell))) titles++;
  if (titles > 0) note("title rows", `${counted(titles, "row")} above the headers of ${name} skipped.`);
  const { totals, footer } = records;
  if (totals.length > 0) {
    const first = totals[0];
    const word = textOf(cells[first].find((cell) => !isBlank(cell)));
    note(
      "totals",
      `${counted(totals.length, "total row")} of ${name} left out: row ${first + 1}${word === "" ? "" : ` ("${word}")`}${totals.length > 1 ? " and others" : ""}.`,
    );
  }
  if (footer.length > 0) {
    note(
      "footer",
      `${counted(footer.length, "row")} below the last record of ${name} left out: row ${footer[0] + 1} and below.`,
    );
  }
}
