/**
 * Tables: a header row, below whatever title is over it, matched against a closed list of aliases
 * (no fuzzy guess), and the rows that are records. Of two headers that both name a column, the
 * alias listed first is read.
 */
import { counted } from "../written/counted";
import { isBlank, textOf, usedRows, type Cell, type Cells } from "./cells";
import {
  readTextColumn,
  rowAt,
  type ColumnSource,
  type ColumnSpec,
  type Finish,
  type SpelledColumn,
  type TextColumn,
} from "./columns";
import { openCurrency, type MoneyColumns } from "./currency";
import { dateWords } from "./date-groups";
import { Evidence } from "./evidence";
import { findColumn, findHeaderRow, keysOf, type Body, type NamedColumn, type ValueDecided } from "./find-columns";
import { groupWords, noteMerged } from "./group-words";
import { columnOf, foldHeader, indexHeaders, type HeaderIndex } from "./headers";
import { noteLateDate } from "./late-dates";
import { Notes, type NoteKind } from "./notes";
import { noteOnly, onlyFor, type Only } from "./only";
import type { Opening } from "./opening";
import { decideReading, noteAssumptions, plainReading, type Decided, type Reading } from "./reading";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { findRecords, groupColumns, type Records } from "./rows";
import { NO_SETTINGS, type Settings } from "./settings";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any column: the type is recovered by ReadColumns
export type AnyColumn = ColumnSpec<any>;
export type ColumnSpecs = Readonly<Record<string, AnyColumn>>;
export type ReadColumns<C extends ColumnSpecs> = {
  readonly [K in keyof C]: C[K] extends ColumnSpec<infer T> ? T : never;
};

export interface TableFrame {
  readonly name: string;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Row of the range as the user counts it: the first row is 1. */
  readonly rowNumber: (i: number) => number;
  /** Any column by its header, as coded text: one word for values that differ only in case, spacing, or width. */
  readonly group: (header: string, argument: string) => TextColumn | Refusal;
  /** Each key comes behind the one above it, so that no record is there twice. False where that was not seen. */
  readonly areKeysInOrder: boolean;
  /** Whether two rows hold the same in every cell. */
  readonly areSame: (i: number, j: number) => boolean;
  /** How this table was read, and where to say more about it. */
  readonly reading: Reading;
  /** Header of the column that a spec was read from; undefined where none was. */
  readonly headerOf: (label: string) => string | undefined;
  /** Whether its amounts are in several currencies, which only a breakdown by currency allows. */
  readonly hasMixedMoney: boolean;
}

export type Table<C extends ColumnSpecs> = TableFrame & ReadColumns<C>;

/** Rows that must not count, such as repeats of a record. */
export class LeaveOut {
  constructor(
    readonly rows: readonly number[],
    readonly note: string,
  ) {}
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- nothing more than the columns
export interface TableShape<C extends ColumnSpecs, E extends object = {}> {
  /** What names a row; located so that rows without it and without numbers can be skipped, not read. */
  readonly key?: AnyColumn;
  readonly columns: C;
  /** The columns that say in which currency its amounts are. */
  readonly money?: MoneyColumns;
  /** A table of answers, in which a row called Total is one of them. */
  readonly keepsTotals?: true;
  /** Headers that name one column in one export and another in the next. */
  readonly decided?: readonly ValueDecided[];
  /** Columns that other tables of a call may head differently and be broken down by all the same. */
  readonly alike?: readonly NamedColumn[];
  /** What the columns amount to together, such as the outcomes of deals; or rows to read the table without. */
  readonly settle?: (table: Table<C>, by: string) => E | LeaveOut | Refusal;
}

/** What was found before any column is read. */
interface Located {
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

/** Opens a range as a table: what can be read one way only is read, the rest is left as evidence. */
export function openTable<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  opening: Opening,
): Finish<Table<C> & E> | Refusal {
  const located = locate(shape, cells, name, opening.settings);
  if (isRefusal(located)) return located;
  return openRecords(shape, cells, name, opening, located, located.records, []);
}

function openRecords<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  opening: Opening,
  located: Located,
  records: Records,
  leftOut: readonly string[],
): Finish<Table<C> & E> | Refusal {
  const { index, headerRow, places, faults } = located;
  const { kept, count: rows } = records;
  const source = (column: number): ColumnSource => ({
    table: name,
    header: index.headers[column],
    cells,
    index: column,
    rows,
    headerRow,
    kept,
  });
  const evidence = opening.evidenceOf(name);
  const finishes: [string, Finish<unknown>][] = [];
  for (const [key, spec] of Object.entries(shape.columns)) {
    if (key in faults) continue;
    const finish = openColumn(spec, places[key], source, evidence, name, located, opening.settings);
    if (isRefusal(finish)) return finish;
    finishes.push([key, finish]);
  }
  const currency = openCurrency({ specs: shape.columns, places, money: shape.money }, index, source, opening, name);
  if (isRefusal(currency)) return currency;
  lookAtOtherColumns(located, source, evidence);

  return (asked) => {
    const { reading, tell } = heldBack(asked);
    const read: Record<string, unknown> = {};
    for (const key of Object.keys(faults)) read[key] = () => faults[key];
    for (const [key, finish] of finishes) {
      const values = finish(reading);
      if (isRefusal(values)) return values;
      read[key] = values;
    }
    const money = currency(reading, read);
    if (isRefusal(money)) return money;
    const frame: TableFrame = {
      name,
      rows,
      headers: index.headers,
      rowNumber: (i) => (kept === undefined ? headerRow + 2 + i : kept[i] + 1),
      areKeysInOrder: records.areKeysInOrder,
      areSame: (i, j) => areSameRows(cells, rowAt(source(0), i), rowAt(source(0), j)),
      group: (header, argument) => groupBy(header, argument, cells, name, located, records, source, reading),
      reading,
      headerOf: (label) => {
        const key = Object.keys(shape.columns).find((each) => shape.columns[each].label === label);
        const place = key === undefined ? undefined : places[key];
        return place === undefined ? undefined : index.headers[place];
      },
      hasMixedMoney: money.isMixed,
    };
    // Not a spread of both: engines give each such object a shape of its own, and rooms loop over it.
    const table = Object.assign(read, frame) as Table<C>;
    const settled = shape.settle?.(table, opening.by);
    if (isRefusal(settled)) return settled;
    if (settled instanceof LeaveOut) {
      const fewer = without(records, settled.rows, headerRow);
      const again = openRecords(
        shape,
        cells,
        name,
        { ...opening, evidenceOf: () => new Evidence(name) },
        located,
        fewer,
        [...leftOut, settled.note],
      );
      return isRefusal(again) ? again : again(asked);
    }
    tell();
    noteRows(located, cells, name, reading);
    noteOnly(located.onlyLeft, located.only, name, reading);
    for (const note of leftOut) reading.note("repeated ids", note);
    noteLateDate(shape.columns, table, name, reading);
    return (settled === undefined ? table : Object.assign(table, settled)) as Table<C> & E;
  };
}

