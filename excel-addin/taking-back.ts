/** What would put things back as they stood, once they have been read. */
import type { Cell } from "../core/kernel/cells";
import type { Area, Change } from "../src/host/changes";
import { areaOf } from "./area-of";
import { lookOf } from "./cell-styles";
import { isWritten } from "../src/host/filled";
import type { Filling } from "./what-stands";

export function restoring({ area, content, read }: Filling): Change[] {
  const { values, formulas } = read();
  const formulaAt = (r: number, c: number) => formulas[r]?.[c] ?? "";
  const cells = content.map((line, r) =>
    line.map((cell, c): Cell => (!isWritten(cell) || formulaAt(r, c) !== "" ? null : (values[r]?.[c] ?? ""))),
  );
  const former = content.map((line, r) => line.map((cell, c) => (isWritten(cell) && formulaAt(r, c)) || null));
  const hasFormulas = former.some((line) => line.some((formula) => formula !== null));
  return [
    { kind: "write", area, cells },
    ...(hasFormulas ? [{ kind: "formula" as const, area, formulas: former }] : []),
  ];
}

export function renaming(name: string, kind: "name" | "remove name", range: Excel.Range): Change[] {
  if (range.isNullObject) return kind === "name" ? [{ kind: "remove name", name }] : [];
  return [{ kind: "name", name, area: areaOf(range) }];
}

export function reformatting(area: Area, range: Excel.Range): Change[] {
  const look = lookOf(range.numberFormat as unknown[][]);
  return look === undefined ? [] : [{ kind: "format", area, look }];
}

export function renoting({ sheet, row, column, columns }: Area, notes: readonly Excel.Note[]): Change[] {
  return notes.map((note, i) => ({
    kind: "note",
    area: { sheet, row: row + Math.floor(i / columns), column: column + (i % columns), rows: 1, columns: 1 },
    text: note.isNullObject ? "" : note.content,
  }));
}

export function relayingOut(sheet: string, frozen: Excel.Range, columns: readonly Excel.RangeFormat[]): Change[] {
  const frozenRows = frozen.isNullObject ? 0 : frozen.rowCount;
  const widths = columns.map(({ columnWidth }) => Math.round((columnWidth * 4) / 3));
  return [{ kind: "layout", sheet, frozenRows, widths }];
}
