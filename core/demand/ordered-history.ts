import type { TextColumn } from "../kernel/columns";
import type { Table } from "../kernel/table";
import { entriesByRecord, type Entries } from "../tables/entries-by-record";
import type { stateHistoryColumns } from "../tables/state-history";

export interface OrderedHistory extends Entries {
  /** The states of its entries in alphabetical order; spellings that differ in case are one. */
  readonly states: readonly string[];
  /** For every row of the table the place of its state. */
  readonly stateOf: Int32Array;
  /** What was left out. */
  readonly notes: readonly string[];
}

/** A history of states by record. Rows that lack a record, a state or a date are left out and counted. */
export function orderHistory(history: Table<typeof stateHistoryColumns>): OrderedHistory {
  const { record, state, when, rows } = history;
  const { order, offsets, notes } = entriesByRecord({ rows, record, entered: state, noun: "state", when });
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
