/**
 * Records: a table whose columns are named by the rows of another one (a rubric, a list of routing
 * rules), so they cannot be on a card. A column is read when a rule first asks for it. Every row
 * keeps its place, empty ones too, so that what is worked out row by row lines up with the range
 * it came from; rows that are no records (totals, a report's footer) read as empty.
 */
import { counted } from "../written/counted";
import { isTotalText } from "../written/total-words";
import { isBlank, textOf, usedRows, type Cell, type Cells } from "../kernel/cells";
import type { ColumnSource, Finish } from "../kernel/column-source";
import { readTextColumn, type TextColumn } from "../kernel/text-column";
import { findColumn, isDateLike } from "../kernel/find-columns";
import { foldHeader, indexHeaders, type HeaderIndex } from "../kernel/headers";
import type { RangeParam } from "../kernel/kinds";
import { noteOnly, onlyFor } from "../kernel/only";
import { isPlausibleDay } from "../kernel/misread-dates";
import type { Opening } from "../kernel/opening";
import { decideReading, plainReading, type Reading } from "../kernel/reading";
import { Evidence } from "../kernel/evidence";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { ColumnSpecs, ReadColumns } from "../kernel/table-shape";
import { NO_SETTINGS } from "../kernel/settings";
import { parseDateText } from "../written/dates";
import { parseNumberText } from "../written/numbers";
import { quantityTexts } from "./quantity-range";
import { readQuantityColumn, type QuantityColumn } from "./quantities";

/** One column, as words or as quantities. */
export interface Field {
  readonly rows: number;
  readonly texts: () => Pick<TextColumn, "codes" | "words"> | Refusal;
  readonly quantities: () => QuantityColumn | Refusal;
  readonly cellAt: (i: number) => Cell;
  /** `accounts row 7: Employees`, as a refusal names it. */
  readonly nameAt: (i: number) => string;
}

export interface Records {
  readonly name: string;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Rows of the range above the headers. */
  readonly headerRow: number;
  /** Row of the range as the user counts it: the first row is 1. */
  readonly rowNumber: (i: number) => number;
  readonly isEmptyRow: (i: number) => boolean;
  readonly reading: Reading;
  /** The column of a header; `asker` is who names it, for the refusal. */
  readonly field: (header: string, asker: string) => Field | Refusal;
  /** The columns that the function itself asks for, by their aliases. */
  readonly columns: <C extends ColumnSpecs>(specs: C) => ReadColumns<C> | Refusal;
}

/** `fieldsIn` is the argument whose column Field names the columns. */
export function records({ help, fieldsIn }: { readonly help: string; readonly fieldsIn: string }): RangeParam<Records> {
  return {
    kind: "table",
    shape: "range",
    help,
    expects: "a range with a header row",
    optional: false,
    concepts: "any",
    open: (cells, name, opening) => openRecords(cells, name, opening, fieldsNamed(opening.cellsOf(fieldsIn))),
  };
}

/** The words below the header Field of a list of rules. */
function fieldsNamed(rules: Cells | undefined): readonly string[] {
  for (const [row, headers] of (rules ?? []).entries()) {
    const column = headers.findIndex((cell) => foldHeader(cell) === "field");
    if (column < 0) continue;
    const words = rules!.slice(row + 1).map((cells) => textOf(cells[column]));
    return [...new Set(words.filter((word) => word !== ""))];
  }
  return [];
}

/** Records by themselves, outside of a call. */
export function readRecords(cells: Cells, name: string): Records | Refusal {
  const evidence = new Evidence(name);
  const settings = NO_SETTINGS;
  const opening: Opening = { settings, by: "", cellsOf: () => undefined, evidenceOf: () => evidence };
  const finish = openRecords(cells, name, opening, []);
  if (isRefusal(finish)) return finish;
  const decided = decideReading([evidence], settings);
  return isRefusal(decided) ? decided : finish(plainReading(name, decided, settings));
}

