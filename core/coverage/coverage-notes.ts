/** What a table of coverages says below it: why cells are empty and for whom, and what was left out. */
import { noted } from "../tables/noted";
import type { Tally } from "../velocity/deal-tally";
import type { CoverageTableRow } from "./coverage-table";
import type { SegmentSums } from "./segment-sums";

export const MIXED_TOTAL = "Note: amounts of Total left blank: they are in several currencies";

export function segmentName(name: string): string {
  return name === "" ? "(blank)" : name;
}

export function emptyCellNotes(
  printed: readonly CoverageTableRow[],
  withoutDeals: readonly string[],
): readonly string[] {
  const said = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`Note: ${words}: ${names.join(", ")}`];
  const those = (isMeant: (row: CoverageTableRow) => boolean) => printed.filter(isMeant).map(({ segment }) => segment);
  const noQuota = those(({ quota }) => quota === undefined);
  const met = those(({ remainingQuota }) => remainingQuota === 0);
  const noneClosed = those(({ winRate }) => winRate === undefined);
  const noneWon = those(({ winRate }) => winRate === 0);
  return [
    ...said("no quota, so no coverage and no gap", noQuota),
    ...said("a quota and no deals that count", withoutDeals.map(segmentName)),
    ...said("nothing remains of the quota, so no coverage", met),
    ...said("no deal closed in the window, so no win rate and nothing that rests on it", noneClosed),
    ...said("no deal won in the window, so no coverage is enough", noneWon),
  ];
}

export function leftOutNotes(sums: SegmentSums, { undated }: Tally): readonly string[] {
  return [
    ...noted(
      sums.openWithoutAmount,
      "open deal without an amount counted as 0",
      "open deals without an amount counted as 0",
    ),
    ...noted(
      sums.wonWithoutAmount,
      "deal won in the period without an amount counted as 0",
      "deals won in the period without an amount counted as 0",
    ),
    ...noted(undated, "closed deal without a close date left out", "closed deals without a close date left out"),
  ];
}
