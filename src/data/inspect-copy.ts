import type { Cells } from "../../core/kernel/cells";
import type { Inspected } from "../aside/messages";
import { assignRoles } from "./assign-roles";
import { inspectSource, type Inspection } from "./inspect-source";

/** How a table is read, told from what a copy of its source can hold. */
export function inspectCopy({ role, place, columns, above }: Omit<Inspected, "table">, cells: Cells): Inspection {
  const source = assignRoles([place], [{ place: place.name, role, columns }])[role];
  if (source === undefined) throw new Error(`${place.name} is not read as ${role}`);
  return inspectSource(source, [...above, ...cells], above.length);
}
