/** What a table of a function looks like before and after it is read. */
import type { ColumnSpec } from "./column-source";
import type { TextColumn } from "./text-column";
import type { MoneyColumns } from "./currency";
import type { NamedColumn, ValueDecided } from "./find-columns";
import type { Reading } from "./reading";
import type { Refusal } from "./refusal";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any column: the type is recovered by ReadColumns
export type AnyColumn = ColumnSpec<any>;
export type ColumnSpecs = Readonly<Record<string, AnyColumn>>;
export type ReadColumns<C extends ColumnSpecs> = {
  readonly [K in keyof C]: C[K] extends ColumnSpec<infer T> ? T : never;
};

export interface TableFrame {
  readonly name: string;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Row of the range as the user counts it: the first row is 1. */
  readonly rowNumber: (i: number) => number;
  /** Any column by its header, as coded text: one word for values that differ only in case, spacing, or width. */
  readonly group: (header: string, argument: string) => TextColumn | Refusal;
  /** Each key comes behind the one above it, so that no record is there twice. False where that was not seen. */
  readonly areKeysInOrder: boolean;
  /** Whether two rows hold the same in every cell. */
  readonly areSame: (i: number, j: number) => boolean;
  /** How this table was read, and where to say more about it. */
  readonly reading: Reading;
  /** Header of the column that a spec was read from; undefined where none was. */
  readonly headerOf: (label: string) => string | undefined;
  /** Whether its amounts are in several currencies, which only a breakdown by currency allows. */
  readonly hasMixedMoney: boolean;
}

export type Table<C extends ColumnSpecs> = TableFrame & ReadColumns<C>;

/** Rows that must not count, such as repeats of a record. */
export class LeaveOut {
  constructor(
    readonly rows: readonly number[],
    readonly note: string,
  ) {}
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- nothing more than the columns
export interface TableShape<C extends ColumnSpecs, E extends object = {}> {
  /** What names a row; located so that rows without it and without numbers can be skipped, not read. */
  readonly key?: AnyColumn;
  readonly columns: C;
  /** The columns that say in which currency its amounts are. */
  readonly money?: MoneyColumns;
  /** A table of answers, in which a row called Total is one of them. */
  readonly keepsTotals?: true;
  /** Headers that name one column in one export and another in the next. */
  readonly decided?: readonly ValueDecided[];
  /** Columns that other tables of a call may head differently and be broken down by all the same. */
  readonly alike?: readonly NamedColumn[];
  /** What the columns amount to together, such as the outcomes of deals; or rows to read the table without. */
  readonly settle?: (table: Table<C>, by: string) => E | LeaveOut | Refusal;
}
