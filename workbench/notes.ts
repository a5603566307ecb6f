import type { ISheetNote } from "@univerjs/presets/preset-sheets-note";

const LINE_LENGTH = 38;

/** A note with a box that its text fits into. */
export function noteBox(row: number, column: number, text: string): ISheetNote {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
  return {
    id: `note-${row}-${column}`,
    row,
    col: column,
    width: 260,
    height: Math.min(320, 36 + lines * 20),
    note: text,
  };
}
