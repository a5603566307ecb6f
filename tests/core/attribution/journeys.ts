/** Touches and deals for the attribution tests: written out as paths, or drawn at random. */
import fc from "fast-check";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn } from "../asking";

export const MODELS = ["first", "last", "last non-direct", "linear", "u", "time decay"] as const;
export type ModelName = (typeof MODELS)[number];

export interface Tables {
  readonly touches: Cell[][];
  readonly deals: Cell[][];
}

export const TOUCH_HEADERS: Cell[] = ["Deal ID", "Touch Date", "Channel", "Step"];
export const DEAL_HEADERS: Cell[] = ["Deal ID", "Amount", "Close Date", "Stage"];

/** `"search > email"` × deals of an amount each, won on day 46100, a touch a day before it. */
export function paths(
  ...journeys: readonly (readonly [path: string, deals: number, amount?: number, stage?: string])[]
): Tables {
  const touches: Cell[][] = [TOUCH_HEADERS];
  const deals: Cell[][] = [DEAL_HEADERS];
  for (const [path, count, amount = 1, stage = "Closed Won"] of journeys) {
    const channels = path === "" ? [] : path.split(" > ");
    for (let i = 0; i < count; i++) {
      const deal = `D-${deals.length}`;
      deals.push([deal, amount, 46100, stage]);
      channels.forEach((channel, step) => touches.push([deal, 46050 + step, channel, step + 1]));
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
  readonly touches: readonly { readonly when: Cell; readonly channel: Cell }[];
}

const DAY = 46000;
const days = (from: number, to: number) =>
  fc.integer({ min: from * 4, max: to * 4 }).map((quarters) => DAY + quarters / 4);

/** One deal with its touches: some late, some undated, some at one time, some Direct. */
export const randomDeal = (amounts: fc.Arbitrary<Cell>): fc.Arbitrary<RandomDeal> =>
  fc.record({
    stage: fc.constantFrom<Cell>("Closed Won", "Won", "Won", "Closed Lost", "Proposal", ""),
    amount: amounts,
    close: fc.oneof<fc.Arbitrary<Cell>[]>(fc.constant(""), days(0, 20), fc.integer({ min: DAY, max: DAY + 20 })),
    touches: fc.array(
      fc.record({
        when: fc.oneof<fc.Arbitrary<Cell>[]>(
          fc.constant(""),
          days(-40, 25),
          days(-40, 25),
          fc.integer({ min: DAY - 9, max: DAY + 5 }),
        ),
        channel: fc.constantFrom<Cell>("Email", "Paid search", "Webinar", "Direct", "Social", ""),
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
        touches.map(({ when, channel }, step) => [`${prefix}-${d}`, when, channel, step]),
      ),
    ],
    deals: [DEAL_HEADERS, ...deals.map(({ stage, amount, close }, d) => [`${prefix}-${d}`, amount, close, stage])],
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
