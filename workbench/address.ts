import type { Area } from "../src/host/changes";

const PART = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i;

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function readCorner(text: string): { row: number; column: number } | undefined {
  const parts = PART.exec(text.trim());
  if (parts === null) return undefined;
  let column = 0;
  for (const letter of parts[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}

/** `B2` or `B2:D9` as an area of the sheet; undefined where it is neither. */
export function readAddress(sheet: string, address: string): Area | undefined {
  const [from, to = from, ...more] = address.split(":");
  const first = readCorner(from);
  const last = readCorner(to);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    sheet,
    row,
    column,
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  };
}

/** A sheet's name as formulas write it: quoted unless it is one plain word. */
function quoted(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** `Deals!$A$1:$H$400`. */
export function printReference(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quoted(area.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The area of `Deals!$A$1:$H$400`; undefined where the text is no such reference. */
export function readReference(text: string): Area | undefined {
  const split = text.lastIndexOf("!");
  if (split < 0) return undefined;
  const sheet = text.slice(0, split).replace(/^=/, "");
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return readAddress(name, text.slice(split + 1));
}
