/** A folder as one zip: entries in the order of their names, stored as they are, all of the same day. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { zip } from "../../src/files/zip";

/** `extra`: texts that stand beside the folder's own files, by name. */
export function pack(folder: string, extra: Readonly<Record<string, string>>): Uint8Array {
  const own = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      name: file
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
      bytes: readFileSync(file),
    }));
  const beside = Object.entries(extra).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return zip([...own, ...beside].sort((a, b) => (a.name < b.name ? -1 : 1)));
}
