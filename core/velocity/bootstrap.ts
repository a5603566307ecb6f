/**
 * The bootstrap: as many closed deals as there are, drawn with replacement, again and
 * again, and the levers of each draw.
 *
 * Source: B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics
 * 7 (1979). Deals are drawn, not levers, so that a draw keeps what goes together: a large
 * deal brings its long cycle along.
 */
import type { ClosedDeals } from "./closed-deals";

/** The levers of each draw; NaN where a draw has none. */
export interface Draws {
  readonly winRate: Float64Array;
  readonly averageDealValue: Float64Array;
  readonly cycleDays: Float64Array;
}

export function bootstrap(
  { count, won, valued, value, timed, cycle }: ClosedDeals,
  draws: number,
  indexBelow: (below: number) => number,
): Draws {
  const winRate = new Float64Array(draws);
  const averageDealValue = new Float64Array(draws);
  const cycleDays = new Float64Array(draws);
  for (let d = 0; d < draws; d++) {
    let wonDeals = 0;
    let valuedDeals = 0;
    let wonValue = 0;
    let timedDeals = 0;
    let wonDays = 0;
    for (let k = 0; k < count; k++) {
      const i = indexBelow(count);
      wonDeals += won[i];
      valuedDeals += valued[i];
      wonValue += value[i];
      timedDeals += timed[i];
      wonDays += cycle[i];
    }
    // 0 ÷ 0 is NaN: a draw without it.
    winRate[d] = wonDeals / count;
    averageDealValue[d] = wonValue / valuedDeals;
    cycleDays[d] = wonDays / timedDeals;
  }
  return { winRate, averageDealValue, cycleDays };
}
