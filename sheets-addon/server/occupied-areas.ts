/** The areas these changes fill in which something stands that they would write over. */
import { isBlank } from "../../core/kernel/cells";
import type { Area, Change } from "../../src/host/changes";
import { filled, isWritten } from "../../src/host/filled";
import { usedRange } from "./used-range";

export function occupiedAreas(changes: readonly Change[]): Area[] {
  const added = new Set<string>();
  const occupied: Area[] = [];
  for (const change of changes) {
    if (change.kind === "sheet") added.add(change.name.toLowerCase());
    const filling = filled(change);
    if (filling === undefined || added.has(filling.area.sheet.toLowerCase())) continue;
    const range = usedRange(filling.area);
    if (range === undefined) continue;
    const formulas = range.getFormulas();
    const stands = range
      .getValues()
      .some((row, r) =>
        row.some((value, c) => isWritten(filling.content[r][c]) && (formulas[r][c] !== "" || isStanding(value))),
      );
    if (stands) occupied.push(filling.area);
  }
  return occupied;
}

function isStanding(value: unknown): boolean {
  return typeof value === "object" ? value !== null : !isBlank(value as string);
}
