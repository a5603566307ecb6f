/**
 * An argument twice over: as the gate is given it, and as a formula writes it. Both are made
 * in one place, so that a finding and the formula behind it cannot differ.
 */
import { rowsReading } from "../aside/messages";
import type { LoadedTable } from "../data/load-tables";
import { inlineArray, quoted, reference, type FormulaPart } from "../plans/formula-text";
import { growingReference } from "../plans/reference";
import { rowsWhere } from "../plans/rows-where";
import type { HeldArgument } from "./ask-card";

export interface LiveArgument extends HeldArgument {
  readonly written: FormulaPart;
  /** Of a table: its `columns` text. */
  readonly columns?: string;
}

export function wholeTable({ cells, held, area, columns }: LoadedTable): LiveArgument {
  const given = held === undefined ? cells : { table: held.number };
  return { given, held, written: reference(growingReference(area)), columns };
}

/** The rows of a table whose cell in a column, counted from 0, reads as `word`. */
export function rowsRead({ cells, held, area, columns }: LoadedTable, column: number, word: string): LiveArgument {
  return {
    given: held === undefined ? rowsReading(cells, column, word) : { table: held.number, where: { column, word } },
    held,
    written: reference(rowsWhere(area, column, quoted(word))),
    columns,
  };
}

/** One value; undefined and "" leave the argument out. */
export function typed(value: number | string | undefined): LiveArgument {
  return value === undefined || value === "" ? { given: "", written: undefined } : { given: value, written: value };
}

export function typedTable(rows: readonly (readonly (number | string)[])[]): LiveArgument {
  return { given: rows, written: inlineArray(rows) };
}
