import type { Change } from "../../src/host/changes";
import { readDocument } from "./read-document";

/** Whether cells hold already what a change would write there; of other changes it is not known. */
export function holdsAlready(change: Change): boolean {
  if (change.kind !== "write" && change.kind !== "formula") return false;
  const { area } = change;
  const [standing, wanted] =
    change.kind === "write"
      ? [readDocument({ areas: [area] }).areas[0], change.cells]
      : [readDocument({ formulas: [area] }).formulas[0], change.formulas];
  return wanted.every((line, r) => line.every((cell, c) => cell === null || (standing[r]?.[c] ?? "") === (cell ?? "")));
}
