import { entriesByRecord, type Entries } from "../tables/entries-by-record";
import type { History } from "../tables/history";

export interface OrderedHistory extends Entries {
  /** The states of its entries in alphabetical order; spellings that differ in case, spacing, or width are one. */
  readonly states: readonly string[];
  /** For every row of the history the place of its state. */
  readonly stateOf: Int32Array;
  /** What was left out. */
  readonly notes: readonly string[];
}

/** A history of states by record. Rows that lack a record, a state or a date are left out and counted. */
export function orderHistory(history: History): OrderedHistory {
  const { codes, words } = history.entered;
  const { order, offsets, notes } = entriesByRecord(history);
  const isCounted = new Uint8Array(words.length);
  for (const row of order) isCounted[codes[row]] = 1;
  const states = words
    .filter((_, code) => isCounted[code] === 1)
    .sort((a, b) => compare(a.toLowerCase(), b.toLowerCase()));
  const placeOf = new Map(states.map((state, place) => [state, place]));
  const placeOfWord = Int32Array.from(words, (word) => placeOf.get(word) ?? -1);
  return { order, offsets, states, stateOf: codes.map((code) => placeOfWord[code]), notes };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
