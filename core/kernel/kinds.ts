/**
 * The kinds of parameter. Each says what it expects (for help and refusals alike)
 * and how cells become the value a room works on. A blank optional argument takes
 * its default; so does a lone 0, because a host may hand 0 for an empty cell.
 */
import { isBlank, isErrorText, textOf, type Cell, type Cells } from "./cells";
import { readTimeOfDay, type WrittenDate } from "../written/dates";
import { readDurationHours } from "../written/durations";
import { boundsInWords, isWithin, type Bounds, type WrittenNumber } from "../written/numbers";
import type { Finish } from "./column-source";
import { dateOf, type ParsedDate } from "./date-column";
import { expectedNumber, notANumber, numberOf, parseNumberCell } from "./number-column";
import type { Evidence } from "./evidence";
import { noteCalendarYear } from "./fiscal-dates";
import { keepOffsets } from "./instants";
import type { Opening } from "./opening";
import { parseDateOrRefuse } from "./parse-date-cell";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { openTable } from "./table";
import type { ColumnSpecs, Table, TableShape } from "./table-shape";

export type KindName =
  | "number"
  | "whole"
  | "count"
  | "money"
  | "days"
  | "hours"
  | "ratio"
  | "change"
  | "text"
  | "choice"
  | "date"
  | "time"
  | "header"
  | "fields"
  | "range"
  | "table"
  | "columns";

interface ParamFace {
  readonly kind: KindName;
  readonly help: string;
  readonly optional: boolean;
  /** What the argument must be, as help and refusals say it: "a number above 0". */
  readonly expects: string;
  /** The default in words, for help; undefined where there is none. */
  readonly fallback?: string;
  readonly options?: readonly string[];
}

/** Read cell by cell, so a range of them broadcasts. */
export interface CellParam<T> extends ParamFace {
  readonly shape: "cell";
  /** All cells of one argument at once; `undefined` is a blank. What reads in two ways is left as evidence. */
  readonly open: (
    cells: readonly Cell[],
    nameOf: (i: number) => string,
    evidence: Evidence,
  ) => Finish<readonly (T | undefined)[]> | Refusal;
  /** What a lone blank (or 0) stands for: a value, or a refusal by name. */
  readonly whenBlank: (name: string) => T | Refusal;
  /** Required in its place, yet a blank cell says something: the room is asked about it too. */
  readonly mayBeBlank?: boolean;
}

/** Read as a whole. */
export interface RangeParam<T> extends ParamFace {
  readonly shape: "range";
  readonly open: (cells: Cells, name: string, opening: Opening) => Finish<T> | Refusal;
  readonly whenBlank?: (name: string) => T | Refusal;
  /** Labels of the columns that `columns` may override; "any" where the columns are another table's to name. */
  readonly concepts: readonly string[] | "any";
}

export type Param<T> = CellParam<T> | RangeParam<T>;
/** `columns`: read by the gate itself for the tables beside it, so no room takes it. */
export type ColumnsParam = ParamFace & { readonly shape: "columns"; readonly kind: "columns" };

/** `averageDealValue` as words: "average deal value". */
export function wordsOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

type Options<T> = { readonly help: string; readonly default?: T };

function eachCell<T>(
  cells: readonly Cell[],
  nameOf: (i: number) => string,
  read: (cell: Cell, name: string) => T | undefined | Refusal,
): readonly (T | undefined)[] | Refusal {
  const values: (T | undefined)[] = [];
  for (let i = 0; i < cells.length; i++) {
    const value = read(cells[i], nameOf(i));
    if (isRefusal(value)) return value;
    values.push(value);
  }
  return values;
}

/** Cells that read the same whatever else the call holds. */
export function opensAtOnce<T>(
  read: (cells: readonly Cell[], nameOf: (i: number) => string) => readonly (T | undefined)[] | Refusal,
): CellParam<T>["open"] {
  return (cells, nameOf) => {
    const values = read(cells, nameOf);
    return isRefusal(values) ? values : () => values;
  };
}

interface OpenedNumber {
  readonly parsed: WrittenNumber | "blank";
  readonly text: string;
}

