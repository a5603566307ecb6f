/** A rubric as it is edited in the sidebar: words as they were typed, row by row. */
import { isBlank, textOf, type Cells } from "../../../core/kernel/cells";
import { readNumberText } from "../../../core/written/numbers";
import { typedTable, type LiveArgument } from "../../live/live-argument";

export const RUBRIC_HEADERS = ["Criterion", "Group", "Field", "Test", "Value", "Points"] as const;

/** One cell a header. */
export type RubricRow = readonly string[];

/** The rows that hold something, of a rubric with its header row. */
export function readRubricRows([, ...rows]: Cells): readonly RubricRow[] {
  return rows
    .map((row) => RUBRIC_HEADERS.map((_, c) => textOf(row[c])))
    .filter((row) => row.some((cell) => !isBlank(cell)));
}

/** Points and thresholds as numbers where they are numbers; anything else as it was typed. */
export function rubricCells(rows: readonly RubricRow[]): readonly (readonly (number | string)[])[] {
  return [RUBRIC_HEADERS, ...rows.map((row) => row.map((cell, c) => (c === 5 ? asNumber(cell) : cell)))];
}

function asNumber(words: string): number | string {
  return readNumberText(words, ".")?.value ?? words;
}

export function rubricArgument(rows: readonly RubricRow[]): LiveArgument {
  return typedTable(rubricCells(rows));
}

export function withCell(rows: readonly RubricRow[], row: number, column: number, words: string): readonly RubricRow[] {
  return rows.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? words : cell)) : line));
}

export const EMPTY_ROW: RubricRow = RUBRIC_HEADERS.map(() => "");
