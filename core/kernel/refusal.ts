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

/** Where in a table a cell stands; the header is row 1. */
export function place(table: string, row: number, column: string): string {
  return `${table} row ${row}: ${column}`;
}
