import { ifPresent } from "../../core/kernel/columns";
import { isRefusal } from "../../core/kernel/refusal";
import { parseSettings } from "../../core/kernel/settings";
import { readTable } from "../../core/kernel/table";
import { dealColumns } from "../../core/tables/deals";
import { leadColumns } from "../../core/tables/leads";
import { OPEN, readOutcomes } from "../../core/tables/outcomes";
import { stageHistoryColumns } from "../../core/tables/stage-history";
import { touchColumns } from "../../core/tables/touches";
import { dealsDecidedByValue } from "../../core/tables/value-decided";
import type { LoadedTable } from "./load-tables";

const { created, closed, outcome, stage, status, isClosed, isWon, isLost, active } = dealColumns;
const dealEvents = {
  created: ifPresent(created),
  closed: ifPresent(closed),
  outcome: ifPresent(outcome),
  stage: ifPresent(stage),
  status: ifPresent(status),
  isClosed: ifPresent(isClosed),
  isWon: ifPresent(isWon),
  isLost: ifPresent(isLost),
  active: ifPresent(active),
};
const dealsShape = { columns: dealEvents, decided: dealsDecidedByValue };
const { handedOff, firstTouch, accepted, qualified, wonDate } = leadColumns;

/** Columns that say when something happened; a role without them has no latest event, nor has one told by periods. */
const events = {
  leads: [handedOff, firstTouch, accepted, qualified, wonDate],
  touches: [touchColumns.when],
  history: [stageHistoryColumns.entered],
  accounts: [],
  spend: [],
  movements: [],
} as const;

/**
 * The serial of the latest thing that happened in a table: a creation, a close of a won or lost deal,
 * a handoff, a touch; never an expected close. Undefined where no date can be read. A column that cannot be read dates nothing:
 * the function that needs it says what stands in its way.
 */
export function latestEvent({ role, cells, columns }: LoadedTable): number | undefined {
  if (role === "deals") return latestDealEvent(cells, columns);
  const settings = parseSettings(columns);
  if (isRefusal(settings)) return undefined;
  const dates = events[role].flatMap((date) => {
    const table = readTable({ columns: { date: ifPresent(date) } }, cells, role, settings);
    return isRefusal(table) ? [] : (table.date ?? []);
  });
  return latestOf(dates);
}

function latestDealEvent(cells: LoadedTable["cells"], columns: string): number | undefined {
  const settings = parseSettings(columns);
  const deals = isRefusal(settings) ? settings : readTable(dealsShape, cells, "deals", settings);
  if (isRefusal(deals)) return undefined;
  const outcomes = readOutcomes(deals);
  const closes = isRefusal(outcomes) ? undefined : deals.closed?.filter((_, i) => outcomes[i] !== OPEN);
  return latestOf([deals.created, closes].flatMap((dates) => dates ?? []));
}

function latestOf(columns: readonly Float64Array[]): number | undefined {
  let latest = -Infinity;
  for (const dates of columns) for (const date of dates) if (date > latest) latest = date;
  return latest === -Infinity ? undefined : latest;
}
