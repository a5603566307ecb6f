import type { TextColumn } from "../kernel/text-column";
import { MOVEMENTS } from "../tables/movements";
import { movesRates } from "./moves-rates";

export interface AccountMovements {
  readonly account: TextColumn;
  /** Of the period; 0 is the first, whose opening rows are what a scope starts with. */
  readonly ranks: Int32Array;
  readonly kinds: Uint8Array;
  readonly amount: Float64Array;
  /** Undefined where Total is the only scope that starts with the first period. */
  readonly groups: TextColumn | undefined;
}

/**
 * How many expansions, contractions, and churns count in a rate even though their account opened
 * with nothing: not in the first period at all, or in it but not in the group.
 *
 * Conventions: a group that opens with nothing has no rates, so nothing counts in them. A
 * movement of 0 moves no rate. Where an opening row names no account, nobody can say which
 * accounts opened, and nothing is counted.
 */
export function unopenedMovements({ account, ranks, kinds, amount, groups }: AccountMovements): number {
  const accounts = account.words.length;
  const groupOf = (i: number) => groups?.codes[i] ?? 0;
  const opened = new Uint8Array(accounts);
  const openGroups = new Set<number>();
  const openedWithin = new Set<number>();
  for (let i = 0; i < kinds.length; i++) {
    if (MOVEMENTS[kinds[i]] !== "start" || ranks[i] > 0 || !(amount[i] > 0)) continue;
    const code = account.codes[i];
    if (code === 0) return 0;
    opened[code] = 1;
    openGroups.add(groupOf(i));
    openedWithin.add(groupOf(i) * accounts + code);
  }
  if (openGroups.size === 0) return 0;

  let count = 0;
  for (let i = 0; i < kinds.length; i++) {
    const code = account.codes[i];
    if (code === 0 || !movesRates(kinds[i]) || !(Math.abs(amount[i]) > 0)) continue;
    const group = groupOf(i);
    if (opened[code] === 0 || (openGroups.has(group) && !openedWithin.has(group * accounts + code))) count++;
  }
  return count;
}
