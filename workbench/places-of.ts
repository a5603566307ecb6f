import type { Area } from "../src/host/changes";

/** Every cell of an area, row by row. */
export function placesOf(area: Area): { readonly row: number; readonly column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, i) => ({
    row: area.row + Math.floor(i / area.columns),
    column: area.column + (i % area.columns),
  }));
}
