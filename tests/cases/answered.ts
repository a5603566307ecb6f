/** An answer or refusal, split into headers, rows, and notes. */
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { asked } from "../core/asking";

export interface Answered {
  /** The words of the refusal; undefined where there is an answer. */
  readonly refusal: string | undefined;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that start with "Note: ", and the cells of a Note column. */
  readonly notes: readonly string[];
}

export function answered(name: string, ...given: readonly Argument[]): Answered {
  const result = asked(name, ...given);
  if (isRefusal(result)) return { refusal: result.words, headers: [], rows: [], notes: [] };
  return takenApart(result);
}

export function takenApart([first, ...rest]: Cells): Answered {
  const headers = first.map(String);
  const isNote = (row: readonly Cell[]) => String(row[0]).startsWith("Note: ");
  const column = headers.indexOf("Note");
  const rows = rest.filter((row) => !isNote(row));
  const inCells = column < 0 ? [] : rows.map((row) => String(row[column])).filter((words) => words !== "");
  return {
    refusal: undefined,
    headers,
    rows,
    notes: [...rest.filter(isNote).map(([words]) => String(words)), ...inCells],
  };
}

/** The cell in the row with this first cell, under this header. */
export function cellAt({ refusal, headers, rows }: Answered, row: string, header: string): Cell {
  if (refusal !== undefined) throw new Error(`refused: ${refusal}`);
  const found = rows.find(([first]) => String(first) === row);
  const column = headers.indexOf(header);
  if (found === undefined) throw new Error(`no row ${row} among ${rows.map(([first]) => String(first)).join(", ")}`);
  if (column < 0) throw new Error(`no header ${header} among ${headers.join(", ")}`);
  return found[column] ?? "";
}
