/**
 * Generates the facts of a small invented company. Ids are numbers, dates are serial days (moments have a fraction), and
 * unknown values are undefined.
 *
 * Days are between 2 and 12 and never equal to their month, so that no date shows whether the day or the month comes
 * first. With `days: "decided"`, the first date in the first row of each table has a day above 12 and shows it.
 */
import { serialDay } from "./serial-days";
import { chanceFrom, type Chance } from "./seeded-chance";

export type Outcome = "won" | "lost" | "open";

export interface Deal {
  readonly id: number;
  readonly region: string;
  readonly stage: string;
  readonly outcome: Outcome;
  readonly amount: number | undefined;
  readonly created: number;
  /** For an open deal: the expected close. */
  readonly closed: number | undefined;
  readonly owner: string;
  readonly source: string;
  readonly lastActivity: number | undefined;
}

export interface Quota {
  readonly region: string;
  readonly quota: number;
  readonly start: number;
  readonly end: number;
}

export interface Lead {
  readonly id: number;
  readonly source: string;
  readonly owner: string;
  readonly handedOff: number;
  readonly firstTouch: number | undefined;
  readonly accepted: number | undefined;
  readonly qualified: number | undefined;
  readonly wonDate: number | undefined;
  readonly disposition: string;
  readonly employees: number | undefined;
  readonly country: string;
}

export interface Touch {
  readonly deal: number;
  readonly when: number;
  readonly channel: string;
}

export interface Spend {
  readonly channel: string;
  readonly spend: number;
}

export interface Claim {
  readonly deal: number;
  readonly claimant: string;
  readonly amount: number;
  readonly revenue: number;
}

export interface Entry {
  readonly record: number;
  readonly stage: string;
  readonly entered: number;
}

export interface StateEntry {
  readonly record: number;
  readonly state: string;
  readonly when: number;
}

export interface Movement {
  readonly account: number;
  readonly plan: string;
  /** The first day of the month. */
  readonly month: number;
  readonly type: string;
  readonly amount: number;
}

export interface Account {
  readonly name: string;
  readonly industry: string;
  readonly employees: number | undefined;
  readonly lastVisit: number | undefined;
  readonly outcome: Outcome;
  readonly stage: string;
}

export interface Commitment {
  readonly name: string;
  readonly direction: "at least" | "at most";
  readonly promise: number;
  readonly steps: readonly [string, string];
}

export interface Actual {
  readonly period: number;
  readonly commitment: string;
  readonly actual: number;
}

export interface Decision {
  readonly decision: string;
  readonly raised: number;
  readonly owner: string;
  readonly due: number | undefined;
  readonly closed: number | undefined;
}

export interface BowtieStage {
  readonly stage: string;
  readonly side: "acquisition" | "retention";
  readonly volume: number;
  readonly primaryOwner: string;
  readonly secondaryOwner: string;
  readonly benchmark: number | undefined;
}

export interface Metric {
  readonly metric: string;
  readonly value: number;
}

export interface Scenario {
  readonly name: string;
  readonly opportunities: number;
  readonly winRate: number;
}

export interface Company {
  readonly deals: readonly Deal[];
  /** An earlier snapshot of the pipeline: some deals are missing, and two others are still there. */
  readonly earlier: readonly Deal[];
  readonly quotas: readonly Quota[];
  readonly leads: readonly Lead[];
  readonly touches: readonly Touch[];
  readonly spend: readonly Spend[];
  readonly claims: readonly Claim[];
  readonly history: readonly Entry[];
  readonly states: readonly StateEntry[];
  readonly movements: readonly Movement[];
  readonly accounts: readonly Account[];
  readonly commitments: readonly Commitment[];
  readonly actuals: readonly Actual[];
  readonly decisions: readonly Decision[];
  readonly stages: readonly BowtieStage[];
  readonly metrics: readonly Metric[];
  readonly scenarios: readonly Scenario[];
}

export interface CompanyOptions {
  readonly seed: number;
  readonly days: "undecided" | "decided";
}

export const REGIONS = ["East", "West"] as const;
export const OPEN_STAGES = ["Discovery", "Proposal", "Negotiation"] as const;
export const ALL_STAGES = [...OPEN_STAGES, "Closed Won", "Closed Lost"] as const;
export const CHANNELS = ["Paid search", "Webinar", "Email"] as const;
export const STATES = ["active evaluation", "latent need", "passive awareness"] as const;
/** The as_of of most calls, after every event. */
export const AS_OF = serialDay(2026, 12, 14);
const YEAR = 2026;

