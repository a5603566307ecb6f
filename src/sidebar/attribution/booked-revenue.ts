/** Amounts of the won deals, added up apart from any attribution: what every model must tie out to. */
import { journeyDealColumns } from "../../../core/attribution/journeys";
import type { Cells } from "../../../core/kernel/cells";
import { isRefusal, type Refusal } from "../../../core/kernel/refusal";
import { readOverrides, readTable } from "../../../core/kernel/table";
import { dealColumns } from "../../../core/tables/deals";
import { readOutcomes, WON } from "../../../core/tables/outcomes";

export function bookedRevenue(deals: Cells, columns: string): number | Refusal {
  const overrides = readOverrides(columns);
  if (isRefusal(overrides)) return overrides;
  const table = readTable({ key: dealColumns.deal, columns: journeyDealColumns }, deals, "deals", overrides);
  if (isRefusal(table)) return table;
  const outcomes = readOutcomes(table);
  if (isRefusal(outcomes)) return outcomes;
  return table.amount.reduce((sum, amount, i) => (outcomes[i] === WON && amount === amount ? sum + amount : sum), 0);
}
