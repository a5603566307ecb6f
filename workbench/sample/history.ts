import type { Cell, Cells } from "../../core/kernel/cells";
import { day } from "./calendar";
import type { Deal } from "./deals";
import type { StageEntry } from "./stage-walks";

export const HISTORY_HEADERS = ["Deal ID", "Stage", "Entered"] as const;
/** A year of deals is enough for conversions, and keeps the sheet short. */
const FIRST_CREATED = day(2025, 7, 1);

/** Every stage a deal of the last year entered, by day, as a CRM exports its field history. */
export function historyCells(deals: readonly Deal[], walks: ReadonlyMap<string, readonly StageEntry[]>): Cells {
  const entries = deals
    .filter(({ created }) => created >= FIRST_CREATED)
    .flatMap(({ id }) => walks.get(id) ?? [])
    .sort((a, b) => a.entered - b.entered);
  return [[...HISTORY_HEADERS], ...entries.map(({ deal, stage, entered }): Cell[] => [deal, stage, entered])];
}
