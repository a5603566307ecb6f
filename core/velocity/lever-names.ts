import type { Levers } from "./velocity";

/** The levers by the names that cells use, in lever order. */
export const LEVER_NAMES = ["opportunities", "average deal value", "win rate", "cycle days"] as const;
export type LeverName = (typeof LEVER_NAMES)[number];

export const LEVER_OF: Readonly<Record<LeverName, keyof Levers>> = {
  opportunities: "opportunities",
  "average deal value": "averageDealValue",
  "win rate": "winRate",
  "cycle days": "cycleDays",
};
