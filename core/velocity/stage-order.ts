/** The stages of a history in the order records usually enter them. */
import type { TextColumn } from "../kernel/text-column";
import { foldGroup } from "../kernel/group-words";
import { mean, median } from "../statistics/averages";
import type { Entries } from "../tables/entries-by-record";

/** The place of each word of a history among the stages, -1 for one that is not among them. */
export function placesAmong(words: readonly string[], stages: readonly string[]): Int32Array {
  const placeOf = new Map(stages.map((stage, place) => [foldGroup(stage), place]));
  return Int32Array.from(words, (word) => placeOf.get(foldGroup(word)) ?? -1);
}

/**
 * A record's stages are ranked by their first entry; stages stand by their median rank.
 * Equal medians go by the mean rank, and those by which stands first in the sheet: a stage
 * that is often skipped shares its median with the next one. Lost stages come last,
 * wherever records leave for them.
 */
export function stageOrder(
  { codes, words }: TextColumn,
  { order, offsets }: Entries,
  isLost: (stage: string) => boolean,
): readonly string[] {
  const ranks: number[][] = words.map(() => []);
  const seenBy = new Int32Array(words.length).fill(-1);
  for (let record = 0; record + 1 < offsets.length; record++) {
    let rank = 0;
    for (let k = offsets[record]; k < offsets[record + 1]; k++) {
      const id = codes[order[k]];
      if (seenBy[id] === record) continue;
      seenBy[id] = record;
      ranks[id].push(++rank);
    }
  }
  return words
    .map((name, id) => ({ name, ranks: ranks[id] }))
    .filter((stage) => stage.ranks.length > 0)
    .map((stage) => ({
      name: stage.name,
      lost: isLost(stage.name) ? 1 : 0,
      middle: median(stage.ranks)!,
      average: mean(stage.ranks)!,
    }))
    .sort((a, b) => a.lost - b.lost || a.middle - b.middle || a.average - b.average)
    .map(({ name }) => name);
}
