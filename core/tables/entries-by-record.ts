/** A history (of a deal's stages, of an account's states) as the entries of each record, in time order. */
import type { TextColumn } from "../kernel/columns";
import { inTimeOrder } from "./in-time-order";
import { noted } from "./noted";

/** Rows of a history by record: record `r` has those from `offsets[r]` up to `offsets[r + 1]`. */
export interface Entries {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

export interface HistoryRows {
  readonly rows: number;
  readonly record: TextColumn;
  /** What a record enters, and its name in notes. */
  readonly entered: TextColumn;
  readonly noun: "stage" | "state";
  readonly when: Float64Array;
}

/** The rows that hold a record, what it enters and a date; those that lack one are left out and said in notes. */
export function entriesByRecord({ rows, record, entered, noun, when }: HistoryRows): Entries & {
  readonly notes: readonly string[];
} {
  const left = { withoutRecord: 0, withoutEntered: 0, undated: 0 };
  const recordOf = new Int32Array(rows).fill(-1);
  const offsets = new Int32Array(record.words.length + 1);
  for (let i = 0; i < rows; i++) {
    if (record.codes[i] === 0) left.withoutRecord++;
    else if (entered.codes[i] === 0) left.withoutEntered++;
    else if (Number.isNaN(when[i])) left.undated++;
    else {
      recordOf[i] = record.codes[i];
      offsets[record.codes[i] + 1]++;
    }
  }
  for (let r = 0; r + 1 < offsets.length; r++) offsets[r + 1] += offsets[r];
  const lacking = (count: number, what: string) =>
    noted(count, `row without a ${what} left out`, `rows without a ${what} left out`);
  return {
    order: inTimeOrder(recordOf, offsets, when),
    offsets,
    notes: [
      ...lacking(left.withoutRecord, "record"),
      ...lacking(left.withoutEntered, noun),
      ...lacking(left.undated, "date"),
    ],
  };
}
