/**
 * `npm run bench`: every figure of the results page, as ratios taken in one run.
 * `npm run bench -- --only velocity` prints one part and leaves the page alone.
 */
import { build } from "esbuild";
import { fork } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMissed, measured, printPart, type Part } from "./figures";
import * as firstPanel from "./first-panel";
import * as largeCompany from "./large-company";
import * as sheetsScript from "./sheets-script";
import * as workbench from "./workbench";

const root = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(root, "dist/bench");
const RESULTS = join(root, "bench/RESULTS.md");

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  velocity: () => inProcess("velocity"),
  attribution: () => inProcess("attribution"),
  models: () => inProcess("models"),
  markov: () => inProcess("markov"),
  rows: () => inProcess("rows"),
  growth: () => inProcess("growth"),
  reading: () => inProcess("reading"),
  "sheets-script": () => sheetsScript.measure(join(BUILT, "script")),
  sidebar: () => firstPanel.measure(BUILT),
  workbench: () => workbench.measure(BUILT),
  "large-company": () => largeCompany.measure(BUILT),
};

/** The core is measured bundled, as hosts run it, with nothing else in the process. */
async function inProcess(name: string): Promise<Part> {
  const outfile = join(BUILT, "part.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["bench/part.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return new Promise((resolve, reject) => {
    const child = fork(outfile, [name], { execArgv: ["--expose-gc", "--max-old-space-size=6144"] });
    let part: Part | undefined;
    child.on("message", (message) => (part = message as Part));
    child.on("error", reject);
    child.on("exit", (code) =>
      part === undefined ? reject(new Error(`ended with code ${code}, before it had a result`)) : resolve(part),
    );
  });
}

function machine(): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpu.model.trim()}, ${cpus().length} cores, ${gigabytes} GB; ${platform()} ${release()}; Node ${process.version}`;
}

function printPage(results: readonly Part[], date: string): string {
  const goals = results.flatMap(({ title, figures }) =>
    figures
      .filter(({ goal }) => goal !== undefined)
      .map((figure) => ({ isMissed: isMissed(figure), words: `${title}: ${figure.what}` })),
  );
  const missed = goals.filter((goal) => goal.isMissed).map(({ words }) => `**${words}**`);
  return [
    "# Results of the bench",
    "",
    "Printed by `npm run bench`; not edited by hand. Times on another machine differ; the ratios, taken within one run, should not differ much. Every time is the median of repeated runs after a warm-up.",
    "",
    `- Date: ${date}`,
    `- Machine: ${machine()}`,
    `- Goals: ${goals.length - missed.length} of ${goals.length} met${missed.length > 0 ? `; missed ${missed.join("; ")}` : ""}`,
    "",
    ...results.map(printPart),
  ].join("\n");
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const { only } = values;
  if (only !== undefined && parts[only] === undefined) {
    throw new Error(`--only must be one of ${Object.keys(parts).join(", ")}, found ${only}`);
  }
  await mkdir(BUILT, { recursive: true });
  const results: Part[] = [];
  for (const name of only === undefined ? Object.keys(parts) : [only]) {
    const part = await measured(name, parts[name]);
    console.log(printPart(part));
    results.push(part);
  }
  if (only === undefined) await writeFile(RESULTS, printPage(results, new Date().toISOString().slice(0, 10)));
  if (results.some(({ missing }) => missing !== undefined)) process.exitCode = 1;
}

await main();
