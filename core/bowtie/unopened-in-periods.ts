import type { TextColumn } from "../kernel/text-column";
import { MOVEMENTS } from "../tables/movements";
import { movesRates } from "./moves-rates";
import type { RolledForward } from "./roll-forward";

export interface PeriodMovements {
  readonly account: TextColumn;
  /** Of the period, in order of time. */
  readonly ranks: Int32Array;
  readonly kinds: Uint8Array;
  readonly amount: Float64Array;
  readonly rolled: Pick<RolledForward, "flows" | "opens">;
}

/**
 * How many expansions, contractions, and churns count in the rates of their period even though
 * their account had no revenue at its start, such as what a customer cancels in the month it came.
 *
 * Conventions: an account starts a period with its own opening rows, or, where the period has
 * none, with what it ended the one before at. A period that starts with nothing has no rates.
 * Where revenue names no account, nobody can say who had it, and nothing is counted until a
 * period opens anew.
 */
export function unopenedInPeriods({ account, ranks, kinds, amount, rolled }: PeriodMovements): number {
  const balance = new Float64Array(account.words.length);
  /** All that an account was ever given: what sums of it leave behind by rounding is nothing. */
  const given = new Float64Array(balance.length);
  let isNameless = false;
  let count = 0;

  const add = (i: number) => {
    const change = Math.abs(amount[i]) * SIGNS[kinds[i]];
    if (Number.isNaN(change) || change === 0) return;
    const code = account.codes[i];
    if (code === 0) isNameless ||= change > 0;
    balance[code] += change;
    if (change > 0) given[code] += change;
  };
  rowsByPeriod(ranks, rolled.flows.length).forEach((rows, rank) => {
    if (rank === 0 || rolled.opens[rank] === 1) {
      balance.fill(0);
      isNameless = false;
      for (const i of rows) if (kinds[i] === START) add(i);
    }
    const hasRates = rolled.flows[rank].start > 0 && !isNameless;
    for (const i of rows) {
      if (!hasRates || !movesRates(kinds[i]) || !(Math.abs(amount[i]) > 0)) continue;
      const code = account.codes[i];
      if (code !== 0 && balance[code] <= 1e-9 * given[code]) count++;
    }
    for (const i of rows) if (kinds[i] !== START) add(i);
  });
  return count;
}

const START = MOVEMENTS.indexOf("start");
/** What a movement does to the revenue of its account, by its place in MOVEMENTS. */
const SIGNS = MOVEMENTS.map((movement) =>
  movement === "no change" ? 0 : movement === "contraction" || movement === "churn" ? -1 : 1,
);

function rowsByPeriod(ranks: Int32Array, periods: number): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: periods }, () => []);
  ranks.forEach((rank, i) => rows[rank].push(i));
  return rows;
}
