/** The stages of a history in the order records usually enter them. */
import type { TextColumn } from "../kernel/columns";
import { isLostStage } from "../tables/outcomes";
import { mean, median } from "../statistics/averages";
import type { Entries } from "../tables/entries-by-record";

/** Stage names are one stage where they differ by case alone. */
export function stageKey(name: string): string {
  return name.toLowerCase();
}

/**
 * A record's stages are ranked by their first entry; stages stand by their median rank.
 * Equal medians go by the mean rank, and those by which stands first in the sheet: a stage
 * that is often skipped shares its median with the next one. Lost stages come last,
 * wherever records leave for them.
 */
export function stageOrder({ codes, words }: TextColumn, { order, offsets }: Entries): readonly string[] {
  const nameOf = new Map<string, string>();
  for (const word of words) if (!nameOf.has(stageKey(word))) nameOf.set(stageKey(word), word);
  const keys = [...nameOf.keys()];
  const idOfKey = new Map(keys.map((key, id) => [key, id]));
  const idOf = Int32Array.from(words, (word) => idOfKey.get(stageKey(word))!);

  const ranks: number[][] = keys.map(() => []);
  const seenBy = new Int32Array(keys.length).fill(-1);
  for (let record = 0; record + 1 < offsets.length; record++) {
    let rank = 0;
    for (let k = offsets[record]; k < offsets[record + 1]; k++) {
      const id = idOf[codes[order[k]]];
      if (seenBy[id] === record) continue;
      seenBy[id] = record;
      ranks[id].push(++rank);
    }
  }
  return keys
    .map((key, id) => ({ name: nameOf.get(key)!, ranks: ranks[id] }))
    .filter((stage) => stage.ranks.length > 0)
    .map((stage) => ({
      name: stage.name,
      lost: isLostStage(stage.name) ? 1 : 0,
      middle: median(stage.ranks)!,
      average: mean(stage.ranks)!,
    }))
    .sort((a, b) => a.lost - b.lost || a.middle - b.middle || a.average - b.average)
    .map(({ name }) => name);
}