export function companyFrom({ seed, days }: CompanyOptions): Company {
  const chance = chanceFrom(seed);
  const dates: Dates = { chance, isDecided: days === "decided" };
  const deals = dealsFrom(dates);
  const touches = touchesFrom(dates, deals);
  return {
    deals,
    earlier: earlierFrom(chance, deals),
    quotas: REGIONS.map((region) => ({
      region,
      quota: chance.whole(4, 60) * 5000,
      start: serialDay(YEAR, 2, 1),
      end: days === "decided" ? serialDay(YEAR, 12, 31) : serialDay(YEAR, 12, 11),
    })),
    leads: leadsFrom(dates),
    touches,
    spend: spendFrom(chance),
    claims: claimsFrom(chance, deals),
    history: historyFrom(dates),
    states: statesFrom(dates),
    movements: movementsFrom(chance),
    accounts: accountsFrom(dates),
    commitments: COMMITMENTS,
    actuals: actualsFrom(dates),
    decisions: decisionsFrom(dates),
    stages: stagesFrom(chance),
    metrics: [
      { metric: "Rejection rate", value: chance.whole(5, 60) / 100 },
      { metric: "Coverage", value: chance.whole(10, 50) / 10 },
      { metric: "Open pipeline", value: chance.whole(2, 190) * 500 + 1000 },
    ],
    scenarios: [
      { name: "More deals", opportunities: chance.whole(5, 50) / 100, winRate: 0 },
      { name: "Better deals", opportunities: -0.1, winRate: chance.whole(5, 30) / 100 },
      { name: "Both", opportunities: 0.2, winRate: 0.1 },
    ],
  };
}

interface Dates {
  readonly chance: Chance;
  readonly isDecided: boolean;
}

