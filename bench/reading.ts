/** What reading every table once, as a whole, costs: today's core against the one before it, in one run. */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import attributionReconcile from "../core/attribution/attribution-reconcile";
import type { Card } from "../core/kernel/card";
import { ask, type Argument } from "../core/kernel/gate";
import velocityBaseline from "../core/velocity/velocity-baseline";
import type { Figure, Part } from "./figures";
import { handedOver, sampleDeals, sampleTouches, type Rows } from "./sample";
import { race } from "./stopwatch";

/** The last commit that read every column by itself. */
const BEFORE = "4a84f657801538eafa11c9220961d108114c06e9";
/** As many as the bench of velocity has. */
const ROUNDS = { warmUp: 15, timed: 31 };

interface Core {
  readonly ask: (card: Card, given: readonly Argument[]) => unknown;
  readonly velocityBaseline: Card;
  readonly attributionReconcile: Card;
}

const today: Core = { ask, velocityBaseline, attributionReconcile };

/** The core of another commit, bundled as the bench bundles today's. */
async function coreOf(commit: string): Promise<Core> {
  const folder = mkdtempSync(join(tmpdir(), "core-before-"));
  const archive = execFileSync("git", ["archive", commit, "core"], { maxBuffer: 2 ** 28 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  const outfile = join(folder, "core.mjs");
  await build({
    stdin: {
      contents: [
        'export { ask } from "./core/kernel/gate";',
        'export { default as velocityBaseline } from "./core/velocity/velocity-baseline";',
        'export { default as attributionReconcile } from "./core/attribution/attribution-reconcile";',
      ].join("\n"),
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    nodePaths: [join(process.cwd(), "node_modules")],
  });
  return (await import(pathToFileURL(outfile).href)) as Core;
}

async function ratio(
  what: string,
  handOver: () => readonly Rows[],
  card: keyof Omit<Core, "ask">,
  before: Core,
): Promise<Figure> {
  let given: readonly Rows[] = handOver();
  const run = (core: Core) => () => core.ask(core[card], given as readonly Argument[]);
  const times = await race(
    [
      { name: "today", run: run(today), prepare: () => void (given = handOver()) },
      { name: "before", run: run(before), prepare: () => void (given = handOver()) },
    ],
    ROUNDS,
  );
  return { what, value: times.get("today")! / times.get("before")!, unit: "×", goal: 1.1 };
}

export async function measure(): Promise<Part> {
  const before = await coreOf(BEFORE);
  const serial = handedOver(sampleDeals({ count: 100_000, dates: "serial" }));
  const iso = handedOver(sampleDeals({ count: 100_000, dates: "ISO" }));
  const sample = sampleDeals({ count: 40_000, dates: "serial" });
  const deals = handedOver(sample);
  const touches = handedOver(sampleTouches(400_000, sample));
  return {
    title: "Reading a call as a whole, against reading every column by itself",
    setting: [
      `The core of today and that of commit ${BEFORE.slice(0, 7)}, in turns in one process, on cells handed over again for every run.`,
    ],
    figures: [
      await ratio("VELOCITY_BASELINE, 100,000 deals, serial dates", () => [serial()], "velocityBaseline", before),
      await ratio("VELOCITY_BASELINE, 100,000 deals, ISO text dates", () => [iso()], "velocityBaseline", before),
      await ratio(
        "ATTRIBUTION_RECONCILE, 400,000 touches and 40,000 deals",
        () => [touches(), deals()],
        "attributionReconcile",
        before,
      ),
    ],
  };
}
