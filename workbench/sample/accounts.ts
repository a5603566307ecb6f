import type { Cell, Cells } from "../../core/kernel/cells";
import { LAST_DAY, workday } from "./calendar";
import { seededRandom } from "./random";
import { HABITS, SEGMENTS, type Segment } from "./segments";

export interface Account {
  readonly name: string;
  readonly segment: Segment;
  readonly type: "Prospect" | "Competitor";
  readonly industry: string;
  readonly country: string;
  readonly employees: number;
  readonly annualRevenue: number;
  readonly crm: string;
  readonly scheduling: string;
  readonly visits: number;
  readonly webinars: number;
  readonly demoRequested: number | undefined;
  readonly intent: number;
  /** 0 to 1, unseen in the sheet: what its fields hint at and what moves its deals' odds. */
  readonly fit: number;
}

const PLACES = (
  "Alderbrook Brinewell Calderstone Dunmarrow Eastermoor Fallowgate Garnethill Hartsmere Ivelbridge Jarrowdale " +
  "Kestrelford Larkmere Millhaven Netherwick Oakhollow Penwarren Quarrybank Rooksend Saltmarch Thornhaugh " +
  "Ullenwater Varleigh Wexmoor Yarrowfield Ashcombe Birchlow Coldbeck Driftwell Elmstead Foxholt Graymoss " +
  "Hollinside Ironleigh Juniper-Lane Kelderwood Lindenrow Mossbarrow Northolme Orchardine Pinefell Ravensett " +
  "Stonecrop Tarnside Underhay Violetta Westerby Windlestow Yewbank Amberlow Bracken-Hall"
)
  .split(" ")
  .map((place) => place.replace("-", " "));

const BUSINESSES: Readonly<Record<string, readonly string[]>> = {
  Utilities: ["Water", "Energy", "Grid Services", "Gas Networks"],
  Logistics: ["Logistics", "Freight", "Cold Chain", "Couriers"],
  Manufacturing: ["Works", "Components", "Machinery", "Packaging"],
  Healthcare: ["Clinics", "Home Care", "Diagnostics", "Medical Supply"],
  Retail: ["Stores", "Home Retail", "Outfitters", "Grocers"],
  Hospitality: ["Hotels", "Kitchens", "Leisure", "Inns"],
};
const PUBLIC_BODIES = ["City of @", "@ County", "@ Transit Authority", "@ Schools", "@ Housing Office"];

function nameOf(place: string, business: string): string {
  return business.includes("@") ? business.replace("@", place) : `${place} ${business}`;
}

export function makeAccounts(seed: number): readonly Account[] {
  const random = seededRandom(seed, "accounts");
  const taken = new Set<string>();
  const accounts: Account[] = [];
  for (const segment of SEGMENTS) {
    const habits = HABITS[segment];
    for (let i = 0; i < habits.accounts; i++) {
      const fit = (random.next() + random.next()) / 2;
      const industry =
        segment === "Public sector"
          ? "Public services"
          : random.weighted({
              Utilities: 0.5 + fit,
              Logistics: 0.5 + fit,
              Manufacturing: 0.6 + fit,
              Healthcare: 0.8,
              Retail: 1.5 - fit,
              Hospitality: 1.4 - fit,
            });
      let name: string;
      do {
        const businesses = segment === "Public sector" ? PUBLIC_BODIES : BUSINESSES[industry];
        name = nameOf(random.pick(PLACES), random.pick(businesses));
      } while (taken.has(name));
      taken.add(name);

      const [least, most] = habits.employees;
      const employees = Math.round(least * (most / least) ** random.next());
      accounts.push({
        name,
        segment,
        type: "Prospect",
        industry,
        country: random.weighted({
          "United States": 60,
          Canada: 14,
          "United Kingdom": 16,
          Ireland: 5,
          Australia: 5,
        }),
        employees,
        annualRevenue: Math.round((employees * random.between(110, 260)) / 100) * 100000,
        crm: random.chance(0.15 + 0.1 * (1 - fit))
          ? ""
          : random.pick(["Salesforce", "HubSpot", "Dynamics 365", "Pipedrive"]),
        scheduling: random.weighted({
          "Spreadsheets and phone": 1 + 2 * fit,
          "Legacy on-premises scheduler": 0.6 + 2 * fit,
          "Competing cloud suite": 1.6 - fit,
          "Built in house": 0.8,
        }),
        visits: Math.round(random.skewed(5 + 22 * fit, 0.55)),
        webinars: random.chance(0.2 + 0.5 * fit) ? random.whole(1, 4) : 0,
        demoRequested: random.chance(0.08 + 0.5 * fit) ? workday(LAST_DAY - random.whole(1, 260), LAST_DAY) : undefined,
        intent: Math.round(Math.max(2, Math.min(98, 100 * (0.75 * fit + 0.4 * random.next() - 0.1)))),
        fit,
      });
    }
  }
  // Two names that should never be worked: the rubric disqualifies them.
  return accounts.map((account, i) => (i === 37 || i === 83 ? { ...account, type: "Competitor", fit: 0.1 } : account));
}

export const ACCOUNT_HEADERS = [
  "Account",
  "Segment",
  "Account Type",
  "Industry",
  "Country",
  "Employees",
  "Annual Revenue",
  "CRM",
  "Scheduling Today",
  "Web Visits (90 days)",
  "Webinars Attended",
  "Demo Requested",
  "Intent Score",
  "Outcome",
] as const;

/** `outcomes`: Won, Lost or Open by account name; an account without a deal has none. */
export function accountCells(accounts: readonly Account[], outcomes: ReadonlyMap<string, string>): Cells {
  const rows = accounts.map((account): Cell[] => {
    return [
      account.name,
      account.segment,
      outcomes.get(account.name) === "Won" ? "Customer" : account.type,
      account.industry,
      account.country,
      account.employees,
      account.annualRevenue,
      account.crm,
      account.scheduling,
      account.visits,
      account.webinars === 0 ? "" : account.webinars,
      account.demoRequested ?? "",
      account.intent,
      outcomes.get(account.name) ?? "",
    ];
  });
  return [[...ACCOUNT_HEADERS], ...rows];
}
