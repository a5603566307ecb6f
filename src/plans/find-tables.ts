/**
 * Which sheets can serve a role, told from the outlines of a snapshot. Only the first
 * used row is read for headers: a sheet with a title above its table is listed with
 * what it lacks, and the panel says why.
 */
import { isBlank, textOf } from "../../core/kernel/cells";
import { isRefusal } from "../../core/kernel/refusal";
import { findColumn, indexHeaders, normaliseHeader, type Overrides } from "../../core/kernel/table";
import type { Area } from "../host/changes";
import type { SheetOutline } from "../host/port";
import type { Concept, TableRole } from "./table-roles";

export interface MatchedColumn {
  /** The column as functions call it. */
  readonly label: string;
  /** The sheet's own header. */
  readonly header: string;
}

export interface FoundTable {
  /** All used cells of the sheet. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly matched: readonly MatchedColumn[];
  /** Labels of columns that no header names; where one of several would do, the first. */
  readonly missing: readonly string[];
  /** A header that stands twice, in words; such a table has to be mended on its sheet. */
  readonly fault?: string;
}

/** How one sheet answers to a role, with columns the user has named. */
export function matchTable(sheet: SheetOutline, role: TableRole, overrides: Overrides = []): FoundTable {
  const index = indexHeaders(sheet.headers);
  const matched: MatchedColumn[] = [];
  const missing: string[] = [];
  let fault: string | undefined;
  for (const choices of [...role.needs, ...role.uses.map((concept) => [concept])]) {
    const found = choices.flatMap((concept) => {
      const column = findColumn(sheet.name, index, concept, overrides);
      if (isRefusal(column)) fault ??= column.words;
      return typeof column === "number" ? [{ label: concept.label, header: index.headers[column] }] : [];
    });
    matched.push(...found);
    if (found.length === 0 && role.needs.includes(choices)) missing.push(choices[0].label);
  }
  return {
    area: { sheet: sheet.name, row: 0, column: 0, rows: sheet.rows, columns: sheet.columns },
    headers: sheet.headers.filter((header) => !isBlank(header)).map(textOf),
    matched,
    missing,
    ...(fault !== undefined && { fault }),
  };
}

/** Every sheet that holds a table, the likeliest for the role first. */
export function findTables(sheets: readonly SheetOutline[], role: TableRole): readonly FoundTable[] {
  return sheets
    .filter((sheet) => sheet.rows > 1)
    .map((sheet, order) => ({ table: matchTable(sheet, role), order, doubts: doubtsAbout(sheet, role) }))
    .sort((a, b) => a.doubts - b.doubts || a.order - b.order)
    .map(({ table }) => table);
}

/** Whether a table can be offered as the likely one at all. */
export function isLikely(table: FoundTable, role: TableRole): boolean {
  return table.fault === undefined && table.missing.length * 2 < role.needs.length;
}

function doubtsAbout(sheet: SheetOutline, role: TableRole): number {
  const { missing, fault } = matchTable(sheet, role);
  const index = indexHeaders(sheet.headers);
  const has = (concept: Concept) => findColumn(sheet.name, index, concept) !== undefined;
  const called = normaliseHeader(sheet.name).includes(role.name.slice(0, 5)) ? 0 : 1;
  return missing.length * 4 + role.unlike.filter(has).length * 3 + (fault === undefined ? 0 : 2) + called;
}
