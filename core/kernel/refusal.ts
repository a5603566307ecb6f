/**
 * Every sentence a function can refuse with, once. A refusal is a value until the
 * last line of an adapter; the grammar is always: which argument, what it must be,
 * what was found.
 */
import { isBlank, textOf, type Cell } from "./cells";

export type RefusalCode =
  | "MISSING" // a required argument or table is empty
  | "NOT_A_NUMBER"
  | "NOT_A_DATE"
  | "OUT_OF_RANGE"
  | "NOT_AN_OPTION" // a word outside a closed list
  | "SHAPE" // ranges that do not fit together
  | "TOO_MANY" // more arguments than parameters
  | "MISSING_COLUMN"
  | "DUPLICATE" // two columns or rows where one was meant
  | "CELL_ERROR" // an error cell among the arguments, passed on
  | "UNREACHABLE" // no value of the argument can give what was asked
  | "NOT_FOUND"; // what was asked for is absent

export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly words: string,
    /** The error cell that is passed on, where that is the reason. */
    readonly errorCell?: string,
  ) {}
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}

/** What was found, as a person would point at it. */
export function found(cell: Cell): string {
  if (isBlank(cell)) return "an empty cell";
  return typeof cell === "string" ? `"${short(textOf(cell))}"` : textOf(cell);
}

/** A user's own words as a sentence can hold them. */
export function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

/** A computed number, short enough to read in a sentence. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(8)));
}

/** "a, b or c" */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

/** The headers a reader saw, few enough to read. */
function listed(headers: readonly string[]): string {
  const seen = headers.filter((header) => header !== "");
  if (seen.length === 0) return "none";
  const shown = seen.slice(0, 24).map(short).join(", ");
  return seen.length > 24 ? `${shown} and ${seen.length - 24} more` : shown;
}

