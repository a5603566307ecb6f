/** VELOCITY_BASELINE as every sheet of the framework calls it: under the one definition the baseline sheet sets. */
interface BaselineCall {
  /** Header to break down by, as a formula writes it. */
  readonly by: string;
  readonly asOf: string;
  readonly windowDays: string;
}

export function baselineCall({ by, asOf, windowDays }: BaselineCall): string {
  const definition = "{velocity-basis},{velocity-average},{velocity-win-rate-by}";
  return `VELOCITY_BASELINE({data.deals},${by},${asOf},${windowDays},${definition},{data.deals.columns})`;
}

/** Columns of its answer, counted from 1 as INDEX does. */
export const BASELINE_COLUMN = {
  opportunities: 2,
  averageDealValue: 3,
  winRate: 4,
  cycleDays: 5,
  velocityPerDay: 6,
} as const;

/** The cell of a segment in the baseline; `segment` as a formula writes it. */
export function inBaseline(segment: string, column: keyof typeof BASELINE_COLUMN): string {
  return `INDEX({velocity-baseline#${BASELINE_COLUMN[column]}},MATCH(${segment},{velocity-baseline#1},0))`;
}
