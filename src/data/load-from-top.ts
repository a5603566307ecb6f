import type { Cells } from "../../core/kernel/cells";
import type { Host } from "../host/port";
import type { DataSource } from "./assign-roles";
import { loadTable, type LoadedTable } from "./load-tables";
import { readArea } from "./read-area";
import type { Task } from "./task";

export interface FromTop {
  readonly table: LoadedTable;
  /** The rows of the sheet above the headers. */
  readonly above: Cells;
}

/** As far down as functions look for headers. */
const TOP_ROWS = 25;

/** A source's table, below the titles of its sheet, so that its rows have the numbers they have there. */
export async function loadFromTop(host: Host, source: DataSource, task: Task): Promise<FromTop> {
  const { role, place } = source;
  const { row } = place.area;
  const table = await loadTable(host, { [role.id]: source }, role.id, task);
  // Above a table that the host knows by name there may be another table.
  if (row === 0 || row >= TOP_ROWS || place.name !== place.area.sheet) return { table, above: [] };
  const titles = { ...place.area, row: 0, rows: row };
  return { table, above: await readArea(host, titles, { ...task, progress: () => undefined }) };
}