export const refuse = {
  missing: (name: string, expects: string) => new Refusal("MISSING", `${name} must be ${expects}, found an empty cell`),
  noTable: (name: string) => new Refusal("MISSING", `${name} must be a range with a header row, found nothing in it`),
  noRows: (name: string, noun: string) =>
    new Refusal("MISSING", `${name} must have at least one ${noun} below the headers, found none`),
  notANumber: (name: string, expects: string, cell: Cell) =>
    new Refusal("NOT_A_NUMBER", `${name} must be ${expects}, found ${found(cell)}`),
  notADate: (name: string, cell: Cell, expects = "a date") =>
    new Refusal("NOT_A_DATE", `${name} must be ${expects}, found ${found(cell)}`),
  outOfRange: (name: string, bounds: string, cell: Cell) =>
    new Refusal("OUT_OF_RANGE", `${name} must be ${bounds}, found ${found(cell)}`),
  notAnOption: (name: string, options: readonly string[], cell: Cell) =>
    new Refusal("NOT_AN_OPTION", `${name} must be ${either(options)}, found ${found(cell)}`),
  oneCell: (name: string, rows: number, columns: number) =>
    new Refusal("SHAPE", `${name} must be one cell, found ${rows} × ${columns}`),
  cellCount: (name: string, wanted: number, words: string, count: number) =>
    new Refusal("SHAPE", `${name} must be ${wanted} cells (${words}), found ${count}`),
  shapes: (name: string, wanted: string, rows: number, columns: number) =>
    new Refusal("SHAPE", `${name} must be one cell or ${wanted} like the other ranges, found ${rows} × ${columns}`),
  form: (name: string, wanted: string, seen: string) =>
    new Refusal("SHAPE", `${name} must be ${wanted}, found ${seen}`),
  tooMany: (name: string, most: number, count: number) =>
    new Refusal("TOO_MANY", `${name} must be given at most ${most} arguments, found ${count}`),
  missingColumn: (table: string, column: string, aliases: readonly string[], headers: readonly string[]) =>
    new Refusal(
      "MISSING_COLUMN",
      `${table} must have a column ${column} (also read: ${aliases
        .filter((alias) => alias !== column)
        .slice(0, 4)
        .join(", ")}), ` + `found the headers ${listed(headers)}`,
    ),
  missingEither: (table: string, columns: readonly string[], headers: readonly string[]) =>
    new Refusal(
      "MISSING_COLUMN",
      `${table} must have a column ${either(columns)}, found the headers ${listed(headers)}`,
    ),
  noSuchHeader: (name: string, header: string, headers: readonly string[]) =>
    new Refusal("MISSING_COLUMN", `${name} must be one of the headers ${listed(headers)}, found "${short(header)}"`),
  noSuchConcept: (text: string, concepts: readonly string[]) =>
    new Refusal(
      "NOT_AN_OPTION",
      `columns must read like "Amount=ACV; Closed=Signed on" with the columns ${either(concepts)}, found "${short(text)}"`,
    ),
  missingColumnAt: (
    table: string,
    row: number,
    column: string,
    aliases: readonly string[],
    headers: readonly string[],
  ) =>
    new Refusal(
      "MISSING_COLUMN",
      `${table} must have a column ${column} (also read: ${aliases
        .filter((alias) => alias !== column)
        .slice(0, 4)
        .join(", ")}), found row ${row} looks most like headers: ${listed(headers)}`,
    ),
  /** A part of `columns` that has no left or no right side. */
  settingForm: (text: string) =>
    new Refusal(
      "NOT_AN_OPTION",
      `columns must read like "Amount=ACV; Won=Customer | Live; Dates=day first", found "${short(text)}"`,
    ),
  setting: (name: string, expects: string, seen: string) =>
    new Refusal("NOT_AN_OPTION", `${name} in columns must be ${expects}, found "${short(seen)}"`),
  againstSetting: ({ place: where, text }: Pointed, setting: string) =>
    new Refusal("NOT_A_DATE", `${where} must agree with columns "${setting}", found "${short(text)}"`),
  twoDateOrders: (dayFirst: Pointed, monthFirst: Pointed) =>
    new Refusal(
      "NOT_A_DATE",
      `dates must all be in one order, found "${short(dayFirst.text)}" (${dayFirst.place}) with the day first and "${short(monthFirst.text)}" (${monthFirst.place}) with the month first. ${wayOn(dayFirst, monthFirst, "Dates=day first", "Dates=month first")}`,
    ),
  twoDecimalMarks: (dot: Pointed, comma: Pointed) =>
    new Refusal(
      "NOT_A_NUMBER",
      `numbers must all have one decimal mark, found "${short(dot.text)}" (${dot.place}) with a dot and "${short(comma.text)}" (${comma.place}) with a comma. ${wayOn(dot, comma, "Decimal=.", "Decimal=,")}`,
    ),
  notADateInOrder: (name: string, order: "day-first" | "month-first", text: string) =>
    new Refusal(
      "NOT_A_DATE",
      `${name} must be a date with the ${order === "day-first" ? "day" : "month"} first, found "${short(textOf(text))}"`,
    ),
  misreadDates: (name: string, text: string, real: string) =>
    new Refusal(
      "NOT_A_DATE",
      `${name} must be a date like ${real}, found the text "${short(textOf(text))}": the spreadsheet read only some of these dates, and swapped day and month in those. Import the file again with the date column as text, or with the right locale.`,
    ),
  /** No room for a note: what a cell may mean must be said. */
  ambiguousDate: ({ place: where, text }: Pointed) =>
    new Refusal("NOT_A_DATE", `${where} must be a date that reads one way, such as 2026-03-31, found "${short(text)}"`),
  ambiguousNumber: ({ place: where, text }: Pointed) =>
    new Refusal(
      "NOT_A_NUMBER",
      `${where} must be a number that reads one way, such as 12500 or 12.5, found "${short(text)}"`,
    ),
  mixedCurrencies: (where: string, codes: readonly string[]) =>
    new Refusal(
      "OUT_OF_RANGE",
      `${where} must be in one currency, found ${codes.join(", ")}. Convert the table first: IN_CURRENCY(table, rates, "${codes.find((code) => /^[A-Z]{3}$/.test(code)) ?? "USD"}").`,
    ),
  blankCurrency: (where: string, codes: readonly string[]) =>
    new Refusal(
      "MISSING",
      `${where} must name the currency of its amount, as the column holds ${codes.join(", ")}, found an empty cell`,
    ),
  /** Rows of one record that say different things. */
  repeatedId: (table: string, row: number, first: number, column: string, word: string, difference: string) =>
    new Refusal(
      "DUPLICATE",
      `${table} row ${row}: ${column} "${short(word)}" must say the same as in row ${first}, found ${difference}`,
    ),
  groupGaps: (table: string, header: string, rows: readonly number[]) =>
    new Refusal(
      "SHAPE",
      `${table} must have a ${header} in every row, found blank cells beside subtotals in row ${rows.slice(0, 5).join(", ")}. Export the report without groups, as details only.`,
    ),
  unknownSetting: (text: string, names: readonly string[]) =>
    new Refusal(
      "NOT_AN_OPTION",
      `columns must name a setting, a column, or a header on the left (${either(names)}), found "${short(text)}"`,
    ),
  twoColumns: (table: string, header: string) =>
    new Refusal("DUPLICATE", `${table} must have one column headed "${short(header)}", found two: rename one of them`),
  twice: (table: string, row: number, column: string, word: string, first: number) =>
    new Refusal(
      "DUPLICATE",
      `${table} row ${row}: ${column} must stand once, found "${short(word)}" in row ${first} as well`,
    ),
  /** Two rows that must agree, and do not. */
  disagrees: (name: string, word: string, first: number, cell: Cell) =>
    new Refusal("DUPLICATE", `${name} must be "${short(word)}" like row ${first}, found ${found(cell)}`),
  errorCell: (name: string, cell: string) =>
    new Refusal("CELL_ERROR", `${name} must be free of error cells, found ${cell}`, cell),
  unreachable: (name: string, words: string, value: number) =>
    new Refusal("UNREACHABLE", `${name} must be ${words}, found ${plain(value)}`),
  notFound: (name: string, words: string, cell: Cell) =>
    new Refusal("NOT_FOUND", `${name} must be ${words}, found ${found(cell)}`),
  /** One cell of a range that spills: where it stands, then what its row refuses. */
  inRange: ({ code, words, errorCell }: Refusal, where: string) => new Refusal(code, `${where}: ${words}`, errorCell),
  tooLarge: (name: string) =>
    new Refusal("OUT_OF_RANGE", `${name} must be of ordinary size, found numbers whose result is too large to show`),
};

/** A cell that is pointed at. */
interface Pointed {
  readonly argument: string;
  readonly place: string;
  readonly text: string;
}

/** What to do about two cells that contradict each other: say how each table is written, or correct one of them. */
function wayOn(a: Pointed, b: Pointed, first: string, second: string): string {
  return a.argument === b.argument
    ? "Correct the one that is wrong."
    : `If each table is written its own way, add columns "${a.argument}.${first}; ${b.argument}.${second}".`;
}

/** Where in a table a cell stands; the header is row 1. */
export function place(table: string, row: number, column: string): string {
  return `${table} row ${row}: ${column}`;
}
