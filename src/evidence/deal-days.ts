import { ifPresent } from "../../core/kernel/columns";
import { isRefusal } from "../../core/kernel/refusal";
import { readOverrides, readTable } from "../../core/kernel/table";
import { dealColumns } from "../../core/tables/deals";
import { readOutcomes } from "../../core/tables/outcomes";
import { latestEvent } from "../../core/velocity/deal-tally";
import type { LoadedTable } from "../data/load-tables";
import { unmeasured, type Unmeasured } from "./evidence";

const { deal, created, closed, stage, status, outcome, isClosed } = dealColumns;

const columnsRead = {
  created: ifPresent(created),
  closed: ifPresent(closed),
  stage: ifPresent(stage),
  status: ifPresent(status),
  outcome: ifPresent(outcome),
  isClosed: ifPresent(isClosed),
};

/** Days as serials. */
export interface DealDays {
  readonly kind: "days";
  /** Undefined where no deal has a creation date. */
  readonly firstCreated: number | undefined;
  /** The latest creation, or close of a won or lost deal: the day functions over deals see them from. */
  readonly latest: number;
}

export function dealDays({ role, cells, columns }: LoadedTable): DealDays | Unmeasured {
  const overrides = readOverrides(columns);
  if (isRefusal(overrides)) return unmeasured(overrides.words);
  const deals = readTable({ key: deal, columns: columnsRead }, cells, role, overrides);
  if (isRefusal(deals)) return unmeasured(deals.words);
  const outcomes = readOutcomes(deals);
  if (isRefusal(outcomes)) return unmeasured(outcomes.words);
  const undated = new Float64Array(deals.rows).fill(NaN);
  const lifetimes = { created: deals.created ?? undated, closed: deals.closed ?? undated, outcomes };
  const latest = latestEvent(lifetimes);
  if (Number.isNaN(latest)) return unmeasured("No deal has a creation date, and no won or lost one a close date.");
  const first = lifetimes.created.reduce((least, day) => (day < least ? day : least), Infinity);
  return { kind: "days", firstCreated: first === Infinity ? undefined : first, latest };
}