function openRecords(
  cells: Cells,
  name: string,
  opening: Opening,
  fields: readonly string[],
): Finish<Records> | Refusal {
  const used = usedRows(cells);
  if (used === 0 || (cells.length === 1 && cells[0].length === 1 && cells[0][0] === 0)) return refuse.noTable(name);
  const headerRow = headerRowOf(cells, name, opening, fields);
  const index = indexHeaders(cells[headerRow]);
  const evidence = opening.evidenceOf(name);
  for (const header of fields) {
    const column = findColumn(name, index, { label: header, aliases: [] }, opening.settings);
    if (typeof column !== "number") continue;
    const problem = addFieldEvidence(cells, column, headerRow, used, name, header, evidence);
    if (problem !== undefined) return problem;
  }
  return (reading) => recordsOf(cells, name, headerRow, used, index, reading);
}

/** What the texts of one column say about how dates and numbers are written; refused where its dates were misread. */
function addFieldEvidence(
  cells: Cells,
  column: number,
  headerRow: number,
  used: number,
  name: string,
  header: string,
  evidence: Evidence,
): Refusal | undefined {
  const seen = new Map<string, { readonly row: number; count: number }>();
  let real = -1;
  for (let r = headerRow + 1; r < used; r++) {
    const cell = cells[r][column];
    if (typeof cell === "number" && isPlausibleDay(cell)) real = r;
    if (typeof cell !== "string" || cell === "") continue;
    const known = seen.get(cell);
    if (known === undefined) seen.set(cell, { row: r, count: 1 });
    else known.count++;
  }
  const at = (row: number) => place(name, row + 1, header);
  for (const [cell, { row, count }] of seen) {
    const date = real < 0 ? undefined : parseDateText(cell);
    const isForced = date?.form === "ordered" && (date.dayFirst === undefined || date.monthFirst === undefined);
    if (isForced) return refuse.misreadDates(at(row), cell, at(real));
    for (const text of quantityTexts(cell)) {
      evidence.addQuantity(text, count, () => ({ argument: name, place: at(row), text }));
    }
  }
  return undefined;
}

const TOP_ROWS = 25;

/** The first of the top rows that names all fields, else the one that names most of them. */
function headerRowOf(cells: Cells, name: string, { settings }: Opening, fields: readonly string[]): number {
  let best = { row: 0, named: 0 };
  for (let row = 0; row < Math.min(cells.length, TOP_ROWS); row++) {
    const index = indexHeaders(cells[row]);
    const named = fields.filter(
      (label) => findColumn(name, index, { label, aliases: [] }, settings) !== undefined,
    ).length;
    if (named > best.named) best = { row, named };
    if (named === fields.length) break;
  }
  return best.row;
}

function recordsOf(
  cells: Cells,
  name: string,
  headerRow: number,
  used: number,
  index: HeaderIndex,
  reading: Reading,
): Records {
  const { settings } = reading;
  const { headers } = index;
  const first = headerRow + 1;
  const rows = used - first;
  const isOut = rowsOut(cells, first, used, index, name, reading);
  const fields = new Map<number, Field>();
  // Rows that are no records read as empty ones, whatever column is asked for.
  const blankRow: readonly Cell[] = headers.map(() => "");
  const read = isOut.includes(1)
    ? cells.map((row, r) => (r >= first && isOut[r - first] === 1 ? blankRow : row))
    : cells;
  const sourceOf = (column: number): ColumnSource => ({
    table: name,
    header: headers[column],
    cells: read,
    index: column,
    rows,
    headerRow,
    kept: undefined,
  });
  return {
    name,
    rows,
    headers,
    headerRow,
    reading,
    rowNumber: (i) => first + i + 1,
    isEmptyRow: (i) => read[first + i].every(isBlank),
    field: (header, asker) => {
      const column = findColumn(name, index, { label: header, aliases: [] }, settings);
      if (isRefusal(column)) return column;
      if (column === undefined) return refuse.noSuchHeader(asker, header, headers);
      const known = fields.get(column);
      if (known !== undefined) return known;
      const field = fieldOf(sourceOf(column), reading);
      fields.set(column, field);
      return field;
    },
    columns: <C extends ColumnSpecs>(specs: C) => {
      const values: Record<string, unknown> = {};
      for (const [key, spec] of Object.entries(specs)) {
        const column = findColumn(name, index, spec, settings);
        if (isRefusal(column)) return column;
        if (column === undefined && !spec.optional) {
          return refuse.missingColumn(name, spec.label, spec.aliases, headers);
        }
        values[key] = column === undefined ? undefined : readNow(spec, sourceOf(column), reading);
        if (isRefusal(values[key])) return values[key];
      }
      return values as ReadColumns<C>;
    },
  };
}

