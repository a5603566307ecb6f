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

const corner = (row: number, column: number, fixed: "$" | "") => `${fixed}${columnLetters(column)}${fixed}${row + 1}`;

/** As many rows as any host has: an area of them is whole columns, `A:H`. */
const EVERY_ROW = 1_048_576;

/** An area down to the last row there can be: rows that are added below are part of it. */
export function isGrowing({ row, rows }: Area): boolean {
  return row + rows >= EVERY_ROW;
}

/** The area from its first row down to the last row there can be. */
export function growing(area: Area): Area {
  return { ...area, rows: EVERY_ROW - area.row };
}

function rangeOf(area: Area, fixed: "$" | ""): string {
  if (area.row === 0 && area.rows >= EVERY_ROW) {
    const [first, last] = [area.column, area.column + area.columns - 1].map(columnLetters);
    return `${fixed}${first}:${fixed}${last}`;
  }
  const first = corner(area.row, area.column, fixed);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1, fixed);
  return first === last ? first : `${first}:${last}`;
}

/** `Deals!$A$1:$H$400`, for a formula on any sheet. */
export function referenceTo(area: Area): string {
  return `${quotedSheet(area.sheet)}!${rangeOf(area, "$")}`;
}

/**
 * `Deals!$A:$H` for a table at the top of its sheet, `Deals!$A$4:$H$1048576` for one whose headers are in row 4:
 * rows that are added below it later count too, and functions trim the blanks. Not every host takes it as it is:
 * see `src/plans/spelling`.
 */
export function growingReference(area: Area): string {
  return referenceTo(growing(area));
}

/** `Deals!$A$4:$H`, for a host whose sheets may be shorter than the longest. */
export function openReference(area: Area): string {
  if (area.row === 0) return growingReference(area);
  const last = `$${columnLetters(area.column + area.columns - 1)}`;
  return `${quotedSheet(area.sheet)}!${corner(area.row, area.column, "$")}:${last}`;
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
  return { row: Number(parts[2]) - 1, column: columnNumber(parts[1]) };
}

const COLUMN = /^\$?([A-Z]{1,3})$/i;

function readColumn(text: string): number | undefined {
  const letters = COLUMN.exec(text)?.[1];
  return letters === undefined ? undefined : columnNumber(letters);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Undefined where the text is no name, but begins with a sum or another reference. */
function sheetNamed(text: string): string | undefined {
  const quoted = /^'((?:[^']|'')+)'$/.exec(text);
  if (quoted !== null) return quoted[1].replace(/''/g, "'");
  return /['"!=<>+*/^&(){},;-]/.test(text) ? undefined : text;
}

/** The area of `A1`, `B2:D9`, `Deals!A:H`, `Deals!A4:H` or `'Q1 deals'!$A$1:$H$400`; undefined where the text is no reference. */
export function readReference(text: string, here: string): Area | undefined {
  const bare = text.trim().replace(/^=/, "");
  const split = bare.lastIndexOf("!");
  const name = bare.slice(0, split);
  const sheet = split < 0 ? here : sheetNamed(name);
  const [from, to = from, ...more] = bare.slice(split + 1).split(":");
  if (more.length > 0 || sheet === undefined || sheet === "") return undefined;
  const whole = split >= 0 || bare.includes(":") ? [readColumn(from), readColumn(to)] : [];
  const first = whole[0] === undefined ? readCorner(from) : { row: 0, column: whole[0] };
  const last = whole[1] === undefined ? readCorner(to) : { row: EVERY_ROW - 1, column: whole[1] };
  // Columns may begin at a row (A4:H) but end at none (A:H3).
  if (first === undefined || last === undefined || (whole[0] !== undefined && whole[1] === undefined)) {
    return undefined;
  }
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
