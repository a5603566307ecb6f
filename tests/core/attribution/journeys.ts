/** Touches and deals for the attribution tests: written out as paths, or drawn at random. */
import fc from "fast-check";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn } from "../asking";

/** Models that share each deal's revenue by itself. */
// prettier-ignore
export const JOURNEY_MODELS = [
  "first", "last", "last non-direct", "linear", "u", "j", "inverse j", "time decay", "w", "full path", "hubspot u",
  "marketo u", "unique linear", "shapley", "30/40/30", "0/100/0", "10%/0%/90%",
] as const;
/** Models that value channels over all journeys. */
export const POPULATION_MODELS = ["shapley rate", "markov", "markov 2", "markov 3"] as const;
export const MODELS = [...JOURNEY_MODELS, ...POPULATION_MODELS] as const;

export interface Tables {
  readonly touches: Cell[][];
  readonly deals: Cell[][];
}

export const TOUCH_HEADERS: Cell[] = ["Deal ID", "Touch Date", "Channel", "Step", "Milestone"];
export const DEAL_HEADERS: Cell[] = ["Deal ID", "Amount", "Close Date", "Stage", "Lead Created", "Opportunity Created"];

export type Path = readonly [path: string, deals: number, amount?: number, stage?: string];

/** `"search > email"` × deals of an amount each, won on day 46100, a touch a day before it. */
export function paths(...journeys: readonly Path[]): Tables {
  const touches: Cell[][] = [TOUCH_HEADERS];
  const deals: Cell[][] = [DEAL_HEADERS];
  for (const [path, count, amount = 1, stage = "Closed Won"] of journeys) {
    const channels = path === "" ? [] : path.split(" > ");
    for (let i = 0; i < count; i++) {
      const deal = `D-${deals.length}`;
      deals.push([deal, amount, 46100, stage, "", ""]);
      channels.forEach((channel, step) => touches.push([deal, 46050 + step, channel, step + 1, ""]));
    }
  }
  return { touches, deals };
}

export interface Wish {
  readonly by?: Cell;
  readonly lookbackDays?: Cell;
  readonly halfLifeDays?: Cell;
  readonly columns?: Cell;
}

export function attributed(
  { touches, deals }: Tables,
  model: Cell,
  { by, lookbackDays, halfLifeDays, columns }: Wish = {},
): Cells {
  return answer("ATTRIBUTE", touches, deals, model, by, lookbackDays, halfLifeDays, columns);
}

/** Revenue by claimant. */
export function credits(tables: Tables, model: Cell, wish: Wish = {}): Record<string, number> {
  const rows = Object.entries(byFirstColumn(attributed(tables, model, wish)));
  return Object.fromEntries(rows.map(([name, row]) => [name, row.Revenue as number]));
}

export function reconciled(
  { touches, deals }: Tables,
  weighted: Cell = "",
  { by, lookbackDays, halfLifeDays, columns }: Wish = {},
): Cells {
  return answer("ATTRIBUTION_RECONCILE", touches, deals, weighted, by, lookbackDays, halfLifeDays, columns);
}

export interface RandomDeal {
  readonly stage: Cell;
  readonly amount: Cell;
  readonly close: Cell;
  readonly leadCreated: Cell;
  readonly opportunityCreated: Cell;
  readonly touches: readonly { readonly when: Cell; readonly channel: Cell; readonly milestone: Cell }[];
}

const DAY = 46000;
const days = (from: number, to: number) =>
  fc.integer({ min: from * 4, max: to * 4 }).map((quarters) => DAY + quarters / 4);

const milestoneDate = fc.oneof<fc.Arbitrary<Cell>[]>(
  fc.constant(""),
  days(-45, 20),
  fc.integer({ min: DAY - 9, max: DAY }),
);

/** One deal with its touches: some late, some undated, some at one time, some Direct, some at a milestone. */
export const randomDeal = (amounts: fc.Arbitrary<Cell>): fc.Arbitrary<RandomDeal> =>
  fc.record({
    stage: fc.constantFrom<Cell>("Closed Won", "Won", "Won", "Closed Lost", "Proposal", ""),
    amount: amounts,
    close: fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), days(0, 20), fc.integer({ min: DAY, max: DAY + 20 })),
    leadCreated: milestoneDate,
    opportunityCreated: milestoneDate,
    touches: fc.array(
      fc.record({
        when: fc.oneof<fc.Arbitrary<Cell>[]>(
          fc.constant(""),
          days(-40, 25),
          days(-40, 25),
          fc.integer({ min: DAY - 9, max: DAY + 5 }),
        ),
        channel: fc.constantFrom<Cell>("Email", "Paid search", "Webinar", "Direct", "Social", ""),
        milestone: fc.constantFrom<Cell>("", "", "", "", "LC", "FT; LC", "opp created"),
      }),
      { maxLength: 7 },
    ),
  });

export const amounts: fc.Arbitrary<Cell> = fc.oneof<fc.Arbitrary<Cell>[]>(
  fc.constant(""),
  fc.integer({ min: 0, max: 1_000_000 }),
);

export function tablesOf(deals: readonly RandomDeal[], prefix = "D"): Tables {
  return {
    touches: [
      TOUCH_HEADERS,
      ...deals.flatMap(({ touches }, d) =>
        touches.map(({ when, channel, milestone }, step) => [`${prefix}-${d}`, when, channel, step, milestone]),
      ),
    ],
    deals: [
      DEAL_HEADERS,
      ...deals.map(({ stage, amount, close, leadCreated, opportunityCreated }, d) => [
        `${prefix}-${d}`,
        amount,
        close,
        stage,
        leadCreated,
        opportunityCreated,
      ]),
    ],
  };
}

export function bookedIn(deals: readonly RandomDeal[]): {
  readonly revenue: number;
  readonly size: number;
  readonly count: number;
} {
  const won = deals.filter(({ stage }) => stage === "Closed Won" || stage === "Won");
  const sums = won.map(({ amount }) => (typeof amount === "number" ? amount : 0));
  return {
    revenue: sums.reduce((sum, amount) => sum + amount, 0),
    size: sums.reduce((sum, amount) => sum + Math.abs(amount), 0),
    count: won.length,
  };
}

/** The deals and, once more, the first of them with another amount. */
export function withOtherAmount(deals: Cells): Cells {
  const amount = deals[0].indexOf("Amount");
  return [...deals, deals[1].map((cell, c) => (c === amount ? Number(cell) + 1 : cell))];
}
