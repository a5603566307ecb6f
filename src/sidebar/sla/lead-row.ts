import { textOf } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import { findColumn, indexHeaders, readOverrides } from "../../../core/kernel/table";
import { leadColumns } from "../../../core/tables/leads";
import type { LoadedTable } from "../../data/load-tables";
import type { Area } from "../../host/changes";

/** Where a lead stands on its sheet, by the name that functions give it; undefined where none is called so. */
export function rowOfLead({ role, area, cells, columns }: LoadedTable, lead: string): Area | undefined {
  const overrides = readOverrides(columns);
  const column = findColumn(role, indexHeaders(cells[0]), leadColumns.lead, isRefusal(overrides) ? [] : overrides);
  if (typeof column !== "number") return undefined;
  const row = cells.findIndex((line, r) => r > 0 && textOf(line[column]) === lead);
  return row < 0 ? undefined : { ...area, row: area.row + row, rows: 1 };
}
