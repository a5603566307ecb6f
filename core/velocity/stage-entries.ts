/** A history of stages as the entries of each record, in time order. */
import type { Table } from "../kernel/table";
import { inTimeOrder } from "../tables/in-time-order";
import type { stageHistoryColumns } from "../tables/stage-history";

export type StageHistory = Table<typeof stageHistoryColumns>;

/** Rows of a history by record: record `r` has those from `offsets[r]` up to `offsets[r + 1]`. */
export interface Entries {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

interface LeftOut {
  withoutRecord: number;
  withoutStage: number;
  undated: number;
}

/** The rows that hold a record, a stage and a date, by record and in time order. */
export function readEntries({ record, stage, entered, rows }: StageHistory): Entries & { readonly left: LeftOut } {
  const left = { withoutRecord: 0, withoutStage: 0, undated: 0 };
  const recordOf = new Int32Array(rows).fill(-1);
  const offsets = new Int32Array(record.words.length + 1);
  for (let i = 0; i < rows; i++) {
    if (record.codes[i] === 0) left.withoutRecord++;
    else if (stage.codes[i] === 0) left.withoutStage++;
    else if (Number.isNaN(entered[i])) left.undated++;
    else {
      recordOf[i] = record.codes[i];
      offsets[record.codes[i] + 1]++;
    }
  }
  for (let r = 0; r + 1 < offsets.length; r++) offsets[r + 1] += offsets[r];
  return { order: inTimeOrder(recordOf, offsets, entered), offsets, left };
}
