/** The words that say how deals ended, column by column, each with its deals counted as functions count them. */
import type { TextColumn } from "../../core/kernel/text-column";
import { isFlag } from "../../core/kernel/find-columns";
import { NO_SETTINGS } from "../../core/kernel/settings";
import type { TableFrame } from "../../core/kernel/table-shape";
import { LOST, WON } from "../../core/tables/outcomes";
import { wordMeanings } from "../../core/tables/stage-meaning";
import type { Outcome } from "./stage-picks";

export interface StageWord {
  readonly word: string;
  readonly count: number;
  /** How its deals were read; undefined where other columns tell some of them apart. */
  readonly outcome: Outcome | undefined;
  /** Its deals by outcome. */
  readonly by: Readonly<Record<Outcome, number>>;
  /** Whether a user said so. */
  readonly isPicked: boolean;
  /** What the word says by itself; undefined where it says nothing, or both won and lost. */
  readonly says: Outcome | undefined;
}

export interface StageColumn {
  readonly header: string;
  /** The most frequent first. */
  readonly words: readonly StageWord[];
}

export interface StageList {
  readonly columns: readonly StageColumn[];
  /** Whether only one column tells how deals ended, so that a word's own meaning decides. */
  readonly isOneColumn: boolean;
}

interface Deals extends Pick<TableFrame, "name" | "rows" | "reading" | "headerOf"> {
  readonly outcome: TextColumn | undefined;
  readonly status: TextColumn | undefined;
  readonly stage: TextColumn | undefined;
  readonly isWon: TextColumn | undefined;
  readonly isLost: TextColumn | undefined;
  readonly isClosed: TextColumn | undefined;
  readonly active: TextColumn | undefined;
  readonly outcomes: Uint8Array;
}

export function stageList(deals: Deals): StageList {
  const stageHeader = deals.headerOf("Stage");
  const seen = new Set<string>();
  const columns: StageColumn[] = [];
  let others = 0;
  for (const [label, column] of [
    ["Outcome", deals.outcome],
    ["Status", deals.status],
    ["Stage", deals.stage],
  ] as const) {
    const header = deals.headerOf(label);
    if (column === undefined || header === undefined || seen.has(header)) continue;
    seen.add(header);
    const words = wordsOf(column, deals);
    // A box that is ticked or not says it without words, and a status that knows neither won nor lost says nothing.
    const isBox = words.every(({ word }) => isFlag(word));
    if (isBox || (header !== stageHeader && !words.some(({ says }) => says === "won" || says === "lost"))) {
      if (isBox) others++;
      continue;
    }
    columns.push({ header, words });
  }
  const flags = [deals.isWon, deals.isLost, deals.isClosed, deals.active].filter((flag) => flag !== undefined);
  return { columns, isOneColumn: columns.length === 1 && others + flags.length === 0 };
}

function wordsOf({ codes, words }: TextColumn, { rows, outcomes, reading, name }: Deals): readonly StageWord[] {
  const won = new Int32Array(words.length);
  const lost = new Int32Array(words.length);
  const count = new Int32Array(words.length);
  for (let i = 0; i < rows; i++) {
    count[codes[i]]++;
    if (outcomes[i] === WON) won[codes[i]]++;
    else if (outcomes[i] === LOST) lost[codes[i]]++;
  }
  const picked = wordMeanings(words, reading, name);
  const own = wordMeanings(words, { ...reading, settings: NO_SETTINGS }, name);
  return words
    .flatMap((word, code): readonly StageWord[] => {
      if (word === "" || count[code] === 0) return [];
      const by = { won: won[code], lost: lost[code], open: count[code] - won[code] - lost[code] };
      const [outcome] = (["won", "lost", "open"] as const).filter((each) => by[each] === count[code]);
      const { meaning } = own[code];
      return [
        {
          word,
          count: count[code],
          outcome,
          by,
          isPicked: picked[code].isNamed,
          says: meaning === "both" || meaning === "unknown" ? undefined : meaning,
        },
      ];
    })
    .sort((a, b) => b.count - a.count);
}
