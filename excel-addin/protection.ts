/** What Excel's protection stands against, asked before the first change is made. */
import type { Change } from "../src/host/changes";
import { touchedSheet } from "../src/host/touched-sheet";
import { sheetNamed, type UsedSheet } from "./used-sheets";

/** Queues the question; what it answers, in words, can be called once the requests have been sent. */
export function queueProtection(
  { workbook }: Excel.RequestContext,
  changes: readonly Change[],
  sheets: readonly UsedSheet[],
): () => string | undefined {
  const added = changes.flatMap((change) => (change.kind === "sheet" ? [change.name.toLowerCase()] : []));
  const touched = new Set(
    changes.flatMap((change) => {
      const name = touchedSheet(change);
      const used = name === undefined || added.includes(name.toLowerCase()) ? undefined : sheetNamed(sheets, name);
      return used ?? [];
    }),
  );
  for (const { sheet } of touched) sheet.protection.load("protected");
  const moves = changes.some(({ kind }) => kind === "sheet" || kind === "remove sheet");
  if (moves) workbook.protection.load("protected");
  return () => {
    if (moves && workbook.protection.protected) return STRUCTURE;
    const refusing = [...touched].find(({ sheet }) => sheet.protection.protected);
    return refusing === undefined ? undefined : protectedSheet(refusing.name);
  };
}

const STRUCTURE =
  "The structure of this workbook is protected: no sheet can be added or removed. Choose Review, Protect Workbook to lift that, and try again.";

function protectedSheet(name: string): string {
  return `The sheet "${name}" is protected. Choose Review, Unprotect Sheet on it, and try again.`;
}
