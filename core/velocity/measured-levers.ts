/**
 * The four levers and the velocity that a tally of deals amounts to, under one of the twelve
 * definitions: a basis, an average and a win rate. A lever without data is undefined, and
 * so is the velocity then, or where the cycle is 0 days.
 */
import { mean, median } from "../statistics/averages";
import type { Tally } from "./deal-tally";
import { velocity } from "./velocity";

/** Which opportunities are counted. The first of each list is the default. */
export const BASES = ["open", "created", "closed"] as const;
export const AVERAGES = ["mean", "median"] as const;
export const WIN_RATES = ["count", "value"] as const;

export interface Definition {
  readonly basis: (typeof BASES)[number];
  readonly average: (typeof AVERAGES)[number];
  readonly winRateBy: (typeof WIN_RATES)[number];
}

/** The two levers that are averages, apart from the rest: a median of many deals is worth taking once. */
export interface WonAverages {
  readonly averageDealValue: number | undefined;
  readonly cycleDays: number | undefined;
}

export interface MeasuredLevers extends WonAverages {
  readonly opportunities: number;
  readonly winRate: number | undefined;
  readonly velocityPerDay: number | undefined;
}

export function wonAverages({ amounts, cycles }: Tally, average: Definition["average"]): WonAverages {
  const averageOf = average === "mean" ? mean : median;
  return { averageDealValue: averageOf(amounts), cycleDays: averageOf(cycles) };
}

export function measuredLevers(
  tally: Tally,
  averages: WonAverages,
  { basis, winRateBy }: Pick<Definition, "basis" | "winRateBy">,
): MeasuredLevers {
  const { open, created, won, lost, wonValue, lostValue } = tally;
  const { averageDealValue, cycleDays } = averages;
  const opportunities = { open, created, closed: won + lost }[basis];
  const [numerator, denominator] = winRateBy === "count" ? [won, won + lost] : [wonValue, wonValue + lostValue];
  const winRate = denominator > 0 ? numerator / denominator : undefined;
  const velocityPerDay =
    averageDealValue !== undefined && winRate !== undefined && cycleDays !== undefined && cycleDays > 0
      ? velocity({ opportunities, averageDealValue, winRate, cycleDays })
      : undefined;
  return { opportunities, averageDealValue, winRate, cycleDays, velocityPerDay };
}
