/**
 * Typed columns. A table is turned into them once, and rooms work on them: numbers and dates as
 * Float64Array with NaN for a blank, text coded by a dictionary whose word 0 is the blank.
 *
 * A column is read in two steps. Opened, it reads every cell that can be read one way only, and
 * leaves what the others say as evidence. Once all arguments of the call have been opened and the
 * reading is decided, it is finished.
 */
import { isBlank, isErrorText, textOf, type Cell } from "./cells";
import { isBlankWord } from "../written/blank-words";
import {
  isSerial,
  parseDateNumber,
  parseDateText,
  readPlainIso,
  type DateText,
  type WrittenDate,
} from "../written/dates";
import { isWithin, boundsInWords, parseNumberText, type Bounds, type WrittenNumber } from "../written/numbers";
import { zoneOffsetMinutes } from "../written/zones";
import type { Evidence } from "./evidence";
import { fiscalDate, noteCalendarYear } from "./fiscal-dates";
import { beginPlainColumns, type PlainColumn, type PlainKind, type RowsOfRange } from "./plain-columns";
import { keepOffsets } from "./instants";
import type { Reading } from "./reading";
import { isRefusal, place, refuse, type Refusal } from "./refusal";

export interface TextColumn {
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** The code of a word as `words` has it, undefined where no cell reads so. */
  readonly codeOf: (word: string) => number | undefined;
}

/** One column of a range, seen through the rows that count. */
export interface ColumnSource extends RowsOfRange {
  readonly table: string;
  readonly header: string;
  readonly index: number;
  /** The plain cells at the top of the column where they were read with the others; handed out once. */
  readonly begun?: (kind: PlainKind) => PlainColumn | undefined;
}

/** What is left to do once the reading is decided. */
export type Finish<T> = (reading: Reading) => T | Refusal;

export interface ColumnSpec<T> {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: "text" | "number" | "date";
  readonly optional: boolean;
  /** Asked for by some calls only: what stands in its way is refused then, and not before. */
  readonly onDemand?: true;
  /** Amounts of money, which may be in one currency only. */
  readonly isMoney?: true;
  /** Dates on which something happened, so that one far behind all others is noted. */
  readonly isEvent?: true;
  /** Text that makes a record of a row: a stage, a type. A total row has none. */
  readonly isFact?: true;
  /** Where a cell of this column is blank, these are asked, in their order. */
  readonly otherwise?: readonly ColumnSpec<T>[];
  readonly open: (source: ColumnSource, evidence: Evidence) => Finish<T> | Refusal;
}

export function rowAt({ kept, headerRow }: Pick<RowsOfRange, "kept" | "headerRow">, i: number): number {
  return kept === undefined ? headerRow + 1 + i : kept[i];
}

function nameAt(source: ColumnSource, i: number): string {
  return place(source.table, rowAt(source, i) + 1, source.header);
}

/** A text that needs the reading, and the rows of it. */
interface Pending<T> {
  readonly parsed: T;
  readonly first: number;
  count: number;
}

/** The distinct texts of a column that wait for the reading, with their evidence told once each. */
class Waiting<T> {
  readonly texts = new Map<string, Pending<T>>();
  readonly rows: number[] = [];
  readonly cells: string[] = [];

  add(text: string, i: number, parse: (text: string) => T | undefined): boolean {
    let pending = this.texts.get(text);
    if (pending === undefined) {
      const parsed = parse(text);
      if (parsed === undefined) return false;
      pending = { parsed, first: i, count: 0 };
      this.texts.set(text, pending);
    }
    pending.count++;
    this.rows.push(i);
    this.cells.push(text);
    return true;
  }
}

/** The plain cells at the top of a number or date column: already read with the others, or read now. */
function plainTop(source: ColumnSource, kind: PlainKind): PlainColumn {
  return source.begun?.(kind) ?? beginPlainColumns(source, [{ index: source.index, kind }])[0];
}

