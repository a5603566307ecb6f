/** Expected answers of the attribution functions, computed from a company's facts. */
import type { Company, Deal, Touch } from "./random-company";
import { median, names, ratio, sum, type Expected, type Value } from "./expected-answer";

/** The deal passed to ATTRIBUTION_WHY: won, with one touch after its close. */
export const EXPLAINED_DEAL = 1001;

interface Journey {
  readonly deal: Deal;
  readonly touches: readonly Touch[];
}

/** The touches of each deal up to the end of the day it closed, in time order. */
function journeysOf({ deals, touches }: Company): readonly Journey[] {
  return deals.map((deal) => {
    const until = deal.outcome === "open" || deal.closed === undefined ? Infinity : deal.closed + 1;
    const own = touches.filter((touch) => touch.deal === deal.id && touch.when < until);
    return { deal, touches: own.sort((a, b) => a.when - b.when) };
  });
}

const isWon = ({ deal }: Journey) => deal.outcome === "won";
const revenueOf = ({ deal }: Journey) => (deal.outcome === "won" ? (deal.amount ?? 0) : 0);

type Shares = (count: number) => readonly number[];

const first: Shares = (count) => Array.from({ length: count }, (_, i) => (i === 0 ? 1 : 0));
const last: Shares = (count) => Array.from({ length: count }, (_, i) => (i === count - 1 ? 1 : 0));
const linear: Shares = (count) => Array.from({ length: count }, () => 1 / count);
/** 40% to the first touch, 40% to the last, 20% to those between. */
const ends: Shares = (count) => {
  if (count === 1) return [1];
  if (count === 2) return [0.5, 0.5];
  return Array.from({ length: count }, (_, i) => (i === 0 || i === count - 1 ? 0.4 : 0.2 / (count - 2)));
};

interface Credit {
  readonly deals: number;
  readonly revenue: number;
}

function creditOf(journeys: readonly Journey[], channel: string, shares: Shares): Credit {
  let [deals, revenue] = [0, 0];
  for (const journey of journeys.filter(isWon)) {
    const weights = shares(journey.touches.length);
    const share = sum(journey.touches.map((touch, i) => (touch.channel === channel ? weights[i] : 0)));
    deals += share;
    revenue += share * revenueOf(journey);
  }
  return { deals, revenue };
}

/** Channels with at least one counting touch on any deal. */
function channelsOf(journeys: readonly Journey[]): readonly string[] {
  return names(journeys.flatMap(({ touches }) => touches.map(({ channel }) => channel)));
}

function untouchedOf(journeys: readonly Journey[]): Credit {
  const those = journeys.filter((journey) => isWon(journey) && journey.touches.length === 0);
  return { deals: those.length, revenue: sum(those.map(revenueOf)) };
}

export function attribute(company: Company): Expected {
  const journeys = journeysOf(company);
  const booked = sum(journeys.map(revenueOf));
  const row = (Channel: string, { deals, revenue }: Credit) => {
    return { Channel, Deals: deals, Revenue: revenue, Share: ratio(revenue, booked) };
  };
  return {
    keys: ["Channel"],
    rows: [
      ...channelsOf(journeys).map((channel) => row(channel, creditOf(journeys, channel, linear))),
      row("(unattributed)", untouchedOf(journeys)),
    ],
  };
}

export function attributionReconcile(company: Company): Expected {
  const journeys = journeysOf(company);
  const booked = sum(journeys.map(revenueOf));
  const rest = untouchedOf(journeys).revenue;
  const rows = channelsOf(journeys).map((channel) => {
    const [First, Last, Weighted] = [first, last, ends].map((shares) => creditOf(journeys, channel, shares).revenue);
    const Spread = Math.max(First, Last, Weighted) - Math.min(First, Last, Weighted);
    return { Channel: channel, First, Last, Weighted, Spread, "Spread share": ratio(Spread, booked) };
  });
  return {
    keys: ["Channel"],
    rows: [
      ...rows,
      { Channel: "(unattributed)", First: rest, Last: rest, Weighted: rest, Spread: 0 },
      {
        Channel: "Total",
        First: booked,
        Last: booked,
        Weighted: booked,
        Spread: sum(rows.map(({ Spread }) => Spread)),
      },
    ],
  };
}

export function attributionDisputes(company: Company): Expected {
  const rows: Record<string, Value>[] = [];
  for (const journey of journeysOf(company).filter(isWon)) {
    const { touches, deal } = journey;
    const revenue = revenueOf(journey);
    if (touches.length === 0 || revenue === 0) continue;
    const [one, other] = [touches[0].channel, touches[touches.length - 1].channel];
    const weights = ends(touches.length);
    const beside = sum(touches.map(({ channel }, i) => (channel === one ? 0 : weights[i])));
    const Disputed = (one === other ? beside : 1) * revenue;
    if (Disputed < 1e-6) continue;
    rows.push({ Deal: `D-${deal.id}`, Revenue: revenue, "First says": one, "Last says": other, Disputed });
  }
  const total = (header: string) => sum(rows.map((row) => row[header] as number));
  return { keys: ["Deal"], rows: [...rows, { Deal: "Total", Revenue: total("Revenue"), Disputed: total("Disputed") }] };
}