/** A reading whose notes are told once the table stands: of a table that is read again without some rows, none are. */
function heldBack(asked: Reading): { readonly reading: Reading; readonly tell: () => void } {
  let held: [NoteKind, string][] | undefined = [];
  const note = (kind: NoteKind, words: string) =>
    void (held === undefined ? asked.note(kind, words) : held.push([kind, words]));
  return {
    reading: { ...asked, note },
    tell: () => {
      for (const [kind, words] of held ?? []) asked.note(kind, words);
      held = undefined;
    },
  };
}

/** Reads a range into typed columns by itself, or says which column, row or cell stands in the way. */
export function readTable<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  settings: Settings = NO_SETTINGS,
): (Table<C> & E) | Refusal {
  return inspectTable(shape, cells, name, settings).table;
}

/** How a table reads by itself, for people who want to check it. */
export interface Inspection<T> {
  readonly table: T | Refusal;
  /** What was decided, as functions note it. */
  readonly notes: readonly string[];
  /** Undefined where the table could not be opened, or its cells contradict each other. */
  readonly decided: Decided | undefined;
}

export function inspectTable<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  settings: Settings = NO_SETTINGS,
): Inspection<Table<C> & E> {
  const evidence = new Evidence(name);
  const opening: Opening = { settings, by: "", cellsOf: () => undefined, evidenceOf: () => evidence };
  const finish = openTable(shape, cells, name, opening);
  if (isRefusal(finish)) return { table: finish, notes: [], decided: undefined };
  const decided = decideReading([evidence], settings);
  if (isRefusal(decided)) return { table: decided, notes: [], decided: undefined };
  const notes = new Notes();
  noteAssumptions([evidence], decided, settings, notes);
  const table = finish(plainReading(name, decided, settings, (kind, words) => notes.add(kind, words)));
  return { table, notes: notes.all(), decided };
}

function locate<C extends ColumnSpecs, E extends object>(
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
  return { key, numbers, facts, read };
}

/** One column, and where its cells are blank those of the columns it falls back to. */
function openColumn(
  spec: AnyColumn,
  place: number | undefined,
  source: (column: number) => ColumnSource,
  evidence: Evidence,
  name: string,
  { index, body }: Located,
  settings: Settings,
): Finish<unknown> | Refusal {
  const others: Finish<unknown>[] = [];
  for (const other of spec.otherwise ?? []) {
    const column = findColumn(name, index, other, settings, body);
    if (isRefusal(column)) return column;
    if (column === undefined || column === place) continue;
    const finish: Finish<unknown> | Refusal = other.open(source(column), evidence);
    if (isRefusal(finish)) return finish;
    others.push(finish);
  }
  if (place === undefined && others.length === 0) return () => undefined;
  const own: Finish<unknown> | Refusal = place === undefined ? () => undefined : spec.open(source(place), evidence);
  if (isRefusal(own) || others.length === 0) return own;
  return (reading) => {
    let values = own(reading);
    for (const finish of others) {
      if (isRefusal(values)) return values;
      const next = finish(reading);
      if (isRefusal(next)) return next;
      values = fillBlanks(values, next);
    }
    return values;
  };
}

