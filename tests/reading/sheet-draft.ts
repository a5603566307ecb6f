/** A table on its way to cells: its lines, the rows above and below, and the order of its columns. */
import type { Cell, Cells } from "../../core/kernel/cells";
import { isoDay, isoMoment, two, written } from "./serial-days";
import type { Column, Fact, Sheet } from "./fact-sheet";

export interface Line {
  /** In the column order of the sheet. */
  readonly cells: readonly Cell[];
  /** The record on this line; undefined for totals and blank lines. */
  readonly record: number | undefined;
  /** Columns where this line intentionally differs from its record. */
  readonly own?: ReadonlySet<number>;
}

export interface Draft {
  readonly sheet: Sheet;
  readonly headers: readonly string[];
  readonly lines: readonly Line[];
  readonly above: Cells;
  readonly below: Cells;
  /** Columns from left to right; undefined is an empty column. */
  readonly order: readonly (number | undefined)[];
}

/** A value in a clean table: ISO dates and plain numbers. */
export function cleanCell({ kind, prefix = "" }: Column, fact: Fact): Cell {
  if (fact === undefined || typeof fact === "string") return fact ?? "";
  switch (kind) {
    case "id":
      return `${prefix}${fact}`;
    case "day":
      return isoDay(fact);
    case "moment":
      return isoMoment(fact);
    case "month": {
      const { year, month } = written(fact);
      return `${year}-${two(month)}`;
    }
    default:
      return fact;
  }
}

export function cleanDraft(sheet: Sheet): Draft {
  return {
    sheet,
    headers: sheet.columns.map(({ header }) => header),
    lines: sheet.rows.map((row, record) => ({
      record,
      cells: sheet.columns.map((column, c) => cleanCell(column, row[c])),
    })),
    above: [],
    below: [],
    order: sheet.columns.map((_, c) => c),
  };
}

/** The cells of the range; all rows have the same width. */
export function layOut({ headers, lines, above, below, order }: Draft): Cells {
  const placed = (cells: readonly Cell[]) => order.map((column) => (column === undefined ? "" : (cells[column] ?? "")));
  const rows = [...above, placed(headers), ...lines.map(({ cells }) => placed(cells)), ...below];
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
}

/** The header row in the range, counted from 1. */
export function headerRow({ above }: Draft): number {
  return above.length + 1;
}

/** The row of a line in the range, counted from 1. */
export function rowOfLine(draft: Draft, line: number): number {
  return headerRow(draft) + 1 + line;
}

/** Rewrites cells of a draft; undefined keeps a cell as it is. */
export function rewritten(
  draft: Draft,
  write: (fact: Fact, column: Column, record: number, c: number) => Cell | undefined,
): Draft {
  const { sheet, lines } = draft;
  return {
    ...draft,
    lines: lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell, c) =>
        line.record === undefined || line.own?.has(c) === true
          ? cell
          : (write(sheet.rows[line.record][c], sheet.columns[c], line.record, c) ?? cell),
      ),
    })),
  };
}

/** The indexes of the columns of some kinds. */
export function columnsOf({ sheet }: Draft, ...kinds: readonly Column["kind"][]): readonly number[] {
  return sheet.columns.flatMap(({ kind }, c) => (kinds.includes(kind) ? [c] : []));
}