export function attributionWhy(company: Company): Expected {
  const journey = journeysOf(company).find(({ deal }) => deal.id === EXPLAINED_DEAL)!;
  const all = company.touches.filter(({ deal }) => deal === EXPLAINED_DEAL).sort((a, b) => a.when - b.when);
  const weight = 1 / journey.touches.length;
  const rows = all.map((touch): Record<string, Value> => {
    const counts = journey.touches.includes(touch);
    return {
      Channel: touch.channel,
      Counts: counts ? "yes" : "no",
      Weight: counts ? weight : "",
      Credit: counts ? weight * revenueOf(journey) : "",
    };
  });
  return { keys: [], rows: [...rows, { When: "Total", Weight: 1, Credit: revenueOf(journey) }] };
}

/** The channels in time order, with repeats in a row collapsed. */
function pathOf({ touches }: Journey): readonly string[] {
  return touches.map(({ channel }) => channel).filter((channel, i, all) => channel !== all[i - 1]);
}

export function attributionPaths(company: Company): Expected {
  const journeys = journeysOf(company);
  const paths = new Map<string, Journey[]>();
  for (const journey of journeys) {
    const path = pathOf(journey).join(" > ");
    paths.set(path, [...(paths.get(path) ?? []), journey]);
  }
  const row = (Path: string, those: readonly Journey[]) => {
    const won = those.filter(isWon);
    const lost = those.filter(({ deal }) => deal.outcome === "lost");
    const days = won
      .filter(({ touches }) => touches.length > 0)
      .map(({ deal, touches }) => Math.max(0, deal.closed! - touches[0].when));
    return {
      Path,
      Deals: those.length,
      Won: won.length,
      "Win rate": ratio(won.length, won.length + lost.length),
      Revenue: sum(those.map(revenueOf)),
      "Median days": median(days) ?? "",
    };
  };
  const untouched = row("(no counting touch)", paths.get("") ?? []);
  paths.delete("");
  return { keys: ["Path"], rows: [...[...paths].map(([path, those]) => row(path, those)), untouched] };
}

/** The conversion probability without one channel: journeys that would reach it are lost. */
function conversionWithout(
  paths: readonly { readonly steps: readonly string[]; readonly won: boolean }[],
  removed: string,
): number {
  const states = ["(start)", ...names(paths.flatMap(({ steps }) => steps))].filter((state) => state !== removed);
  const walks = paths.map(({ steps, won }) => ["(start)", ...steps, won ? "(won)" : "(lost)"]);
  const stepsFrom = (from: string) => walks.flatMap((walk) => walk.slice(1).filter((_, i) => walk[i] === from));
  // One equation per state: its probability is the average over its next steps.
  const equations = states.map((from) => {
    const to = stepsFrom(from);
    const share = (state: string) => to.filter((each) => each === state).length / to.length;
    return [...states.map((state) => (state === from ? 1 : 0) - share(state)), share("(won)")];
  });
  return solved(equations)[0];
}

/** Solves linear equations by Gaussian elimination; the last cell of a row is its right-hand side. */
function solved(equations: readonly (readonly number[])[]): readonly number[] {
  const rows = equations.map((row) => [...row]);
  for (let c = 0; c < rows.length; c++) {
    let pivot = c;
    for (let r = c; r < rows.length; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[pivot][c])) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    for (let r = 0; r < rows.length; r++) {
      if (r === c) continue;
      const factor = rows[r][c] / rows[c][c];
      for (let k = c; k <= rows.length; k++) rows[r][k] -= factor * rows[c][k];
    }
  }
  return rows.map((row, r) => row[rows.length] / row[r]);
}

export function markovEffects(company: Company): Expected {
  const journeys = journeysOf(company).filter(({ touches }) => touches.length > 0);
  const paths = journeys.map((journey) => ({ steps: pathOf(journey), won: isWon(journey) }));
  const base = conversionWithout(paths, "");
  const effects = channelsOf(journeys).map((channel) => ({
    Channel: channel,
    effect: 1 - conversionWithout(paths, channel) / base,
  }));
  const all = sum(effects.map(({ effect }) => effect));
  // Without a single conversion, removal effects are blank.
  const shown = (value: number): Value => (base === 0 ? "" : value);
  return {
    keys: ["Channel"],
    rows: [
      ...effects.map(({ Channel, effect }) => {
        return { Channel, "Removal effect": shown(effect), Share: shown(effect / all) };
      }),
      { Channel: "Base conversion", "Removal effect": base },
    ],
  };
}

export function spendReturn(company: Company): Expected {
  const journeys = journeysOf(company);
  const { spend } = company;
  const booked = sum(journeys.map(revenueOf));
  const won = journeys.filter(isWon).length;
  const channels = names([...channelsOf(journeys), ...spend.map(({ channel }) => channel)]);
  const rows = channels.map((channel) => {
    const lines = spend.filter((line) => line.channel === channel);
    const spent = sum(lines.map((line) => line.spend));
    const credits = [first, last, ends].map((shares) => creditOf(journeys, channel, shares));
    const [one, other, weighted] = credits.map(({ revenue }) => ratio(revenue, spent));
    const cost = spent > 0 && credits[2].deals > 0 ? spent / credits[2].deals : "";
    return {
      Channel: channel,
      Spend: lines.length === 0 ? "" : spent,
      "First return": one,
      "Last return": other,
      "Weighted return": weighted,
      "Cost per won deal": cost,
    };
  });
  const spent = sum(spend.map((line) => line.spend));
  return {
    keys: ["Channel"],
    rows: [
      ...rows,
      { Channel: "(unattributed)" },
      {
        Channel: "Total",
        Spend: spent,
        "Weighted return": ratio(booked, spent),
        "Cost per won deal": ratio(spent, won),
      },
    ],
  };
}
