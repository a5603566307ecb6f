import { isRefusal } from "../../core/kernel/refusal";
import { findColumn } from "../../core/kernel/find-columns";
import { indexHeaders } from "../../core/kernel/headers";
import { NO_SETTINGS, parseSettings } from "../../core/kernel/settings";
import type { LoadedTable } from "../data/load-tables";
import type { Concept } from "../data/table-roles";

/** The table's own header for the first of these columns that it has; "" where it has none. */
export function headerOf({ role, cells, columns }: LoadedTable, concepts: readonly Concept[]): string {
  if (cells.length === 0) return "";
  const settings = parseSettings(columns);
  const index = indexHeaders(cells[0]);
  for (const concept of concepts) {
    const column = findColumn(role, index, concept, isRefusal(settings) ? NO_SETTINGS : settings);
    if (typeof column === "number") return index.headers[column];
  }
  return "";
}