export function openNumberColumn(
  source: ColumnSource,
  evidence: Evidence,
  bounds: Bounds = {},
  expects = expectedNumber(bounds),
  isMoney = false,
): Finish<Float64Array> | Refusal {
  const { cells, index, rows, kept, headerRow } = source;
  const { values, filled } = plainTop(source, "number");
  const { above, atLeast, atMost, below, whole } = bounds;
  const bounded = [above, atLeast, atMost, below, whole].some((bound) => bound !== undefined);
  const waiting = new Waiting<WrittenNumber | "blank">();
  const first = headerRow + 1;
  for (let i = bounded ? 0 : filled; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    if (typeof cell === "number" && !bounded && Number.isFinite(cell)) values[i] = cell;
    else if (cell === "") values[i] = NaN;
    else if (typeof cell === "string" && !isBlank(cell)) {
      if (!waiting.add(cell, i, parseNumberCell)) return notANumber(nameAt(source, i), cell, expects);
    } else {
      const value = plainNumber(cell, nameAt(source, i), bounds, expects);
      if (isRefusal(value)) return value;
      values[i] = value;
    }
  }
  for (const [text, { parsed, first: at, count }] of waiting.texts) {
    if (parsed === "blank") continue;
    evidence.addNumber(parsed, count, isMoney, () => witness(evidence, source, at, text));
    if (isMoney && parsed.currency !== undefined) evidence.addCurrency(index, parsed.currency, rowAt(source, at) + 1);
  }
  return (reading) => {
    for (let k = 0; k < waiting.rows.length; k++) {
      const i = waiting.rows[k];
      const text = waiting.cells[k];
      const value = numberOf(waiting.texts.get(text)!.parsed, reading, bounds, nameAt(source, i), text, expects);
      if (isRefusal(value)) return value;
      values[i] = value;
    }
    return values;
  };
}

export function parseNumberCell(text: string): WrittenNumber | "blank" | undefined {
  return isBlankWord(text) ? "blank" : parseNumberText(text);
}

/** The number, NaN for a blank; refused where the text is no number under this reading, or out of bounds. */
export function numberOf(
  parsed: WrittenNumber | "blank",
  { decimal }: Pick<Reading, "decimal">,
  bounds: Bounds,
  name: string,
  text: string,
  expects = expectedNumber(bounds),
): number | Refusal {
  if (parsed === "blank") return NaN;
  const value = decimal === "." ? parsed.dot : parsed.comma;
  if (value === undefined || !Number.isFinite(value) || (parsed.percent && bounds.percent !== true)) {
    return notANumber(name, text, expects);
  }
  return isWithin(value, bounds) ? value : refuse.outOfRange(name, boundsInWords(bounds), text);
}

/** What a number is called where none was found. */
export function expectedNumber({ percent }: Bounds): string {
  return percent === true ? "a share such as 0.25 or 25%" : "a number";
}

export function notANumber(name: string, cell: Cell, expects: string): Refusal {
  return isErrorText(cell) ? refuse.errorCell(name, cell) : refuse.notANumber(name, expects, cell);
}

function plainNumber(cell: Cell, name: string, bounds: Bounds, expects: string): number | Refusal {
  if (isBlank(cell)) return NaN;
  if (typeof cell === "number" && Number.isFinite(cell)) {
    return isWithin(cell, bounds) ? cell : refuse.outOfRange(name, boundsInWords(bounds), cell);
  }
  return notANumber(name, cell, expects);
}

function witness(evidence: Evidence, source: ColumnSource, i: number, text: string) {
  return { argument: evidence.argument, place: nameAt(source, i), text: textOf(text) };
}

export type ParsedDate = DateText | "blank";

export function openDateColumn(source: ColumnSource, evidence: Evidence): Finish<Float64Array> | Refusal {
  const { cells, index, rows, kept, headerRow } = source;
  const { values, filled } = plainTop(source, "date");
  const isoSeen = new Map<string, number>();
  const waiting = new Waiting<ParsedDate>();
  const first = headerRow + 1;
  const next = fillIso(source, values, filled, isoSeen);
  /** The first cell that the spreadsheet itself holds as a date. */
  let real = values.subarray(0, filled).findIndex((value) => !Number.isNaN(value));
  for (let i = next; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    if (typeof cell === "number") {
      if (isSerial(cell)) {
        values[i] = cell;
        if (real < 0) real = i;
        continue;
      }
      const date = parseDateNumber(cell);
      if (date === undefined) return refuse.notADate(nameAt(source, i), cell);
      waiting.add(String(cell), i, () => ({ form: "certain", date }));
    } else if (typeof cell === "string" && cell !== "") {
      let serial = isoSeen.get(cell);
      if (serial === undefined) {
        serial = readPlainIso(cell);
        if (serial !== undefined) isoSeen.set(cell, serial);
      }
      if (serial !== undefined) values[i] = serial;
      else if (isBlank(cell)) values[i] = NaN;
      else if (!waiting.add(cell, i, parseDateCell)) return notADate(source, i, cell);
    } else if (isBlank(cell)) values[i] = NaN;
    else return refuse.notADate(nameAt(source, i), cell);
  }
  const misread = real < 0 ? undefined : misreadText(waiting);
  if (misread !== undefined)
    return refuse.misreadDates(nameAt(source, misread.first), misread.text, nameAt(source, real));
  for (const [text, { parsed, first: at, count }] of waiting.texts) {
    if (parsed !== "blank") evidence.addDate(text, parsed, count, () => witness(evidence, source, at, text));
  }
  return (reading) => finishDates(values, waiting, source, reading);
}

