/** Tiers of scores, by thresholds both teams agreed. */
import { numberColumn, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";

/** The columns of a table of tiers, wherever a function takes one. */
export const tierColumns = {
  tier: textColumn("Tier", ["Tier"]),
  atLeast: numberColumn("At least", ["At least", "Minimum", "Score"]),
} as const;

export type TierTable = TableFrame & { readonly tier: TextColumn; readonly atLeast: Float64Array };

export interface Tier {
  readonly name: string;
  readonly atLeast: number;
}

const DEFAULT_TIERS: readonly Tier[] = [
  { name: "A", atLeast: 80 },
  { name: "B", atLeast: 60 },
  { name: "C", atLeast: 40 },
  { name: "D", atLeast: 0 },
];

/** A score below every threshold. */
export const NO_TIER = "(none)";

/**
 * The tiers, highest threshold first, whatever the order of their rows; the default ones
 * where there is no table. A tier without a name or a threshold is refused, and so are two
 * that start at the same score.
 */
export function readTiers(tiers: TierTable | undefined): readonly Tier[] | Refusal {
  if (tiers === undefined) return DEFAULT_TIERS;
  const { name, rows, rowNumber, tier, atLeast } = tiers;
  const read: Tier[] = [];
  for (let i = 0; i < rows; i++) {
    if (tier.codes[i] === 0) return refuse.missing(place(name, rowNumber(i), "Tier"), "the name of a tier");
    if (Number.isNaN(atLeast[i])) return refuse.missing(place(name, rowNumber(i), "At least"), "a number");
    const first = atLeast.indexOf(atLeast[i]);
    if (first < i) return refuse.twice(name, rowNumber(i), "At least", String(atLeast[i]), rowNumber(first));
    read.push({ name: tier.words[tier.codes[i]], atLeast: atLeast[i] });
  }
  return read.sort((a, b) => b.atLeast - a.atLeast);
}

/** The highest tier that a score reaches, by its place; -1 where it reaches none. */
export function placeOfTier(score: number, tiers: readonly Tier[]): number {
  return tiers.findIndex(({ atLeast }) => score >= atLeast);
}

export function tierOf(score: number, tiers: readonly Tier[]): string {
  return tiers[placeOfTier(score, tiers)]?.name ?? NO_TIER;
}
