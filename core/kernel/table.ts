/**
 * Tables: a header row, below whatever title is over it, matched against a closed list of aliases
 * (no fuzzy guess), and the rows that are records. Of two headers that both name a column, the
 * alias listed first is read.
 */
import { textOf, type Cells } from "./cells";
import { breakdownColumn } from "./breakdown-column";
import { rowAt, type ColumnSource, type Finish } from "./column-source";
import { openCurrency } from "./currency";
import { Evidence } from "./evidence";
import { findColumn } from "./find-columns";
import { noteLateDate } from "./late-dates";
import { locate, noteRows, wholeColumns, without, type Located } from "./locate-table";
import { Notes, type NoteKind } from "./notes";
import { noteOnly } from "./only";
import type { Opening } from "./opening";
import { plainColumns, takeRows } from "./plain-columns";
import { decideReading, noteAssumptions, plainReading, type Decided, type Reading } from "./reading";
import { isRefusal, type Refusal } from "./refusal";
import type { Records } from "./rows";
import { NO_SETTINGS, type Settings } from "./settings";
import {
  LeaveOut,
  type AnyColumn,
  type ColumnSpecs,
  type Table,
  type TableFrame,
  type TableShape,
} from "./table-shape";

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
  const inRange = { cells, rows, headerRow, kept };
  const begun = records.plain ?? plainColumns(wholeColumns(shape.columns, places), rows);
  const plain = [...takeRows(begun, inRange)];
  const source = (column: number): ColumnSource => ({
    // Not a spread: engines give each such object a shape of its own, and readers loop over it.
    cells,
    rows,
    headerRow,
    kept,
    table: name,
    header: index.headers[column],
    index: column,
    begun: (kind) => {
      const at = plain.findIndex((each) => each.index === column && each.kind === kind);
      return at < 0 ? undefined : plain.splice(at, 1)[0];
    },
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
      areSame: (i, j) => areSameRows(cells, rowAt(inRange, i), rowAt(inRange, j)),
      group: (header, argument) => breakdownColumn(header, argument, cells, name, located, records, source, reading),
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

/** Reads a range into typed columns by itself, or says which column, row, or cell cannot be read. */
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
