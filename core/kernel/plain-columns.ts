/**
 * The numbers and blanks that columns begin with, often all of them, read in one walk down the rows: rows lie far
 * apart in memory, and each is fetched once, not once for every column.
 */
import type { Cell, Cells } from "./cells";
import { isSerial } from "../written/dates";

export type PlainKind = "number" | "date";

export interface WantedColumn {
  readonly index: number;
  readonly kind: PlainKind;
}

export interface PlainColumn extends WantedColumn {
  /** The reader of the other cells fills in the rest. */
  readonly values: Float64Array;
  /** How many values, from the top, have been read. */
  readonly filled: number;
}

export interface RowsOfRange {
  readonly cells: Cells;
  readonly rows: number;
  /** Row of the range that holds the headers. */
  readonly headerRow: number;
  /** Rows of the range that count, where not all below the header do. */
  readonly kept: Int32Array | undefined;
}

interface OpenColumn extends WantedColumn {
  readonly values: Float64Array;
  /** Row of the first cell that is not plain; -1 where there was none so far. */
  stoppedAt: number;
}

/** Columns being read from the top, row by row. Made of literals, whose shapes engines keep from call to call. */
export interface PlainColumns {
  readonly columns: readonly OpenColumn[];
  /** Columns of which every cell so far was plain. */
  open: readonly OpenColumn[];
  taken: number;
}

export function plainColumns(wanted: readonly WantedColumn[], rows: number): PlainColumns {
  const columns = wanted.map(({ index, kind }) => ({ index, kind, values: new Float64Array(rows), stoppedAt: -1 }));
  return { columns, open: columns, taken: 0 };
}

/** Reads the next row. */
export function takeRow(plain: PlainColumns, row: readonly Cell[]): void {
  const i = plain.taken++;
  const { open } = plain;
  let hasStopped = false;
  for (let k = 0; k < open.length; k++) {
    const { index, kind, values } = open[k];
    const cell = row[index];
    if (typeof cell === "number" && (kind === "date" ? isSerial(cell) : Number.isFinite(cell))) values[i] = cell;
    else if (cell === "") values[i] = NaN;
    else {
      open[k].stoppedAt = i;
      hasStopped = true;
    }
  }
  if (hasStopped) plain.open = open.filter(({ stoppedAt }) => stoppedAt < 0);
}

/** Reads on to the last of the rows, of which the first are the ones already read. */
export function takeRows(plain: PlainColumns, { cells, rows, headerRow, kept }: RowsOfRange): readonly PlainColumn[] {
  const first = headerRow + 1;
  while (plain.taken < rows && plain.open.length > 0) {
    takeRow(plain, cells[kept === undefined ? first + plain.taken : kept[plain.taken]]);
  }
  return plain.columns.map(({ index, kind, values, stoppedAt }) => ({
    index,
    kind,
    values: values.length === rows ? values : values.subarray(0, rows),
    filled: stoppedAt < 0 ? rows : Math.min(stoppedAt, rows),
  }));
}

/** A column by itself, and what was read of it with the others; that is handed out once. */
export interface ColumnRows extends RowsOfRange {
  readonly index: number;
  readonly begun?: (kind: PlainKind) => PlainColumn | undefined;
}

/** The plain cells at the top of a number or date column: already read with the others, or read now. */
export function plainTop(column: ColumnRows, kind: PlainKind): PlainColumn {
  return column.begun?.(kind) ?? takeRows(plainColumns([{ index: column.index, kind }], column.rows), column)[0];
}
