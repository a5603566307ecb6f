import type { Area } from "../host/changes";

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A sheet's name as formulas write it; quoted whenever a host could take it for a cell or a word of its own. */
export function quotedSheet(sheet: string): string {
  const plain = /^[A-Za-z_]{4,}\d*$/.test(sheet) && !/^(true|false)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

const corner = (row: number, column: number, fixed: "$" | "") =>
  `${fixed}${columnLetters(column)}${fixed}${row + 1}`;

function rangeOf(area: Area, fixed: "$" | ""): string {
  const first = corner(area.row, area.column, fixed);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1, fixed);
  return first === last ? first : `${first}:${last}`;
}

/** `Deals!$A$1:$H$400`, for a formula on any sheet. */
export function referenceTo(area: Area): string {
  return `${quotedSheet(area.sheet)}!${rangeOf(area, "$")}`;
}

/** `$A$5`, for a formula on the same sheet. */
export function referenceWithin(area: Omit<Area, "sheet">): string {
  return rangeOf({ sheet: "", ...area }, "$");
}

/** `Deals!A1:H400`, for people. */
export function spokenReference(area: Area): string {
  return `${quotedSheet(area.sheet)}!${rangeOf(area, "")}`;
}

const CORNER = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

function readCorner(text: string): { readonly row: number; readonly column: number } | undefined {
  const parts = CORNER.exec(text);
  if (parts === null) return undefined;
  const column =
    [...parts[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]) - 1, column };
}

/** The area of `A1`, `B2:D9` or `'Q1 deals'!$A$1:$H$400`; undefined where the text is no reference. */
export function readReference(text: string, here: string): Area | undefined {
  const bare = text.trim().replace(/^=/, "");
  const split = bare.lastIndexOf("!");
  const name = split < 0 ? here : bare.slice(0, split);
  const sheet = /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  const [from, to = from, ...more] = bare.slice(split + 1).split(":");
  const first = readCorner(from);
  const last = readCorner(to);
  if (first === undefined || last === undefined || more.length > 0 || sheet === "") return undefined;
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
