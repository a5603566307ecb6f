/** Markov attribution: time, memory and how time grows with touches. There is no peer that solves the same chain exactly. */
import attribute from "../core/attribution/attribute";
import type { Figure, Part } from "./figures";
import { exponentOf } from "./growth";
import { megabytesAbove } from "./memory";
import { channelNames, handedOver, sampleDeals, sampleTouches } from "./sample";
import { answerOf } from "./same-answer";
import { race } from "./stopwatch";
import { visitCells } from "./velocity";

const CHANNELS = channelNames(30);
const RUNS = [
  { model: "markov", sizes: [100_000, 316_228, 1_000_000] },
  { model: "markov 3", sizes: [10_000, 31_623, 100_000] },
] as const;

export async function measure(): Promise<Part> {
  const figures: Figure[] = [];
  for (const { model, sizes } of RUNS) {
    const points: { readonly rows: number; readonly milliseconds: number }[] = [];
    for (const rows of sizes) {
      const sample = sampleDeals({ count: Math.round(rows / 10), dates: "serial" });
      const touches = handedOver(sampleTouches(rows, sample, CHANNELS))();
      const deals = handedOver(sample)();
      const run = () => answerOf(attribute, [touches, deals, model]);
      const times = await race(
        [
          { name: "bare loop", run: () => visitCells(touches) + visitCells(deals) },
          { name: "Revpact", run },
        ],
        { warmUp: 1, timed: 5 },
      );
      points.push({ rows, milliseconds: times.get("Revpact")! });
      const words = `${model}, ${rows.toLocaleString("en-US")} touches`;
      figures.push({ what: words, value: times.get("Revpact")!, unit: "ms" });
      if (rows !== sizes[sizes.length - 1]) continue;
      figures.push({
        what: `${words}, against a bare loop`,
        value: times.get("Revpact")! / times.get("bare loop")!,
        unit: "×",
      });
      const memory = await megabytesAbove(run);
      if (memory !== undefined)
        figures.push({ what: `${words}, memory peak above the cells`, value: memory, unit: "MB" });
    }
    figures.push({ what: `${model}, growth`, value: exponentOf(points), unit: "exponent" });
  }
  return {
    title: "Markov attribution, 30 channels",
    setting: [
      "ATTRIBUTE from raw cells through the gate, a tenth as many deals as touches, channels drawn with equal chance: as many distinct states as a chain of that order can have.",
    ],
    figures,
  };
}
