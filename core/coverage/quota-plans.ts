/** Quotas by segment, with the days whose wins count towards them. */
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table";
import type { quotaColumns } from "../tables/quotas";
import { printDate } from "../written/dates";

export type QuotaTable = Table<typeof quotaColumns>;

/** From the start of its first day up to the end of its last one. */
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
  /** A segment without a quota of its own is seen over the periods of all the others. */
  readonly planOf: (name: string) => QuotaPlan;
  readonly total: QuotaPlan;
  readonly withoutQuota: number;
}

/**
 * Conventions: several quotas of one segment add up, and a win counts once in the union of
 * their periods. A period without an end lasts on; an end without a start is refused.
 */
export function readQuotas(quotas: QuotaTable, by: string): QuotaPlans | Refusal {
  const groups = by === "" ? undefined : quotas.group(by, "by in quotas");
  if (isRefusal(groups)) return groups;
  const rowsOf = new Map<string, QuotaRow[]>();
  const all: QuotaRow[] = [];
  for (let i = 0; i < quotas.rows; i++) {
    if (Number.isNaN(quotas.quota[i])) continue;
    const period = readPeriod(quotas, i);
    if (isRefusal(period)) return period;
    const row = { quota: quotas.quota[i], period };
    all.push(row);
    const name = groups === undefined ? "" : groups.words[groups.codes[i]];
    const rows = rowsOf.get(name);
    if (rows === undefined) rowsOf.set(name, [row]);
    else rows.push(row);
  }
  const total = planFrom(all);
  const plans = new Map([...rowsOf].map(([name, rows]) => [name, planFrom(rows)]));
  return {
    names: [...plans.keys()],
    planOf: (name) => plans.get(name) ?? { ...total, quota: undefined },
    total,
    withoutQuota: quotas.rows - all.length,
  };
}

interface QuotaRow {
  readonly quota: number;
  readonly period: Period | undefined;
}

function readPeriod({ name, rowNumber, periodStart, periodEnd }: QuotaTable, i: number): Period | undefined | Refusal {
  const start = periodStart?.[i] ?? NaN;
  const end = periodEnd?.[i] ?? NaN;
  const at = (header: string) => place(name, rowNumber(i), header);
  if (Number.isNaN(start)) {
    return Number.isNaN(end) ? undefined : refuse.missing(at("Period start"), "a date where Period end is one");
  }
  if (end < Math.floor(start)) {
    return refuse.outOfRange(at("Period end"), `on or after its start ${printDate(start)}`, printDate(end));
  }
  return { from: Math.floor(start), until: Number.isNaN(end) ? Infinity : Math.floor(end) + 1 };
}

function planFrom(rows: readonly QuotaRow[]): QuotaPlan {
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
