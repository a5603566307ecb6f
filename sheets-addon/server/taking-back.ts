/** What would take a change back, read before it is made. */
import type { Cell } from "../../core/kernel/cells";
import { unreachable, type Area, type Change } from "../../src/host/changes";
import { sheetsCells } from "../sheets-cells";
import { lookOf } from "./cell-styles";
import { filled, isWritten, type Filled } from "../../src/host/filled";
import { sheetNamed } from "./sheet-named";
import { areaOf, usedRange } from "./used-range";

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
  const standing = formulas.some((line, r) => line.some((formula, c) => formula !== "" && isWritten(content[r][c])));
  if (standing) {
    formulas.forEach((line, r) =>
      line.forEach((formula, c) => {
        if (formula !== "" && isWritten(content[r][c])) range.getCell(r + 1, c + 1).clearContent();
      }),
    );
    SpreadsheetApp.flush();
  }
  const { cell } = sheetsCells();
  const values = range.getValues();
  const cells = blank.map((line, r) =>
    line.map((left, c) => (left === null || hasFormula(r, c) ? null : cell(values[r]?.[c]))),
  );
  const write: Change = { kind: "write", area, cells };
  if (!standing) return [write];
  const former = blank.map((line, r) =>
    line.map((left, c) => (left !== null && hasFormula(r, c) ? formulas[r][c] : null)),
  );
  return [write, { kind: "formula", area, formulas: former }];
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
