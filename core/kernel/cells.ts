/**
 * Cells as every host hands them over once its adapter has made them plain:
 * numbers, text, truth values and blanks. Dates are serial days, error cells are
 * their text (`#N/A`).
 */
export type Cell = string | number | boolean | null | undefined;
export type Cells = readonly (readonly Cell[])[];

const ERROR_CELL =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|PYTHON!)$/;

export function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined || (typeof cell === "string" && isBlankText(cell));
}

function isBlankText(text: string): boolean {
  const code = text.charCodeAt(0);
  // Most cells begin with a letter or a digit, which is soon seen.
  if (code > 32 && code < 127) return false;
  return text.replace(UNSEEN, "").trim() === "";
}

export function isErrorText(cell: Cell): cell is `#${string}` {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && ERROR_CELL.test(cell);
}

/** Characters that nobody sees and that exports leave behind: zero-width signs, soft hyphens, direction marks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const PLAIN = /^[\x21-\x7e]*$/;

/** A cell's text as a person reads it: without unseen characters, outer and repeated white space. */
export function textOf(cell: Cell): string {
  if (typeof cell === "string") {
    if (PLAIN.test(cell)) return cell;
    const text = cell.replace(UNSEEN, "").trim();
    return /\s/.test(text) ? text.replace(/\s+/g, " ") : text;
  }
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}

/** Any argument as a table of cells: at least one, and as many in every row. */
export function asCells(argument: Cell | Cells): Cells {
  if (!Array.isArray(argument)) return [[argument as Cell]];
  const rows = (argument.length > 0 && !Array.isArray(argument[0]) ? [argument] : argument) as Cells;
  if (areOfOneWidth(rows)) return rows;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return rows.length === 0 ? [[undefined]] : rows.map((row) => Array.from({ length: width }, (_, c) => row[c]));
}

/** A plain loop: every table of every call passes here. */
function areOfOneWidth(rows: Cells): boolean {
  if (rows.length === 0 || rows[0].length === 0) return false;
  for (let r = 1; r < rows.length; r++) if (rows[r].length !== rows[0].length) return false;
  return true;
}

/** Rows left once trailing blank rows are gone, so that `A:H` costs what `A1:H400` does. */
export function usedRows(cells: Cells): number {
  let rows = cells.length;
  while (rows > 0 && cells[rows - 1].every(isBlank)) rows--;
  return rows;
}
