/** Who entered each stage, and who went on from it. */
import type { Entries } from "../tables/entries-by-record";
import type { History } from "../tables/history";

export interface StageTally {
  entered: number;
  advanced: number;
  /** One for each record that advanced and is known to have entered at a time. */
  readonly daysToAdvance: number[];
}

/** One walk over every record: `waiting` holds the entries not yet advanced, the furthest stage first. */
export function walkStages(
  { entered: { codes }, moment, isUntimed }: History,
  { order, offsets }: Entries,
  placeOf: Int32Array,
  isExit: readonly boolean[],
): { readonly tallies: readonly StageTally[]; readonly unlisted: number; readonly outOfOrder: number } {
  const tallies: StageTally[] = isExit.map(() => ({ entered: 0, advanced: 0, daysToAdvance: [] }));
  const enteredBy = new Int32Array(isExit.length).fill(-1);
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
        tallies[from].advanced++;
        if (isUntimed?.[earlier] !== 1) tallies[from].daysToAdvance.push(moment[row] - moment[earlier]);
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
