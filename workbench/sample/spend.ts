import type { Cells } from "../../core/kernel/cells";
import { MONTHS } from "./calendar";
import { seededRandom } from "./random";
import { CHANNELS, type Channel } from "./segments";

/** Dollars in a usual month; nobody buys Direct. */
const MONTHLY: Readonly<Record<Channel, number>> = {
  "Paid search": 13500,
  "Organic search": 5200,
  Email: 2600,
  Webinar: 3800,
  Events: 7000,
  Outbound: 6400,
  Partner: 3000,
  Direct: 0,
};

export const SPEND_HEADERS = ["Month", "Channel", "Spend"] as const;

export function spendCells(seed: number): Cells {
  const random = seededRandom(seed, "spend");
  const rows = MONTHS.flatMap(({ start, month }, i) =>
    CHANNELS.filter((channel) => MONTHLY[channel] > 0).map((channel) => {
      // Trade fairs are in spring and autumn; everything grows by about a quarter over the 18 months.
      const season = channel === "Events" ? (month === 3 || month === 5 || month === 9 || month === 10 ? 2.4 : 0.5) : 1;
      const amount = MONTHLY[channel] * season * (1 + 0.015 * i) * random.between(0.88, 1.12);
      return [start, channel, Math.round(amount / 10) * 10];
    }),
  );
  return [[...SPEND_HEADERS], ...rows];
}
