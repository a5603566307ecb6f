/**
 * What a function gives back, as data: which headers, how each column reads, what
 * it means. Rooms answer with named fields; the gate lays them out in this order.
 */
import type { Cell, Cells } from "./cells";

/** How a result reads; hosts turn it into their number formats. */
export type Look = "text" | "whole" | "number" | "money" | "percent" | "days" | "date" | "dateTime" | "multiple";

export type Scalar = string | number;

/** Rows with named fields, and notes that stand below them (what was left out, and how much of it). */
export interface Report<Row> {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** The header a `by` argument named, or a word where it is blank. */
export interface ByHeader {
  readonly by: string;
  readonly otherwise: string;
}

export interface OutColumn {
  readonly header: string | ByHeader;
  readonly look: Look;
  readonly help: string;
}

export interface CellOut {
  readonly gives: "cell";
  readonly look: Look;
  readonly words: string;
}
export interface ListOut {
  readonly gives: "list";
  readonly header: string;
  readonly look: Look;
  readonly words: string;
}
export interface RowsOut<Row> {
  readonly gives: "rows";
  readonly words: string;
  readonly columns: { readonly [K in keyof Row]-?: OutColumn };
  /** One row for each row of a table argument, beside which the answer is read: it starts where the table does. */
  readonly isAligned?: true;
  /** Never set: it makes a column that no row has a compile error. */
  readonly fields?: keyof Row;
}
export interface GridOut {
  readonly gives: "grid";
  readonly words: string;
}

/** One value; ranges of arguments broadcast and spill. */
export const cell = (look: Look, words: string): CellOut => ({ gives: "cell", look, words });
/** One value a row of a table argument, under a header, aligned with that table. */
export const list = (header: string, look: Look, words: string): ListOut => ({ gives: "list", header, look, words });
/** A table the room lays out itself. */
export const grid = (words: string): GridOut => ({ gives: "grid", words });
/** Named rows, and the columns they are laid out in. */
export const rows = <Row>(words: string, columns: RowsOut<Row>["columns"]): RowsOut<Row> => ({
  gives: "rows",
  words,
  columns,
});
/** Named rows, one for each row of a table argument and aligned with it. */
export const alignedRows = <Row>(words: string, columns: RowsOut<Row>["columns"]): RowsOut<Row> => ({
  ...rows(words, columns),
  isAligned: true,
});
/** A column of a table result. */
export const column = (header: OutColumn["header"], look: Look, help: string): OutColumn => ({ header, look, help });

export const byHeader = (by: string, otherwise: string): ByHeader => ({ by, otherwise });

/** The kind of output that fits what a room returns. */
export type OutputOf<R> = [R] extends [Report<infer Row>]
  ? RowsOut<Row>
  : [R] extends [Cells]
    ? GridOut
    : [R] extends [readonly Cell[]]
      ? ListOut
      : [R] extends [Scalar]
        ? CellOut
        : never;
