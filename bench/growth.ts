/** How time grows with rows: the slope of log time over log rows, 1 where twice the rows take twice the time. */
import attributionReconcile from "../core/attribution/attribution-reconcile";
import type { Card } from "../core/kernel/card";
import velocityBaseline from "../core/velocity/velocity-baseline";
import type { Argument } from "../core/kernel/gate";
import type { Figure, Part } from "./figures";
import { handedOver, sampleDeals, sampleTouches } from "./sample";
import { answerOf } from "./same-answer";
import { race } from "./stopwatch";

const SIZES = [10_000, 31_623, 100_000, 316_228, 1_000_000];

interface Point {
  readonly rows: number;
  readonly milliseconds: number;
}

async function timeAt(rows: number, card: Card, given: readonly Argument[]): Promise<Point> {
  const rounds = rows > 200_000 ? { warmUp: 5, timed: 11 } : { warmUp: 15, timed: 31 };
  const times = await race([{ name: card.name, run: () => answerOf(card, given) }], rounds);
  return { rows, milliseconds: times.get(card.name)! };
}

async function baselineAt(rows: number): Promise<Point> {
  const deals = handedOver(sampleDeals({ count: rows, dates: "serial" }));
  return timeAt(rows, velocityBaseline, [deals(), "Segment"]);
}

async function reconcileAt(rows: number): Promise<Point> {
  const sample = sampleDeals({ count: Math.round(rows / 10), dates: "serial" });
  const deals = handedOver(sample);
  const touches = handedOver(sampleTouches(rows, sample));
  return timeAt(rows, attributionReconcile, [touches(), deals()]);
}

/** Least squares through the points, both axes as logarithms. */
export function exponentOf(points: readonly Point[]): number {
  const xs = points.map(({ rows }) => Math.log(rows));
  const ys = points.map(({ milliseconds }) => Math.log(milliseconds));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, i) => (x - meanX) * (ys[i] - meanY)));
  return covariance / mean(xs.map((x) => (x - meanX) ** 2));
}

export async function measure(): Promise<Part> {
  const figures: Figure[] = [];
  const times: Figure[] = [];
  for (const [name, at] of [
    ["VELOCITY_BASELINE", baselineAt],
    ["ATTRIBUTION_RECONCILE", reconcileAt],
  ] as const) {
    const points: Point[] = [];
    for (const rows of SIZES) points.push(await at(rows));
    figures.push({ what: `${name}, exponent`, value: exponentOf(points), unit: "exponent", goal: 1.1 });
    for (const { rows, milliseconds } of points) {
      times.push({ what: `${name}, ${rows.toLocaleString("en-US")} rows`, value: milliseconds, unit: "ms" });
    }
  }
  return {
    title: "Growth from 10,000 to 1,000,000 rows",
    setting: [
      "The exponent fits time = rows^exponent over five sizes. Rows are deals for VELOCITY_BASELINE, touches for ATTRIBUTION_RECONCILE with a tenth as many deals.",
    ],
    figures: [...figures, ...times],
  };
}
