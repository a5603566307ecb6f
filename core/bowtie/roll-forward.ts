/** Periods one after another: what each starts with, and where its own opening rows disagree with that. */
import { plain } from "../kernel/refusal";
import { MOVEMENTS } from "../tables/movements";
import { numberInWords } from "../written/number-in-words";
import { endOf, flowsByBucket, type Flows } from "./retention-tally";

export interface RolledForward {
  /** By period, in order: an opening of its own, or the end of the period before. */
  readonly flows: readonly Flows[];
  /** 1 for every period that has opening rows of its own. */
  readonly opens: Uint8Array;
  readonly notes: readonly string[];
}

export function rollForward(
  labels: readonly string[],
  ranks: Int32Array,
  kinds: Uint8Array,
  amount: Float64Array,
): RolledForward {
  const opens = new Uint8Array(labels.length);
  for (let i = 0; i < ranks.length; i++) {
    if (MOVEMENTS[kinds[i]] === "start" && !Number.isNaN(amount[i])) opens[ranks[i]] = 1;
  }
  const flows: Flows[] = [];
  const notes: string[] = [];
  flowsByBucket(labels.length, ranks, kinds, amount).forEach((own, rank) => {
    const hasOwn = opens[rank] === 1;
    if (rank === 0) {
      if (!hasOwn) notes.push(`Note: no opening amount in ${labels[0]}, so it starts with 0`);
      flows.push(own);
      return;
    }
    const end = endOf(flows[rank - 1]);
    if (hasOwn && !areAlike(own.start, end)) {
      const inWords = wordsApart(own.start, end);
      notes.push(
        `Note: ${labels[rank]} opens with ${inWords(own.start)}, ${labels[rank - 1]} ended at ${inWords(end)}`,
      );
    }
    flows.push(hasOwn ? own : { ...own, start: end });
  });
  return { flows, opens, notes };
}

/** Amounts in millions may differ behind the digits that a sentence shows: then all of them are shown. */
function wordsApart(a: number, b: number): (amount: number) => string {
  return numberInWords(a) === numberInWords(b) ? plain : numberInWords;
}

/** Sums of the same money in another order differ in their last digits. */
function areAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
