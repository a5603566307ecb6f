/**
 * Whether a deal is won, lost, or open: read in one place from outcome, flags, and stage together.
 *
 * Order of trust: a stage that `columns` names; an outcome or status column that says it in words;
 * boxes such as Closed and Won; the stage's words. Rows on which two of them disagree are counted in
 * a note.
 *
 * Conventions: a box Won that is off says nothing about a deal by itself: it is lost only where
 * another column says that the deal is closed. A closed deal that nothing calls won or lost, and a
 * stage that says both, is open, and a note says so. An archived deal (Odoo's Active is off) is lost.
 */
import { isFlag } from "../kernel/find-columns";
import type { TextColumn } from "../kernel/text-column";
import type { Reading } from "../kernel/reading";
import { printPair } from "../kernel/settings";
import { refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { counted } from "../written/counted";
import { short } from "../kernel/refusal";
import { isOpenStageName } from "./open-stage-words";
import { unusedStageWords, wordMeanings, type Meaning } from "./stage-meaning";

/** Zero, so that outcomes say as well which deals are closed. */
export const OPEN = 0;
export const WON = 1;
export const LOST = 2;
const UNSAID = 3;

export interface OutcomeColumns {
  readonly outcome: TextColumn | undefined;
  readonly stage: TextColumn | undefined;
  readonly status: TextColumn | undefined;
  readonly isClosed: TextColumn | undefined;
  readonly isWon?: TextColumn | undefined;
  readonly isLost?: TextColumn | undefined;
  readonly active?: TextColumn | undefined;
  readonly closed: Float64Array | undefined;
  /** Whether the table is there for its outcomes, as accounts are that a score is tested on. */
  readonly isJudged?: boolean;
}

type Deals = Pick<TableFrame, "name" | "rows" | "headers" | "reading"> & OutcomeColumns;

/** OPEN, WON, or LOST for every deal; refused where no column says which. */
export function readOutcomes(deals: Deals): Uint8Array | Refusal {
  const { outcome, stage, status, name, rows, reading } = deals;
  if (outcome === undefined && stage === undefined && status === undefined && !hasFlags(deals)) {
    return refuse.missingEither(name, ["Outcome", "Stage"], deals.headers);
  }
  const worded = [outcome, status].flatMap((column) => (column === undefined ? [] : [marksOf(column, reading, name)]));
  const stages = stage === undefined ? undefined : marksOf(stage, reading, name);
  const flags = flagMarks(deals);
  if (worded.length === 0 && flags === undefined && stages !== undefined) return byStageAlone(deals, stages);
  const outcomes = new Uint8Array(rows);
  const namedIn = [...worded, ...(stages === undefined ? [] : [stages])].filter(({ isNamed }) =>
    isNamed.includes(true),
  );
  let disagreeing = 0;
  const unclear = { closed: 0, both: 0, first: "" };
  for (let i = 0; i < rows; i++) {
    const said = namedMark(namedIn, i) ?? firstSaid(worded, i);
    const flag = flags === undefined ? UNSAID : flags[i];
    const byStage = stages === undefined ? UNSAID : stages.marks[stages.codes[i]];
    const mark = said !== UNSAID ? said : flag === UNSAID || flag === CLOSED ? byStage : flag;
    outcomes[i] = mark === UNSAID || mark === CLOSED ? OPEN : mark;
    if (said === UNSAID && flag === CLOSED && byStage === UNSAID) unclear.closed++;
    if (mark === UNSAID && stages !== undefined && stages.isBoth[stages.codes[i]]) {
      if (unclear.both++ === 0) unclear.first = stages.words[stages.codes[i]];
    }
    if (disagree(said, flag) || disagree(said, byStage) || disagree(flag, byStage)) disagreeing++;
  }
  noteOutcomes(deals, outcomes, stages, { ...unclear, disagreeing });
  return outcomes;
}

/** Most exports have stages and nothing else: no two columns to weigh against each other. */
function byStageAlone(deals: Deals, stages: Marks): Uint8Array {
  const { codes, marks, isBoth, words } = stages;
  const outcomeOf = marks.map((mark) => (mark === UNSAID ? OPEN : mark));
  const outcomes = new Uint8Array(deals.rows);
  for (let i = 0; i < outcomes.length; i++) outcomes[i] = outcomeOf[codes[i]];
  const first = isBoth.indexOf(true);
  const both = first < 0 ? 0 : codes.reduce((count, code) => count + (isBoth[code] ? 1 : 0), 0);
  noteOutcomes(deals, outcomes, stages, { closed: 0, both, first: words[first] ?? "", disagreeing: 0 });
  return outcomes;
}

/** Closed, and whether won or lost is not said. */
const CLOSED = 4;

function hasFlags({ isWon, isLost, isClosed, active }: OutcomeColumns): boolean {
  return isWon !== undefined || isLost !== undefined || isClosed !== undefined || active !== undefined;
}

/** Won and lost against each other, or an explicit open against either. */
function disagree(a: number, b: number): boolean {
  if (a === UNSAID || b === UNSAID || a === b) return false;
  if (a === CLOSED) return b === OPEN;
  return b === CLOSED ? a === OPEN : true;
}

interface Marks {
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** By code: OPEN where the word says so, UNSAID where it says nothing. */
  readonly marks: Uint8Array;
  readonly isNamed: readonly boolean[];
  readonly isBoth: readonly boolean[];
}

function marksOf({ codes, words }: TextColumn, reading: Reading, table: string): Marks {
  const meanings = wordMeanings(words, reading, table);
  return {
    codes,
    words,
    marks: Uint8Array.from(meanings, ({ meaning }) => markOf(meaning)),
    isNamed: meanings.map(({ isNamed }) => isNamed),
    isBoth: meanings.map(({ meaning }) => meaning === "both"),
  };
}

function markOf(meaning: Meaning): number {
  switch (meaning) {
    case "won":
      return WON;
    case "lost":
      return LOST;
    case "open":
      return OPEN;
    case "both":
    case "unknown":
      return UNSAID;
    default:
      return meaning satisfies never;
  }
}

/** What `columns` itself names, wherever in the row it is. */
function namedMark(columns: readonly Marks[], i: number): number | undefined {
  for (const { codes, marks, isNamed } of columns) {
    if (isNamed[codes[i]]) return marks[codes[i]];
  }
  return undefined;
}

function firstSaid(worded: readonly Marks[], i: number): number {
  for (const { codes, marks } of worded) if (marks[codes[i]] !== UNSAID) return marks[codes[i]];
  return UNSAID;
}

const YES = /^(?:true|yes|y|1|x|✓|✔|checked|ja|oui|s[íi]|sim|wahr|vrai|да|tak)$/i;

/** Ticks, which are letters and signs like any other where a column holds words as well. */
export function isTick(word: string): boolean {
  return /^(?:x|✓|✔)$/i.test(word);
}

/** 1 for yes, 0 for no, -1 for a blank or a word that is neither. */
function answersOf(column: TextColumn | undefined): ((i: number) => number) | undefined {
  if (column === undefined) return undefined;
  const { words, codes } = column;
  const hasWords = words.some((word) => word !== "" && !isFlag(word));
  const answers = words.map((word) => {
    if (word === "" || !isFlag(word) || (hasWords && isTick(word))) return -1;
    return YES.test(word) ? 1 : 0;
  });
  return (i) => answers[codes[i]];
}

/** What the boxes say together; undefined where there are none. */
function flagMarks(deals: Deals): Uint8Array | undefined {
  // A yes or no in an outcome or status column is a box Won.
  const won = [deals.isWon, deals.outcome].map(answersOf).filter((answers) => answers !== undefined);
  const lost = answersOf(deals.isLost);
  const closed = answersOf(deals.isClosed);
  const active = answersOf(deals.active);
  if (won.length === 0 && lost === undefined && closed === undefined && active === undefined) return undefined;
  return Uint8Array.from({ length: deals.rows }, (_, i) => {
    const isWon = won.reduce((answer, of) => Math.max(answer, of(i)), -1);
    const isLost = lost?.(i) ?? -1;
    const isClosed = closed?.(i) ?? -1;
    if (isWon === 1 && isLost === 1) return UNSAID;
    if (isWon === 1) return WON;
    if (isLost === 1) return LOST;
    if (active?.(i) === 0) return LOST;
    if (isClosed === 1) return isWon === 0 ? LOST : CLOSED;
    if (isClosed === 0 || (isWon === 0 && isLost === 0)) return OPEN;
    return UNSAID;
  });
}

interface Unclear {
  readonly closed: number;
  readonly both: number;
  /** The first stage that says both. */
  readonly first: string;
  readonly disagreeing: number;
}

function noteOutcomes(deals: Deals, outcomes: Uint8Array, stages: Marks | undefined, unclear: Unclear): void {
  const { name, reading, outcome, status, stage } = deals;
  if (unclear.disagreeing > 0) {
    reading.note(
      "outcomes",
      `${counted(unclear.disagreeing, "row")} of ${name} on which stage, status, and boxes disagree read by the most explicit one: outcome or status first, then boxes, then stage.`,
    );
  }
  if (unclear.closed > 0) {
    reading.note(
      "outcomes",
      `${counted(unclear.closed, "closed row")} of ${name} read as open: nothing says won or lost.`,
    );
  }
  if (unclear.both > 0) {
    reading.note(
      "stage words",
      `${counted(unclear.both, "row")} of ${name} read as open: the stage "${short(unclear.first)}" says both won and lost.`,
    );
  }
  const unused = unusedStageWords(
    reading,
    name,
    [outcome, status, stage].map((column) => column?.words ?? []),
  );
  if (unused.length > 0) {
    reading.note(
      "settings",
      `${counted(unused.length, "stage word")} of columns found in no row of ${name}: ${unused.map((word) => `"${short(word)}"`).join(", ")}.`,
    );
  }
  noteUnsaidStages(deals, outcomes, stages);
}

/** Stages shown in the note before the rest is counted. */
const MOST_STAGES = 12;

/**
 * Where no deal is won, or none lost, although open deals have close dates: the stages, and how to
 * name them. Not where every stage is one that deals pass through on their way, as in a pipeline.
 */
function noteUnsaidStages(
  { name, closed, reading, status, outcome, isJudged }: Deals,
  outcomes: Uint8Array,
  stages: Marks | undefined,
): void {
  const source = stages ?? (status === undefined ? outcome : status);
  if (source === undefined || outcomes.length === 0) return;
  const lacksWon = !outcomes.includes(WON);
  const lacksLost = !outcomes.includes(LOST);
  if (!lacksWon && !lacksLost) return;
  // Without close dates nothing says that some of them closed, unless outcomes are what the table is for.
  if (closed === undefined && isJudged !== true) return;
  const counts = new Map<string, number>();
  let dated = 0;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] !== OPEN) continue;
    const word = source.words[source.codes[i]];
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
    if (closed === undefined || !Number.isNaN(closed[i])) dated++;
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const unclear = ranked.map(([word]) => word).filter((word) => !isOpenStageName(word));
  // A pipeline of open deals alone has nothing to name.
  if (dated === 0 || unclear.length === 0) return;
  const listed = ranked.slice(0, MOST_STAGES).map(([word, count]) => `${short(word)} (${count})`);
  const more = ranked.length > MOST_STAGES ? `, and ${ranked.length - MOST_STAGES} more` : "";
  const lacking = lacksWon && lacksLost ? "won or lost" : lacksWon ? "won" : "lost";
  const [first, second] = unclear;
  const setting = [
    ...(lacksWon ? [printPair("Won", [first])] : []),
    ...(lacksLost && (!lacksWon || second !== undefined) ? [printPair("Lost", [lacksWon ? second : first])] : []),
  ].join("; ");
  reading.note(
    "stage words",
    `${counted(dated, "row")} of ${name}${closed === undefined ? "" : " with a close date"} read as open: no stage says ${lacking}. The stages are ${listed.join(", ")}${more}. To name one, add columns such as "${setting}".`,
  );
}
