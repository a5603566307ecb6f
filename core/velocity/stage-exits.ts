/**
 * Stages that are listed behind a won stage and yet are no progress: records come to them from
 * anywhere but a won stage. Onboarding behind Won is progress, Parked behind Won is an exit.
 */
import type { Entries } from "../tables/entries-by-record";
import type { History } from "../tables/history";
import { wordMeanings } from "../tables/stage-meaning";

export function exitsBehindWon(
  { entered: { codes }, reading, name }: History,
  { order, offsets }: Entries,
  stages: readonly string[],
  placeOf: Int32Array,
): readonly string[] {
  const meanings = wordMeanings(stages, reading, name);
  const isWon = meanings.map(({ meaning }) => meaning === "won");
  const won = isWon.indexOf(true);
  if (won < 0 || won === stages.length - 1) return [];
  const fromWon = new Uint8Array(stages.length);
  const fromElsewhere = new Uint8Array(stages.length);
  for (let r = 0; r + 1 < offsets.length; r++) {
    let wasWon = false;
    for (let k = offsets[r]; k < offsets[r + 1]; k++) {
      const place = placeOf[codes[order[k]]];
      if (place < 0) continue;
      if (isWon[place]) wasWon = true;
      else if (wasWon) fromWon[place] = 1;
      else fromElsewhere[place] = 1;
    }
  }
  return stages.filter(
    (_, place) =>
      place > won && meanings[place].meaning === "unknown" && fromElsewhere[place] === 1 && fromWon[place] === 0,
  );
}
