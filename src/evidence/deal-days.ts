import { isRefusal } from "../../core/kernel/refusal";
import { parseSettings } from "../../core/kernel/settings";
import { readTable } from "../../core/kernel/table";
import { dealsShape } from "../../core/tables/deals-table";
import { latestEvent } from "../../core/velocity/deal-tally";
import type { LoadedTable } from "../data/load-tables";
import { unmeasured, type Unmeasured } from "./evidence";

const shape = dealsShape({});

/** Days as serials. */
export interface DealDays {
  readonly kind: "days";
  /** Undefined where no deal has a creation date. */
  readonly firstCreated: number | undefined;
  /** The latest creation, or close of a won or lost deal: the day functions over deals see them from. */
  readonly latest: number;
}

export function dealDays({ role, cells, columns }: LoadedTable): DealDays | Unmeasured {
  const settings = parseSettings(columns);
  if (isRefusal(settings)) return unmeasured(settings.words);
  const deals = readTable(shape, cells, role, settings);
  if (isRefusal(deals)) return unmeasured(deals.words);
  const { outcomes } = deals;
  const undated = new Float64Array(deals.rows).fill(NaN);
  const lifetimes = { created: deals.created ?? undated, closed: deals.closed ?? undated, outcomes };
  const latest = latestEvent(lifetimes);
  if (Number.isNaN(latest)) return unmeasured("No deal has a creation date, and no won or lost one a close date.");
  const first = lifetimes.created.reduce((least, day) => (day < least ? day : least), Infinity);
  return { kind: "days", firstCreated: first === Infinity ? undefined : first, latest };
}
