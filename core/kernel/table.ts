/**
 * Tables: the first row is headers, matched without case, spaces, `_`, `-`, `.` or a
 * custom field's trailing `__c` against a closed list of aliases. No fuzzy guess.
 * Of two headers that both name a column, the alias listed first is read.
 */
import { isBlank, textOf, usedRows, type Cell, type Cells } from "./cells";
import { readTextColumn, rowsHolding, type ColumnSpec, type ColumnSource, type TextColumn } from "./columns";
import { isRefusal, refuse, type Refusal } from "./refusal";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any column: the type is recovered by ReadColumns
type AnyColumn = ColumnSpec<any>;
export type ColumnSpecs = Readonly<Record<string, AnyColumn>>;
export type ReadColumns<C extends ColumnSpecs> = {
  readonly [K in keyof C]: C[K] extends ColumnSpec<infer T> ? T : never;
};

export interface TableFrame {
  readonly name: string;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Row of the range as the user counts it: the header is row 1. */
  readonly rowNumber: (i: number) => number;
  /** Any column by its header, as coded text. */
  readonly group: (header: string, argument: string) => TextColumn | Refusal;
}

export type Table<C extends ColumnSpecs> = TableFrame & ReadColumns<C>;

/** `Amount=ACV; Closed=Signed on`: which header to read for a column, whatever its aliases say. */
export type Overrides = readonly { readonly concept: string; readonly header: string }[];

export function normaliseHeader(header: Cell): string {
  return textOf(header)
    .toLowerCase()
    .replace(/__?c$/, "")
    .replace(/[\s_.-]/g, "");
}

export function readOverrides(text: string): Overrides | Refusal {
  const overrides: { concept: string; header: string }[] = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const at = part.indexOf("=");
    const concept = part.slice(0, at).trim();
    const header = part.slice(at + 1).trim();
    if (at < 1 || concept === "" || header === "") return refuse.noSuchConcept(part.trim(), ["Amount", "Closed"]);
    overrides.push({ concept, header });
  }
  return overrides;
}

/** Where headers stand; built once a table. */
export interface HeaderIndex {
  readonly headers: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function indexHeaders(row: readonly Cell[]): HeaderIndex {
  const places = new Map<string, number[]>();
  row.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const key = normaliseHeader(cell);
    const known = places.get(key);
    if (known === undefined) places.set(key, [column]);
    else known.push(column);
  });
  return { headers: row.map(textOf), places };
}

type NamedColumn = Pick<AnyColumn, "label" | "aliases">;

const knownKeys = new WeakMap<NamedColumn, readonly string[]>();

/** Its aliases and its label as headers are indexed; kept, as the same specs are looked for in table after table. */
function keysOf(spec: NamedColumn): readonly string[] {
  const known = knownKeys.get(spec);
  if (known !== undefined) return known;
  const keys = [...spec.aliases, spec.label].map(normaliseHeader);
  knownKeys.set(spec, keys);
  return keys;
}

/** The one column of a header; undefined where there is none. */
function columnOf(table: string, index: HeaderIndex, key: string): number | undefined | Refusal {
  const columns = index.places.get(key);
  if (columns === undefined) return undefined;
  return columns.length > 1 ? refuse.twoColumns(table, index.headers[columns[0]]) : columns[0];
}

/** The column a spec reads: an override first, then its label and aliases in their order. */
export function findColumn(
  table: string,
  index: HeaderIndex,
  spec: NamedColumn,
  overrides: Overrides = [],
): number | undefined | Refusal {
  for (const { concept, header } of overrides) {
    if (normaliseHeader(concept) !== normaliseHeader(spec.label)) continue;
    const column = columnOf(table, index, normaliseHeader(header));
    if (column !== undefined) return column;
  }
  for (const key of keysOf(spec)) {
    const column = columnOf(table, index, key);
    if (column !== undefined) return column;
  }
  return undefined;
}

/** Whether any header is one that a spec is known by. */
export function knowsHeaderOf({ places }: HeaderIndex, spec: NamedColumn): boolean {
  return keysOf(spec).some((key) => places.has(key));
}

export interface TableShape<C extends ColumnSpecs> {
  /** What names a row; located so that rows without it and without numbers can be skipped, not read. */
  readonly key?: AnyColumn;
  readonly columns: C;
}

/** Reads a range into typed columns, or says which column, row or cell stands in the way. */
export function readTable<C extends ColumnSpecs>(
  shape: TableShape<C>,
  cells: Cells,
  name: string,
  overrides: Overrides = [],
): Table<C> | Refusal {
  const used = usedRows(cells);
  if (used === 0 || (cells.length === 1 && cells[0].length === 1 && cells[0][0] === 0)) return refuse.noTable(name);
  const index = indexHeaders(cells[0]);
  const places: Record<string, number | undefined> = {};
  const read: Record<string, unknown> = {};
  for (const [key, spec] of Object.entries(shape.columns)) {
    const column = findColumn(name, index, spec, overrides);
    if (isRefusal(column)) {
      if (spec.onDemand !== true) return column;
      read[key] = () => column;
      continue;
    }
    if (column === undefined && !spec.optional) {
      return refuse.missingColumn(name, spec.label, spec.aliases, index.headers);
    }
    places[key] = column;
  }
  const keyColumn = shape.key === undefined ? undefined : findColumn(name, index, shape.key, overrides);
  if (isRefusal(keyColumn)) return keyColumn;

  const kept = rowsHolding(cells, used, identifyingColumns(shape.columns, places, keyColumn));
  const rows = kept === undefined ? used - 1 : kept.length;
  const source = (column: number): ColumnSource => ({
    table: name,
    header: index.headers[column],
    cells,
    index: column,
    rows,
    kept,
  });
  for (const [key, spec] of Object.entries(shape.columns)) {
    if (key in read) continue;
    const column = places[key];
    const values: unknown = column === undefined ? undefined : spec.read(source(column));
    if (isRefusal(values)) return values;
    read[key] = values;
  }
  const frame: TableFrame = {
    name,
    rows,
    headers: index.headers,
    rowNumber: (i) => (kept === undefined ? i + 2 : kept[i] + 1),
    group: (header, argument) => {
      const column = columnOf(name, index, normaliseHeader(header));
      if (isRefusal(column)) return column;
      return column === undefined
        ? refuse.noSuchHeader(argument, header, index.headers)
        : readTextColumn(source(column));
    },
  };
  // Not a spread of both: engines give each such object a shape of its own, and rooms loop over it.
  return Object.assign(read, frame) as Table<C>;
}

/** A row counts when its key or one of its numbers is there; without a key column, when anything is. */
function identifyingColumns(
  specs: ColumnSpecs,
  places: Readonly<Record<string, number | undefined>>,
  key: number | undefined,
): readonly number[] {
  const columns: number[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const column = places[name];
    if (column !== undefined && (key === undefined || spec.kind === "number")) columns.push(column);
  }
  // Numbers first: they are told from blanks at a glance.
  return key === undefined ? columns : [...columns, key];
}
