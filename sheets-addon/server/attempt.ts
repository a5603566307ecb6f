/** All changes or none: what would stand in the way is looked for first, and what fails half way is taken back. */
import type { Change } from "../../src/host/changes";
import type { Outcome } from "../../src/host/port";
import { applyChange } from "./apply-change";
import { obstacle } from "../../src/host/obstacle";
import { occupiedAreas } from "./occupied-areas";
import { takingBack } from "./taking-back";

export function attempt(changes: readonly Change[], replace: boolean): Outcome {
  const spreadsheet = SpreadsheetApp.getActive();
  const words = obstacle(changes, {
    sheets: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    names: spreadsheet.getNamedRanges().map((range) => range.getName()),
  });
  if (words !== undefined) return { kind: "problem", words };
  if (!replace) {
    const areas = occupiedAreas(changes);
    if (areas.length > 0) return { kind: "occupied", areas };
  }
  const undo: Change[] = [];
  try {
    for (const change of changes) {
      undo.unshift(...takingBack(change));
      applyChange(change);
    }
    SpreadsheetApp.flush();
  } catch (failure) {
    for (const change of undo) takeBack(change);
    const reason = failure instanceof Error ? failure.message : String(failure);
    return {
      kind: "problem",
      words: `The spreadsheet could not be changed (${reason}). Nothing was written.`,
    };
  }
  return { kind: "done", undo };
}

/** The change that failed may not have been made, and then there is nothing to take back. */
function takeBack(change: Change): void {
  try {
    applyChange(change);
  } catch {
    return;
  }
}
