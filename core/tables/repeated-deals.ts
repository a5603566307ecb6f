import type { TextColumn } from "../kernel/columns";
import { noted } from "./noted";

/** A note on rows whose deal stands further up as well: where nothing is joined by the id, each of them counts. */
export function repeatedDealsNote(ids: TextColumn | undefined): readonly string[] {
  if (ids === undefined) return [];
  const seen = new Uint8Array(ids.words.length);
  let repeated = 0;
  for (let i = 0; i < ids.codes.length; i++) {
    const code = ids.codes[i];
    if (code !== 0 && seen[code] === 1) repeated++;
    seen[code] = 1;
  }
  return noted(
    repeated,
    "row repeats the id of a deal further up and counts again",
    "rows repeat the id of a deal further up and count again",
  );
}
