/** What the Google Sheets script costs before its first call: bytes, and time to load. */
import { build } from "esbuild";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { buildSheets } from "../tools/build-sheets";
import type { Part } from "./figures";
import { race, type Contender } from "./stopwatch";

export async function measure(folder: string): Promise<Part> {
  await buildSheets(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  const zod = await bundleZodMini();

  const times = await race([loading("Revpact", files), loading("zod/mini", [zod]), loading("empty script", [""])], {
    warmUp: 20,
    timed: 101,
  });
  const [ours, theirs, empty] = ["Revpact", "zod/mini", "empty script"].map((name) => times.get(name)!);
  return {
    title: "The Google Sheets script",
    setting: [
      `${names.join(", ")}, loaded in this order into one bare \`vm\` context, a new one for every load; the context's own making is not counted. Each load is compiled anew: its text differs from the one before by a comment. zod/mini alone is one small schema and what of zod/mini it needs, bundled the same way (${kilobytes(Buffer.byteLength(zod)).toFixed(0)} KB).`,
    ],
    figures: [
      { what: "bytes of the script files", value: kilobytes(bytes), unit: "KB", goal: 180 },
      { what: "load time against zod/mini alone", value: ours / theirs, unit: "×", goal: 4 },
      { what: "load time against an empty script", value: ours / empty, unit: "×" },
      { what: "Revpact", value: ours, unit: "ms" },
      { what: "zod/mini", value: theirs, unit: "ms" },
      { what: "empty script", value: empty, unit: "ms" },
    ],
  };
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
