/** What would take a change back, read before it is made. A list of choices goes only where another one stood. */
import type { Cell } from "../core/kernel/cells";
import { unreachable, type Area, type CellRole, type Change, type NumberLook } from "../src/host/changes";
import { lookOf, roleOf } from "./cell-looks";
import { chartsAsKept } from "./charts/kept-charts";
import { choicesIn } from "./choices";
import { formulasOverSpill, spillOf } from "./formula-spill";
import type { Grid } from "./grid";
import { areaNamed } from "./named-areas";
import { placesOf } from "./places-of";
import { sheetCells } from "./sheet-cells";
import { sheetNamed, standingSheet } from "./sheet-named";

export function takingBack(grid: Grid, change: Change): Change[] {
  switch (change.kind) {
    case "sheet":
      return [{ kind: "remove sheet", name: change.name }];
    case "remove sheet":
      return puttingBack(grid, change.name);
    case "write":
      return restoring(grid, change.area, change.cells);
    case "formula":
      return restoring(grid, spillOf(change), formulasOverSpill(change));
    case "name": {
      const area = areaNamed(grid, change.name);
      return [area === undefined ? { kind: "remove name", name: change.name } : { ...change, area }];
    }
    case "remove name": {
      const area = areaNamed(grid, change.name);
      return area === undefined ? [] : [{ kind: "name", name: change.name, area }];
    }
    case "format":
      return reformatting(grid, change);
    case "note": {
      const sheet = grid.workbook().getSheetByName(change.area.sheet);
      return placesOf(change.area).map(({ row, column }) => ({
        kind: "note",
        area: { sheet: change.area.sheet, row, column, rows: 1, columns: 1 },
        text: sheet?.getRange(row, column).getNote()?.note ?? "",
      }));
    }
    case "choices": {
      const sheet = sheetNamed(grid, change.area.sheet);
      return sheet === undefined ? [] : choicesIn(grid, sheet, change.area);
    }
    case "chart":
      return [];
    case "layout": {
      const sheet = standingSheet(grid, change.sheet);
      const widths = change.widths.map((_, column) => sheet.getColumnWidth(column));
      return [{ kind: "layout", sheet: change.sheet, frozenRows: sheet.getFrozenRows(), widths }];
    }
    default:
      return unreachable(change);
  }
}

/** The values and formulas that stand now where `lines` would put something. */
function restoring(grid: Grid, area: Area, lines: readonly (readonly unknown[])[]): Change[] {
  const sheet = grid.workbook().getSheetByName(area.sheet);
  if (sheet === null) return [];
  const now = sheetCells(grid, sheet);
  const touched = lines.map((line) => line.map((cell) => cell !== null && cell !== undefined));
  const formulaAt = (row: number, column: number) => now.formula(area.row + row, area.column + column);
  const cells = touched.map((line, row) =>
    line.map((is, column): Cell => {
      if (!is || formulaAt(row, column) !== "") return null;
      return now.stored(area.row + row, area.column + column) ?? "";
    }),
  );
  const formulas = touched.map((line, row) => line.map((is, column) => (is && formulaAt(row, column)) || null));
  const hasFormulas = formulas.some((line) => line.some((formula) => formula !== null));
  return [{ kind: "write", area, cells }, ...(hasFormulas ? [{ kind: "formula" as const, area, formulas }] : [])];
}

/** The formats that stand now, cell by cell where they differ and as one where they do not. */
function reformatting(grid: Grid, change: Extract<Change, { kind: "format" }>): Change[] {
  const { area } = change;
  const sheet = grid.workbook().getSheetByName(area.sheet);
  if (sheet === null) return [];
  const now = sheetCells(grid, sheet);
  const formatAt = (row: number, column: number): { role?: CellRole; look?: NumberLook } => {
    const style = now.style(row, column);
    return {
      ...(change.role !== undefined && { role: roleOf(style) }),
      ...(change.look !== undefined && { look: lookOf(style) }),
    };
  };
  const cells = placesOf(area).map(({ row, column }) => ({
    kind: "format" as const,
    area: { sheet: area.sheet, row, column, rows: 1, columns: 1 },
    ...formatAt(row, column),
  }));
  const seen = new Set(cells.map(({ role, look }) => `${role} ${look}`));
  return seen.size > 1 ? cells : [{ kind: "format", area, ...formatAt(area.row, area.column) }];
}

/** A whole sheet as changes: cells, formulas, lists and charts; formats that are not the product's own are lost. */
function puttingBack(grid: Grid, name: string): Change[] {
  const sheet = standingSheet(grid, name);
  const now = sheetCells(grid, sheet);
  const used: Area = { sheet: name, row: 0, column: 0, rows: now.rows, columns: now.columns };
  const everything = Array.from({ length: now.rows }, () => Array.from({ length: now.columns }, () => ""));
  return [
    { kind: "sheet", name },
    ...(now.rows > 0 ? restoring(grid, used, everything) : []),
    ...choicesIn(grid, sheet, { ...used, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }),
    ...chartsAsKept(grid, sheet).map((chart): Change => ({ kind: "chart", chart })),
  ];
}
