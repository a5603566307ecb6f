/**
 * Mutation testing of core, on demand: `npm run mutate -- velocity sla`, or without a name all of it; with `--own` on
 * the tests of these families alone. Writes each family's score between the marks of docs/mutation.md, and its
 * survivors to dist/mutation/<family>.md.
 */
import { Stryker } from "@stryker-mutator/core";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const DOCUMENT = `${ROOT}docs/mutation.md`;
const START = "<!-- scores -->";
const END = "<!-- /scores -->";

type Mutants = Awaited<ReturnType<Stryker["runMutationTest"]>>;

interface Score {
  readonly killed: number;
  readonly survived: number;
}

/** All families in one run: the tests are tried on the core as it stands only once. */
async function mutate(families: readonly string[]): Promise<Mutants> {
  const stryker = new Stryker({
    mutate: families.map((family) => `core/${family}/**/*.ts`),
    plugins: ["@stryker-mutator/vitest-runner", "./tools/mutation-faces.mjs"],
    ignorers: ["faces"],
    testRunner: "vitest",
    vitest: { configFile: "vitest.mutation.config.ts", related: false },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ["progress-append-only"],
    tempDirName: ".mutation",
    ignorePatterns: ["dist", "docs"],
    allowEmpty: true,
  });
  return stryker.runMutationTest();
}

function scoreOf(mutants: Mutants): Score {
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return { killed: count("Killed", "Timeout"), survived: count("Survived", "NoCoverage") };
}

function printSurvivors(family: string, mutants: Mutants): string {
  const survived = linesOf(mutants, ["Survived", "NoCoverage"]);
  const late = linesOf(mutants, ["Timeout"]);
  return `# ${family}: survivors\n\n${survived}\n\nKilled by the clock, to be looked at where the machine was busy:\n\n${late}\n`;
}

function linesOf(mutants: Mutants, statuses: readonly string[]): string {
  const lines = mutants
    .filter(({ status }) => statuses.includes(status))
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const place = `${fileName.replace(/^.*core\//, "core/")}:${location.start.line}:${location.start.column}`;
      return `- ${place} ${mutatorName}${status === "NoCoverage" ? " (no test reaches it)" : ""}: \`${(replacement ?? "").replace(/\s+/g, " ").slice(0, 120)}\``;
    });
  return lines.join("\n");
}

/** The row of a family in the document's table, put in or replaced. */
function withScore(document: string, family: string, { killed, survived }: Score): string {
  const start = document.indexOf(START) + START.length;
  const end = document.indexOf(END);
  const rows = document
    .slice(start, end)
    .split("\n")
    .filter((row) => row.startsWith("| ") && !/^\| (Family|---)/.test(row) && !row.startsWith(`| ${family} |`));
  const rate = `${((100 * killed) / Math.max(killed + survived, 1)).toFixed(1)} %`;
  rows.push(`| ${family} | ${killed + survived} | ${killed} | ${survived} | ${rate} |`);
  const table = ["| Family | Mutants | Killed | Survived | Score |", "| --- | --- | --- | --- | --- |", ...rows.sort()];
  return `${document.slice(0, start)}\n\n${table.join("\n")}\n\n${document.slice(end)}`;
}

const folders = (await readdir(`${ROOT}core`, { withFileTypes: true })).filter((each) => each.isDirectory());
const { values, positionals: asked } = parseArgs({ options: { own: { type: "boolean" } }, allowPositionals: true });
if (values.own === true) process.env["MUTATED_ALONE"] = asked.join(",");
await mkdir(`${ROOT}dist/mutation`, { recursive: true });
const families = asked.length > 0 ? asked : folders.map(({ name }) => name);
const all = await mutate(families);
for (const family of families) {
  const mutants = all.filter(({ fileName }) => fileName.includes(`core/${family}/`));
  const score = scoreOf(mutants);
  console.log(`${family}: ${score.killed} killed, ${score.survived} survived`);
  await writeFile(`${ROOT}dist/mutation/${family}.md`, printSurvivors(family, mutants));
  await writeFile(DOCUMENT, withScore(await readFile(DOCUMENT, "utf8"), family, score));
}
