/**
 * What the import of a file found out about its table, such as the decimal mark. It is kept by the table's name apart
 * from what was picked, since a file may be opened long before anybody says what its table is read as.
 */
import { assignRoles, type DataPick, type DataSources } from "../data/assign-roles";
import type { TablePlace } from "../data/find-places";
import type { ColumnMap } from "../plans/map-columns";

/** By the table's name, entries of the `columns` text. */
export type ImportedTables = Readonly<Record<string, Record<string, string>>>;

interface Kept {
  readonly imports: ImportedTables;
  readonly data: readonly DataPick[];
}

interface ImportChoice {
  readonly imports: Record<string, Record<string, string>>;
  readonly data?: DataPick[];
}

/** As `assignRoles`; a table that was never picked is read as its import says. */
export function assignImported(places: readonly TablePlace[], { imports, data }: Kept): DataSources {
  const sources = assignRoles(places, data);
  const entries = Object.entries(sources).map(([role, source]) => {
    const { name } = source.place;
    const isPicked = data.some(({ place }) => place === name);
    return [role, isPicked ? source : { ...source, columns: { ...imports[name], ...source.columns } }];
  });
  return Object.fromEntries(entries) as DataSources;
}

/** A pick of a table that had no role until now: what its import found goes into the pick. */
export function withImported(pick: DataPick, sources: DataSources, imports: ImportedTables): DataPick {
  if (Object.values(sources).some(({ place }) => place.name === pick.place)) return pick;
  return { ...pick, columns: { ...imports[pick.place], ...pick.columns } };
}

/** What is kept once a file was opened under a name: nothing that an earlier file of the name left. */
export function afterImport(kept: Kept, name: string, columns: ColumnMap): ImportChoice {
  const { [name]: before = {}, ...others } = kept.imports;
  const imports = Object.keys(columns).length === 0 ? others : { ...others, [name]: { ...columns } };
  if (!kept.data.some(({ place }) => place === name)) return { imports };
  const data = kept.data.map((pick) => {
    if (pick.place !== name) return pick;
    const picked = Object.entries(pick.columns).filter(([concept]) => !(concept in before));
    return { ...pick, columns: { ...Object.fromEntries(picked), ...columns } };
  });
  return { imports, data };
}