/** Nobody writes decimals to a whole number: "2,000" and "2.000" are both two thousand. */
function asWhole(parsed: OpenedNumber["parsed"]): OpenedNumber["parsed"] {
  if (parsed === "blank" || parsed.dot === undefined || parsed.comma === undefined) return parsed;
  const whole = Math.abs(parsed.dot) > Math.abs(parsed.comma) ? parsed.dot : parsed.comma;
  return { ...parsed, dot: whole, comma: whole };
}

/** Numbers as they are, and texts that wait for the decimal mark. */
function openNumbers(
  cells: readonly Cell[],
  nameOf: (i: number) => string,
  evidence: Evidence,
  bounds: Bounds,
  kind: KindName,
): Finish<readonly (number | undefined)[]> | Refusal {
  const opened = eachCell<number | OpenedNumber>(cells, nameOf, (cell, name) => {
    if (isBlank(cell)) return undefined;
    if (typeof cell === "number" && Number.isFinite(cell)) {
      return isWithin(cell, bounds) ? cell : refuse.outOfRange(name, boundsInWords(bounds), cell);
    }
    if (typeof cell !== "string") return notANumber(name, cell, expectedNumber(bounds));
    const hours = kind === "hours" ? readDurationHours(cell) : undefined;
    if (hours !== undefined)
      return isWithin(hours, bounds) ? hours : refuse.outOfRange(name, boundsInWords(bounds), cell);
    const parsed = parseNumberCell(cell);
    if (parsed === undefined) return notANumber(name, cell, expectedNumber(bounds));
    return { parsed: bounds.whole === true ? asWhole(parsed) : parsed, text: cell };
  });
  if (isRefusal(opened)) return opened;
  opened.forEach((value, i) => {
    if (typeof value !== "object" || value.parsed === "blank") return;
    const { text, parsed } = value;
    evidence.addNumber(parsed, 1, kind === "money", () => ({ argument: evidence.argument, place: nameOf(i), text }));
  });
  return (reading) => {
    const values: (number | undefined)[] = [];
    for (let i = 0; i < opened.length; i++) {
      const value = opened[i];
      if (typeof value !== "object") {
        values.push(value);
        continue;
      }
      const read = numberOf(value.parsed, reading, bounds, nameOf(i), value.text);
      if (isRefusal(read)) return read;
      values.push(Number.isNaN(read) ? undefined : read);
    }
    return values;
  };
}

function numeric(kind: KindName, noun: string, bounds: Bounds, options: Options<number>): CellParam<number> {
  const words = boundsInWords(bounds);
  const expects = words === "a number" || bounds.whole === true ? words.replace("a number", noun) : `${noun} ${words}`;
  const fallback = options.default;
  return {
    kind,
    shape: "cell",
    help: options.help,
    expects,
    optional: fallback !== undefined,
    ...(fallback !== undefined && { fallback: String(fallback) }),
    open: (cells, nameOf, evidence) => openNumbers(cells, nameOf, evidence, bounds, kind),
    // An empty cell is 0 to a spreadsheet's own arithmetic, and to Excel's hand-over.
    whenBlank: (name) => fallback ?? (isWithin(0, bounds) ? 0 : refuse.outOfRange(name, words, undefined)),
  };
}

type NumberOptions = Options<number> & Bounds;

export const number = (options: NumberOptions) => numeric("number", "a number", options, options);
export const count = (options: NumberOptions) => numeric("count", "a number", { atLeast: 0, ...options }, options);
/** A number of things that cannot be halved: draws, quarters, a seed. */
export const whole = (options: NumberOptions) =>
  numeric("whole", "a whole number", { ...options, whole: true }, options);
export const hours = (options: NumberOptions) =>
  numeric("hours", "a number of hours", { atLeast: 0, ...options }, options);
export const money = (options: NumberOptions) => numeric("money", "an amount", options, options);
export const days = (options: NumberOptions) =>
  numeric("days", "a number of days", options.above === undefined ? { atLeast: 0, ...options } : options, options);
/** 0 to 1, or text with a percent sign. 25 is refused, never silently 0.25. */
export const ratio = (options: NumberOptions) =>
  numeric(
    "ratio",
    "a share",
    {
      ...(options.above === undefined && { atLeast: 0 }),
      ...(options.below === undefined && { atMost: 1 }),
      ...options,
      percent: true,
    },
    options,
  );
