/** What would take a change back, read before it is made. */
import type { Cell } from "../../core/kernel/cells";
import { unreachable, type Area, type Change } from "../../src/host/changes";
import { sheetsCells } from "../sheets-cells";
import { lookOf } from "./cell-styles";
import { filled, isWritten, type Filled } from "../../src/host/filled";
import { sheetNamed } from "./sheet-named";
import { areaOf, usedRange, type Range } from "./used-range";

export function takingBack(change: Change): Change[] {
  switch (change.kind) {
    case "sheet":
      return [{ kind: "remove sheet", name: change.name }];
    case "remove sheet":
      return [{ kind: "sheet", name: sheetNamed(change.name).getName() }, ...puttingBack(change.name)];
    case "write":
    case "formula":
      return restoring(filled(change)!);
    case "name": {
      const range = SpreadsheetApp.getActive().getRangeByName(change.name);
      return [range === null ? { kind: "remove name", name: change.name } : { ...change, area: areaOf(range) }];
    }
    case "remove name": {
      const range = SpreadsheetApp.getActive().getRangeByName(change.name);
      return range === null ? [] : [{ kind: "name", name: change.name, area: areaOf(range) }];
    }
    case "format": {
      const range = change.look === undefined ? undefined : usedRange(change.area);
      const look = range && lookOf(range);
      return look === undefined ? [] : [{ kind: "format", area: change.area, look }];
    }
    case "note":
      return renoting(change.area);
    case "choices":
    case "chart":
      return [];
    case "layout": {
      const sheet = sheetNamed(change.sheet);
      const columns = Math.min(change.widths.length, sheet.getMaxColumns());
      const widths = Array.from({ length: columns }, (_, column) => sheet.getColumnWidth(column + 1));
      return [{ kind: "layout", sheet: change.sheet, frozenRows: sheet.getFrozenRows(), widths }];
    }
    default:
      return unreachable(change);
  }
}

/**
 * The values and formulas that stand now where something is to be written. Values
 * that a formula among them spilled are the formula's own: put back as values they
 * would block it. They vanish with the formula, so they are told apart by taking the
 * formulas out, which are about to be written over anyway.
 */
function restoring({ area, content }: Filled): Change[] {
  const blank = content.map((line) => line.map((cell): Cell => (isWritten(cell) ? "" : null)));
  const range = usedRange(area);
  if (range === undefined) return [{ kind: "write", area, cells: blank }];
  const formulas = range.getFormulas();
  const hasFormula = (row: number, column: number) => (formulas[row]?.[column] ?? "") !== "";
  const standing = formulas.flatMap((line, r) =>
    line.flatMap((formula, c) =>
      formula !== "" && isWritten(content[r][c]) ? [{ row: r + 1, column: c + 1, formula }] : [],
    ),
  );
  const { cell } = sheetsCells();
  const values = standing.length === 0 ? range.getValues() : valuesWithout(standing, range);
  const cells = blank.map((line, r) =>
    line.map((left, c) => (left === null || hasFormula(r, c) ? null : cell(values[r]?.[c]))),
  );
  const write: Change = { kind: "write", area, cells };
  if (standing.length === 0) return [write];
  const former = blank.map((line, r) =>
    line.map((left, c) => (left !== null && hasFormula(r, c) ? formulas[r][c] : null)),
  );
  return [write, { kind: "formula", area, formulas: former }];
}

interface StandingFormula {
  /** Within the range, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The values of a range once its formulas are taken out. Where that fails half way they are put back. */
function valuesWithout(formulas: readonly StandingFormula[], range: Range): unknown[][] {
  try {
    for (const { row, column } of formulas) range.getCell(row, column).clearContent();
    SpreadsheetApp.flush();
    return range.getValues();
  } catch (failure) {
    for (const { row, column, formula } of formulas) range.getCell(row, column).setFormula(formula);
    throw failure;
  }
}

/** A whole sheet's content; formats and notes of a removed sheet are lost. */
function puttingBack(name: string): Change[] {
  const sheet = sheetNamed(name);
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (rows === 0 || columns === 0) return [];
  const content = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
  return restoring({ area: { sheet: sheet.getName(), row: 0, column: 0, rows, columns }, content });
}

function renoting(area: Area): Change[] {
  const notes = usedRange(area)?.getNotes() ?? [];
  const all = Array.from({ length: area.rows * area.columns }, (_, i) => {
    const [row, column] = [Math.floor(i / area.columns), i % area.columns];
    return { row: area.row + row, column: area.column + column, text: notes[row]?.[column] ?? "" };
  });
  if (all.every(({ text }) => text === "")) return [{ kind: "note", area, text: "" }];
  return all.map(({ row, column, text }) => ({
    kind: "note",
    area: { sheet: area.sheet, row, column, rows: 1, columns: 1 },
    text,
  }));
}
