import { printDate } from "../../core/written/dates";
import { days } from "../written/number-words";
import type { DealDays } from "./deal-days";
import { unmeasured, type Unmeasured } from "./evidence";

/** Windows that are proposed are this round. */
const ROUND_DAYS = 30;

/**
 * Two windows compare where the table reaches back a cycle before the earlier one. Of an export
 * of the deals created since some day, the first to close are the quick ones: their cycle is
 * short and their win rate another, and the later window would seem worse for it.
 */
export function beginsTooLate(
  { firstCreated = -Infinity, latest }: DealDays,
  windowDays: number,
  cycleDays: number,
): Unmeasured | undefined {
  const longest = (latest - cycleDays - firstCreated) / 2;
  if (windowDays <= longest) return undefined;
  const fitting = Math.floor(longest / ROUND_DAYS) * ROUND_DAYS;
  return unmeasured(
    `The first deal was created on ${printDate(Math.floor(firstCreated))}: too late to compare the last ${days(windowDays)} ` +
      `with as many before, where deals that took long would be missing.` +
      (fitting > 0 ? ` Type a window of ${days(fitting)} or less.` : ""),
  );
}
