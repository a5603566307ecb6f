import type { SavedFile } from "../workbench";

/** Hands a file to the browser's own saving. */
export function saveFile({ name, blob }: SavedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
