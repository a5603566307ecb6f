import { LAST_DAY, quarterOf, workday } from "./calendar";
import type { Deal } from "./deals";
import { seededRandom, type Random } from "./random";
import { HABITS, type Channel } from "./segments";

export interface Touch {
  readonly deal: string;
  readonly when: number;
  readonly channel: Channel;
  readonly campaign: string;
}

type Weights = Readonly<Record<Channel, number>>;

/** Paid search opens, webinars and events carry, email and outbound close. */
const OPENS: Weights = {
  "Paid search": 34,
  "Organic search": 17,
  Email: 3,
  Webinar: 8,
  Events: 13,
  Outbound: 9,
  Partner: 9,
  Direct: 7,
};
const CARRIES: Weights = {
  "Paid search": 4,
  "Organic search": 10,
  Email: 25,
  Webinar: 24,
  Events: 14,
  Outbound: 8,
  Partner: 7,
  Direct: 8,
};
const CLOSES: Weights = {
  "Paid search": 3,
  "Organic search": 3,
  Email: 36,
  Webinar: 6,
  Events: 8,
  Outbound: 28,
  Partner: 6,
  Direct: 11,
};

const CAMPAIGNS: Readonly<Record<Channel, readonly string[]>> = {
  "Paid search": ["Search - scheduling software", "Search - dispatch tools"],
  "Organic search": ["Guide - planning crews", "Comparison pages"],
  Email: ["Email - product letter", "Email - proposal follow-up", "Email - nurture"],
  Webinar: ["Webinar - fewer missed visits", "Webinar - route planning live"],
  Events: ["Crews and dispatch forum", "Regional breakfast"],
  Outbound: ["Outbound - named accounts", "Outbound - re-engage"],
  Partner: ["Partner - resellers", "Partner - integrators"],
  Direct: [""],
};

function weightsFor(base: Weights, deal: Deal): Weights {
  const { segment } = deal.account;
  const large = segment === "Enterprise" || segment === "Public sector";
  const won = deal.outcome === "won";
  return {
    ...base,
    "Paid search": base["Paid search"] * (large ? 1 : 1.2) * (won ? 1 : 1.1),
    "Organic search": base["Organic search"] * (large ? 0.8 : 1.1),
    Events: base.Events * (large ? 1.8 : 0.5),
    Webinar: base.Webinar * (won ? 1.3 : 0.9),
    Partner: base.Partner * (won ? 1.5 : 0.8) * (segment === "Public sector" ? 2 : 1),
    Outbound: base.Outbound * (large ? 1.3 : 0.9),
  };
}

function touchAt(random: Random, deal: Deal, when: number, weights: Weights): Touch {
  const channel = random.weighted(weightsFor(weights, deal));
  const campaign = random.pick(CAMPAIGNS[channel]);
  return { deal: deal.id, when, channel, campaign: campaign === "" ? "" : `${campaign} ${quarterOf(when)}` };
}

function journey(random: Random, deal: Deal): readonly Touch[] {
  const [least, most] = HABITS[deal.account.segment].touches;
  const count = random.whole(least, most) + (deal.outcome === "won" ? 1 : 0);
  const start = deal.created - random.whole(4, 40);
  const end = deal.outcome === "open" || deal.closed === undefined ? LAST_DAY : Math.min(deal.closed, LAST_DAY);
  const last = end - random.whole(0, 6);
  return Array.from({ length: count }, (_, i) => {
    const step = count === 1 ? 0 : i / (count - 1);
    const jitter = i === 0 || i === count - 1 ? 0 : random.between(-0.3, 0.3) / count;
    const when = Math.min(end, workday(Math.round(start + (last - start) * (step + jitter)), end));
    return touchAt(random, deal, when, i === 0 ? OPENS : i === count - 1 ? CLOSES : CARRIES);
  });
}

/** Every touch, as an activity export lists them: by day. `silent` deals were never touched. */
export function makeTouches(seed: number, deals: readonly Deal[], silent: ReadonlySet<string>): readonly Touch[] {
  const random = seededRandom(seed, "touches");
  const touches = deals.flatMap((deal) => {
    const journeyed = journey(random, deal);
    return silent.has(deal.id) ? [] : journeyed;
  });
  return touches.sort((a, b) => a.when - b.when);
}

/** A CRM's lead source is the channel of the first touch. */
export function sourcesOf(touches: readonly Touch[]): ReadonlyMap<string, Channel> {
  const sources = new Map<string, Channel>();
  for (const touch of touches) if (!sources.has(touch.deal)) sources.set(touch.deal, touch.channel);
  return sources;
}
