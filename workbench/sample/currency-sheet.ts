import { newPage } from "./page";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const ORDERS = [
  ["Deal ID", "Stage", "Amount", "Currency", "Create Date", "Close Date"],
  ["P-1", "Closed Won", 42000, "EUR", "2026-01-12", "2026-02-20"],
  ["P-2", "Closed Won", 35000, "GBP", "2026-01-20", "2026-04-15"],
  ["P-3", "Closed Lost", 28000, "USD", "2026-02-02", "2026-03-30"],
  ["P-4", "Proposal", 61000, "EUR", "2026-03-09", "2026-07-31"],
] as const;

const RATES = [
  ["Currency", "Rate", "From"],
  ["EUR", 1.08, "2026-01-01"],
  ["EUR", 1.1, "2026-04-01"],
  ["GBP", 1.27, "2026-01-01"],
] as const;

/** A partner's deals in three currencies, and the same table in one. */
export function currencySheet(): SampleSheet {
  const page = newPage("Currency", [110, 110, 110, 110, 110, 110, 30, 110, 90, 110], 2);
  page.put("A1", "Currency: a partner's deals in one currency", { role: "title" });
  page.put("A2", "Closed deals take the rate in force at the close, open ones the latest.", { role: "caption" });
  ORDERS.forEach((row, i) => page.row(`A${4 + i}`, row));
  page.style("A4:F4", { role: "header" });
  page.style("A5:F8", { role: "input" });
  page.style("C5:C8", { look: "money" });
  RATES.forEach((row, i) => page.row(`H${4 + i}`, row));
  page.style("H4:J4", { role: "header" });
  page.style("H5:J7", { role: "input" });
  spill(page, "A11", '=IN_CURRENCY(A4:F8,H4:J7,"USD")', { rows: 5 });
  page.style("A11:F11", { role: "header" });
  page.style("C12:C15", { look: "money" });
  return page.finish();
}
