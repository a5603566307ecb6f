/** Sheets written as CSV: computed values, UTF-8 with its mark (Excel needs it), lines ended as RFC 4180 has them. */
import type { SheetCells } from "../sheet-cells";
import { printDate } from "./iso-dates";

/** A text that a spreadsheet would run as a formula gets the apostrophe spreadsheets guard text with. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const DATE_PATTERN = /y.*m|m.*y|d.*m|m.*d/i;

export function printCsv(cells: SheetCells): string {
  const lines: string[] = [];
  for (let row = 0; row < cells.rows; row++) {
    const line: string[] = [];
    for (let column = 0; column < cells.columns; column++) line.push(printCell(cells, row, column));
    lines.push(line.join(","));
  }
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function printCell(cells: SheetCells, row: number, column: number): string {
  const value = cells.value(row, column);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    const pattern = cells.style(row, column)?.n?.pattern ?? "";
    return DATE_PATTERN.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? printDate(value) : String(value);
  }
  const text = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
