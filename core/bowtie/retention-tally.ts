/** What movements add up to: opening amounts and the five flows, for one group of rows. */
import { MOVEMENTS, type Movement } from "../tables/movements";
import { grr } from "./grr";
import { nrr } from "./nrr";

export interface Flows {
  start: number;
  new: number;
  expansion: number;
  contraction: number;
  churn: number;
  reactivation: number;
}

export interface RetentionRow extends Readonly<Flows> {
  readonly group: string;
  readonly end: number;
  readonly nrr: number | undefined;
  readonly grr: number | undefined;
}

export function endOf(flows: Readonly<Flows>): number {
  return flows.start + flows.new + flows.expansion - flows.contraction - flows.churn + flows.reactivation;
}

/**
 * Without an opening amount there is nothing to retain, and both rates are blank. Accounts that
 * come back are on neither side of a rate, like new ones.
 */
export function retentionRow(group: string, flows: Readonly<Flows>): RetentionRow {
  const isMeasured = flows.start > 0;
  return {
    group,
    ...flows,
    end: endOf(flows),
    nrr: isMeasured ? nrr(flows) : undefined,
    grr: isMeasured ? grr(flows) : undefined,
  };
}

/** Flows by bucket: every amount by its size, under the kind of its row. Rows without an amount add nothing. */
export function flowsByBucket(
  buckets: number,
  bucketOf: Int32Array,
  kinds: Uint8Array,
  amount: Float64Array,
): readonly Flows[] {
  const sums = MOVEMENTS.map(() => new Float64Array(buckets));
  for (let i = 0; i < kinds.length; i++) {
    if (!Number.isNaN(amount[i])) sums[kinds[i]][bucketOf[i]] += Math.abs(amount[i]);
  }
  return Array.from({ length: buckets }, (_, bucket) => {
    const sum = (movement: Movement) => sums[MOVEMENTS.indexOf(movement)][bucket];
    return {
      start: sum("start"),
      new: sum("new"),
      expansion: sum("expansion"),
      contraction: sum("contraction"),
      churn: sum("churn"),
      reactivation: sum("reactivation"),
    };
  });
}
