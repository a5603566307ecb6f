/**
 * How a formula itself finds the last filled row of a table, so that it hands a function no more than it has to
 * and still reads rows that are added below.
 */
import { isBlank, textOf, usedRows, type Cells } from "../../../core/kernel/cells";
import type { Area } from "../../host/changes";
import { growing, growingReference, referenceTo } from "../reference";

export type FilledRows =
  /** A column without a gap from the headers in row `from` down, both counted from the table's first: its filled cells are counted. */
  | { readonly by: "count"; readonly column: number; readonly from: number }
  /** No column is without gaps: of these columns, at least one is filled in every row. The last such row is looked up. */
  | { readonly by: "last"; readonly columns: readonly number[] };

/** How far down a sheet the headers may be. */
const TITLE_ROWS = 25;

/**
 * A counted range reaches this many rows further than it is filled. Rows that get no key later would otherwise
 * push as many rows at the end out of the range, and nobody would see it. Functions trim the blanks.
 */
export const SPARE_ROWS = 100;

/** `cells` are those of the table, from its first row down. */
export function filledRows(cells: Cells): FilledRows {
  const rows = usedRows(cells);
  const columns = (cells[0] ?? []).map((_, column) => column);
  const isFilled = (row: number, column: number) => !isBlank(cells[row][column]);
  const from = firstRow(cells, rows);
  const full = columns.filter((column) => {
    for (let row = from; row < rows; row++) if (!isFilled(row, column)) return false;
    return rows > 0;
  });
  const column = full.find((column) => isEveryCellAnother(cells, column, from + 1, rows)) ?? full[0];
  return column === undefined
    ? { by: "last", columns: coveringColumns(rows, columns, isFilled) }
    : { by: "count", column, from };
}

/** The row of the headers: a title above them fills a cell or two. */
function firstRow(cells: Cells, rows: number): number {
  const filled = cells.slice(0, Math.min(rows, TITLE_ROWS)).map((row) => row.filter((cell) => !isBlank(cell)).length);
  const most = Math.max(...filled);
  return Math.max(
    filled.findIndex((count) => count > most / 2),
    0,
  );
}

/** As the ids of a table are. */
function isEveryCellAnother(cells: Cells, column: number, from: number, to: number): boolean {
  const seen = new Set<string>();
  for (let row = from; row < to; row++) seen.add(textOf(cells[row][column]));
  return seen.size === to - from;
}

/** The fullest column, and then whichever fills most of the rows that are still without. */
function coveringColumns(
  rows: number,
  columns: readonly number[],
  isFilled: (row: number, column: number) => boolean,
): readonly number[] {
  const chosen: number[] = [];
  let open = Array.from({ length: rows }, (_, row) => row).filter((row) => columns.some((c) => isFilled(row, c)));
  while (open.length > 0) {
    const filling = columns.map((column) => open.filter((row) => isFilled(row, column)).length);
    const best = filling.indexOf(Math.max(...filling));
    chosen.push(best);
    open = open.filter((row) => !isFilled(row, best));
  }
  return chosen.length === 0 ? [0] : chosen.sort((a, b) => a - b);
}

/**
 * `Deals!$A$1:INDEX(Deals!$L:$L,COUNTA(Deals!$A:$A)+100)`: the columns of `area`, which lie in those of `table`,
 * down to the last filled row of the table.
 */
export function filledReference(area: Area, table: Area, filled: FilledRows): string {
  const cellsBelow = (column: number, from: number) =>
    growingReference({ ...table, row: table.row + from, column, columns: 1 });
  const first = referenceTo({ ...area, row: table.row, rows: 1, columns: 1 });
  const last = area.column + area.columns - 1;
  if (filled.by === "count") {
    const { from } = filled;
    const key = cellsBelow(table.column + filled.column, from);
    return `${first}:INDEX(${cellsBelow(last, from)},COUNTA(${key})+${SPARE_ROWS})`;
  }
  const keys = filled.columns.map((column) => cellsBelow(table.column + column, 0));
  const isEmpty = keys.map((key) => `ISBLANK(${key})`).join("*");
  const column = growingReference({ ...growing({ ...table, row: 0 }), column: last, columns: 1 });
  return `${first}:INDEX(${column},LOOKUP(2,1/(1-${isEmpty}),ROW(${keys[0]})))`;
}
