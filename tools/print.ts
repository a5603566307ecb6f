/** Prints every committed page that comes from the cards; with --check, says which are not as they would be printed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalog } from "../core/catalog";
import { printAccuracy } from "./print-accuracy";
import { printDocs } from "./print-docs";
import { printReadmeTable } from "./print-readme-table";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The text of every printed file by its path; undefined for a page whose function is gone. */
export function printedFiles(): ReadonlyMap<string, string | undefined> {
  const files = new Map<string, string | undefined>();
  const folder = join(root, "docs/functions");
  for (const name of existsSync(folder) ? readdirSync(folder) : []) files.set(`docs/functions/${name}`, undefined);
  for (const [name, page] of printDocs(catalog)) files.set(`docs/functions/${name}`, page);
  files.set("docs/accuracy.md", printAccuracy());
  const readme = join(root, "README.md");
  if (existsSync(readme)) files.set("README.md", printReadmeTable(readFileSync(readme, "utf8"), catalog));
  return files;
}

function standing(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The paths whose text is not what would be printed. */
export function stalePrints(): readonly string[] {
  return [...printedFiles()].filter(([path, text]) => standing(path) !== text).map(([path]) => path);
}

export function print(): void {
  mkdirSync(join(root, "docs/functions"), { recursive: true });
  for (const [path, text] of printedFiles()) {
    if (text === undefined) rmSync(join(root, path));
    else if (standing(path) !== text) writeFileSync(join(root, path), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--check")) {
    const stale = stalePrints();
    if (stale.length > 0)
      console.error(`Not as printed, run \`npm run print\`:\n${stale.map((path) => `  ${path}`).join("\n")}`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else print();
}
