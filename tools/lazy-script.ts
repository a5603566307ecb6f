/**
 * Sheets loads the whole script for every call of a function, and a call needs one room or
 * one call of the host port. So nothing of the bundle runs when it is loaded: its public
 * names reach their module, and a function's name its room, when they are first called.
 */
import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Card } from "../core/kernel/card";

const CORE = fileURLToPath(new URL("../core/", import.meta.url));

export const lazyScript = (catalog: readonly Card[]): Plugin => ({
  name: "lazy-script",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]sheets-addon[\\/]app\.ts$/ }, async ({ path }) => ({
      contents: printEntries(await readFile(path, "utf8")),
      resolveDir: dirname(path),
      loader: "js",
    }));
    bundler.onLoad({ filter: /[\\/]src[\\/]plans[\\/]card-named\.ts$/ }, () => ({
      contents: printLookup(catalog),
      resolveDir: CORE,
      loader: "js",
    }));
  },
});

/**
 * `export { a } from "./x"` as a function that reaches for `./x` when it is called. A `require`
 * in a bundle of modules runs what it names on the first call, and keeps it.
 */
function printEntries(text: string): string {
  return [...text.matchAll(/export \{([^}]+)\} from ("[^"]+");/g)]
    .flatMap(([, names, from]) => names.split(",").map((name) => [name.trim(), from]))
    .map(([name, from]) => `export function ${name}(...given) { return require(${from}).${name}(...given); }`)
    .join("\n");
}

/** In the place of `card-named`. The directory is the catalogue: a card's family and name say where its room is. */
function printLookup(catalog: readonly Card[]): string {
  const cases = catalog.map(({ family, name }) => {
    const path = `./${join(family, name.toLowerCase().replace(/_/g, "-")).replace(/\\/g, "/")}`;
    return `case ${JSON.stringify(name)}: return require(${JSON.stringify(path)}).default;`;
  });
  return `export function cardNamed(name) { switch (name) {\n${cases.join("\n")}\n} }`;
}