/** A relative change such as 10% or -0.05. Above 1000% it is taken for a forgotten percent sign. */
export const change = (options: NumberOptions) =>
  numeric("change", "a relative change such as 10%", { atLeast: -1, atMost: 10, percent: true, ...options }, options);

export function text(options: Options<string>): CellParam<string> {
  return worded("text", "a text", options);
}

/** A header's name, by which the rows of a table are grouped; blank for no grouping. */
export function header(options: { readonly help: string; readonly default?: string }): CellParam<string> {
  return worded("header", "the name of a header", { default: "", ...options });
}

function worded(kind: KindName, expects: string, options: Options<string>): CellParam<string> {
  const fallback = options.default;
  return {
    kind,
    shape: "cell",
    help: options.help,
    expects,
    optional: fallback !== undefined,
    ...(fallback !== undefined && fallback !== "" && { fallback }),
    open: opensAtOnce((cells, nameOf) =>
      eachCell(cells, nameOf, (cell, name) => {
        if (isErrorText(cell)) return refuse.errorCell(name, cell);
        return isBlank(cell) ? undefined : textOf(cell);
      }),
    ),
    whenBlank: (name) => fallback ?? refuse.missing(name, expects),
  };
}

/** A cell with a reading of its own: a model and its shares, the days of a weekend, a time of day. */
export function phrase<T>(options: {
  readonly kind: "text" | "choice" | "time";
  readonly help: string;
  readonly expects: string;
  readonly default?: string;
  readonly options?: readonly string[];
  readonly read: (cell: Cell, name: string) => T | Refusal;
}): CellParam<T> {
  const { kind, help, expects, default: fallback, read } = options;
  return {
    kind,
    shape: "cell",
    help,
    expects,
    ...(options.options !== undefined && { options: options.options }),
    optional: fallback !== undefined,
    ...(fallback !== undefined && { fallback }),
    open: opensAtOnce((cells, nameOf) =>
      eachCell(cells, nameOf, (cell, name) => {
        if (isErrorText(cell)) return refuse.errorCell(name, cell);
        return isBlank(cell) ? undefined : read(cell, name);
      }),
    ),
    whenBlank: (name) => (fallback === undefined ? refuse.missing(name, expects) : read(fallback, name)),
  };
}

/** A time of day as the fraction of a day: `9:00`, `5:30 pm`, or the fraction itself. */
export const timeOfDay = ({ help }: { readonly help: string }): CellParam<number> =>
  phrase({ kind: "time", help, expects: "a time of day such as 9:00", read: readTimeOfDay });

/** One word of a closed list, read without case, spaces, `-` and `_`. */
export function choice<const T extends string>(
  options: readonly T[],
  { help, default: fallback }: { readonly help: string; readonly default?: T },
): CellParam<T> {
  const fold = (word: string) => word.toLowerCase().replace(/[\s_-]/g, "");
  return {
    kind: "choice",
    shape: "cell",
    help,
    expects: options.join(", "),
    options,
    optional: fallback !== undefined,
    ...(fallback !== undefined && { fallback }),
    open: opensAtOnce((cells, nameOf) =>
      eachCell(cells, nameOf, (cell, name) => {
        if (isErrorText(cell)) return refuse.errorCell(name, cell);
        if (isBlank(cell)) return undefined;
        const word = fold(textOf(cell));
        return options.find((option) => fold(option) === word) ?? refuse.notAnOption(name, options, cell);
      }),
    ),
    whenBlank: (name) => fallback ?? refuse.missing(name, options.join(", ")),
  };
}

export function date({ help }: { readonly help: string }): CellParam<number> {
  return {
    kind: "date",
    shape: "cell",
    help,
    expects: "a date",
    optional: false,
    open: openDates,
    whenBlank: (name) => refuse.missing(name, "a date"),
  };
}

