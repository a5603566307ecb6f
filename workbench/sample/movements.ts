import type { Cell, Cells } from "../../core/kernel/cells";
import { day, quarterOf } from "./calendar";
import type { Deal } from "./deals";
import { seededRandom, type Random } from "./random";
import { HABITS, SEGMENTS, type Segment } from "./segments";

export const MOVEMENT_HEADERS = ["Account", "Segment", "Period", "Type", "Amount"] as const;

const FIRST = day(2025, 7, 1);
const QUARTERS = ["2025 Q3", "2025 Q4", "2026 Q1", "2026 Q2"];

/** Customers from before the Deals sheet begins. */
const OLDER: Readonly<Record<Segment, readonly string[]>> = {
  Enterprise: ["Ravensett Rail", "Hartsmere Power", "Calderstone Ports"],
  "Mid-market": ["Brinewell Lifts", "Elmstead Couriers", "Tarnside Clinics", "Ashcombe Packaging", "Larkmere Heating"],
  "Small business": ["Foxholt Plumbing", "Violetta Cleaning", "Birchlow Gardens", "Graymoss Glass"],
  "Public sector": ["City of Wexmoor Housing", "Millhaven Parks"],
};

/** Odds a quarter: who grows, who shrinks, who leaves. */
const FATES: Readonly<Record<Segment, Readonly<Record<"stay" | "expansion" | "contraction" | "churn", number>>>> = {
  Enterprise: { stay: 78, expansion: 16, contraction: 5, churn: 1 },
  "Mid-market": { stay: 73, expansion: 18, contraction: 5, churn: 4 },
  "Small business": { stay: 78, expansion: 6, contraction: 6, churn: 10 },
  "Public sector": { stay: 90, expansion: 7, contraction: 3, churn: 0 },
};

interface Customer {
  readonly name: string;
  readonly segment: Segment;
  /** When it signed; 0 for the older ones. */
  readonly since: number;
  readonly amount: number;
}

/** Recurring revenue a quarter, July 2025 to June 2026: what it opened with and every change of it. */
export function movementCells(seed: number, deals: readonly Deal[]): Cells {
  const random = seededRandom(seed, "movements");
  const rows = customersOf(deals).flatMap((customer) => movementsOf(random, customer));
  rows.sort((a, b) => QUARTERS.indexOf(String(a[2])) - QUARTERS.indexOf(String(b[2])));
  return [[...MOVEMENT_HEADERS], ...rows];
}

/** Everyone who signed by the last day, by the first won deal of each. */
function customersOf(deals: readonly Deal[]): readonly Customer[] {
  const older = SEGMENTS.flatMap((segment) =>
    OLDER[segment].map((name, i): Customer => {
      const { value, roundTo } = HABITS[segment];
      return { name, segment, since: 0, amount: Math.round((value * (0.8 + 0.2 * i)) / roundTo) * roundTo };
    }),
  );
  const customers = new Map<string, Customer>();
  for (const { account, amount, outcome, closed } of deals) {
    if (outcome !== "won" || closed === undefined) continue;
    const known = customers.get(account.name);
    if (known !== undefined && known.since <= closed) continue;
    customers.set(account.name, { name: account.name, segment: account.segment, since: closed, amount });
  }
  return [...older, ...customers.values()];
}

function movementsOf(random: Random, { name, segment, since, amount }: Customer): readonly Cell[][] {
  const row = (period: string, type: string, money: number): Cell[] => [name, segment, period, type, money];
  const { roundTo } = HABITS[segment];
  // Terms run a year: who signed within these four quarters can't have grown, shrunk or left yet.
  if (since >= FIRST) return [row(quarterOf(since), "new", amount)];
  const rows = [row(QUARTERS[0], "start", amount)];
  let revenue = amount;
  for (const quarter of QUARTERS) {
    const fate = random.weighted(FATES[segment]);
    const share = fate === "churn" ? 1 : random.between(0.08, 0.3);
    const money = Math.round((revenue * share) / roundTo) * roundTo;
    if (fate === "stay" || money === 0) continue;
    rows.push(row(quarter, fate, money));
    revenue += fate === "expansion" ? money : -money;
    if (fate === "churn") break;
  }
  return rows;
}
