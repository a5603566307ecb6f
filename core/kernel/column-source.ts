/** One column as a table hands it to its reader, and what a reader makes of it in two steps. */
import { textOf } from "./cells";
import type { Evidence } from "./evidence";
import type { ColumnRows, RowsOfRange } from "./plain-columns";
import type { Reading } from "./reading";
import { place, type Refusal } from "./refusal";

/** One column of a range, seen through the rows that count. */
export interface ColumnSource extends ColumnRows {
  readonly table: string;
  readonly header: string;
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

/** Row of the range that holds record `i`. */
export function rowAt({ kept, headerRow }: Pick<RowsOfRange, "kept" | "headerRow">, i: number): number {
  return kept === undefined ? headerRow + 1 + i : kept[i];
}

/** How a sentence names a cell: its table, row, and header. */
export function nameAt(source: ColumnSource, i: number): string {
  return place(source.table, rowAt(source, i) + 1, source.header);
}

/** What a cell says about how this call is written, and where it stands. */
export function witness(evidence: Evidence, source: ColumnSource, i: number, text: string) {
  return { argument: evidence.argument, place: nameAt(source, i), text: textOf(text) };
}
