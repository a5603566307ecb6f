/**
 * An argument twice over: as the gate is given it, and as a formula writes it. Both are made
 * in one place, so that a finding and the formula behind it cannot differ.
 */
import { textOf } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import type { LoadedTable } from "../data/load-tables";
import { inlineArray, quoted, reference, type FormulaPart } from "../plans/formula-text";
import { growingReference } from "../plans/reference";
import { rowsWhere } from "../plans/rows-where";

export interface LiveArgument {
  readonly given: Argument;
  readonly written: FormulaPart;
  /** Of a table: its `columns` text. */
  readonly columns?: string;
}

export function wholeTable({ cells, area, columns }: LoadedTable): LiveArgument {
  return { given: cells, written: reference(growingReference(area)), columns };
}

/** The rows of a table whose cell in a column, counted from 0, reads as `word`. */
export function rowsRead({ cells, area, columns }: LoadedTable, column: number, word: string): LiveArgument {
  const [headers, ...body] = cells;
  return {
    given: [headers, ...body.filter((row) => textOf(row[column]) === word)],
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
