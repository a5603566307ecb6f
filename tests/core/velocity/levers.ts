/** The four levers as random values: nothing at 0, so that each can be solved for. */
import fc from "fast-check";

export type LeverValues = readonly [
  opportunities: number,
  averageDealValue: number,
  winRate: number,
  cycleDays: number,
];

export const LEVERS = ["opportunities", "average deal value", "win rate", "cycle days"] as const;

export const VELOCITY_LEVERS: fc.Arbitrary<LeverValues> = fc.tuple(
  fc.integer({ min: 1, max: 5000 }),
  fc.integer({ min: 1, max: 100_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 1, max: 40_000 }).map((hundredths) => hundredths / 100),
);
