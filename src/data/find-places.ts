/**
 * Where tables stand in a document. A sheet holds one, below whatever title stands over it;
 * a table that the host knows by name is a place of its own.
 */
import { isBlank, textOf, type Cell, type Cells } from "../../core/kernel/cells";
import { knowsHeaderOf } from "../../core/kernel/find-columns";
import { indexHeaders } from "../../core/kernel/headers";
import type { Area } from "../host/changes";
import type { NamedArea, SheetOutline, Snapshot } from "../host/port";
import { columnLetters } from "../plans/reference";
import { scoreRole } from "./role-score";
import { tableRoles } from "./table-roles";

export interface TablePlace {
  /** The host's own name of the table, else the sheet's. */
  readonly name: string;
  /** The header row and all below it. */
  readonly area: Area;
  /** The header row as it stands. */
  readonly headers: readonly Cell[];
  /** The first rows below it. */
  readonly sample?: Cells;
  /** Letters of columns that hold something below a blank header, as under a merged one. */
  readonly unnamed: readonly string[];
  readonly isFiltered: boolean;
}

/** How far below a sheet's first row a header row is looked for, as functions do. */
const TOP_ROWS = 25;
/** Rows below the headers by which a table is told. */
const SAMPLE_ROWS = 40;

/** The first rows of a sheet, or of a table that the host knows by name. */
export interface Top {
  readonly area: Area;
  readonly table?: NamedArea;
}

/** What has to be seen before places can be told: see `findPlaces`. */
export function topsOf({ sheets, tables }: Pick<Snapshot, "sheets" | "tables">): readonly Top[] {
  const tops = sheets
    .filter(({ rows }) => rows > 1)
    .map(({ name, rows, columns }) => ({
      area: { sheet: name, row: 0, column: 0, rows: Math.min(rows, TOP_ROWS + SAMPLE_ROWS), columns },
    }));
  const ofTables = tables
    .filter(({ area }) => area.rows > 1)
    .map((table) => ({ area: { ...table.area, rows: Math.min(table.area.rows, SAMPLE_ROWS + 1) }, table }));
  return [...tops, ...ofTables];
}

/** `seen` is a snapshot that was asked for the values and the formulas of `tops`, in their order. */
export function findPlaces(seen: Snapshot, tops: readonly Top[]): readonly TablePlace[] {
  const withTables = new Set(tops.flatMap(({ table }) => (table === undefined ? [] : [table.area.sheet])));
  return tops.flatMap(({ area: top, table }, i): readonly TablePlace[] => {
    const outline = seen.sheets.find(({ name }) => name === top.sheet);
    if (outline === undefined || seen.areas[i].length === 0) return [];
    const filtered = outline.isFiltered === true;
    if (table !== undefined) return [placeAt(table.name, table.area, seen.areas[i], filtered)];
    if (withTables.has(top.sheet)) return [];
    const row = headerRow(outline, seen.areas[i], seen.formulas[i]);
    if (row === undefined) return [];
    const area = { sheet: outline.name, row, column: 0, rows: outline.rows - row, columns: outline.columns };
    return [placeAt(outline.name, area, seen.areas[i].slice(row), filtered)];
  });
}

/**
 * The row that reads most like the header row of some role, else the first that is as wide as the
 * rows below it. A row that a formula writes from its first cell on is an answer, no data: a sheet
 * that begins with one has no place. An answer beside a table, as scores beside accounts, leaves the
 * table one.
 */
function headerRow(outline: SheetOutline, values: Cells, formulas: readonly (readonly string[])[]): number | undefined {
  let best: { readonly row: number; readonly points: number } | undefined;
  let firstUsed: number | undefined;
  let firstWide: number | undefined;
  const width = Math.max(...values.map(filledIn));
  for (let row = 0; row < Math.min(values.length, TOP_ROWS, outline.rows - 1); row++) {
    if (values[row].every(isBlank) && (formulas[row] ?? []).every((formula) => formula === "")) continue;
    const formulaAt = (column: number) => formulas[row]?.[column] ?? "";
    const isAnswer = formulaAt(values[row].findIndex((cell, c) => !isBlank(cell) || formulaAt(c) !== "")) !== "";
    firstUsed ??= isAnswer ? -1 : row;
    if (filledIn(values[row]) * 2 > width) firstWide ??= row;
    if (isAnswer || values[row].filter((cell) => typeof cell === "string" && !isBlank(cell)).length < 2) continue;
    const index = indexHeaders(values[row]);
    const table = {
      name: outline.name,
      headers: values[row],
      index,
      sample: values.slice(row + 1, row + 1 + SAMPLE_ROWS),
    };
    for (const role of tableRoles) {
      // Of most rows hardly a cell is any header at all, which is soon seen.
      const known = role.needs.filter((choices) => choices.some((concept) => knowsHeaderOf(index, concept)));
      if (known.length === 0 || known.length + 1 < role.needs.length - (role.wide === undefined ? 0 : 1)) continue;
      const { points, isLikely } = scoreRole(table, role);
      if (isLikely && (best === undefined || points > best.points)) best = { row, points };
    }
  }
  return best?.row ?? (firstUsed === -1 ? undefined : (firstWide ?? firstUsed));
}

function filledIn(row: readonly Cell[]): number {
  return row.filter((cell) => !isBlank(cell)).length;
}

function placeAt(name: string, area: Area, [headers, ...below]: Cells, filtered: boolean): TablePlace {
  const unnamed = headers.flatMap((header, c) =>
    isBlank(header) && below.some((row) => !isBlank(row[c])) ? [columnLetters(area.column + c)] : [],
  );
  return { name, area, headers, sample: below.slice(0, SAMPLE_ROWS), unnamed, isFiltered: filtered };
}

/** Headers of a place that hold something, in words. */
export function headerWords({ headers }: Pick<TablePlace, "headers">): readonly string[] {
  return headers.filter((header) => !isBlank(header)).map(textOf);
}
