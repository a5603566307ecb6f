/** What a page and the worker beside it say to one another. */
import { textOf, type Cell, type Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import type { Refusal } from "../../core/kernel/refusal";
import type { TablePlace } from "../data/find-places";
import type { Inspection } from "../data/inspect-source";
import type { RoleId } from "../data/table-roles";
import type { ColumnMap } from "../plans/map-columns";

/** A table by its number, all of it or the rows whose cell in a column, counted from 0, reads as a word. */
export interface HeldRows {
  readonly table: number;
  readonly where?: { readonly column: number; readonly word: string };
}

export type Given = Argument | HeldRows;

export interface Question {
  readonly card: string;
  /** In the order of the card's parameters. */
  readonly given: readonly Given[];
}

/** How a table is read, asked with what a copy of its source can hold. */
export interface Inspected {
  readonly role: RoleId;
  readonly place: TablePlace;
  readonly columns: ColumnMap;
  /** The rows of its sheet above the headers. */
  readonly above: Cells;
  readonly table: number;
}

export type ToWorker =
  /** More rows of a table. */
  | { readonly kind: "rows"; readonly table: number; readonly rows: Cells }
  | { readonly kind: "drop"; readonly table: number }
  | { readonly kind: "ask"; readonly number: number; readonly question: Question }
  | { readonly kind: "inspect"; readonly number: number; readonly question: Inspected };

/** A refusal crosses as its parts: a copy is of no class. */
export type Answered = { readonly cells: Cells } | { readonly refused: Pick<Refusal, "code" | "words" | "errorCell"> };
export type FromWorker = { readonly number: number } & (Answered | { readonly inspected: Inspection });

/** The argument as the gate takes it, where the tables are at hand. */
export function argumentOf(given: Given, tableOf: (table: number) => Cells): Argument {
  if (typeof given !== "object" || given === null || !("table" in given)) return given;
  const cells = tableOf(given.table);
  return given.where === undefined ? cells : rowsReading(cells, given.where.column, given.where.word);
}

/** The headers, and the rows below whose cell in a column reads as a word. */
export function rowsReading([headers, ...body]: Cells, column: number, word: string): readonly (readonly Cell[])[] {
  return [headers, ...body.filter((row) => textOf(row[column]) === word)];
}
