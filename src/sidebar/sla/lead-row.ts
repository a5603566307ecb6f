import { isRefusal } from "../../../core/kernel/refusal";
import { findColumn } from "../../../core/kernel/find-columns";
import { indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS, parseSettings } from "../../../core/kernel/settings";
import { idOf } from "../../../core/tables/ids";
import { leadColumns } from "../../../core/tables/leads";
import type { LoadedTable } from "../../data/load-tables";
import type { Area } from "../../host/changes";

/** Where a lead stands on its sheet, by the name that functions give it; undefined where none is called so. */
export function rowOfLead({ role, area, cells, columns }: LoadedTable, lead: string): Area | undefined {
  const settings = parseSettings(columns);
  const column = findColumn(
    role,
    indexHeaders(cells[0]),
    leadColumns.lead,
    isRefusal(settings) ? NO_SETTINGS : settings,
  );
  if (typeof column !== "number") return undefined;
  const row = cells.findIndex((line, r) => r > 0 && idOf(line[column]) === lead);
  return row < 0 ? undefined : { ...area, row: area.row + row, rows: 1 };
}
