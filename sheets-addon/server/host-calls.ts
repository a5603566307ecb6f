/**
 * The host port as the sidebar's page calls it. Text goes in and out: the bridge
 * between page and script loses `undefined` and dates, and JSON text has neither.
 */
import type { Outcome } from "../../src/host/port";
import { attempt } from "./attempt";
import { loadSetting, saveSetting } from "./document-settings";
import { readApplyRequest, readArea, readNotice, readSetting, readWanted } from "./messages";
import { readDocument } from "./read-document";
import { sheetNamed } from "./sheet-named";

const LOCK_WAIT = 10_000;

export function hostSnapshot(wanted: unknown): string {
  return JSON.stringify(readDocument(readWanted(wanted)));
}

export function hostApply(request: unknown): string {
  const { changes, replace } = readApplyRequest(request);
  return JSON.stringify(oneAtATime(() => attempt(changes, replace === true)) ?? busy());
}

/** What reaches past the sheet's last cell is left out: rows may have been deleted since it was seen. */
export function hostReveal(area: unknown): void {
  const { sheet: name, row, column, rows, columns } = readArea(area);
  const sheet = sheetNamed(name).activate();
  const rowsThere = Math.min(rows, sheet.getMaxRows() - row);
  const columnsThere = Math.min(columns, sheet.getMaxColumns() - column);
  sheet.getRange(row + 1, column + 1, rowsThere, columnsThere).activate();
}

export function hostSay(notice: unknown): void {
  SpreadsheetApp.getActive().toast(readNotice(notice), "Revpact");
}

export function hostLoad(key: unknown): string {
  return JSON.stringify(loadSetting(readNotice(key)) ?? null);
}

export function hostSave(setting: unknown): string {
  const { key, json, over } = readSetting(setting);
  const isSaved = oneAtATime(() => {
    if (over !== undefined && (loadSetting(key) ?? null) !== over) return false;
    saveSetting(key, json);
    return true;
  });
  if (isSaved === undefined) throw new Error(busy().words);
  return JSON.stringify(isSaved);
}

/** Several steps on one document, from several people's sidebars, one after the other; undefined when it took too long. */
function oneAtATime<T>(step: () => T): T | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT)) return undefined;
  try {
    return step();
  } finally {
    lock.releaseLock();
  }
}

function busy(): Extract<Outcome, { kind: "problem" }> {
  return {
    kind: "problem",
    words: "Someone else is changing this spreadsheet right now. Try again in a moment.",
  };
}
