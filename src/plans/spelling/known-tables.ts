/** Tables that formulas of a plan read, as they are in the document: how their filled rows are found, and how large they are. */
import { usedRows, type Cell, type Cells } from "../../../core/kernel/cells";
import type { Area } from "../../host/changes";
import type { FormulaStyle } from "../../host/formula-style";
import type { NamedArea } from "../../host/port";
import { isGrowing } from "../reference";
import { BLANK_BYTES, columnBytes, tableBytes } from "./cell-bytes";
import { filledReference, filledRows, SPARE_ROWS, type FilledRows } from "./filled-rows";
import { areasHandedOver, type PlannedFormula } from "./handed-over";
import type { Spelling } from "./spell-formula";
import { tablePart } from "./table-part";

export interface KnownTable {
  readonly area: Area;
  readonly headerAt: (column: number) => Cell;
  readonly filled: FilledRows;
  /** Rows that are filled, headers included. */
  readonly rows: number;
  readonly columnBytes: readonly number[];
}

/** A smaller range that does not grow weighs next to nothing. */
const WEIGHTY = 5_000;

/** The areas that have to be read to know the tables: those that grow from one header row are one. */
export function areasToKnow(formulas: readonly PlannedFormula[]): readonly Area[] {
  const known = new Map<string, Area>();
  for (const area of formulas.flatMap(areasHandedOver)) {
    if (!isGrowing(area) && area.rows * area.columns < WEIGHTY) continue;
    const key = [area.sheet.toLowerCase(), area.row, isGrowing(area) ? "" : JSON.stringify(area)].join("!");
    const { column, columns } = known.get(key) ?? area;
    const first = Math.min(column, area.column);
    const end = Math.max(column + columns, area.column + area.columns);
    known.set(key, { ...area, column: first, columns: end - first });
  }
  return [...known.values()];
}

export function knownTable(area: Area, cells: Cells): KnownTable {
  return {
    area,
    headerAt: (column) => cells[0]?.[column - area.column],
    filled: filledRows(cells),
    rows: usedRows(cells),
    columnBytes: columnBytes(cells),
  };
}

/** `tables` are those that the host knows by name. */
export function spellingOver(
  style: FormulaStyle,
  known: readonly KnownTable[],
  tables: readonly NamedArea[],
): Spelling {
  return {
    style,
    filled: (area) => {
      const table = known.find((one) => isGrowing(one.area) && isPartOf(area, one.area));
      if (table === undefined) return undefined;
      const named = tables.find((one) => isPartOf(area, one.area));
      const part = named && tablePart(named, table.headerAt, area);
      return part ?? filledReference(area, table.area, table.filled);
    },
  };
}

/** Whether columns of the table, from its header row down. */
function isPartOf(area: Area, table: Area): boolean {
  return (
    area.sheet.toLowerCase() === table.sheet.toLowerCase() &&
    area.row === table.row &&
    area.column >= table.column &&
    area.column + area.columns <= table.column + table.columns
  );
}

/** What of an area is handed over; 0 where it is too small to have been read. */
export function bytesOf(area: Area, known: readonly KnownTable[]): number {
  const table = known.find((one) => isGrowing(one.area) === isGrowing(area) && isPartOf(area, one.area));
  if (table === undefined) return 0;
  const from = area.column - table.area.column;
  const spare = isGrowing(area) ? SPARE_ROWS : 0;
  const columns = table.columnBytes.slice(from, from + area.columns).map((bytes) => bytes + spare * BLANK_BYTES);
  return tableBytes(columns, table.rows + spare);
}
