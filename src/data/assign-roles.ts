/** Which table plays which role: as the user picked, else as its headers and cells say. */
import type { ColumnMap } from "../plans/map-columns";
import type { TablePlace } from "./find-places";
import { likelyRole } from "./likely-role";
import { matchTable, type MatchedTable } from "./match-table";
import { settingsOf } from "./settings-of";
import { tableRole, type RoleId, type TableRole } from "./table-roles";

/** What a user said of one table; kept with the document. */
export interface DataPick {
  /** The table's name, see TablePlace. */
  readonly place: string;
  /** "none": not to be read, whatever it looks like. */
  readonly role: RoleId | "none";
  /** Headers named for columns that none was recognised for. */
  readonly columns: ColumnMap;
}

export interface DataSource {
  readonly role: TableRole;
  readonly place: TablePlace;
  readonly columns: ColumnMap;
  readonly match: MatchedTable;
}

export type DataSources = Readonly<Partial<Record<RoleId, DataSource>>>;

/** One table a role at most, one role a table at most. What was picked comes first. */
export function assignRoles(places: readonly TablePlace[], picks: readonly DataPick[]): DataSources {
  const sources: Partial<Record<RoleId, DataSource>> = {};
  const settled = new Set<TablePlace>();
  for (const { place: name, role, columns } of picks) {
    const place = places.find((other) => other.name === name);
    if (place === undefined || settled.has(place)) continue;
    settled.add(place);
    if (role !== "none" && sources[role] === undefined) sources[role] = sourceOf(place, tableRole(role), columns);
  }
  const offers = places
    .filter((place) => !settled.has(place))
    .flatMap((place, order) => {
      const likely = likelyRole(place);
      return likely === undefined ? [] : [{ ...likely, place, order }];
    })
    .sort((a, b) => b.points - a.points || a.order - b.order);
  for (const { place, role } of offers) sources[role.id] ??= sourceOf(place, role, {});
  return sources;
}

function sourceOf(place: TablePlace, role: TableRole, columns: ColumnMap): DataSource {
  return { role, place, columns, match: matchTable(place, role, settingsOf(columns)) };
}

/** The picks after one more: of two tables picked for a role the later one plays it. */
export function withPick(picks: readonly DataPick[], pick: DataPick): readonly DataPick[] {
  return [
    ...picks
      .filter(({ place }) => place !== pick.place)
      .map((other) => (other.role === pick.role && pick.role !== "none" ? { ...other, role: "none" as const } : other)),
    pick,
  ];
}

/** The pick that reads a column of a source from another header; "" goes back to what the headers say. */
export function withColumn({ place, role, columns }: DataSource, concept: string, header: string): DataPick {
  const others = Object.entries(columns).filter(([known]) => known !== concept);
  const picked = header === "" ? others : [...others, [concept, header] as const];
  return { place: place.name, role: role.id, columns: Object.fromEntries(picked) };
}
