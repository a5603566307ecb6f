import type { LoadedTable } from "../data/load-tables";
import { tableRole, type RoleId } from "../data/table-roles";
import { unmeasured, type Assumptions, type Evidence, type Finding, type Unmeasured } from "./evidence";

interface Definition<Role extends RoleId> extends Omit<Evidence, "needs" | "measure"> {
  readonly needs: readonly Role[];
  /** Given the tables that it needs, all of them. */
  readonly measure: (tables: Readonly<Record<Role, LoadedTable>>, assumptions: Assumptions) => Finding | Unmeasured;
}

/** An evidence that says which tables it would take where one is not there. */
export function defineEvidence<Role extends RoleId>(definition: Definition<Role>): Evidence {
  const { needs, measure } = definition;
  return {
    ...definition,
    measure: (tables, assumptions) => {
      const missing = needs.filter((role) => tables[role] === undefined);
      return missing.length > 0
        ? unmeasured(tablesInWords(missing))
        : measure(tables as Readonly<Record<Role, LoadedTable>>, assumptions);
    },
  };
}

function tablesInWords(roles: readonly RoleId[]): string {
  const names = roles.map((role) => tableRole(role).name.toLowerCase());
  return names.length === 1 ? `Needs a table of ${names[0]}.` : `Needs tables of ${names.join(" and ")}.`;
}
