import type { Cell, Cells } from "../../core/kernel/cells";
import type { Account } from "./accounts";
import { day, LAST_DAY, workday } from "./calendar";
import { seededRandom, type Random } from "./random";
import { HABITS, type Channel } from "./segments";

export const LEAD_COUNT = 300;
export const DISPOSITIONS = ["Accepted", "Nurture", "Bad fit", "Duplicate", "No response"] as const;
type Disposition = (typeof DISPOSITIONS)[number];

export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly account: Account;
  readonly source: Channel;
  readonly owner: string;
  /** Day and time of the handoff from marketing to sales. */
  readonly handedOff: number;
  readonly firstTouch: number | undefined;
  readonly accepted: number | undefined;
  readonly qualified: number | undefined;
  readonly won: number | undefined;
  readonly disposition: Disposition | "";
}

const FIRST_NAMES = (
  "Amara Bram Chloe Dmitri Elif Farid Greta Hugo Imani Jonas Kavya Leon Mina Noor Otis Paula Quinn Rosa Samir Tessa " +
  "Umar Vera Wes Ximena Yusuf Zoe Anders Bela Carys Diego"
).split(" ");
const LAST_NAMES = (
  "Abbott Barros Castell Dufour Eriksen Farrow Gallo Haddad Ivers Jansen Kowal Lovell Mensah Novak Ortega Pryce " +
  "Quist Rahimi Sorley Tanaka Ulrich Vance Winfield Yates Zeller"
).split(" ");

/** How leads of a source fare: share that sales accepts. */
const ACCEPTANCE: Readonly<Record<Channel, number>> = {
  "Paid search": 0.48,
  "Organic search": 0.58,
  Email: 0.52,
  Webinar: 0.62,
  Events: 0.55,
  Outbound: 0.66,
  Partner: 0.76,
  Direct: 0.7,
};
const VOLUME: Readonly<Record<Channel, number>> = {
  "Paid search": 30,
  "Organic search": 20,
  Email: 10,
  Webinar: 14,
  Events: 10,
  Outbound: 5,
  Partner: 6,
  Direct: 5,
};

/** The next moment within working hours, 9:00 to 17:30. */
function workingMoment(random: Random, serial: number): number {
  const date = workday(Math.floor(serial));
  const time = serial - Math.floor(serial);
  const minutes =
    date > serial || time < 9 / 24 || time > 17.5 / 24 ? random.whole(540, 1050) : Math.round(time * 1440);
  return (time > 17.5 / 24 && date <= serial ? workday(date + 1) : date) + minutes / 1440;
}

function passed(moment: number): number | undefined {
  return moment < LAST_DAY + 1 ? moment : undefined;
}

function makeLead(random: Random, handedOff: number, accounts: readonly Account[], id: string): Lead {
  const account = random.pick(accounts);
  const source = random.weighted(VOLUME);
  const base = {
    id,
    name: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
    account,
    source,
    handedOff,
    firstTouch: undefined,
    accepted: undefined,
    qualified: undefined,
    won: undefined,
  };
  // In limbo: some were never routed to anybody, some lie with their owner.
  const unrouted = random.chance(0.035);
  const forgotten = random.chance(0.06);
  const owner = unrouted ? "" : random.pick(HABITS[account.segment].owners);
  const hours = random.skewed(7, 0.8);
  const firstTouch = passed(workingMoment(random, handedOff + hours / 24));
  const takes = random.chance(ACCEPTANCE[source] * (0.7 + 0.6 * account.fit));
  const accepted =
    firstTouch === undefined ? undefined : passed(workingMoment(random, firstTouch + random.between(0.1, 2)));
  if (unrouted || forgotten || accepted === undefined) {
    return { ...base, owner, firstTouch: unrouted || forgotten ? undefined : firstTouch, disposition: "" };
  }
  if (!takes) {
    const disposition = random.weighted({ Nurture: 34, "Bad fit": 38, Duplicate: 9, "No response": 19 });
    return { ...base, owner, firstTouch, disposition };
  }
  const qualified = random.chance(0.62) ? passed(workday(Math.floor(accepted + random.between(3, 16)))) : undefined;
  const won =
    qualified !== undefined && random.chance(HABITS[account.segment].winRate)
      ? passed(workday(Math.floor(qualified + random.skewed(HABITS[account.segment].cycleDays, 0.25))))
      : undefined;
  return { ...base, owner, firstTouch, accepted, qualified, won, disposition: "Accepted" };
}

/** A year of handoffs, July 2025 to June 2026, in the order they came. */
export function makeLeads(seed: number, accounts: readonly Account[]): readonly Lead[] {
  const random = seededRandom(seed, "leads");
  const first = day(2025, 7, 1);
  const moments = Array.from({ length: LEAD_COUNT }, () => {
    const date = workday(random.whole(first, LAST_DAY), LAST_DAY);
    return date + random.whole(8 * 60, 18 * 60) / 1440;
  }).sort((a, b) => a - b);
  return moments.map((handedOff, i) => makeLead(random, handedOff, accounts, `L-${20001 + i}`));
}

export const LEAD_HEADERS = [
  "Lead ID",
  "Lead Name",
  "Company",
  "Segment",
  "Lead Source",
  "Lead Owner",
  "MQL Date",
  "First Outreach",
  "SAL Date",
  "SQL Date",
  "Customer Date",
  "Disposition",
] as const;

export function leadCells(leads: readonly Lead[]): Cells {
  const rows = leads.map((lead): Cell[] => [
    lead.id,
    lead.name,
    lead.account.name,
    lead.account.segment,
    lead.source,
    lead.owner,
    lead.handedOff,
    lead.firstTouch ?? "",
    lead.accepted ?? "",
    lead.qualified ?? "",
    lead.won ?? "",
    lead.disposition,
  ]);
  return [[...LEAD_HEADERS], ...rows];
}
