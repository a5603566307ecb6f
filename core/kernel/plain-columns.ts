/**
 * The numbers and blanks that columns begin with, often all of them, read in one walk down the rows: rows lie far
 * apart in memory, and each is fetched once, not once for every column.
 */
import type { Cells } from "./cells";
import { isSerial } from "../written/dates";

export type PlainKind = "number" | "date";

export interface PlainColumn {
  readonly index: number;
  readonly kind: PlainKind;
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

export function beginPlainColumns(
  { cells, rows, headerRow, kept }: RowsOfRange,
  wanted: readonly Pick<PlainColumn, "index" | "kind">[],
): readonly PlainColumn[] {
  const begun = wanted.map(({ index, kind }) => ({ index, kind, values: new Float64Array(rows), filled: rows }));
  const first = headerRow + 1;
  let open = begun;
  for (let i = 0; i < rows && open.length > 0; i++) {
    const row = cells[kept === undefined ? first + i : kept[i]];
    let hasStopped = false;
    for (let k = 0; k < open.length; k++) {
      const { index, kind, values } = open[k];
      const cell = row[index];
      if (typeof cell === "number" && (kind === "date" ? isSerial(cell) : Number.isFinite(cell))) values[i] = cell;
      else if (cell === "") values[i] = NaN;
      else {
        open[k].filled = i;
        hasStopped = true;
      }
    }
    if (hasStopped) open = open.filter(({ filled }) => filled === rows);
  }
  return begun;
}
