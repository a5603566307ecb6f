/**
 * What was decided while a call was read, as notes: each kind has its place, so that functions
 * that made the same decisions say them in the same order.
 */
const ORDER = [
  "title rows",
  "totals",
  "footer",
  "group cells",
  "only",
  "columns",
  "date order",
  "zones",
  "fiscal year",
  "late date",
  "decimal mark",
  "currency",
  "repeated ids",
  "repeated rows",
  "stage words",
  "outcomes",
  "groups",
  "settings",
  "other",
] as const;
export type NoteKind = (typeof ORDER)[number];

export class Notes {
  private readonly said = new Map<NoteKind, Set<string>>();

  /** Adds a sentence; what has been said already is not said again. */
  add(kind: NoteKind, words: string): void {
    const known = this.said.get(kind);
    if (known === undefined) this.said.set(kind, new Set([words]));
    else known.add(words);
  }

  /** The notes as they are printed below an answer. */
  all(): readonly string[] {
    return ORDER.flatMap((kind) => [...(this.said.get(kind) ?? [])].map((words) => `Note: ${words}`));
  }
}
