/** What the words of a stage, status, or outcome column say: what `columns` says of them first, then the words themselves. */
import type { Reading } from "../kernel/reading";
import { textOf } from "../kernel/cells";
import type { TableFrame } from "../kernel/table-shape";
import { readStageWords } from "./stage-words";

export type Meaning = "won" | "lost" | "open" | "both" | "unknown";

export interface WordMeaning {
  readonly meaning: Meaning;
  /** Whether `columns` says so. */
  readonly isNamed: boolean;
}

const SETTINGS = { Won: "won", Lost: "lost", Open: "open" } as const;

function folded(word: string): string {
  return textOf(word).toLowerCase();
}

/** The words that `columns` names for a table, each without case. */
function namedWords({ settings }: Reading, table: string): ReadonlyMap<string, "won" | "lost" | "open"> {
  const named = new Map<string, "won" | "lost" | "open">();
  for (const name of Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]) {
    for (const word of settings.of(name, table) ?? []) named.set(folded(word), SETTINGS[name]);
  }
  return named;
}

/** The meaning of every word of a column. */
export function wordMeanings(words: readonly string[], reading: Reading, table: string): readonly WordMeaning[] {
  const named = namedWords(reading, table);
  return words.map((word) => {
    const said = named.get(folded(word));
    if (said !== undefined) return { meaning: said, isNamed: true };
    const read = readStageWords(word);
    return { meaning: read === "open" ? (saysOpen(word) ? "open" : "unknown") : read, isNamed: false };
  });
}

/** Words that say that a deal is under way, in a column that says how deals stand. */
const OPEN =
  /^(?:open|opened|pending|active|ongoing|on-?going|in progress|in process|working|new|offen|aktiv|in bearbeitung|ouverte?|en cours|abiert[oa]|en curso|abert[oa]|em andamento|apert[oa]|in corso|open staand|öppen|pågående|åben|åpen|otwart[aey]|w toku|открыт[аоы]?|в работе|進行中|进行中)$/i;

function saysOpen(word: string): boolean {
  return OPEN.test(folded(word));
}

/** Words of `Won=`, `Lost=`, and `Open=` that no row has. */
export function unusedStageWords(
  reading: Reading,
  table: string,
  columns: readonly (readonly string[])[],
): readonly string[] {
  const present = new Set(columns.flatMap((words) => words.map(folded)));
  const named = (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]).flatMap(
    (name) => reading.settings.of(name, table) ?? [],
  );
  return named.filter((word) => !present.has(folded(word)));
}

/** Whether a stage's name, or `columns`, says that a deal there is lost. */
export function lostStageTest({ reading, name }: Pick<TableFrame, "reading" | "name">): (stage: string) => boolean {
  return (stage) => wordMeanings([stage], reading, name)[0].meaning === "lost";
}
