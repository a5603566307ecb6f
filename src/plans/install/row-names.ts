/**
 * What the rows of a table are called, as one formula that spills: each name stands beside its row
 * of an answer that has a row for every row of the table, blank ones too. Text is asked for
 * because Excel shows a blank that spills as 0.
 */
import type { Area } from "../../host/changes";
import { readReference } from "../reference";

/** `column`: the reference to the table's naming column, from its header down. */
export function rowNames(column: string): string {
  return `=FILTER(${column}&"",ROW(${column})<=MAX(FILTER(ROW(${column}),${column}<>"")))`;
}

const ROW_NAMES = /^=\s*FILTER\((.+)&"",ROW\(\1\)<=MAX\(FILTER\(ROW\(\1\),\1<>""\)\)\)$/i;

/** The naming column that such a formula is over; undefined for any other formula. */
export function readRowNames(formula: string, sheet: string): Area | undefined {
  const match = ROW_NAMES.exec(formula);
  return match === null ? undefined : readReference(match[1], sheet);
}
