import type { Levers } from "./velocity";

/** The levers by the names that cells use, in lever order. */
export const LEVER_NAMES = ["opportunities", "average deal value", "win rate", "cycle days"] as const;
export type LeverName = (typeof LEVER_NAMES)[number];

/** The levers as headers and rows of a result name them, in lever order. */
export const LEVER_LABELS: Readonly<Record<keyof Levers, string>> = {
  opportunities: "Opportunities",
  averageDealValue: "Average deal value",
  winRate: "Win rate",
  cycleDays: "Cycle days",
};

/** The levers by the names that code uses, in lever order. */
export const LEVER_KEYS = ["opportunities", "averageDealValue", "winRate", "cycleDays"] as const;