function readNow(spec: ColumnSpecs[string], source: ColumnSource, reading: Reading): unknown {
  const finish: Finish<unknown> | Refusal = spec.open(source, new Evidence(source.table));
  return isRefusal(finish) ? finish : finish(reading);
}

/** 1 for rows that are no records: totals, notes below a nested answer, and a report's footer. */
function rowsOut(
  cells: Cells,
  first: number,
  used: number,
  index: HeaderIndex,
  name: string,
  { note, settings }: Reading,
): Uint8Array {
  const isOut = new Uint8Array(used - first);
  const width = index.headers.filter((header) => header !== "").length;
  const only = onlyFor(cells, name, index, settings);
  let totals = 0;
  let footer = 0;
  let unkept = 0;
  let isBelow = true;
  for (let r = used - 1; r >= first; r--) {
    const filled = cells[r].filter((cell) => !isBlank(cell));
    if (filled.length === 0) continue;
    const word = typeof filled[0] === "string" ? filled[0] : "";
    const isFooter = isBelow && filled.length === 1 && width > 1 && isBlankAbove(cells, r, first);
    const isTotal = word !== "" && isTotalText(textOf(word)) && filled.slice(1).every(isNumberLike);
    if (word.startsWith("Note:")) isOut[r - first] = 1;
    else if (isTotal) {
      isOut[r - first] = 1;
      totals++;
    } else if (isFooter) {
      isOut[r - first] = 1;
      footer++;
    } else isBelow = false;
    if (only !== undefined && !isRefusal(only) && isOut[r - first] === 0 && !only.keeps(r)) {
      isOut[r - first] = 1;
      unkept++;
    }
  }
  if (!isRefusal(only)) noteOnly(unkept, only, name, { note });
  if (totals > 0) note("totals", `${counted(totals, "total row")} of ${name} left out.`);
  if (footer > 0) note("footer", `${counted(footer, "row")} below the last record of ${name} left out.`);
  if (first > 1) {
    const titles = cells.slice(0, first - 1).filter((row) => !row.every(isBlank)).length;
    if (titles > 0) note("title rows", `${counted(titles, "row")} above the headers of ${name} skipped.`);
  }
  return isOut;
}

/** Whether the block of rows of one cell that this row is in has a blank row above it. */
function isBlankAbove(cells: Cells, r: number, first: number): boolean {
  for (let above = r - 1; above >= first; above--) {
    const filled = cells[above].filter((cell) => !isBlank(cell)).length;
    if (filled === 0) return true;
    if (filled > 1) return false;
  }
  return false;
}

function isNumberLike(cell: Cell): boolean {
  if (typeof cell === "number") return true;
  return typeof cell === "string" && (parseNumberText(cell) !== undefined || isTotalText(cell)) && !isDateLike(cell);
}

function fieldOf(source: ColumnSource, reading: Reading): Field {
  const first = source.headerRow + 1;
  return {
    rows: source.rows,
    texts: once(() => readTextColumn(source)),
    quantities: once(() => readQuantityColumn(source, reading)),
    cellAt: (i) => source.cells[first + i][source.index],
    nameAt: (i) => place(source.table, first + i + 1, source.header),
  };
}

/** Several rules may ask for one column; it is read for the first of them. */
function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}
