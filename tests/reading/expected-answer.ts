/** The expected answer of a function, and the statistics needed to compute it. */

export type Value = number | string;

export interface Expected {
  /** Headers whose cells identify a row; empty if rows are compared in order. */
  readonly keys: readonly string[];
  /** Every expected row, with the cells to compare; "" is a blank cell. */
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

/** A quotient, or a blank when the divisor is 0. */
export function ratio(part: number, whole: number): Value {
  return whole === 0 ? "" : part / whole;
}

export function orBlank(value: number | undefined): Value {
  return value ?? "";
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

export function median(values: readonly number[]): number | undefined {
  return percentile(values, 0.5);
}

/** Linear interpolation between the two nearest ranks, as in PERCENTILE.INC. */
export function percentile(values: readonly number[], share: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

/** Each word once, in alphabetical order. */
export function names(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
