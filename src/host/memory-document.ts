/** A spreadsheet as one immutable value: what the memory host keeps, and how it is seen. */
import { isBlank, type Cell, type Cells } from "../../core/kernel/cells";
import type { Area, CellRole, Chart, NumberLook } from "./changes";
import { noSheet } from "./obstacle";
import { HostProblem, type NamedArea, type SheetOutline, type Snapshot, type Wanted } from "./port";

/** One cell, as far as it differs from an empty one. */
export interface MemoryCell {
  readonly value: Cell;
  /** With its `=`; "" where the cell holds none. */
  readonly formula: string;
  readonly role?: CellRole;
  readonly look?: NumberLook;
  readonly note?: string;
  /** The words it offers; absent where it takes anything. */
  readonly choices?: readonly string[];
}

export interface MemorySheet {
  readonly name: string;
  readonly grid: readonly (readonly MemoryCell[])[];
  readonly frozenRows: number;
  readonly widths: readonly number[];
  /** How many pages high it prints, where a layout said so. */
  readonly pages?: number;
  readonly charts: readonly Chart[];
}

export interface MemoryDocument {
  readonly sheets: readonly MemorySheet[];
  readonly names: ReadonlyMap<string, Area>;
}

export interface SheetCells {
  readonly name: string;
  readonly cells: Cells;
}

export const EMPTY: MemoryCell = { value: "", formula: "" };

export function seeded({ name, cells }: SheetCells): MemorySheet {
  const grid = cells.map((row) => row.map((value) => ({ value: value ?? "", formula: "" })));
  return { ...emptySheet(name), grid };
}

export function emptySheet(name: string): MemorySheet {
  return { name, grid: [], frozenRows: 0, widths: [], charts: [] };
}

export function see(document: MemoryDocument, { areas = [], formulas = [] }: Wanted, selection?: Area): Snapshot {
  return {
    sheets: document.sheets.map(outline),
    names: namedAreas(document),
    tables: [],
    ...(selection !== undefined && { selection }),
    areas: areas.map((area) => cut(document, area).map((row) => row.map(({ value }) => value))),
    formulas: formulas.map((area) => cut(document, area).map((row) => row.map(({ formula }) => formula))),
  };
}

/** A name outlives its sheet, but then it names nothing. */
function namedAreas(document: MemoryDocument): readonly NamedArea[] {
  return [...document.names].flatMap(([name, area]) => {
    const sheet = sheetNamed(document, area.sheet);
    return sheet === undefined ? [] : [{ name, area: { ...area, sheet: sheet.name } }];
  });
}

export function holds({ value, formula }: MemoryCell): boolean {
  return formula !== "" || !isBlank(value);
}

export function usedCells({ grid }: MemorySheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!holds(cell)) return;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
    }),
  );
  return { rows, columns };
}

function outline(sheet: MemorySheet): SheetOutline {
  const { rows, columns } = usedCells(sheet);
  const first = sheet.grid.find((row) => row.some(holds)) ?? [];
  const headers = Array.from({ length: columns }, (_, c) => first[c]?.value ?? "");
  return { name: sheet.name, rows, columns, headers };
}

/** The cells of an area, as far as they are used; none where nothing is left. */
export function cut(document: MemoryDocument, area: Area): readonly (readonly MemoryCell[])[] {
  const sheet = sheetNamed(document, area.sheet);
  if (sheet === undefined) throw new HostProblem(noSheet(area.sheet));
  const used = usedCells(sheet);
  const rows = Math.min(area.rows, used.rows - area.row);
  const columns = Math.min(area.columns, used.columns - area.column);
  if (rows <= 0 || columns <= 0) return [];
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.grid[area.row + r]?.[area.column + c] ?? EMPTY),
  );
}

/** Sheet names are compared as both hosts do: without case. */
export function sheetNamed(document: MemoryDocument, name: string): MemorySheet | undefined {
  return document.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
