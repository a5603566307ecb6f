import type { Cell, Cells } from "../../core/kernel/cells";
import type { Account } from "./accounts";
import { day } from "./calendar";
import type { Deal } from "./deals";
import { stateToday, type DemandState } from "./demand-rules";
import { seededRandom, type Random } from "./random";

export const STATE_HEADERS = ["Account", "State", "Reviewed"] as const;

/** The last working day of each month from January to June 2026. */
const REVIEWS = [
  day(2026, 1, 30),
  day(2026, 2, 27),
  day(2026, 3, 31),
  day(2026, 4, 30),
  day(2026, 5, 29),
  day(2026, 6, 30),
];

/** How often a state was entered in a month from which other: read backwards, from the later to the earlier. */
const BEFORE: Readonly<Record<DemandState, Readonly<Record<string, number>>>> = {
  Customer: { "Active evaluation": 1 },
  "Active evaluation": { "Active evaluation": 62, "Passive awareness": 30, "Latent need": 8 },
  "Passive awareness": { "Passive awareness": 66, "Latent need": 24, "Active evaluation": 10 },
  "Latent need": { "Latent need": 82, "Passive awareness": 15, "Active evaluation": 3 },
};

function statesOf(random: Random, latest: DemandState, won: number): readonly DemandState[] {
  const states: DemandState[] = [];
  let state = latest;
  for (let i = REVIEWS.length - 1; i >= 0; i--) {
    if (i < REVIEWS.length - 1 && !(state === "Customer" && REVIEWS[i] >= won)) {
      state = random.weighted(BEFORE[state]) as DemandState;
    }
    states.unshift(state);
  }
  return states;
}

/** What the monthly reviews found, Enterprise and Mid-market: by day, a few accounts missed here and there. */
export function stateCells(seed: number, accounts: readonly Account[], deals: readonly Deal[]): Cells {
  const random = seededRandom(seed, "states");
  const firstWin = new Map<string, number>();
  for (const { account, outcome, closed } of deals) {
    if (outcome !== "won" || closed === undefined) continue;
    firstWin.set(account.name, Math.min(closed, firstWin.get(account.name) ?? Infinity));
  }
  const rows: [review: number, row: Cell[]][] = [];
  for (const account of accounts) {
    if (account.segment !== "Enterprise" && account.segment !== "Mid-market") continue;
    const won = firstWin.get(account.name);
    const latest = stateToday(account, won !== undefined);
    if (latest === undefined) continue;
    statesOf(random, latest, won ?? Infinity).forEach((state, i) => {
      const isMissed = i < REVIEWS.length - 1 && random.chance(0.04);
      if (!isMissed) rows.push([REVIEWS[i], [account.name, state, REVIEWS[i]]]);
    });
  }
  rows.sort(([a], [b]) => a - b);
  return [[...STATE_HEADERS], ...rows.map(([, row]) => row)];
}
