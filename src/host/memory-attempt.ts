/**
 * Changes tried on a document in memory: the next document and what takes them back, or
 * why nothing was changed.
 */
import { unreachable, type Area, type Change } from "./changes";
import { filled, isWritten, type Filled } from "./filled";
import {
  cut,
  EMPTY,
  emptySheet,
  holds,
  sheetNamed,
  usedCells,
  type MemoryCell,
  type MemoryDocument,
  type MemorySheet,
} from "./memory-document";
import { obstacle } from "./obstacle";
import type { Outcome } from "./port";

interface Attempt {
  readonly outcome: Outcome;
  /** As it was, unless the outcome is "done". */
  readonly document: MemoryDocument;
}

export function attempt(before: MemoryDocument, changes: readonly Change[], replace: boolean): Attempt {
  const standing = { sheets: before.sheets.map(({ name }) => name), names: [...before.names.keys()] };
  const words = obstacle(changes, standing);
  if (words !== undefined) return { outcome: { kind: "problem", words }, document: before };
  const areas = replace ? [] : changes.flatMap((change) => inTheWay(before, filled(change)));
  if (areas.length > 0) return { outcome: { kind: "occupied", areas }, document: before };

  let document = before;
  const undo: Change[] = [];
  for (const change of changes) {
    undo.unshift(...takingBack(document, change));
    document = changed(document, change);
  }
  return { outcome: { kind: "done", undo }, document };
}

/** Judged by the document as it stood before the attempt: a new sheet is empty. */
function inTheWay(before: MemoryDocument, fill: Filled | undefined): readonly Area[] {
  if (fill === undefined || sheetNamed(before, fill.area.sheet) === undefined) return [];
  const { area, content } = fill;
  const meets = cut(before, area).some((row, r) => row.some((cell, c) => holds(cell) && isWritten(content[r][c])));
  return meets ? [area] : [];
}

/** The document after one change that nothing stands against. */
function changed(document: MemoryDocument, change: Change): MemoryDocument {
  switch (change.kind) {
    case "sheet":
      return { ...document, sheets: [...document.sheets, emptySheet(change.name)] };
    case "remove sheet": {
      const removed = standing(document, change.name);
      return { ...document, sheets: document.sheets.filter((sheet) => sheet !== removed) };
    }
    case "write":
    case "formula": {
      const { area, content } = filled(change)!;
      const isFormula = change.kind === "formula";
      return onCells(document, area, (cell, r, c) => {
        const put = content[r][c];
        if (!isWritten(put)) return cell;
        return isFormula ? { ...cell, value: "", formula: String(put) } : { ...cell, value: put, formula: "" };
      });
    }
    case "name":
      return { ...document, names: new Map([...document.names, [change.name, change.area]]) };
    case "remove name":
      return { ...document, names: new Map([...document.names].filter(([name]) => name !== change.name)) };
    case "format":
      return onCells(document, change.area, (cell) => ({
        ...cell,
        ...(change.role !== undefined && { role: change.role }),
        ...(change.look !== undefined && { look: change.look }),
      }));
    case "note":
      return onCells(document, change.area, ({ note: _, ...cell }) =>
        change.text === "" ? cell : { ...cell, note: change.text },
      );
    case "choices":
      return onCells(document, change.area, (cell) => ({ ...cell, choices: change.words }));
    case "chart": {
      const sheet = standing(document, change.chart.over.sheet);
      return withSheet(document, { ...sheet, charts: [...sheet.charts, change.chart] });
    }
    case "layout": {
      const { frozenRows, widths, pages } = change;
      const sheet = standing(document, change.sheet);
      return withSheet(document, { ...sheet, frozenRows, widths, ...(pages !== undefined && { pages }) });
    }
    default:
      return unreachable(change);
  }
}

/** What puts the document back to where it stood before one change; looks, notes and choices are not put back. */
function takingBack(document: MemoryDocument, change: Change): readonly Change[] {
  switch (change.kind) {
    case "sheet":
      return [{ kind: "remove sheet", name: change.name }];
    case "remove sheet": {
      const sheet = standing(document, change.name);
      const everything = { sheet: sheet.name, row: 0, column: 0, ...usedCells(sheet) };
      return [{ kind: "sheet", name: sheet.name }, ...contentOf(sheet, everything)];
    }
    case "write":
    case "formula": {
      const { area } = filled(change)!;
      return contentOf(standing(document, area.sheet), area);
    }
    case "name": {
      const former = document.names.get(change.name);
      return [former === undefined ? { kind: "remove name", name: change.name } : { ...change, area: former }];
    }
    case "remove name": {
      const former = document.names.get(change.name);
      return former === undefined ? [] : [{ kind: "name", name: change.name, area: former }];
    }
    case "layout": {
      const { name, frozenRows, widths, pages } = standing(document, change.sheet);
      return [{ kind: "layout", sheet: name, frozenRows, widths, ...(pages !== undefined && { pages }) }];
    }
    case "format":
    case "note":
    case "choices":
    case "chart":
      return [];
    default:
      return unreachable(change);
  }
}

/** A sheet that is known to stand: obstacles were looked for before. */
function standing(document: MemoryDocument, name: string): MemorySheet {
  return sheetNamed(document, name)!;
}

function cellsOf(sheet: MemorySheet, area: Area): readonly (readonly MemoryCell[])[] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => sheet.grid[area.row + r]?.[area.column + c] ?? EMPTY),
  );
}

/** An area's content as changes: values, then the formulas among them. */
function contentOf(sheet: MemorySheet, area: Area): readonly Change[] {
  if (area.rows === 0 || area.columns === 0) return [];
  const cells = cellsOf(sheet, area);
  const values: Change = { kind: "write", area, cells: cells.map((row) => row.map(({ value }) => value)) };
  if (cells.every((row) => row.every(({ formula }) => formula === ""))) return [values];
  const formulas = cells.map((row) => row.map(({ formula }) => (formula === "" ? null : formula)));
  return [values, { kind: "formula", area, formulas }];
}

function onCells(
  document: MemoryDocument,
  area: Area,
  next: (cell: MemoryCell, row: number, column: number) => MemoryCell,
): MemoryDocument {
  const sheet = standing(document, area.sheet);
  const grid = sheet.grid.slice();
  for (let r = 0; r < area.rows; r++) {
    const row = (grid[area.row + r] ?? []).slice();
    while (grid.length <= area.row + r) grid.push([]);
    while (row.length < area.column + area.columns) row.push(EMPTY);
    for (let c = 0; c < area.columns; c++) row[area.column + c] = next(row[area.column + c], r, c);
    grid[area.row + r] = row;
  }
  return withSheet(document, { ...sheet, grid });
}

function withSheet(document: MemoryDocument, changed: MemorySheet): MemoryDocument {
  const sheets = document.sheets.map((sheet) => (sheet.name === changed.name ? changed : sheet));
  return { ...document, sheets };
}