/** Reads ISO days and blanks up to the first other cell, and returns its row. */
function fillIso(source: ColumnSource, values: Float64Array, from: number, seen: Map<string, number>): number {
  const { cells, index, rows, kept } = source;
  const first = source.headerRow + 1;
  for (let i = from; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    if (typeof cell !== "string") return i;
    if (cell === "") values[i] = NaN;
    else {
      let serial = seen.get(cell);
      if (serial === undefined) {
        serial = readPlainIso(cell);
        if (serial === undefined) return i;
        seen.set(cell, serial);
      }
      values[i] = serial;
    }
  }
  return rows;
}

export function parseDateCell(text: string): ParsedDate | undefined {
  const date = parseDateText(text);
  if (date !== undefined) return date;
  if (isBlankWord(text)) return "blank";
  // A serial that arrived as text, as some exports write it.
  const serial = /^\s*\d{5}(\.\d+)?\s*$/.test(text) ? Number(text) : NaN;
  return isSerial(serial) ? { form: "certain", date: { serial, hasTime: serial % 1 !== 0 } } : undefined;
}

function notADate(source: ColumnSource, i: number, cell: string): Refusal {
  const name = nameAt(source, i);
  return isErrorText(cell) ? refuse.errorCell(name, cell) : refuse.notADate(name, cell);
}

/**
 * Text among real dates that a spreadsheet would have read as a date if its parts were in the
 * spreadsheet's order. It was not, so the other cells were read in an order that is not theirs.
 */
function misreadText(waiting: Waiting<ParsedDate>): { readonly first: number; readonly text: string } | undefined {
  let found: { readonly first: number; readonly text: string } | undefined;
  for (const [text, { parsed, first }] of waiting.texts) {
    if (parsed === "blank" || parsed.form === "certain") continue;
    // Read either way, it is text for another reason: the column was not converted at all.
    if (parsed.dayFirst !== undefined && parsed.monthFirst !== undefined) return undefined;
    found ??= { first, text };
  }
  return found;
}

function finishDates(
  values: Float64Array,
  { texts, rows, cells }: Waiting<ParsedDate>,
  source: ColumnSource,
  reading: Reading,
): Float64Array | Refusal {
  let fiscal = 0;
  let offsets: Float64Array | undefined;
  const dates = new Map<string, WrittenDate | "blank">();
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k];
    let date = dates.get(cells[k]);
    if (date === undefined) {
      const { parsed, count } = texts.get(cells[k])!;
      date = dateOf(parsed, cells[k], reading);
      if (date === undefined) return refuse.notADateInOrder(nameAt(source, i), reading.order, cells[k]);
      dates.set(cells[k], date);
      if (date !== "blank" && date.isFiscal === true) fiscal += count;
    }
    if (date === "blank") values[i] = NaN;
    else {
      values[i] = date.serial;
      if (date.offsetMinutes !== undefined)
        (offsets ??= new Float64Array(values.length).fill(NaN))[i] = date.offsetMinutes;
    }
  }
  if (offsets !== undefined) keepOffsets(values, offsets);
  noteCalendarYear(fiscal, `${source.header} in ${source.table}`, reading);
  return values;
}

