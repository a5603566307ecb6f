/**
 * Which way a history runs down the sheet. CRMs often list the newest entry first, and entries of
 * one day without a time of day can be put in order by that alone.
 *
 * Convention: the dates of each record's rows show it, and so does a won or lost stage above or
 * below an open one of the same time. Nine of ten such pairs must agree.
 */
import type { Entries } from "./entries-by-record";

export type Direction = "oldest first" | "newest first" | "unknown";

/** `entries` are in time order, those of one time in the order of the sheet. */
export function sheetDirection(
  { order, offsets }: Entries,
  moment: Float64Array,
  isClosed: (row: number) => boolean,
): Direction {
  let down = 0;
  let up = 0;
  for (let r = 0; r + 1 < offsets.length; r++) {
    for (let k = offsets[r] + 1; k < offsets[r + 1]; k++) {
      const before = order[k - 1];
      const after = order[k];
      if (moment[before] !== moment[after]) {
        if (before < after) down++;
        else up++;
      } else if (isClosed(before) !== isClosed(after)) {
        if (isClosed(after)) down++;
        else up++;
      }
    }
  }
  if (up > 0 && down * 9 <= up) return "newest first";
  return down > 0 && up * 9 <= down ? "oldest first" : "unknown";
}
