/** The table a function answered with, read by its headers. */
import type { Cell, Cells } from "../../core/kernel/cells";

export interface AnswerRow {
  /** Undefined where the cell is empty: there is no data for it. */
  readonly number: (header: string) => number | undefined;
  /** A number that the function always gives. */
  readonly count: (header: string) => number;
  readonly text: (header: string) => string;
}

export interface TableAnswer {
  readonly cells: Cells;
  /** Between the headers and the Total row, or the notes where there is none. */
  readonly rows: readonly AnswerRow[];
  /** Of a function whose table ends with one. */
  readonly total: () => AnswerRow;
  /** Without the word "Note". */
  readonly notes: readonly string[];
}

const NOTE = "Note: ";

export function readAnswer(cells: Cells): TableAnswer {
  const [headers, ...lines] = cells;
  const notes: string[] = [];
  while (lines.length > 0 && String(lines[lines.length - 1][0]).startsWith(NOTE)) {
    notes.unshift(String(lines.pop()![0]).slice(NOTE.length));
  }
  const last = lines[lines.length - 1];
  const total = last?.[0] === "Total" ? last : undefined;
  return {
    cells,
    rows: (total === undefined ? lines : lines.slice(0, -1)).map((line) => rowOf(headers, line)),
    total: () => {
      if (total === undefined) throw new Error(`no Total row below ${headers.join(", ")}`);
      return rowOf(headers, total);
    },
    notes,
  };
}

function rowOf(headers: readonly Cell[], line: readonly Cell[]): AnswerRow {
  // The last of two alike: the first column is headed by a header of the user's own table.
  const cell = (header: string) => {
    const column = headers.lastIndexOf(header);
    if (column < 0) throw new Error(`no column ${header} among ${headers.join(", ")}`);
    return line[column];
  };
  const number = (header: string) => {
    const value = cell(header);
    return typeof value === "number" ? value : undefined;
  };
  const count = (header: string) => {
    const value = number(header);
    if (value === undefined) throw new Error(`no number under ${header}`);
    return value;
  };
  return { number, count, text: (header) => String(cell(header)) };
}
