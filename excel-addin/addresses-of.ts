import type { Area } from "../src/host/changes";

/** The address of each cell of an area within its sheet, row by row: A1, B1, A2 … */
export function addressesOf({ row, column, rows, columns }: Area): string[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => `${letters(column + (i % columns))}${row + Math.floor(i / columns) + 1}`,
  );
}

/** 0 → A, 25 → Z, 26 → AA */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
