import type { Account } from "./accounts";
import { FIRST_DAY, LAST_DAY, workday } from "./calendar";
import { seededRandom, type Random } from "./random";
import { HABITS, SEGMENTS, type Channel, type SegmentHabits } from "./segments";

export type Outcome = "won" | "lost" | "open";

export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly account: Account;
  readonly outcome: Outcome;
  readonly stage: string;
  readonly amount: number;
  readonly created: number;
  /** When it closed; for an open deal when it is expected to, or nothing. */
  readonly closed: number | undefined;
  readonly owner: string;
  readonly source: Channel;
}

export const OPEN_STAGES = ["Discovery", "Qualification", "Evaluation", "Proposal", "Negotiation"];
const OFFERS = ["Scheduling", "Scheduling and Dispatch", "Mobile Crew", "Route Planning", "Analytics add-on"];

/** A day for a share of the deals, where their number grows evenly to `growth` times the first month's. */
function creationDay(share: number, growth: number): number {
  const time = growth === 1 ? share : (Math.sqrt(1 + (growth * growth - 1) * share) - 1) / (growth - 1);
  return FIRST_DAY + Math.floor(time * (LAST_DAY - FIRST_DAY + 1));
}

/** How much likelier than usual an account is to buy: 1 where its fit is middling. */
function oddsOf({ fit }: Account): number {
  return Math.max(0.15, 2.4 * fit - 0.2);
}

function amountOf(random: Random, habits: SegmentHabits): number {
  return Math.max(1, Math.round(random.skewed(habits.value, 0.42) / habits.roundTo)) * habits.roundTo;
}

export function makeDeals(seed: number, accounts: readonly Account[]): readonly Deal[] {
  const random = seededRandom(seed, "deals");
  const deals: Omit<Deal, "id">[] = [];
  for (const segment of SEGMENTS) {
    const habits = HABITS[segment];
    const buyers = accounts.filter((account) => account.segment === segment && account.type !== "Competitor");
    // Odds not yet turned into wins: carrying them over keeps a segment near its rate.
    let owed = 0;
    for (let i = 0; i < habits.deals; i++) {
      const account = random.pick(buyers);
      const created = workday(creationDay((i + random.next()) / habits.deals, habits.growth), LAST_DAY);
      const age = (created - FIRST_DAY) / (LAST_DAY - FIRST_DAY);
      owed += habits.winRate * oddsOf(account);
      const wins = random.chance(owed);
      if (wins) owed -= 1;
      // One deal in thirty is never closed by anybody.
      const stalls = random.chance(0.033);
      const days = random.skewed(
        habits.cycleDays * (1 + (habits.cycleTrend - 1) * age) * (wins ? 1 : 1.08),
        wins ? 0.28 : 0.42,
      );
      const planned = workday(created + Math.max(4, Math.round(days)));
      const open = stalls || planned > LAST_DAY;
      const progress = stalls ? random.next() : (LAST_DAY - created) / days;
      deals.push({
        name: `${account.name} - ${random.pick(OFFERS)}`,
        account,
        outcome: open ? "open" : wins ? "won" : "lost",
        stage: open ? OPEN_STAGES[Math.min(4, Math.floor(progress * 5))] : wins ? "Closed Won" : "Closed Lost",
        amount: amountOf(random, habits),
        created,
        closed: open && random.chance(0.06) ? undefined : planned,
        owner: random.pick(habits.owners),
        source: "Direct", // its first touch decides
      });
    }
  }
  deals.sort((a, b) => a.created - b.created);
  // The last deal makes 30 June 2026 the latest day on which something happened.
  deals[deals.length - 1] = { ...deals[deals.length - 1], created: LAST_DAY };
  return deals.map((deal, i) => ({ ...deal, id: `D-${1001 + i}` }));
}
