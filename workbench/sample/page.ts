import type { Cell, Cells } from "../../core/kernel/cells";
import type { CellRole, NumberLook } from "../../src/host/changes";
import { columnLetters, readAddress } from "../address";
import type { Block, SampleFormat, SampleFormula, SampleLink, SampleNote, SampleSheet } from "./sheet";

export interface Style {
  readonly role?: CellRole;
  readonly look?: NumberLook;
}

/** A sheet written cell by cell, by the addresses its formulas use. */
export interface Page {
  /** A value, or a formula where the text begins with `=`. */
  put(address: string, cell: Cell, style?: Style): void;
  /** A row of cells from an address to the right; a blank leaves its place empty. */
  row(address: string, cells: readonly Cell[], style?: Style): void;
  /** The look of a range such as `B5:E9`. */
  style(range: string, style: Style): void;
  note(address: string, text: string): void;
  link(address: string, sheet: string): void;
  finish(): SampleSheet;
}

export function newPage(name: string, widths: readonly number[], frozenRows: number): Page {
  const cells: Cell[][] = [];
  const formulas: SampleFormula[] = [];
  const formats: SampleFormat[] = [];
  const notes: SampleNote[] = [];
  const links: SampleLink[] = [];

  const style = (range: string, { role, look }: Style) => {
    formats.push({
      area: blockOf(range),
      ...(role === undefined ? {} : { role }),
      ...(look === undefined ? {} : { look }),
    });
  };
  const putAt = (row: number, column: number, cell: Cell) => {
    if (typeof cell === "string" && cell.startsWith("=")) {
      formulas.push({ row, column, formula: cell });
      return;
    }
    while (cells.length <= row) cells.push([]);
    while (cells[row].length < column) cells[row].push("");
    cells[row][column] = cell;
  };
  return {
    put(address, cell, look) {
      const { row, column } = blockOf(address);
      putAt(row, column, cell);
      if (look !== undefined) style(address, look);
    },
    row(address, values, look) {
      const { row, column } = blockOf(address);
      values.forEach((cell, i) => {
        if (cell !== "") putAt(row, column + i, cell);
      });
      if (look !== undefined) style(`${address}:${columnLetters(column + values.length - 1)}${row + 1}`, look);
    },
    style,
    note(address, text) {
      const { row, column } = blockOf(address);
      notes.push({ row, column, text });
    },
    link(address, sheet) {
      const { row, column } = blockOf(address);
      links.push({ row, column, sheet });
    },
    finish: () => ({ name, cells, formulas, formats, widths, frozenRows, notes, links }),
  };
}

/** A pasted export as it stands: headers in row 1, nothing above it. */
export function tableSheet(
  name: string,
  cells: Cells,
  columns: readonly { readonly width: number; readonly look?: NumberLook; readonly note?: string }[],
  extra: Partial<Pick<SampleSheet, "formulas">> & { readonly formats?: readonly SampleFormat[] } = {},
): SampleSheet {
  const rows = cells.length - 1;
  const looks = columns.flatMap(({ look }, column): SampleFormat[] =>
    look === undefined ? [] : [{ area: { row: 1, column, rows, columns: 1 }, look }],
  );
  return {
    name,
    cells,
    ...(extra.formulas === undefined ? {} : { formulas: extra.formulas }),
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: columns.length }, role: "header" },
      ...looks,
      ...(extra.formats ?? []),
    ],
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    notes: columns.flatMap(({ note }, column) => (note === undefined ? [] : [{ row: 0, column, text: note }])),
  };
}

function blockOf(range: string): Block {
  const area = readAddress("", range);
  if (area === undefined) throw new RangeError(`no such range: ${range}`);
  const { row, column, rows, columns } = area;
  return { row, column, rows, columns };
}
