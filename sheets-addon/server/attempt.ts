/** All changes or none: what would stand in the way is looked for first, and what fails half way is taken back. */
import type { Change } from "../../src/host/changes";
import type { Outcome } from "../../src/host/port";
import { applyChange } from "./apply-change";
import { obstacle } from "../../src/host/obstacle";
import { holdsAlready } from "./holds-already";
import { leftBehind } from "../../src/host/left-behind";
import { occupiedAreas } from "./occupied-areas";
import { touchedSheet } from "../../src/host/touched-sheet";
import { takingBack } from "./taking-back";

export function attempt(changes: readonly Change[], replace: boolean): Outcome {
  const spreadsheet = SpreadsheetApp.getActive();
  const words = obstacle(changes, {
    sheets: sheetNames(),
    names: spreadsheet.getNamedRanges().map((range) => range.getName()),
  });
  if (words !== undefined) return { kind: "problem", words };
  if (!replace) {
    const areas = occupiedAreas(changes);
    if (areas.length > 0) return { kind: "occupied", areas };
  }
  const undo: Change[] = [];
  const added = new Set<string>();
  try {
    for (const change of changes) {
      // What stands on a sheet added here goes with it: a step back for each of its cells would be most of the work.
      const isOnAdded = added.has(touchedSheet(change)?.toLowerCase() ?? "");
      if (!isOnAdded) undo.unshift(...takingBack(change));
      if (change.kind === "sheet") added.add(change.name.toLowerCase());
      applyChange(change);
    }
    SpreadsheetApp.flush();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { kind: "problem", words: `The spreadsheet could not be changed (${reason}). ${takeBack(undo)}` };
  }
  return { kind: "done", undo };
}

/**
 * The change that failed may not have been made, and then there is nothing to take back. Gives what is left all the
 * same, in words.
 */
function takeBack(undo: readonly Change[]): string {
  const failed = undo.filter((change) => !succeeds(() => applyChange(change)) && !isAsBefore(change));
  const isFlushed = succeeds(() => void SpreadsheetApp.flush());
  let standing: string[] | undefined;
  succeeds(() => (standing = sheetNames()));
  return leftBehind(isFlushed ? failed : undo, standing);
}

function sheetNames(): string[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());
}

/** A protected sheet refuses the step back as it refused the step. */
function isAsBefore(change: Change): boolean {
  let holds = false;
  succeeds(() => (holds = holdsAlready(change)));
  return holds;
}

function succeeds(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
