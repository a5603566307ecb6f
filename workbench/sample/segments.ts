export const SEGMENTS = ["Enterprise", "Mid-market", "Small business", "Public sector"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** How a segment sells. Values are dollars, cycles are days, both middles of a skewed spread. */
export interface SegmentHabits {
  readonly accounts: number;
  readonly deals: number;
  /** New deals in the last month for one in the first. */
  readonly growth: number;
  readonly value: number;
  readonly roundTo: number;
  readonly winRate: number;
  readonly cycleDays: number;
  /** How the cycle has changed from the first month to the last: 0.85 is 15 % shorter. */
  readonly cycleTrend: number;
  readonly touches: readonly [least: number, most: number];
  readonly employees: readonly [least: number, most: number];
  readonly owners: readonly string[];
}

/** The story to be found: Mid-market is the fast engine, while the plan leans on Enterprise, where ever fewer deals begin. */
export const HABITS: Readonly<Record<Segment, SegmentHabits>> = {
  Enterprise: {
    accounts: 24,
    deals: 70,
    growth: 0.75,
    value: 168000,
    roundTo: 1000,
    winRate: 0.22,
    cycleDays: 138,
    cycleTrend: 1.12,
    touches: [3, 6],
    employees: [1600, 9000],
    owners: ["Ines Okafor", "Tomas Lindqvist"],
  },
  "Mid-market": {
    accounts: 46,
    deals: 178,
    growth: 2,
    value: 46000,
    roundTo: 500,
    winRate: 0.35,
    cycleDays: 54,
    cycleTrend: 0.84,
    touches: [3, 4],
    employees: [180, 1500],
    owners: ["Priya Raman", "Jonah Whitlock", "Marta Salgado"],
  },
  "Small business": {
    accounts: 36,
    deals: 104,
    growth: 1.3,
    value: 9200,
    roundTo: 100,
    winRate: 0.29,
    cycleDays: 31,
    cycleTrend: 1,
    touches: [1, 4],
    employees: [6, 140],
    owners: ["Dara Flynn", "Kenji Moreau"],
  },
  "Public sector": {
    accounts: 14,
    deals: 48,
    growth: 1.1,
    value: 84000,
    roundTo: 500,
    winRate: 0.25,
    cycleDays: 150,
    cycleTrend: 1.04,
    touches: [2, 5],
    employees: [300, 6000],
    owners: ["Ruth Abara"],
  },
};

export const CHANNELS = [
  "Paid search",
  "Organic search",
  "Email",
  "Webinar",
  "Events",
  "Outbound",
  "Partner",
  "Direct",
] as const;
export type Channel = (typeof CHANNELS)[number];
