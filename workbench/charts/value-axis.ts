/** Where values lie along an axis. */

export interface ValueAxis {
  readonly ticks: readonly number[];
  /** The pixel of a value. */
  at(value: number): number;
}

export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** From the least value to the greatest, and 0. */
export function reachWithZero(values: readonly number[]): Reach {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? { low, high: 1 } : { low, high };
}

/** As spreadsheets have it: a line far from 0 that hardly moves is seen from near. Bars never are: their length is the value. */
export function reachOfLines(values: readonly number[]): Reach {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isFarFromZero = low > 0 && high > low && (high - low) / high < 1 / 6;
  return isFarFromZero ? { low: low - (high - low) / 2, high } : reachWithZero(values);
}

/** Without ticks, for values that are written where they stand. */
export function plainAxis({ low, high }: Reach, fromPixel: number, toPixel: number): ValueAxis {
  const perUnit = (toPixel - fromPixel) / (high - low);
  return { ticks: [], at: (value) => fromPixel + (value - low) * perUnit };
}

/** Widened to round numbers, about `most` of them. */
export function tickedAxis(reach: Reach, most: number, fromPixel: number, toPixel: number): ValueAxis {
  const step = roundStep((reach.high - reach.low) / most);
  const first = Math.floor(reach.low / step);
  const last = Math.ceil(reach.high / step);
  const { at } = plainAxis({ low: first * step, high: last * step }, fromPixel, toPixel);
  // Divided rather than multiplied: 3 × 0.1 is not 0.3, and would be said.
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step,
  );
  return { ticks, at };
}

/** The least of 1, 2, 5, 10, 20, … times a power of ten that is at least so large. */
function roundStep(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * unit >= least) ?? 10) * unit;
}
