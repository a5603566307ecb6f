import type { TextColumn } from "../kernel/columns";
import type { Table } from "../kernel/table";
import { inTimeOrder } from "../tables/in-time-order";
import { noted } from "../tables/noted";
import type { stateHistoryColumns } from "../tables/state-history";

export interface OrderedHistory {
  /** Rows record by record and in time order; record `r` has those from `offsets[r]` up to `offsets[r + 1]`. */
  readonly order: Int32Array;
  readonly offsets: Int32Array;
  /** The states of those rows in alphabetical order; spellings that differ in case are one. */
  readonly states: readonly string[];
  /** For every row of the table the place of its state. */
  readonly stateOf: Int32Array;
  /** What was left out. */
  readonly notes: readonly string[];
}

/** A history of states by record. Rows that lack a record, a state or a date are left out and counted. */
export function orderHistory(history: Table<typeof stateHistoryColumns>): OrderedHistory {
  const { record, state, when, rows } = history;
  const left = { withoutRecord: 0, withoutState: 0, undated: 0 };
  const bucketOf = new Int32Array(rows).fill(-1);
  const offsets = new Int32Array(record.words.length + 1);
  for (let i = 0; i < rows; i++) {
    if (record.codes[i] === 0) left.withoutRecord++;
    else if (state.codes[i] === 0) left.withoutState++;
    else if (Number.isNaN(when[i])) left.undated++;
    else {
      bucketOf[i] = record.codes[i];
      offsets[record.codes[i] + 1]++;
    }
  }
  for (let r = 0; r + 1 < offsets.length; r++) offsets[r + 1] += offsets[r];
  const order = inTimeOrder(bucketOf, offsets, when);
  const notes = [
    ...noted(left.withoutRecord, "row without a record left out", "rows without a record left out"),
    ...noted(left.withoutState, "row without a state left out", "rows without a state left out"),
    ...noted(left.undated, "row without a date left out", "rows without a date left out"),
  ];
  return { order, offsets, ...foldStates(state, order), notes };
}

/** States without case, under the spelling that stands first in the sheet. */
function foldStates({ codes, words }: TextColumn, order: Int32Array): Pick<OrderedHistory, "states" | "stateOf"> {
  const isCounted = new Uint8Array(words.length);
  for (const row of order) isCounted[codes[row]] = 1;
  const spellings = new Map<string, string>();
  words.forEach((word, code) => {
    const key = word.toLowerCase();
    if (isCounted[code] === 1 && !spellings.has(key)) spellings.set(key, word);
  });
  const keys = [...spellings.keys()].sort();
  const placeOfKey = new Map(keys.map((key, place) => [key, place]));
  const placeOfWord = Int32Array.from(words, (word) => placeOfKey.get(word.toLowerCase()) ?? -1);
  return { states: keys.map((key) => spellings.get(key)!), stateOf: codes.map((code) => placeOfWord[code]) };
}
