/** What the Google Sheets script costs before its first call: bytes, and time to load. */
import { build } from "esbuild";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { buildSheets, weighSheetsScript } from "../tools/build-sheets";
import type { Figure, Part } from "./figures";
import { race, type Contender } from "./stopwatch";

export async function measure(folder: string): Promise<Part> {
  await buildSheets(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  const zod = await bundleZodMini();

  const answering = "Revpact, and one VELOCITY answered";
  const times = await race(
    [
      loading("Revpact", files),
      loading(answering, [...files, "VELOCITY(200, 40000, 0.25, 90);"]),
      loading("zod/mini", [zod]),
      loading("empty script", [""]),
    ],
    { warmUp: 20, timed: 101 },
  );
  const [ours, theirs, empty] = ["Revpact", "zod/mini", "empty script"].map((name) => times.get(name)!);
  return {
    title: "The Google Sheets script",
    setting: [
      "Nothing of the bundle runs when it is loaded; what a first call costs on top is measured too.",
      `${names.join(", ")}, loaded in this order into one bare \`vm\` context, a new one for every load; the context's own making is not counted. Each load is compiled again: its text differs from the one before by a comment. zod/mini alone is one small schema and what of zod/mini it needs, bundled the same way (${kilobytes(Buffer.byteLength(zod)).toFixed(0)} KB).`,
    ],
    figures: [
      { what: "bytes of the script files", value: kilobytes(bytes), unit: "KB", goal: 180 },
      { what: "load time against zod/mini alone", value: ours / theirs, unit: "×", goal: 4 },
      { what: "load time against an empty script", value: ours / empty, unit: "×" },
      { what: "Revpact", value: ours, unit: "ms" },
      { what: answering, value: times.get(answering)!, unit: "ms" },
      { what: "zod/mini", value: theirs, unit: "ms" },
      { what: "empty script", value: empty, unit: "ms" },
      ...(await weights(files[names.indexOf("Functions.js")])),
    ],
  };
}

/** What weighs: the bundle by where its code comes from, and the comments that Sheets reads for its help. */
async function weights(stubs: string): Promise<readonly Figure[]> {
  const totals = new Map<string, number>([["help and stubs of the functions", Buffer.byteLength(stubs)]]);
  for (const [file, bytes] of await weighSheetsScript()) {
    const [top, below] = file.split("/");
    const part = top === "core" ? `core/${below}` : top === "node_modules" ? `package ${packageOf(file)}` : top;
    totals.set(part, (totals.get(part) ?? 0) + bytes);
  }
  return [...totals]
    .sort(([, a], [, b]) => b - a)
    .filter(([, bytes]) => bytes >= 1024)
    .map(([part, bytes]) => ({ what: `weight of ${part}`, value: kilobytes(bytes), unit: "KB" }));
}

function packageOf(file: string): string {
  const [, first, second] = file.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function kilobytes(bytes: number): number {
  return bytes / 1024;
}

let loads = 0;

function loading(name: string, files: readonly string[]): Contender {
  let context = createContext({});
  let unseen = files;
  return {
    name,
    prepare: () => {
      context = createContext({});
      loads++;
      unseen = files.map((file) => `${file}\n// ${loads}`);
    },
    run: () => {
      for (const file of unseen) new Script(file).runInContext(context);
    },
  };
}

const SMALL_SCHEMA = `
  import { array, enum as oneOf, number, object, optional, safeParse, string } from "zod/mini";
  const settings = object({ name: string(), size: number(), tags: array(string()), mode: optional(oneOf(["a", "b"])) });
  export const read = (value) => safeParse(settings, value);
`;

async function bundleZodMini(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: SMALL_SCHEMA, resolveDir: import.meta.dirname },
    bundle: true,
    format: "iife",
    globalName: "Zod",
    target: "es2019",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    write: false,
  });
  return outputFiles[0].text;
}
