/** Who entered each stage, and who went on from it. */
import { isLostStage } from "../tables/outcomes";
import type { Entries } from "../tables/entries-by-record";
import type { StageHistory } from "../tables/stage-history";
import { stageKey } from "./stage-order";

export interface StageTally {
  entered: number;
  /** One for each record that advanced. */
  readonly daysToAdvance: number[];
}

/** One walk over every record: `waiting` holds the entries not yet advanced, the furthest stage first. */
export function walkStages(
  { stage: { codes, words }, entered }: StageHistory,
  { order, offsets }: Entries,
  stages: readonly string[],
): { readonly tallies: readonly StageTally[]; readonly unlisted: number; readonly outOfOrder: number } {
  const placeOfKey = new Map(stages.map((stage, place) => [stageKey(stage), place]));
  const placeOf = Int32Array.from(words, (word) => placeOfKey.get(stageKey(word)) ?? -1);
  const isExit = stages.map(isLostStage);
  const tallies: StageTally[] = stages.map(() => ({ entered: 0, daysToAdvance: [] }));
  const enteredBy = new Int32Array(stages.length).fill(-1);
  let unlisted = 0;
  let outOfOrder = 0;
  for (let record = 0; record + 1 < offsets.length; record++) {
    const waiting: number[] = [];
    let before = -1;
    let movedBack = 0;
    for (let k = offsets[record]; k < offsets[record + 1]; k++) {
      const row = order[k];
      const place = placeOf[codes[row]];
      if (place < 0) {
        unlisted++;
        continue;
      }
      const isFirst = enteredBy[place] !== record;
      if (isFirst) {
        enteredBy[place] = record;
        tallies[place].entered++;
      }
      if (isExit[place]) continue;
      while (waiting.length > 0) {
        const earlier = waiting[waiting.length - 1];
        const from = placeOf[codes[earlier]];
        if (from >= place) break;
        tallies[from].daysToAdvance.push(entered[row] - entered[earlier]);
        waiting.pop();
      }
      if (isFirst) waiting.push(row);
      if (place < before) movedBack = 1;
      before = place;
    }
    outOfOrder += movedBack;
  }
  return { tallies, unlisted, outOfOrder };
}
