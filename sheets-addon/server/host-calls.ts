/**
 * The host port as the sidebar's page calls it. Text goes in and out: the bridge
 * between page and script loses `undefined` and dates, and JSON text has neither.
 */
import type { Outcome } from "../../src/host/port";
import { attempt } from "./attempt";
import { loadSetting, saveSetting } from "./document-settings";
import { readApplyRequest, readNotice, readSetting, readWanted } from "./messages";
import { readDocument } from "./read-document";

const LOCK_WAIT = 10_000;

export function hostSnapshot(wanted: unknown): string {
  return JSON.stringify(readDocument(readWanted(wanted)));
}

export function hostApply(request: unknown): string {
  const { changes, replace } = readApplyRequest(request);
  return JSON.stringify(oneAtATime(() => attempt(changes, replace === true)) ?? busy());
}

export function hostSay(notice: unknown): void {
  SpreadsheetApp.getActive().toast(readNotice(notice), "Revpact");
}

export function hostLoad(key: unknown): string {
  return JSON.stringify(loadSetting(readNotice(key)) ?? null);
}

export function hostSave(setting: unknown): void {
  const { key, json } = readSetting(setting);
  const saved = oneAtATime(() => {
    saveSetting(key, json);
    return true;
  });
  if (saved === undefined) throw new Error(busy().words);
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
