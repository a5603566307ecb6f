import type { Change } from "../host/changes";

/** New sheets before anything is written: hosts refuse a formula that points at a sheet still to come. */
export function sheetsFirst(changes: readonly Change[]): readonly Change[] {
  const isNew = ({ kind }: Change) => kind === "sheet";
  return [...changes.filter(isNew), ...changes.filter((change) => !isNew(change))];
}
