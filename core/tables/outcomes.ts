/**
 * Whether a deal is won, lost or open: by its outcome, else by its stage, else by a status
 * beside the stage (Pipedrive's stages know neither won nor lost, its status does). Compared
 * without case and without digits, punctuation and a bracket at the edges
 * (`6 - Closed Won (renewal)` is won).
 *
 * Convention: a plain no in an outcome column (`IsWon` = false) is a loss only where
 * the deal is closed: the is-closed column says so, else the stage, and where there is
 * neither, a close date.
 */
import type { TextColumn } from "../kernel/columns";
import { refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table";

export const OPEN = 0;
export const WON = 1;
export const LOST = 2;

const WON_WORDS = new Set(["won", "closedwon", "success", "signed"]);
const LOST_WORDS = new Set(["lost", "closedlost", "disqualified", "abandoned"]);
const YES = new Set(["true", "yes", "y", "1"]);
const NO = new Set(["false", "no", "n", "0"]);

export interface OutcomeColumns {
  readonly outcome: TextColumn | undefined;
  readonly stage: TextColumn | undefined;
  readonly status: TextColumn | undefined;
  readonly isClosed: TextColumn | undefined;
  readonly closed: Float64Array | undefined;
}

type Word = "won" | "lost" | "yes" | "no" | "blank" | "other";

function readWord(word: string): Word {
  const lower = word.toLowerCase();
  if (lower === "") return "blank";
  if (YES.has(lower)) return "yes";
  if (NO.has(lower)) return "no";
  const bare = lower
    .replace(/\([^)]*\)\s*$/, "")
    .replace(/^[^a-z]+|[^a-z]+$/g, "")
    .replace(/[\s_/-]+/g, "");
  if (WON_WORDS.has(bare)) return "won";
  return LOST_WORDS.has(bare) ? "lost" : "other";
}

/** OPEN, WON or LOST for every deal; refused where neither an outcome nor a stage column is there. */
export function readOutcomes(
  deals: Pick<TableFrame, "name" | "rows" | "headers"> & OutcomeColumns,
): Uint8Array | Refusal {
  const { outcome, stage, status, isClosed, closed } = deals;
  if (outcome === undefined && stage === undefined) {
    return refuse.missingEither(deals.name, ["Outcome", "Stage"], deals.headers);
  }
  const outcomes = new Uint8Array(deals.rows);
  // The stage speaks after the status, so that it has the last word.
  if (status !== undefined) markStages(outcomes, status);
  if (stage !== undefined) markStages(outcomes, stage);
  if (outcome === undefined) return outcomes;

  const words = outcome.words.map(readWord);
  const closedWords = isClosed?.words.map(readWord);
  for (let i = 0; i < outcomes.length; i++) {
    const word = words[outcome.codes[i]];
    if (word === "blank") continue;
    if (word === "no") {
      const isLost =
        isClosed !== undefined
          ? closedWords![isClosed.codes[i]] === "yes"
          : stage !== undefined
            ? outcomes[i] === LOST
            : closed !== undefined && !Number.isNaN(closed[i]);
      outcomes[i] = isLost ? LOST : OPEN;
    } else outcomes[i] = word === "won" || word === "yes" ? WON : word === "lost" ? LOST : OPEN;
  }
  return outcomes;
}

/** Whether a stage's name says that a deal there is lost. */
export function isLostStage(stage: string): boolean {
  return readWord(stage) === "lost";
}

/** Marks the deals that a column of stages calls won or lost, and leaves the others. */
function markStages(outcomes: Uint8Array, { codes, words }: TextColumn): void {
  const marks = Uint8Array.from(words, (word) => stageMark(readWord(word)));
  for (let i = 0; i < outcomes.length; i++) if (marks[codes[i]] !== OPEN) outcomes[i] = marks[codes[i]];
}

function stageMark(word: Word): number {
  return word === "won" ? WON : word === "lost" ? LOST : OPEN;
}
