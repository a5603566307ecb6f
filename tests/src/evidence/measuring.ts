/** Small tables for the tests of evidence, and what a measure says of them. */
import type { Cell, Cells } from "../../../core/kernel/cells";
import type { LoadedTable, LoadedTables } from "../../../src/data/load-tables";
import type { RoleId } from "../../../src/data/table-roles";
import type { Assumptions, Evidence, Finding } from "../../../src/evidence/evidence";
import { deepFreeze } from "../../core/asking";

export const ASSUMPTIONS: Assumptions = {
  limitHours: 24,
  valuePerLead: undefined,
  quota: undefined,
  windowDays: 100,
  currency: "$",
};

/** A table at the top of a sheet called by its role, unless `where` says otherwise. */
export function tableOf(
  role: RoleId,
  cells: Cells,
  where: { readonly sheet?: string; readonly row?: number; readonly columns?: string } = {},
): LoadedTable {
  const { sheet = role, row = 0, columns = "" } = where;
  const area = { sheet, row, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  return deepFreeze({ role, area, cells, columns });
}

export function rowsOf(count: number, row: (i: number) => readonly Cell[]): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, (_, i) => row(i));
}

/** The finding; throws where it is not measured. */
export function found(evidence: Evidence, tables: LoadedTables, given: Partial<Assumptions> = {}): Finding {
  const result = evidence.measure(tables, { ...ASSUMPTIONS, ...given });
  if (result.kind === "unmeasured") throw new Error(`${evidence.id} is not measured: ${result.why}`);
  return result;
}

/** Why it is not measured; throws where it is. */
export function whyNot(evidence: Evidence, tables: LoadedTables, given: Partial<Assumptions> = {}): string {
  const result = evidence.measure(tables, { ...ASSUMPTIONS, ...given });
  if (result.kind === "finding") throw new Error(`${evidence.id} is measured: ${result.sentence}`);
  return result.why;
}