function openDates(
  cells: readonly Cell[],
  nameOf: (i: number) => string,
  evidence: Evidence,
): Finish<readonly (number | undefined)[]> | Refusal {
  const parsed = eachCell<ParsedDate>(cells, nameOf, parseDateOrRefuse);
  if (isRefusal(parsed)) return parsed;
  parsed.forEach((date, i) => {
    if (date === undefined || date === "blank") return;
    const text = textOf(cells[i]);
    evidence.addDate(text, date, 1, () => ({ argument: evidence.argument, place: nameOf(i), text }));
  });
  return (reading) => {
    let fiscal = 0;
    const values: (number | undefined)[] = [];
    const offsets: number[] = [];
    for (let i = 0; i < parsed.length; i++) {
      const date: WrittenDate | "blank" | undefined = dateOf(parsed[i] ?? "blank", textOf(cells[i]), reading);
      if (date === undefined) return refuse.notADateInOrder(nameOf(i), reading.order, textOf(cells[i]));
      if (date !== "blank" && date.isFiscal === true) fiscal++;
      values.push(date === "blank" ? undefined : date.serial);
      offsets.push(date === "blank" ? NaN : (date.offsetMinutes ?? NaN));
    }
    if (offsets.some((offset) => !Number.isNaN(offset))) keepOffsets(values, offsets);
    noteCalendarYear(fiscal, evidence.argument, reading);
    return values;
  };
}

/** A few cells with a name each, side by side or one below the other, read by their own kinds. */
export function fields<const F extends Readonly<Record<string, CellParam<unknown>>>>(
  params: F,
  { help }: { readonly help: string },
): RangeParam<{ readonly [K in keyof F]: F[K] extends CellParam<infer T> ? T : never }> {
  type Values = { readonly [K in keyof F]: F[K] extends CellParam<infer T> ? T : never };
  const entries = Object.entries(params);
  const names = entries.map(([key]) => wordsOf(key)).join(", ");
  return {
    kind: "fields",
    shape: "range",
    help,
    expects: `${entries.length} cells: ${names}`,
    optional: false,
    concepts: [],
    open: (cells, name, opening) => {
      const flat = cells.flat();
      while (flat.length > entries.length && isBlank(flat[flat.length - 1])) flat.pop();
      if (flat.length !== entries.length) return refuse.cellCount(name, entries.length, names, flat.length);
      const finishes: [string, Finish<unknown>][] = [];
      for (const [i, [key, param]] of entries.entries()) {
        const finish = openField(param, flat[i], `${name} (${wordsOf(key)})`, opening.evidenceOf(name));
        if (isRefusal(finish)) return finish;
        finishes.push([key, finish]);
      }
      return (reading) => {
        const values: Record<string, unknown> = {};
        for (const [key, finish] of finishes) {
          const value = finish(reading);
          if (isRefusal(value)) return value;
          values[key] = value;
        }
        return values as Values;
      };
    },
  };
}

function openField(param: CellParam<unknown>, cell: Cell, at: string, evidence: Evidence): Finish<unknown> | Refusal {
  if (isBlank(cell)) {
    const value = param.whenBlank(at);
    return isRefusal(value) ? value : () => value;
  }
  const finish = param.open([cell], () => at, evidence);
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const values = finish(reading);
    return isRefusal(values) ? values : values[0];
  };
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a table that settles nothing
export function table<const C extends ColumnSpecs, E extends object = {}>(
  options: TableShape<C, E> & { readonly help: string },
): RangeParam<Table<C> & E> {
  return {
    kind: "table",
    shape: "range",
    help: options.help,
    expects: "a range with a header row",
    optional: false,
    concepts: [options.key, ...Object.values(options.columns)].flatMap((spec) =>
      spec === undefined ? [] : [spec.label, ...(spec.otherwise ?? []).map((other) => other.label)],
    ),
    open: (cells, name, opening) => openTable(options, cells, name, opening),
  };
}

export const columns = (): ColumnsParam => ({
  kind: "columns",
  shape: "columns",
  help: 'How to read your tables: which header is which column, which stage means won, which date order, such as "Amount=ACV; Won=Customer; Dates=day first".',
  expects: 'text like "Amount=ACV; Won=Customer; Dates=day first"',
  optional: true,
});

/** An argument a function can do without: undefined when it is blank. */
export function optional<T>(param: CellParam<T>): CellParam<T | undefined>;
export function optional<T>(param: RangeParam<T>): RangeParam<T | undefined>;
export function optional<T>(param: Param<T>): Param<T | undefined> {
  return { ...param, optional: true, whenBlank: () => undefined } as Param<T | undefined>;
}

/** A required argument whose blank says something, such as the touch that a lead still waits for: undefined then. */
export function orBlank<T>(param: CellParam<T>): CellParam<T | undefined> {
  return { ...param, mayBeBlank: true, whenBlank: () => undefined };
}
