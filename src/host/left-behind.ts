import type { Change } from "./changes";

/** Looks and notes lose nobody a number. */
function isContent(change: Change): change is Extract<Change, { kind: "write" | "formula" }> {
  return change.kind === "write" || change.kind === "formula";
}

/**
 * What an attempt that failed half way left in the document, in words. `notTakenBack` are the steps back
 * that failed too; `standing` the names of the sheets there are now, undefined where the host does not say.
 */
export function leftBehind(notTakenBack: readonly Change[], standing: readonly string[] | undefined): string {
  const stands = (name: string) => standing === undefined || standing.includes(name);
  const addedNames = notTakenBack.flatMap((change) => (change.kind === "remove sheet" ? [change.name] : []));
  const added = addedNames.filter(stands);
  const touched = notTakenBack.flatMap((change) => (isContent(change) ? change.area.sheet : []));
  const removed = notTakenBack.flatMap((change) =>
    change.kind === "sheet" && standing?.includes(change.name) !== true ? [change.name] : [],
  );
  const changed = [...new Set(touched)].filter(
    (name) => stands(name) && !addedNames.includes(name) && !removed.includes(name),
  );
  if (added.length + changed.length + removed.length === 0) return "Nothing was written.";
  const may = standing === undefined ? "may be" : "is";
  return [
    ...removed.map((name) => `The sheet "${name}" ${may} gone: bring it back with the spreadsheet's own Undo.`),
    ...added.map((name) => `The sheet "${name}" was being added and ${may} still there: delete it.`),
    ...changed.map((name) => `Cells of "${name}" may have changed: look at them, and use the spreadsheet's own Undo.`),
  ].join(" ");
}

/**
 * What is left, in words, of changes whose attempt was ended from outside, by a time limit or a connection that was
 * lost: any of them may have been made, and nobody took one back.
 */
export function leftByEnded(changes: readonly Change[], standing: readonly string[] | undefined): string {
  const stepsBack = changes.map((change): Change => {
    if (change.kind === "sheet") return { kind: "remove sheet", name: change.name };
    return change.kind === "remove sheet" ? { kind: "sheet", name: change.name } : change;
  });
  return leftBehind(stepsBack, standing);
}
