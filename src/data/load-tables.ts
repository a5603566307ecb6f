/** The tables of the roles that are asked for, read whole. */
import { textOf, type Cells } from "../../core/kernel/cells";
import type { HeldTable } from "../aside/aside";
import type { Area } from "../host/changes";
import { HostProblem, type Host } from "../host/port";
import { columnsText } from "../plans/map-columns";
import type { DataSource, DataSources } from "./assign-roles";
import { readArea } from "./read-area";
import { tableRole, type RoleId } from "./table-roles";
import type { Task } from "./task";

export interface LoadedTable {
  readonly role: RoleId;
  /** The header row and all below it. */
  readonly area: Area;
  readonly cells: Cells;
  /** Where questions about it are answered, if not at once. */
  readonly held?: HeldTable | undefined;
  /** The `columns` argument of functions that read it; "" where every header is recognised. */
  readonly columns: string;
}

export type LoadedTables = Readonly<Partial<Record<RoleId, LoadedTable>>>;

/** Roles that no table plays are left out of the answer. Rejects with a `HostProblem` when a table has changed place, and when the task is stopped. */
export async function loadTables(
  host: Host,
  sources: DataSources,
  roles: readonly RoleId[],
  { signal, progress, aside }: Task,
): Promise<LoadedTables> {
  const wanted = roles.flatMap((role) => sources[role] ?? []);
  const total = wanted.reduce((rows, { place }) => rows + place.area.rows, 0);
  const tables: Partial<Record<RoleId, LoadedTable>> = {};
  let before = 0;
  for (const source of wanted) {
    const cells = await readArea(host, source.place.area, {
      signal,
      progress: (done) => progress(before + done, total),
    });
    if (!standsAsSeen(source, cells)) throw new HostProblem(moved(source));
    tables[source.role.id] = {
      role: source.role.id,
      area: source.place.area,
      cells,
      held: aside?.hold(source.place.name, cells),
      columns: columnsText(source.columns),
    };
    before += source.place.area.rows;
  }
  return tables;
}

/** The table of one role. Rejects with a `HostProblem` when none plays it any more, or when it has changed place. */
export async function loadTable(host: Host, sources: DataSources, role: RoleId, task: Task): Promise<LoadedTable> {
  const source = sources[role];
  if (source === undefined)
    throw new HostProblem(`No table is read as ${tableRole(role).name} any more. Choose another one above.`);
  return (await loadTables(host, { [role]: source }, [role], task))[role]!;
}

function standsAsSeen({ place }: DataSource, cells: Cells): boolean {
  return cells.length > 0 && place.headers.every((header, c) => textOf(header) === textOf(cells[0][c]));
}

function moved({ role, place }: DataSource): string {
  return `The headers of "${place.name}" are not the ones that were read as ${role.name}. Open Data and look again.`;
}

/** The `columns` argument of a function that reads several tables. What two of them say is said once. */
export function joinedColumns(tables: readonly LoadedTable[]): string {
  return [...new Set(tables.flatMap(({ columns }) => (columns === "" ? [] : columns.split("; "))))].join("; ");
}
