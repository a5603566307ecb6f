/**
 * `npm run published`: notes what is published now in tests/published/published.json, which the tests hold
 * on to. Refuses what would break saved work, unless told `--breaking`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { comparePublished } from "./published/compare-published";
import { publishedNow } from "./published/published-now";
import { NO_DRIFT, type Drift, type Published } from "./published/snapshot";

export const PUBLISHED_FILE = fileURLToPath(new URL("../tests/published/published.json", import.meta.url));

export function printPublished(published: Published): string {
  return `${JSON.stringify(published, null, 2)}\n`;
}

/** What has changed since `file` was written; it is written anew unless that would break saved work. */
export function notePublished(file: string, now: Published, mayBreak: boolean): Drift {
  const drift = existsSync(file)
    ? comparePublished(JSON.parse(readFileSync(file, "utf8")) as Published, now)
    : NO_DRIFT;
  if (drift.breaking.length > 0 && !mayBreak) return drift;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, printPublished(now));
  return drift;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const mayBreak = process.argv.includes("--breaking");
  const { breaking, additions } = notePublished(PUBLISHED_FILE, publishedNow(), mayBreak);
  for (const words of additions) console.log(`added: ${words}`);
  for (const words of breaking) console.error(`breaks saved work: ${words}`);
  if (breaking.length > 0 && !mayBreak) {
    console.error(
      "Nothing was noted. If it has to be, run `npm run published -- --breaking` and say so in CHANGELOG.md.",
    );
    process.exitCode = 1;
  }
}
