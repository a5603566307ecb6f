/** What the tables of a document can say of the inputs of the misalignment tax. */
import type { TaxInput } from "../../core/failure/tax-inputs";
import type { LoadedTables } from "../data/load-tables";
import { latestEvent } from "../data/latest-event";
import type { Assumptions } from "../evidence/evidence";
import { askLive } from "../live/ask-live";
import { typed, wholeTable } from "../live/live-argument";

export type TaxNumbers = Readonly<Partial<Record<TaxInput, number>>>;

export interface TaxFromData {
  /** An input that no table speaks of is left out: it is typed, or its component stays empty. */
  readonly numbers: TaxNumbers;
  /** Why a table that is there could not be asked. */
  readonly refused: readonly string[];
}

export function taxFromData(tables: LoadedTables, { limitHours, windowDays }: Assumptions): TaxFromData {
  const parts = [fromLeads(tables, limitHours), fromDeals(tables, windowDays)];
  return {
    numbers: Object.assign({}, ...parts.map((part) => (typeof part === "string" ? {} : part))) as TaxNumbers,
    refused: parts.filter((part) => typeof part === "string"),
  };
}

function fromLeads({ leads }: LoadedTables, limitHours: number): TaxNumbers | string {
  if (leads === undefined) return {};
  const asOf = latestEvent(leads);
  if (asOf === undefined) return "No lead has a date that can be read.";
  const limbo = askLive("LEAD_LIMBO", {
    leads: wholeTable(leads),
    asOf: typed(asOf),
    limitHours: typed(limitHours),
  });
  const funnel = askLive("FUNNEL", { leads: wholeTable(leads) });
  if (limbo.kind === "unmeasured") return limbo.why;
  if (funnel.kind === "unmeasured") return funnel.why;
  const [all, qualified] = [funnel.total().number("MQL"), funnel.total().number("SQL")];
  return {
    unworkedLeads: limbo.rows.length,
    ...(all !== undefined && all > 0 && qualified !== undefined && { leadToOpportunityRate: qualified / all }),
  };
}

function fromDeals({ deals }: LoadedTables, windowDays: number): TaxNumbers | string {
  if (deals === undefined) return {};
  const baseline = askLive("VELOCITY_BASELINE", { deals: wholeTable(deals), windowDays: typed(windowDays) });
  if (baseline.kind === "unmeasured") return baseline.why;
  const total = baseline.total();
  const numbers: Partial<Record<TaxInput, number | undefined>> = {
    averageDealValue: total.number("Average deal value"),
    winRate: total.number("Win rate"),
    opportunities: total.number("Opportunities"),
    cycleDays: total.number("Cycle days"),
    newCustomers: total.number("Won"),
    periodDays: windowDays,
  };
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
}
