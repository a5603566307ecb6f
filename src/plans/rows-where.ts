import type { Area } from "../host/changes";
import { growingReference } from "./reference";

/**
 * The rows of a table whose cell in a column reads as a word, headers included, as a part of a
 * formula; `word` as the formula writes it. White space is read as functions read it, case counts.
 */
export function rowsWhere(area: Area, column: number, word: string): string {
  const table = growingReference(area);
  const cells = growingReference({ ...area, column: area.column + column, columns: 1 });
  return `FILTER(${table},(ROW(${cells})=${area.row + 1})+EXACT(TRIM(${cells}),${word}))`;
}
