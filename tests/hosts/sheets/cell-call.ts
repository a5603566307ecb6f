/**
 * A function called by a cell, with its arguments as Sheets hands them over and its answer as Sheets takes it (Apps Script
 * guides, "Custom functions in Google Sheets", https://developers.google.com/apps-script/guides/sheets/functions).
 */
import { asCells, isBlank, type Cell, type Cells } from "../../../core/kernel/cells";
import type { OpenProject } from "./sheets-project";

/** No clock of it is ever set forward or back, and it is no whole hours from that of the script. */
export const ZONE = "Asia/Kolkata";
const ZONE_OFFSET = 5.5 * 3_600_000;
const DATED = /date|created|closed|close|touch|handed|first|last|opened|start|end/i;

/** A serial as the `Date` that Sheets makes of a cell shown as a date. */
export function dateOf(serial: number): Date {
  return new Date(Math.round((serial - 25569) * 86_400_000) - ZONE_OFFSET);
}

const looksLikeDay = (cell: Cell) => typeof cell === "number" && cell > 40_000 && cell < 60_000;

/** What of an argument is a date on the sheet: a lone day, and days under a header that says so. */
function withDates(argument: Cell | Cells): unknown {
  if (!Array.isArray(argument)) return looksLikeDay(argument as Cell) ? dateOf(argument as number) : argument;
  const [headers] = argument as Cells;
  return (argument as Cells).map((row, r) =>
    row.map((cell, c) => {
      // Blank cells arrive as empty text.
      if (isBlank(cell)) return "";
      return r > 0 && DATED.test(String(headers[c])) && looksLikeDay(cell) ? dateOf(cell as number) : cell;
    }),
  );
}

/** A range arrives as rows of cells, one cell alone as its value (same guide). */
function handedOver(argument: Cell | Cells): unknown {
  const isOneCell = Array.isArray(argument) && argument.length === 1 && (argument as Cells)[0].length === 1;
  return withDates(isOneCell ? (argument as Cells)[0][0] : argument);
}

/** The cells an answer fills; throws what a cell would show as an error. */
export function cellCall(project: OpenProject, name: string, given: readonly (Cell | Cells)[]): Cells {
  project.book.zone = ZONE;
  const answer = project.callIn("CUSTOM_FUNCTION", name, ...given.map(handedOver)) as Cell | Cells;
  const cells = asCells(answer);
  for (const row of cells) {
    if (row.length !== cells[0].length) throw new Error(`${name} answers rows of several lengths`);
    for (const cell of row) {
      const isShown = typeof cell === "number" ? Number.isFinite(cell) : ["string", "boolean"].includes(typeof cell);
      if (!isShown) throw new Error(`${name} answers ${String(cell)}, which a cell does not show as it is`);
    }
  }
  return cells;
}
