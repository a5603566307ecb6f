/**
 * The kinds of parameter. Each says what it expects (for help and refusals alike)
 * and how cells become the value a room works on. A blank optional argument takes
 * its default; so does a lone 0, because a host may hand 0 for an empty cell.
 */
import { isBlank, isErrorText, textOf, type Cell, type Cells } from "./cells";
import { decideDateOrder, readDate, readTimeOfDay } from "../written/dates";
import { boundsInWords, decideDecimalSign, isWithin, readNumber, type Bounds } from "../written/numbers";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { readTable, type ColumnSpecs, type Overrides, type Table, type TableShape } from "./table";

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
  /** All cells of one argument at once: signs and orders are decided from all of them. `undefined` is a blank. */
  readonly readAll: (cells: readonly Cell[], nameOf: (i: number) => string) => readonly (T | undefined)[] | Refusal;
  /** What a lone blank (or 0) stands for: a value, or a refusal by name. */
  readonly whenBlank: (name: string) => T | Refusal;
  /** Required in its place, yet a blank cell says something: the room is asked about it too. */
  readonly mayBeBlank?: boolean;
}

/** Read as a whole. */
export interface RangeParam<T> extends ParamFace {
  readonly shape: "range";
  readonly read: (cells: Cells, name: string, overrides: Overrides) => T | Refusal;
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
    readAll: (cells, nameOf) => {
      const decimal = decideDecimalSign(cells);
      return eachCell(cells, nameOf, (cell, name) => readNumber(cell, decimal, name, bounds));
    },
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
    readAll: (cells, nameOf) =>
      eachCell(cells, nameOf, (cell, name) => {
        if (isErrorText(cell)) return refuse.errorCell(name, cell);
        return isBlank(cell) ? undefined : textOf(cell);
      }),
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
    readAll: (cells, nameOf) =>
      eachCell(cells, nameOf, (cell, name) => {
        if (isErrorText(cell)) return refuse.errorCell(name, cell);
        return isBlank(cell) ? undefined : read(cell, name);
      }),
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
    readAll: (cells, nameOf) =>
      eachCell(cells, nameOf, (cell, name) => {
        if (isErrorText(cell)) return refuse.errorCell(name, cell);
        if (isBlank(cell)) return undefined;
        const word = fold(textOf(cell));
        return options.find((option) => fold(option) === word) ?? refuse.notAnOption(name, options, cell);
      }),
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
    readAll: (cells, nameOf) => {
      const { order } = decideDateOrder(cells);
      return eachCell(cells, nameOf, (cell, name) => readDate(cell, order, name));
    },
    whenBlank: (name) => refuse.missing(name, "a date"),
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
    read: (cells, name) => {
      const flat = cells.flat();
      while (flat.length > entries.length && isBlank(flat[flat.length - 1])) flat.pop();
      if (flat.length !== entries.length) return refuse.cellCount(name, entries.length, names, flat.length);
      const values: Record<string, unknown> = {};
      for (const [i, [key, param]] of entries.entries()) {
        const at = `${name} (${wordsOf(key)})`;
        const value = isBlank(flat[i]) ? [param.whenBlank(at)] : param.readAll([flat[i]], () => at);
        const first = isRefusal(value) ? value : value[0];
        if (isRefusal(first)) return first;
        values[key] = first;
      }
      return values as Values;
    },
  };
}

export function table<const C extends ColumnSpecs>(
  options: TableShape<C> & { readonly help: string },
): RangeParam<Table<C>> {
  return {
    kind: "table",
    shape: "range",
    help: options.help,
    expects: "a range with a header row",
    optional: false,
    concepts: [options.key, ...Object.values(options.columns)].flatMap((spec) =>
      spec === undefined ? [] : [spec.label],
    ),
    read: (cells, name, overrides) => readTable(options, cells, name, overrides),
  };
}

export const columns = (): ColumnsParam => ({
  kind: "columns",
  shape: "columns",
  help: 'Which header to read where a column is named differently, such as "Amount=ACV; Closed=Signed on".',
  expects: 'text like "Amount=ACV; Closed=Signed on"',
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
