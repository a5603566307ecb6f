/** Amounts of the won deals, added up apart from any attribution: what every model must tie out to. */
import type { Cells } from "../../../core/kernel/cells";
import { isRefusal, type Refusal } from "../../../core/kernel/refusal";
import { parseSettings } from "../../../core/kernel/settings";
import { readTable } from "../../../core/kernel/table";
import { dealColumns } from "../../../core/tables/deals";
import { dealsShape } from "../../../core/tables/deals-table";
import { WON } from "../../../core/tables/outcomes";

const shape = dealsShape({ deal: dealColumns.deal, amount: dealColumns.amount });

export function bookedRevenue(deals: Cells, columns: string): number | Refusal {
  const settings = parseSettings(columns);
  if (isRefusal(settings)) return settings;
  const table = readTable(shape, deals, "deals", settings);
  if (isRefusal(table)) return table;
  const { amount: amounts, outcomes } = table;
  return amounts.reduce((sum, amount, i) => (outcomes[i] === WON && amount === amount ? sum + amount : sum), 0);
}