/** The first column, its blanks filled from the second. */
function fillBlanks(values: unknown, others: unknown): unknown {
  if (!(values instanceof Float64Array)) return others;
  if (!(others instanceof Float64Array)) return values;
  return values.map((value, i) => (Number.isNaN(value) ? others[i] : value));
}

function areSameRows(cells: Cells, a: number, b: number): boolean {
  return cells[a].every((cell, c) => cell === cells[b][c] || textOf(cell) === textOf(cells[b][c]));
}

/** Columns that nothing reads may still show how this export writes its dates and numbers. */
function lookAtOtherColumns(
  { index, places }: Located,
  source: (column: number) => ColumnSource,
  evidence: Evidence,
): void {
  const read = new Set(Object.values(places));
  evidence.lookLater((further) => {
    for (let column = 0; column < index.headers.length; column++) {
      if (read.has(column) || index.headers[column] === "") continue;
      const { cells, rows, kept, headerRow, header, table } = source(column);
      const seen = new Set<string>();
      for (let i = 0; i < rows && seen.size < 1000; i++) {
        const row = kept === undefined ? headerRow + 1 + i : kept[i];
        const cell = cells[row][column];
        if (typeof cell !== "string" || cell === "" || seen.has(cell)) continue;
        seen.add(cell);
        further.addText(cell, () => ({ argument: table, place: `${table} row ${row + 1}: ${header}`, text: cell }));
      }
    }
  });
}

function without(records: Records, rows: readonly number[], headerRow: number): Records {
  const leave = new Set(rows.map((i) => (records.kept === undefined ? headerRow + 1 + i : records.kept[i])));
  return keepRows(records, headerRow, (row) => !leave.has(row));
}

function keepRows(records: Records, headerRow: number, keeps: (row: number) => boolean): Records {
  const kept: number[] = [];
  for (let i = 0; i < records.count; i++) {
    const row = records.kept === undefined ? headerRow + 1 + i : records.kept[i];
    if (keeps(row)) kept.push(row);
  }
  // Of keys in order, fewer are in order too.
  return { ...records, kept: Int32Array.from(kept), count: kept.length };
}

function groupBy(
  header: string,
  argument: string,
  cells: Cells,
  name: string,
  { index, alike }: Located,
  records: Records,
  source: (column: number) => ColumnSource,
  reading: Reading,
): TextColumn | Refusal {
  const column = headerForGroup(header, name, index, alike, reading);
  if (isRefusal(column)) return column;
  if (column === undefined) return refuse.noSuchHeader(argument, header, index.headers);
  const filled = groupColumns(cells, records, [column]).has(column);
  if (!filled && records.subtotals.length > 0 && hasGroupGaps(cells, records, column)) {
    return refuse.groupGaps(
      name,
      index.headers[column],
      records.subtotals.map((r) => r + 1),
    );
  }
  const read = dateWords(source(column), reading) ?? readTextColumn(source(column));
  if (isRefusal(read)) return read;
  const words = filled ? filledDown(read) : read;
  if (filled) {
    reading.note(
      "group cells",
      `${counted(records.subtotals.length, "subtotal row")} of ${name} ${records.subtotals.length === 1 ? "shows" : "show"} the groups: blank cells of ${index.headers[column]} read as the value above them.`,
    );
  }
  const grouped = groupWords(words);
  noteMerged(grouped, index.headers[column], name, reading);
  return grouped;
}

/** The column a breakdown names: by its header, by what `columns` says of it, or by another name of the same thing. */
function headerForGroup(
  header: string,
  name: string,
  index: HeaderIndex,
  alike: readonly NamedColumn[],
  { settings, note }: Reading,
): number | undefined | Refusal {
  const wanted = foldHeader(header);
  const own = columnOf(name, index, wanted);
  if (own !== undefined) return own;
  for (const { left, right } of settings.columnsOf(name)) {
    const names = [left, ...right].map(foldHeader);
    if (!names.includes(wanted)) continue;
    for (const each of names) {
      const column = columnOf(name, index, each);
      if (column !== undefined) return column;
    }
  }
  const concept = alike.find((spec) => keysOf(spec).includes(wanted));
  for (const key of concept === undefined ? [] : keysOf(concept)) {
    const column = columnOf(name, index, key);
    if (typeof column !== "number") continue;
    note("columns", `1 header of ${name} read under another name: ${index.headers[column]} as ${header}.`);
    return column;
  }
  return undefined;
}

function hasGroupGaps(cells: Cells, { kept, subtotals }: Records, column: number): boolean {
  if (kept === undefined) return false;
  const [first] = kept;
  const isGap = (r: number) => isBlank(cells[r][column]);
  // A blank right below the start of a group is no gap of a group that names itself on its first row.
  return !isGap(first) && kept.filter(isGap).length >= kept.length / 2 && subtotals.length > 0;
}

function filledDown(column: SpelledColumn): SpelledColumn {
  let above = 0;
  return { ...column, codes: column.codes.map((code) => (code === 0 ? above : (above = code))) };
}

/** What was skipped above, between, and below the records. */
function noteRows({ headerRow, records }: Located, cells: Cells, name: string, { note }: Reading): void {
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
