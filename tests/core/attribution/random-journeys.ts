/** Journeys drawn from a seed, as plain lists and as the tables a function takes. */
import type { Cell } from "../../../core/kernel/cells";
import { drawFrom, oneOf } from "../../differential/random-tables";
import { DEAL_HEADERS, TOUCH_HEADERS, type Tables } from "./journeys";

export interface DrawnJourney {
  /** Channels in time order; none where no touch counts. */
  readonly channels: readonly string[];
  readonly outcome: "won" | "lost" | "open";
  readonly amount: number;
}

export interface Drawn {
  readonly journeys: readonly DrawnJourney[];
  readonly tables: Tables;
}

const STAGES = { won: "Closed Won", lost: "Closed Lost", open: "Negotiation" } as const;

export function drawJourneys(seed: number, most: { readonly channels: number; readonly touches: number }): Drawn {
  const draw = drawFrom(seed);
  const names = Array.from({ length: 1 + draw(most.channels) }, (_, i) => `channel ${i}`);
  const journeys = Array.from({ length: 1 + draw(14) }, (): DrawnJourney => {
    // Some journeys keep to a few channels, so that channels differ in what they do.
    const own = draw(2) === 0 ? names : names.slice(0, 1 + draw(names.length));
    return {
      channels: Array.from({ length: draw(most.touches + 1) }, () => oneOf(draw, own)),
      outcome: oneOf(draw, ["won", "won", "lost", "open"]),
      amount: 1 + draw(1000),
    };
  });
  return { journeys, tables: tablesOfJourneys(journeys) };
}

export function tablesOfJourneys(journeys: readonly DrawnJourney[]): Tables {
  const touches: Cell[][] = [TOUCH_HEADERS];
  const deals: Cell[][] = [DEAL_HEADERS];
  journeys.forEach(({ channels, outcome, amount }, d) => {
    deals.push([`D-${d}`, amount, 46500, STAGES[outcome], "", ""]);
    channels.forEach((channel, step) => touches.push([`D-${d}`, 46000 + step / 16, channel, step, ""]));
  });
  return { touches, deals };
}
