/**
 * What the name of a stage or a status says about its deals.
 *
 * Conventions. Whole words count, in any listed language and wherever they are in the name:
 * `Closed Won - Upsell`, `C6:WON`, `5. Gewonnen ✅`. A negation or a word of doubt takes back
 * the next word in the same part of the name: `Not won yet` is open, `Lost - not interested`
 * is lost. "Closed" by itself says neither. Names in Japanese and Chinese are searched for the
 * listed compounds. What is longer than a thousand characters is no name, and says neither.
 */
import { foldLetters } from "../written/fold-letters";
import { STAGE_VOCABULARIES, UNSPACED_VOCABULARIES } from "./stage-vocabulary";

export type StageMeaning = "won" | "lost" | "both" | "open";

/** What a stage's or status's name says, by whole words in any listed language; "open" where it says neither. */
export function readStageWords(text: string): StageMeaning {
  if (text.length > LONGEST_NAME) return "open";
  const folded = foldLetters(text.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 "))
    // An apostrophe joins a word (won't), "un-" negates one (un-won), and "no. 5" is a number.
    .replace(/(\p{L})['’](?=\p{L})/gu, "$1")
    .replace(/\bun-(?=\p{L})/gu, "not ")
    .replace(/\b(?:no|nr)\b[.°º]?\s*\d+/g, " ");
  const alone = ALONE.get(bareName(folded));
  if (alone !== undefined) return alone;
  const said = new Set<Outcome>();
  for (const part of folded.split(PARTS)) {
    const words = part.match(WORDS) ?? [];
    if (isNotYet(words)) said.clear();
    else readPart(words, said);
  }
  if (said.size === 2) return "both";
  return said.has("won") ? "won" : said.has("lost") ? "lost" : "open";
}

/** In characters; what is longer is no name. */
export const LONGEST_NAME = 1_000;

type Outcome = "won" | "lost";
type Role = Outcome | "not" | "filler" | "yet" | "neither";
interface Entry {
  readonly words: readonly string[];
  readonly role: Role;
}

/** Where a negation ends: at punctuation, and at a dash or slash with a space beside it. */
const PARTS = /[:;,|()[\]{}·•>→=!?\n–—]|\.(?:\s|$)|\s[-/]+|[-/]+\s/;
/** Runs of Chinese characters and kana are words of their own, whatever letters touch them. */
const UNSPACED = /^[\u3005\u3040-\u30ff\u3400-\u9fff]/;
const WORDS = /[\u3005\u3040-\u30ff\u3400-\u9fff]+|(?:(?![\u3005\u3040-\u30ff\u3400-\u9fff])\p{L})+/gu;

const listed = (entries: string | undefined): readonly string[] =>
  entries === undefined ? [] : entries.split(",").map((entry) => foldLetters(entry.trim()));

const ROLES: readonly Role[] = ["won", "lost", "not", "filler", "yet", "neither"];

/** Entries by their first word, the longest first. */
const entriesOf = ((): ReadonlyMap<string, readonly Entry[]> => {
  const byFirst = new Map<string, Entry[]>();
  for (const vocabulary of Object.values(STAGE_VOCABULARIES)) {
    for (const role of ROLES) {
      for (const entry of listed(vocabulary[role])) {
        const words = entry.split(" ");
        const known = byFirst.get(words[0]);
        if (known === undefined) byFirst.set(words[0], [{ words, role }]);
        else known.push({ words, role });
      }
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

const vocabularies = [...Object.values(STAGE_VOCABULARIES), ...Object.values(UNSPACED_VOCABULARIES)];

const ALONE: ReadonlyMap<string, Outcome> = new Map(
  vocabularies.flatMap(({ wonAlone, lostAlone }) => [
    ...listed(wonAlone).map((word): [string, Outcome] => [word, "won"]),
    ...listed(lostAlone).map((word): [string, Outcome] => [word, "lost"]),
  ]),
);

/** Words that only say that a stage follows: "Stage 6 - Signed". */
const LABELS = new Set([
  "stage",
  "step",
  "phase",
  "status",
  "schritt",
  "etape",
  "etapa",
  "fase",
  "fas",
  "etap",
  "этап",
]);

/** The name without digits, punctuation, labels, codes such as "C6:" and "A.", and a bracket at its end. */
function bareName(folded: string): string {
  const words = folded
    .replace(/\([^()]*\)\s*$/, "")
    .replace(/[\p{L}\d]+/gu, (run) => (/\d/.test(run) ? " " : run))
    .match(WORDS);
  return (words ?? []).filter((word) => (word.length > 1 || UNSPACED.test(word)) && !LABELS.has(word)).join(" ");
}

/** "Not yet" in a part of its own takes back what the parts before it say: "Won (not yet)". */
function isNotYet(words: readonly string[]): boolean {
  const has = (word: string, role: Role) => entriesOf.get(word)?.some((each) => each.role === role) === true;
  return (
    words.some((word) => has(word, "not")) &&
    words.some((word) => has(word, "yet")) &&
    words.every((word) => has(word, "not") || has(word, "yet"))
  );
}

function readPart(words: readonly string[], said: Set<Outcome>): void {
  const mayStillHappen = words.some((word) => entriesOf.get(word)?.some(({ role }) => role === "yet"));
  let isNegated = false;
  for (let i = 0; i < words.length;) {
    if (UNSPACED.test(words[i])) readUnspaced(words[i], said);
    const entry = entriesOf.get(words[i])?.find((each) => each.words.every((word, k) => word === words[i + k]));
    i += entry?.words.length ?? 1;
    if (entry === undefined || entry.role === "neither") isNegated = false;
    else if (entry.role === "not") isNegated = true;
    else if (entry.role === "won" || entry.role === "lost") {
      const isPending = mayStillHappen && entry.words.length > 1;
      if (!isNegated && !isPending) said.add(entry.role);
    }
  }
}

const unspaced = Object.values(UNSPACED_VOCABULARIES)
  .flatMap(({ won, lost, not, after }) => {
    const rest = { not: listed(not), after: listed(after) };
    return [
      ...listed(won).map((word) => ({ word, outcome: "won" as const, ...rest })),
      ...listed(lost).map((word) => ({ word, outcome: "lost" as const, ...rest })),
    ];
  })
  .sort((a, b) => b.word.length - a.word.length);

function readUnspaced(run: string, said: Set<Outcome>): void {
  for (let i = 0; i < run.length;) {
    const entry = unspaced.find(({ word }) => run.startsWith(word, i));
    if (entry === undefined) {
      i++;
      continue;
    }
    const { word, outcome, not, after } = entry;
    const before = run.slice(0, i);
    i += word.length;
    const rest = run.slice(i);
    if (not.some((each) => before.endsWith(each)) || after.some((each) => rest.startsWith(each))) continue;
    said.add(outcome);
  }
}
