/** What a change puts into cells: the area it fills, and per cell the content, "" to empty it or null to leave it. */
import type { Cell } from "../../core/kernel/cells";
import type { Area, Change } from "./changes";

export interface Filled {
  readonly area: Area;
  readonly content: readonly (readonly Cell[])[];
}

/** Undefined for a change that puts nothing into cells. A spill is part of what its formula fills. */
export function filled(change: Change): Filled | undefined {
  if (change.kind === "write") return { area: change.area, content: change.cells };
  if (change.kind !== "formula") return undefined;
  const { area, formulas, spills } = change;
  if (spills === undefined) return { area, content: formulas };
  const rows = Math.max(spills.rows, area.rows);
  const columns = Math.max(spills.columns, area.columns);
  const content = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      row < area.rows && column < area.columns ? formulas[row][column] : "",
    ),
  );
  return { area: { ...area, rows, columns }, content };
}

/** Whether a cell of the content is written at all. */
export function isWritten(cell: Cell): boolean {
  return cell !== null && cell !== undefined;
}