/** A day that could be read in both orders, or one above 12 for the first date of a decided table. */
function dayIn({ chance, isDecided }: Dates, month: number, isFirst = false): number {
  if (isFirst && isDecided) return serialDay(YEAR, month, chance.whole(13, 28));
  const day = chance.pick([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((each) => each !== month));
  return serialDay(YEAR, month, day);
}

function momentIn(dates: Dates, month: number, isFirst = false): number {
  return dayIn(dates, month, isFirst) + (dates.chance.whole(16, 32) * 30) / 1440;
}

/** A multiple of 500 between 1,500 and 95,500, so that it prints with one thousands mark. */
function amountFrom(chance: Chance): number {
  return chance.whole(2, 190) * 500 + 500;
}

function dealsFrom(dates: Dates): readonly Deal[] {
  const { chance } = dates;
  const count = chance.whole(10, 13);
  return Array.from({ length: count }, (_, i): Deal => {
    // The first six deals cover every outcome; the others are random.
    const outcome =
      (["won", "lost", "open", "open", "lost", "won"] as const)[i] ?? chance.pick(["won", "lost", "open"]);
    const createdMonth = chance.whole(2, 6);
    const created = dayIn(dates, createdMonth, i === 0);
    const closedMonth = i === 0 ? 11 : createdMonth + chance.whole(1, 4);
    const isBare = i === 3;
    return {
      id: 1001 + i,
      region: REGIONS[i < 6 ? i % 2 : chance.whole(0, 1)],
      stage: outcome === "won" ? "Closed Won" : outcome === "lost" ? "Closed Lost" : chance.pick(OPEN_STAGES),
      outcome,
      amount: isBare || i === 4 ? undefined : amountFrom(chance),
      created,
      closed: isBare ? undefined : dayIn(dates, closedMonth),
      owner: i === 2 ? "" : chance.pick(["Ada", "Ben"]),
      source: i === 5 ? "" : chance.pick(["Webinar", "Events"]),
      lastActivity: i === 3 ? undefined : dayIn(dates, chance.whole(Math.min(closedMonth, 10), 11)),
    };
  });
}

/** The earlier snapshot: fewer deals, some with other amounts, and two that have been removed since. */
function earlierFrom(chance: Chance, deals: readonly Deal[]): readonly Deal[] {
  const then = deals
    .filter((_, i) => i % 4 !== 3)
    .map((deal): Deal => {
      const isClosed = deal.outcome !== "open" && chance.flip(0.3);
      const amount = chance.flip(0.5) ? amountFrom(chance) : (deal.amount ?? amountFrom(chance));
      const stage = isClosed ? "Closed Lost" : chance.pick(OPEN_STAGES);
      return { ...deal, stage, outcome: isClosed ? "lost" : "open", amount };
    });
  const gone = [0, 1].map((i): Deal => {
    const stage = chance.pick(OPEN_STAGES);
    return { ...deals[i], id: 1901 + i, stage, outcome: "open", amount: amountFrom(chance) };
  });
  return [...then, ...gone];
}

const DISPOSITIONS = ["Accepted", "Nurture", "Bad fit", "Duplicate", "No response", ""] as const;

function leadsFrom(dates: Dates): readonly Lead[] {
  const { chance } = dates;
  return Array.from({ length: chance.whole(8, 12) }, (_, i): Lead => {
    const month = chance.whole(2, 6);
    const handedOff = momentIn(dates, month, i === 0);
    const isTouched = i === 0 || (i !== 1 && chance.flip(0.7));
    const depth = i === 0 ? 3 : i === 1 ? 0 : chance.whole(0, 3);
    return {
      id: 2001 + i,
      source: i < 4 ? ["Webinar", "Events"][i % 2] : chance.pick(["Webinar", "Events"]),
      owner: i === 1 ? "" : chance.pick(["Ada", "Ben"]),
      handedOff,
      // On the day of the handoff, so that the touch doesn't show the date order either.
      firstTouch: isTouched ? touchedAfter(dates, handedOff) : undefined,
      accepted: depth > 0 ? dayIn(dates, month + 1) : undefined,
      qualified: depth > 1 ? dayIn(dates, month + 2) : undefined,
      wonDate: depth > 2 ? dayIn(dates, month + 4) : undefined,
      disposition: i === 1 ? "" : depth > 0 ? "Accepted" : chance.pick(DISPOSITIONS),
      employees: i === 2 ? undefined : chance.pick([40, 60, 900, 1500, 2400]),
      country: chance.pick(["DE", "AT", "US"]),
    };
  });
}

function touchedAfter({ chance }: Dates, handedOff: number): number {
  return handedOff + chance.pick([1, 2, 3, 5, 7]) / 24;
}

function touchesFrom(dates: Dates, deals: readonly Deal[]): readonly Touch[] {
  const { chance } = dates;
  const touches: Touch[] = [];
  for (const [i, deal] of deals.entries()) {
    // The last deal has no touches.
    if (i === deals.length - 1) break;
    const count = i < 2 ? 3 : chance.whole(1, 4);
    const months = [1, 1, 2, 2].slice(0, count);
    const times = months.map((month, k) => momentIn(dates, month, i === 0 && k === 0));
    for (const when of [...new Set(times)]) touches.push({ deal: deal.id, when, channel: chance.pick(CHANNELS) });
  }
  // One touch after its deal's close, and one for a deal that isn't in the deals table.
  touches.push({ deal: deals[0].id, when: momentIn(dates, 12), channel: "Email" });
  touches.push({ deal: 1801, when: momentIn(dates, 1), channel: "Webinar" });
  return touches;
}

function spendFrom(chance: Chance): readonly Spend[] {
  const lines = CHANNELS.map((channel) => ({ channel: channel as string, spend: amountFrom(chance) }));
  return [
    ...lines,
    { channel: "Podcasts", spend: amountFrom(chance) },
    { channel: "Email", spend: amountFrom(chance) },
  ];
}

function claimsFrom(chance: Chance, deals: readonly Deal[]): readonly Claim[] {
  return deals
    .filter(({ outcome, amount }) => outcome === "won" && amount !== undefined)
    .flatMap(({ id, amount }) =>
      ["Marketing", "Sales"].map((claimant) => ({ deal: id, claimant, amount: amountFrom(chance), revenue: amount! })),
    );
}

function historyFrom(dates: Dates): readonly Entry[] {
  const { chance } = dates;
  const entries: Entry[] = [];
  for (let r = 0; r < 8; r++) {
    const path = r === 0 ? [...OPEN_STAGES, "Closed Won"] : pathFrom(chance, r === 1);
    path.forEach((stage, k) => {
      entries.push({ record: 1001 + r, stage, entered: momentIn(dates, 2 + 2 * k, r === 0 && k === 0) });
    });
  }
  return entries;
}

/** Stages in order, with some skipped and an optional end. */
function pathFrom(chance: Chance, isLost: boolean): readonly string[] {
  const open = OPEN_STAGES.filter((_, k) => k === 0 || chance.flip(0.6));
  const end = isLost ? "Closed Lost" : chance.pick(["Closed Won", "Closed Lost", ""]);
  return end === "" ? open : [...open, end];
}

function statesFrom(dates: Dates): readonly StateEntry[] {
  const { chance } = dates;
  return Array.from({ length: 6 }, (_, r) =>
    [2, 4, 6].map((month, k) => ({
      record: 3001 + r,
      // Every state appears more than once, so that one odd spelling is never the most frequent.
      state: r < 3 ? STATES[(r + k) % 3] : chance.pick(STATES),
      when: dayIn(dates, month, r === 0 && k === 0),
    })),
  ).flat();
}

function movementsFrom(chance: Chance): readonly Movement[] {
  const month = (m: number) => serialDay(YEAR, m, 1);
  const plans = ["Team", "Business"];
  const opening = Array.from({ length: 6 }, (_, i): Movement => {
    return { account: 3001 + i, plan: plans[i % 2], month: month(1), type: "start", amount: amountFrom(chance) * 4 };
  });
  const moves = Array.from({ length: 8 }, (_, i): Movement => {
    const type = (["new", "expansion", "contraction", "churn"] as const)[i % 4];
    const account = type === "new" ? 3101 + i : 3001 + (i % 6);
    const plan = type === "new" ? plans[chance.whole(0, 1)] : plans[(i % 6) % 2];
    return { account, plan, month: month(1 + (i % 3)), type, amount: amountFrom(chance) };
  });
  return [...opening, ...moves];
}

const NAMES = ["Northwind", "Litware", "Adatum", "Fabrikam", "Contoso", "Tailspin", "Woodgrove", "Proseware"] as const;

function accountsFrom(dates: Dates): readonly Account[] {
  const { chance } = dates;
  return NAMES.map((name, i): Account => {
    const outcome = (["won", "lost", "won", "lost", "lost", "open"] as const)[i] ?? chance.pick(["won", "lost"]);
    return {
      name,
      industry: i === 5 ? "Gambling" : i < 4 ? ["Software", "Retail"][i % 2] : chance.pick(["Software", "Retail"]),
      employees: i === 4 ? undefined : chance.pick([40, 60, 150, 450, 1200, 2500]),
      lastVisit: i === 3 ? undefined : dayIn(dates, chance.whole(2, 11), i === 0),
      outcome,
      stage: outcome === "won" ? "Closed Won" : outcome === "lost" ? "Closed Lost" : "Proposal",
    };
  });
}

const COMMITMENTS: readonly Commitment[] = [
  { name: "Qualified leads", direction: "at least", promise: 50, steps: ["Team leads", "CMO and CRO"] },
  { name: "Hours to first touch", direction: "at most", promise: 4, steps: ["Team leads", ""] },
  { name: "Pipeline added", direction: "at least", promise: 40000, steps: ["CRO", "CEO"] },
];

function actualsFrom(dates: Dates): readonly Actual[] {
  const { chance } = dates;
  return [3, 5, 7].flatMap((month, k) => {
    const period = dayIn(dates, month, k === 0);
    return [
      { period, commitment: "Qualified leads", actual: chance.whole(40, 60) },
      { period, commitment: "Hours to first touch", actual: chance.whole(2, 6) },
      { period, commitment: "Pipeline added", actual: amountFrom(chance) },
    ];
  });
}

const QUESTIONS = [
  "Which deals count as sourced",
  "Raise the MQL threshold",
  "Route EMEA by segment",
  "New talk tracks",
];

function decisionsFrom(dates: Dates): readonly Decision[] {
  const { chance } = dates;
  return QUESTIONS.map((decision, i): Decision => {
    const month = 2 + i;
    return {
      decision,
      raised: dayIn(dates, month, i === 0),
      owner: chance.pick(["CMO", "CRO"]),
      due: i === 1 ? undefined : dayIn(dates, month + 2),
      closed: i === 2 ? dayIn(dates, month + 3) : undefined,
    };
  });
}

function stagesFrom(chance: Chance): readonly BowtieStage[] {
  const volumes = [9000, 4000, 1500, 1200, 1100].map((volume) => volume + chance.whole(0, 8) * 100);
  const names = ["MQL", "SQL", "Customer base", "Onboarded", "Renewed"];
  return names.map((stage, i) => ({
    stage,
    side: i < 3 ? "acquisition" : "retention",
    volume: volumes[i],
    primaryOwner: ["Marketing", "Sales", "Sales", "Success", "Success"][i],
    secondaryOwner: i === 4 ? "" : "RevOps",
    benchmark: [0.5, 0.4, undefined, 0.95, undefined][i],
  }));
}
