import type { Area, Change } from "../src/host/changes";
import { filled } from "../src/host/filled";

export type FormulaChange = Extract<Change, { kind: "formula" }>;

/** The area a formula and its answer fill. */
export function spillOf(change: FormulaChange): Area {
  return filled(change)?.area ?? change.area;
}

/** The formulas, with "" for the cells they are expected to spill into. */
export function formulasOverSpill(change: FormulaChange): (string | null)[][] {
  const { rows, columns } = spillOf(change);
  const beside = change.spills === undefined ? null : "";
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => change.formulas[row]?.[column] ?? beside),
  );
}
