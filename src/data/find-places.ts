/**
 * Where tables stand in a document. A sheet holds one, below whatever title stands over it;
 * a table that the host knows by name is a place of its own.
 */
import { isBlank, textOf, type Cell, type Cells } from "../../core/kernel/cells";
import { indexHeaders, knowsHeaderOf } from "../../core/kernel/table";
import type { Area } from "../host/changes";
import type { NamedArea, SheetOutline, Snapshot } from "../host/port";
import { columnLetters } from "../plans/reference";
import { doubtsAbout, isLikely, matchTable } from "./match-table";
import { tableRoles } from "./table-roles";

export interface TablePlace {
  /** The host's own name of the table, else the sheet's. */
  readonly name: string;
  /** The header row and all below it. */
  readonly area: Area;
  /** The header row as it stands. */
  readonly headers: readonly Cell[];
  /** Letters of columns that hold something below a blank header, as under a merged one. */
  readonly unnamed: readonly string[];
  readonly isFiltered: boolean;
}

/** How far below a sheet's first row a header row is looked for. */
const TOP_ROWS = 12;

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
      area: { sheet: name, row: 0, column: 0, rows: Math.min(rows, TOP_ROWS), columns },
    }));
  const ofTables = tables
    .filter(({ area }) => area.rows > 1)
    .map((table) => ({ area: { ...table.area, rows: 2 }, table }));
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
 * The row that reads most like the header row of some role, else the first used one. A row that
 * a formula writes from its first cell on is an answer, no data: a sheet that begins with one has
 * no place. An answer beside a table, as scores beside accounts, leaves the table one.
 */
function headerRow(outline: SheetOutline, values: Cells, formulas: readonly (readonly string[])[]): number | undefined {
  let best: { readonly row: number; readonly doubts: number } | undefined;
  let firstUsed: number | undefined;
  for (let row = 0; row < Math.min(values.length, outline.rows - 1); row++) {
    if (values[row].every(isBlank) && (formulas[row] ?? []).every((formula) => formula === "")) continue;
    const formulaAt = (column: number) => formulas[row]?.[column] ?? "";
    const isAnswer = formulaAt(values[row].findIndex((cell, c) => !isBlank(cell) || formulaAt(c) !== "")) !== "";
    firstUsed ??= isAnswer ? -1 : row;
    if (isAnswer || values[row].filter((cell) => typeof cell === "string" && !isBlank(cell)).length < 2) continue;
    const table = { name: outline.name, headers: values[row], index: indexHeaders(values[row]) };
    for (const role of tableRoles) {
      // Of most rows no cell is any header at all, which is soon seen.
      if (!role.needs.some((choices) => choices.some((concept) => knowsHeaderOf(table.index, concept)))) continue;
      if (!isLikely(matchTable(table, role), role)) continue;
      const doubts = doubtsAbout(table, role);
      if (best === undefined || doubts < best.doubts) best = { row, doubts };
    }
  }
  return best?.row ?? (firstUsed === -1 ? undefined : firstUsed);
}

function placeAt(name: string, area: Area, [headers, ...below]: Cells, filtered: boolean): TablePlace {
  const unnamed = headers.flatMap((header, c) =>
    isBlank(header) && below.some((row) => !isBlank(row[c])) ? [columnLetters(area.column + c)] : [],
  );
  return { name, area, headers, unnamed, isFiltered: filtered };
}

/** Headers of a place that hold something, in words. */
export function headerWords({ headers }: Pick<TablePlace, "headers">): readonly string[] {
  return headers.filter((header) => !isBlank(header)).map(textOf);
}