/** A parsed date under a reading: in its order, by its fiscal year, and an instant moved to the zone asked for. */
export function dateOf(
  parsed: DateText | "blank",
  text: string,
  reading: Pick<Reading, "order" | "zone" | "fiscalYearStart">,
): WrittenDate | "blank" | undefined {
  if (parsed === "blank") return "blank";
  const { order, zone } = reading;
  const date = parsed.form === "certain" ? parsed.date : order === "day-first" ? parsed.dayFirst : parsed.monthFirst;
  if (date?.isFiscal === true) return fiscalDate(date, text, reading);
  if (date === undefined || date.offsetMinutes === undefined || zone === undefined) return date;
  const utc = date.serial - date.offsetMinutes / 1440;
  const offset = zoneOffsetMinutes(zone, utc);
  return offset === undefined ? date : { ...date, serial: utc + offset / 1440, offsetMinutes: offset };
}

/** A text column, and how many spellings of one word were read as one. */
export interface SpelledColumn extends TextColumn {
  /** Distinct cells by word, where a word was written in several ways. */
  readonly spellings: readonly number[];
}

export function readTextColumn(source: ColumnSource, wordOf: (cell: Cell) => string = textOf): SpelledColumn | Refusal {
  const { cells, index, rows, kept, headerRow } = source;
  const codes = new Int32Array(rows);
  const words: string[] = [""];
  const spellings: number[] = [0];
  const known = new Map<Cell, number>([["", 0]]);
  /** Words that were first met in another spelling; most columns have none, and need no second dictionary. */
  const respelled = new Map<string, number>();
  const first = headerRow + 1;
  for (let i = 0; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    let code = known.get(cell);
    if (code === undefined) {
      if (isErrorText(cell)) return refuse.errorCell(nameAt(source, i), cell);
      const word = wordOf(cell);
      code = word === cell ? undefined : known.get(word);
      if (code === undefined && respelled.size > 0) code = respelled.get(word);
      if (code === undefined) {
        code = words.push(word) - 1;
        spellings.push(0);
        if (word !== cell) respelled.set(word, code);
      }
      spellings[code]++;
      known.set(cell, code);
    }
    codes[i] = code;
  }
  const codeOf = (word: string) => {
    const code = known.get(word) ?? respelled.get(word);
    // A cell that reads as another word is no word itself.
    return code === undefined || words[code] !== word ? undefined : code;
  };
  return { codes, words, spellings, codeOf };
}

export function numberColumn(label: string, aliases: readonly string[], bounds: Bounds = {}): ColumnSpec<Float64Array> {
  return {
    label,
    aliases,
    kind: "number",
    optional: false,
    open: (source, evidence) => openNumberColumn(source, evidence, bounds),
  };
}

/** Amounts of money: in one currency, or refused. */
export function moneyColumn(label: string, aliases: readonly string[], bounds: Bounds = {}): ColumnSpec<Float64Array> {
  return {
    label,
    aliases,
    kind: "number",
    optional: false,
    isMoney: true,
    open: (source, evidence) => openNumberColumn(source, evidence, bounds, undefined, true),
  };
}

export function dateColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return { label, aliases, kind: "date", optional: false, open: openDateColumn };
}

/** Days on which something happened, rather than is expected or planned. */
export function eventColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return { ...dateColumn(label, aliases), isEvent: true };
}

export function textColumn(label: string, aliases: readonly string[]): ColumnSpec<TextColumn> {
  return { label, aliases, kind: "text", optional: false, open: (source) => () => readTextColumn(source) };
}

/** A column whose blank cells are filled from others, such as a close from the time a deal was won or lost. */
export function filledFrom<T>(spec: ColumnSpec<T>, otherwise: readonly ColumnSpec<T>[]): ColumnSpec<T> {
  return { ...spec, otherwise };
}

/** A column a function can do without: undefined where no header names it. */
export function ifPresent<T>(spec: ColumnSpec<T>): ColumnSpec<T | undefined> {
  return { ...spec, optional: true } as ColumnSpec<T | undefined>;
}

/** A column that is read only once it is asked for. */
export function onDemand<T>(spec: ColumnSpec<T>): ColumnSpec<() => T | Refusal> {
  const { label, aliases, kind, optional } = spec;
  return {
    label,
    aliases,
    kind,
    optional,
    onDemand: true,
    open: (source, evidence) => {
      // Whether it is asked for or not, its cells may show how all dates of the call are written.
      evidence.lookLater((further) => void spec.open(source, further));
      return (reading) => () => {
        const finish = spec.open(source, evidence.further());
        return isRefusal(finish) ? finish : finish(reading);
      };
    },
  };
}
