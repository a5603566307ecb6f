import type { DataSource } from "../data/assign-roles";
import type { LoadedTable } from "../data/load-tables";
import { readColumns } from "../data/read-columns";

/** Columns whose dates could be read either way: read month-first, and said. Undefined where there is none. */
export function dateOrderNotice(table: LoadedTable, source: DataSource | undefined): string | undefined {
  if (source === undefined) return undefined;
  const undecided = readColumns(source, table.cells).columns.filter(({ dateOrder }) => dateOrder?.decided === false);
  if (undecided.length === 0) return undefined;
  const headers = undecided.map(({ header }) => header).join(" and ");
  return `Dates of ${source.place.name}, ${headers}, could be day-first or month-first; they were read month-first. If that is wrong, pick the order in the Data panel.`;
}
