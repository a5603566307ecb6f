/**
 * A history (of a deal's stages, of an account's states) as the entries of each record, in time order.
 *
 * Convention: entries of one time, such as those of a day without a time of day, go by the order of
 * the stages where it is given; else by the order of the sheet, turned round where that lists the
 * newest first. Where nothing shows which way it runs, a note counts the records concerned.
 */
import type { History } from "./history";
import { inTimeOrder } from "./in-time-order";
import { noted } from "./noted";
import { sheetDirection } from "./sheet-direction";
import { wordMeanings } from "./stage-meaning";

/** Rows of a history by record: record `r` has those from `offsets[r]` up to `offsets[r + 1]`. */
export interface Entries {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

/**
 * The rows that hold a record, what it enters and a date; those that lack one are left out and said
 * in notes. `placeOf` has the place of each word where the order of the stages is given.
 */
export function entriesByRecord(
  history: History,
  placeOf?: Int32Array,
): Entries & { readonly notes: readonly string[] } {
  const { rows, record, entered, noun, when, moment, isInOrder } = history;
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
  const entries = { order: inTimeOrder(recordOf, offsets, moment), offsets };
  return {
    ...entries,
    notes: [
      ...lacking(left.withoutRecord, "record"),
      ...lacking(left.withoutEntered, noun),
      ...lacking(left.undated, "date"),
      ...(isInOrder ? [] : settleTies(entries, history, placeOf)),
    ],
  };
}

/** Puts entries of one time in order; what that was decided by is said where it isn't the order that was given. */
function settleTies(entries: Entries, history: History, placeOf: Int32Array | undefined): readonly string[] {
  const { order } = entries;
  const { codes } = history.entered;
  const ties = tiesIn(entries, history);
  if (ties.length === 0) return [];
  if (placeOf !== undefined) {
    for (const [start, end] of ties) {
      order.subarray(start, end).sort((a, b) => placeOf[codes[a]] - placeOf[codes[b]] || a - b);
    }
    return [];
  }
  switch (directionOf(history, entries)) {
    case "oldest first":
      return [];
    case "newest first":
      for (const [start, end] of ties) order.subarray(start, end).reverse();
      return [tiesTurnedNote(history.name)];
    case "unknown":
      return untoldOrderNotes(countRecords(ties, entries), history.noun);
  }
}

export function tiesTurnedNote(table: string): string {
  return `Note: ${table} lists the newest first, so entries of one time are read from the bottom up`;
}

export function untoldOrderNotes(records: number, noun: History["noun"]): readonly string[] {
  return noted(
    records,
    `record entered several ${noun}s at one time, and nothing shows in which order: they are read from the top down`,
    `records entered several ${noun}s at one time, and nothing shows in which order: they are read from the top down`,
  );
}

/** Which way the sheet runs, by the rows of these entries. */
export function directionOf(
  { entered: { codes, words }, reading, name, moment }: Pick<History, "entered" | "reading" | "name" | "moment">,
  entries: Entries,
): ReturnType<typeof sheetDirection> {
  const isClosed = wordMeanings(words, reading, name).map(({ meaning }) => meaning === "won" || meaning === "lost");
  return sheetDirection(entries, moment, (row) => isClosed[codes[row]]);
}

/** Runs of entries of one record and one time that are not all into the same stage. */
function tiesIn(
  { order, offsets }: Entries,
  { entered: { codes }, moment }: History,
): readonly (readonly [start: number, end: number])[] {
  const ties: [number, number][] = [];
  for (let r = 0; r + 1 < offsets.length; r++) {
    const last = offsets[r + 1];
    for (let start = offsets[r]; start < last;) {
      let end = start + 1;
      let isMixed = false;
      while (end < last && moment[order[end]] === moment[order[start]]) {
        if (codes[order[end]] !== codes[order[start]]) isMixed = true;
        end++;
      }
      if (isMixed) ties.push([start, end]);
      start = end;
    }
  }
  return ties;
}

function countRecords(ties: readonly (readonly [number, number])[], { offsets }: Entries): number {
  let count = 0;
  let behind = -1;
  let record = 0;
  for (const [start] of ties) {
    if (start < behind) continue;
    count++;
    while (offsets[record + 1] <= start) record++;
    behind = offsets[record + 1];
  }
  return count;
}
