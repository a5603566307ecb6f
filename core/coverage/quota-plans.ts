/** Quotas by segment, with the days whose wins count towards them. */
import { foldGroup } from "../kernel/group-words";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { QuotaTable } from "../tables/quotas";
import { chooseQuotas, type DatedQuota } from "./choose-quotas";

interface Period {
  readonly from: number;
  readonly until: number;
}

export interface QuotaPlan {
  /** Undefined where the segment has no quota. */
  readonly quota: number | undefined;
  readonly periods: readonly Period[];
  /** Whether a quota without a period is among them: wins of the window count towards it. */
  readonly isWindowed: boolean;
}

export interface QuotaPlans {
  readonly names: readonly string[];
  /** A segment without a quota of its own gets the periods of all the others. */
  readonly planOf: (name: string) => QuotaPlan;
  readonly total: QuotaPlan;
  readonly withoutQuota: number;
  readonly notes: readonly string[];
}

/**
 * Conventions: the quotas of the period of as_of add up by segment, and a win counts once in the
 * union of their periods. A period without an end lasts on; an end without a start is refused.
 * Segments are the same where they differ only in case, spacing, or width.
 */
export function readQuotas(quotas: QuotaTable, by: string, asOf: number): QuotaPlans | Refusal {
  const groups = by === "" ? undefined : quotas.group(by, "by in quotas");
  if (isRefusal(groups)) return groups;
  const chosen = chooseQuotas(quotas, asOf);
  if (isRefusal(chosen)) return chosen;
  const bySegment = new Map<string, { readonly name: string; readonly rows: DatedQuota[] }>();
  for (const quota of chosen.counted) {
    const name = groups === undefined ? "" : groups.words[groups.codes[quota.row]];
    const key = foldGroup(name);
    const known = bySegment.get(key);
    if (known === undefined) bySegment.set(key, { name, rows: [quota] });
    else known.rows.push(quota);
  }
  const total = planFrom(chosen.counted);
  const plans = new Map([...bySegment].map(([key, { rows }]) => [key, planFrom(rows)]));
  return {
    names: [...bySegment.values()].map(({ name }) => name),
    planOf: (name) => plans.get(foldGroup(name)) ?? { ...total, quota: undefined },
    total,
    withoutQuota: chosen.withoutQuota,
    notes: chosen.notes,
  };
}

function planFrom(rows: readonly DatedQuota[]): QuotaPlan {
  return {
    quota: rows.length === 0 ? undefined : rows.reduce((sum, { quota }) => sum + quota, 0),
    periods: merged(rows.flatMap(({ period }) => (period === undefined ? [] : [period]))),
    isWindowed: rows.length === 0 || rows.some(({ period }) => period === undefined),
  };
}

/** Periods that meet or overlap as one, so that a win is looked up in as few as there are gaps. */
function merged(periods: readonly Period[]): readonly Period[] {
  const union: Period[] = [];
  for (const { from, until } of [...periods].sort((a, b) => a.from - b.from)) {
    const last = union[union.length - 1];
    if (last === undefined || from > last.until) union.push({ from, until });
    else union[union.length - 1] = { from: last.from, until: Math.max(last.until, until) };
  }
  return union;
}
