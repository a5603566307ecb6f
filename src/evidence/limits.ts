import { percent } from "../written/number-words";
import type { Verdict } from "./evidence";

/** What a number is held against. One that just reaches a limit has not passed it. */
export interface Limits {
  readonly worse: "above" | "below";
  readonly warn: number;
  /** The same as `warn` where nothing lies between good and bad. */
  readonly bad: number;
}

/** Numbers that differ by rounding alone are alike. */
const ROUNDING = 1e-9;

export function judge(value: number, { worse, warn, bad }: Limits): Verdict {
  const isPast = (limit: number) => (worse === "above" ? value - limit : limit - value) > ROUNDING;
  if (isPast(bad)) return "bad";
  return isPast(warn) ? "warn" : "good";
}

/** `at least 80%; bad below 60%`, of limits that are shares. */
export function shareLimitsInWords({ worse, warn, bad }: Limits): string {
  const kept = `${worse === "above" ? "at most" : "at least"} ${roundPercent(warn)}`;
  return warn === bad ? kept : `${kept}; bad ${worse} ${roundPercent(bad)}`;
}

/** `40%`, without decimals that say nothing. */
export function roundPercent(share: number): string {
  return percent(share).replace(".0%", "%");
}
