/**
 * A history of changes as one row per entry.
 *
 * Conventions: a change is an entry into its new value. A record's first change also shows the stage
 * it was in before, entered when the record was created where a row or a column says when, else at an
 * unknown time; so does a later change from a stage that no change led to. Changes of one time follow
 * one another by their values. A record that was created and never changed is in its present stage.
 */
import { groupWords, noteMerged } from "../kernel/group-words";
import { isRefusal } from "../kernel/refusal";
import { isBlankWord } from "../written/blank-words";
import { counted } from "../written/counted";
import type { Changes } from "./change-columns";
import { directionOf, tiesTurnedNote, untoldOrderNotes, type Entries } from "./entries-by-record";
import type { History } from "./history";
import { isCreation } from "./history-fields";
import type { ChangedFields } from "./history-form";
import { inTimeOrder } from "./in-time-order";
import { momentsOf } from "./moments";

export function entriesOfChanges(changes: Changes, noun: History["noun"], fields: ChangedFields): History {
  const { name, reading, record, rows } = changes;
  const kinds = kindsOfRows(changes, fields);
  const { words, to, from, current } = oneVocabulary(changes);
  const [moment, createdColumn] = momentsOf(
    changes.created === undefined ? [changes.when] : [changes.when, changes.created],
  );
  const created = creations(changes, kinds, moment, createdColumn, current);
  const { order, offsets, lacking } = changesByRecord(changes, kinds, to, moment);
  const shared = {
    name,
    reading,
    entered: { codes: to, words, codeOf: (word: string) => words.indexOf(word) },
    moment,
  };
  const isChained = changes.from !== undefined;
  if (isChained) settleTies({ order, offsets }, { ...shared, from, noun });

  const most = 2 * rows + record.words.length;
  const out = {
    record: new Int32Array(most),
    entered: new Int32Array(most),
    when: new Float64Array(most),
    moment: new Float64Array(most),
    isUntimed: new Uint8Array(most),
  };
  let size = 0;
  const add = (r: number, stage: number, when: number, at: number, isUntimed: boolean) => {
    out.record[size] = r;
    out.entered[size] = stage;
    out.when[size] = when;
    out.moment[size] = at;
    out.isUntimed[size++] = isUntimed ? 1 : 0;
  };
  // Rows that lack something are handed on as they are, to be counted where those of plain histories are.
  for (const row of lacking) add(record.codes[row], to[row], changes.when[row], moment[row], false);
  const isCurrentTold = tellsLastStage(current, { order, offsets }, to);
  let unknown = 0;
  let missing = 0;
  let unchanged = 0;
  for (let r = 1; r < record.words.length; r++) {
    const first = offsets[r];
    const end = offsets[r + 1];
    const birth = created.at[r];
    if (first === end) {
      const stage = created.present[r];
      if (!isCurrentTold || stage === 0 || Number.isNaN(birth)) continue;
      unchanged++;
      add(r, stage, created.written[r], birth, false);
      continue;
    }
    let stage = 0;
    for (let k = first; k < end; k++) {
      const row = order[k];
      if (k > first && isRepeat(row, order[k - 1], from, to, moment)) continue;
      const before = from[row];
      if (k === first && before !== 0) {
        if (birth <= moment[row]) add(r, before, created.written[r], birth, false);
        else if (Math.floor(birth) === Math.floor(moment[row])) add(r, before, changes.when[row], moment[row], false);
        else {
          unknown++;
          add(r, before, changes.when[row], moment[row], true);
        }
      } else if (before !== 0 && before !== stage) {
        missing++;
        add(r, before, changes.when[row], moment[row], true);
      }
      stage = to[row];
      add(r, stage, changes.when[row], moment[row], false);
    }
  }
  noteChanges(changes, noun, fields, kinds, { unknown, missing, unchanged });
  return {
    name,
    reading,
    rows: size,
    record: { ...record, codes: out.record.subarray(0, size) },
    entered: { ...shared.entered, codes: out.entered.subarray(0, size) },
    noun,
    when: out.when.subarray(0, size),
    moment: out.moment.subarray(0, size),
    isUntimed: out.isUntimed.subarray(0, size),
    isInOrder: isChained,
  };
}

/** What a row says. */
const OTHER = 0;
const CHANGE = 1;
const CREATION = 2;

/** For every row whether it is a change that counts, the creation of a record, or neither. */
function kindsOfRows({ rows, field }: Changes, fields: ChangedFields): Uint8Array {
  if (field === undefined || fields === undefined) return new Uint8Array(rows).fill(CHANGE);
  const counting = new Set(fields.words);
  const kindOf = field.words.map((word) =>
    counting.has(word) ? CHANGE : word !== "" && isCreation(word) ? CREATION : OTHER,
  );
  return Uint8Array.from(field.codes, (code) => kindOf[code]);
}

/** Old, new, and present values as codes of one list of words. */
function oneVocabulary(changes: Changes): {
  readonly words: readonly string[];
  readonly to: Int32Array;
  readonly from: Int32Array;
  readonly current: Int32Array;
} {
  const { rows, entered, from, name, reading } = changes;
  const present = changes.current?.();
  const codes = new Int32Array(3 * rows);
  const words: string[] = [""];
  const known = new Map<string, number>([["", 0]]);
  [entered, from, present].forEach((column, part) => {
    if (column === undefined || isRefusal(column)) return;
    const codeOf = Int32Array.from(column.words, (word) => {
      if (isBlankWord(word)) return 0;
      const code = known.get(word) ?? words.push(word) - 1;
      known.set(word, code);
      return code;
    });
    for (let i = 0; i < rows; i++) codes[part * rows + i] = codeOf[column.codes[i]];
  });
  const grouped = groupWords({ codes, words, spellings: [], codeOf: (word) => known.get(word) });
  noteMerged(grouped, changes.headerOf("Stage") ?? changes.headerOf("State") ?? "", name, reading);
  const part = (k: number) => grouped.codes.subarray(k * rows, (k + 1) * rows);
  return { words: grouped.words, to: part(0), from: part(1), current: part(2) };
}

interface Creations {
  /** When each record was created, NaN where nothing says so: as an instant, and as it is written. */
  readonly at: Float64Array;
  readonly written: Float64Array;
  /** The present stage that the rows of each record name, 0 where they name none. */
  readonly present: Int32Array;
}

/** A row that says "Created." comes before a column of created dates. */
function creations(
  { record, rows, when, created }: Changes,
  kinds: Uint8Array,
  moment: Float64Array,
  createdColumn: Float64Array | undefined,
  current: Int32Array,
): Creations {
  const at = new Float64Array(record.words.length).fill(NaN);
  const written = new Float64Array(record.words.length).fill(NaN);
  const present = new Int32Array(record.words.length);
  const keep = (r: number, instant: number, day: number) => {
    if (Number.isNaN(instant) || instant >= at[r]) return;
    at[r] = instant;
    written[r] = day;
  };
  for (let i = 0; i < rows; i++) {
    const r = record.codes[i];
    if (kinds[i] === CREATION) keep(r, moment[i], when[i]);
    if (current[i] !== 0) present[r] = current[i];
  }
  if (created === undefined || createdColumn === undefined) return { at, written, present };
  const isTold = Uint8Array.from(at, (instant) => (Number.isNaN(instant) ? 0 : 1));
  for (let i = 0; i < rows; i++) {
    if (isTold[record.codes[i]] === 0) keep(record.codes[i], createdColumn[i], created[i]);
  }
  return { at, written, present };
}

/** Rows that are changes, by record and in time order; and those that lack a record, a value, or a date. */
function changesByRecord(
  { record, rows, when }: Changes,
  kinds: Uint8Array,
  to: Int32Array,
  moment: Float64Array,
): Entries & { readonly lacking: readonly number[] } {
  const recordOf = new Int32Array(rows).fill(-1);
  const offsets = new Int32Array(record.words.length + 1);
  const lacking: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (kinds[i] !== CHANGE) continue;
    if (record.codes[i] === 0 || to[i] === 0 || Number.isNaN(when[i])) lacking.push(i);
    else {
      recordOf[i] = record.codes[i];
      offsets[record.codes[i] + 1]++;
    }
  }
  for (let r = 0; r + 1 < offsets.length; r++) offsets[r + 1] += offsets[r];
  return { order: inTimeOrder(recordOf, offsets, moment), offsets, lacking };
}

/** Longer runs of one time are hardly changes made by people, and keep the order of the sheet. */
const LONGEST_RUN = 200;

/** Puts changes of one time in the order in which one leads to the next. */
function settleTies(
  entries: Entries,
  {
    from,
    noun,
    ...shared
  }: Pick<History, "entered" | "reading" | "name" | "moment" | "noun"> & { readonly from: Int32Array },
): void {
  const { order, offsets } = entries;
  const { codes: to } = shared.entered;
  const { moment } = shared;
  let direction: ReturnType<typeof directionOf> | undefined;
  let turned = 0;
  let untold = 0;
  for (let r = 0; r + 1 < offsets.length; r++) {
    let isTold = true;
    for (let start = offsets[r]; start < offsets[r + 1];) {
      let end = start + 1;
      while (end < offsets[r + 1] && moment[order[end]] === moment[order[start]]) end++;
      if (end - start > 1 && end - start <= LONGEST_RUN) {
        direction ??= directionOf(shared, entries);
        if (direction === "newest first") order.subarray(start, end).reverse();
        const before = start > offsets[r] ? to[order[start - 1]] : 0;
        if (!chain(order.subarray(start, end), from, to, before)) {
          if (direction === "newest first") turned++;
          if (direction === "unknown") isTold = false;
        }
      }
      start = end;
    }
    if (!isTold) untold++;
  }
  if (turned > 0) shared.reading.note("other", tiesTurnedNote(shared.name).replace("Note: ", ""));
  for (const note of untoldOrderNotes(untold, noun)) shared.reading.note("other", note.replace("Note: ", ""));
}

/** Orders changes so that each leaves the stage the one before entered; false where some can't be placed so. */
function chain(run: Int32Array, from: Int32Array, to: Int32Array, before: number): boolean {
  const left = Array.from(run);
  let stage = before;
  let isTold = true;
  for (let k = 0; k < run.length; k++) {
    let next = left.findIndex((row) => from[row] !== 0 && from[row] === stage);
    if (next < 0) {
      const isStart = (row: number) =>
        from[row] !== 0 && !left.some((other) => other !== row && to[other] === from[row]);
      const starts = left.filter(isStart);
      // A change out of nothing is the first one.
      const births = left.filter((row) => from[row] === 0);
      const rivals = births.length > 0 ? births : starts.length > 0 ? starts : left;
      const [first] = rivals;
      if (rivals.some((row) => to[row] !== to[first] || from[row] !== from[first])) isTold = false;
      next = left.indexOf(first);
    }
    const [row] = left.splice(next, 1);
    run[k] = row;
    stage = to[row];
  }
  return isTold;
}

function isRepeat(row: number, before: number, from: Int32Array, to: Int32Array, moment: Float64Array): boolean {
  return moment[row] === moment[before] && to[row] === to[before] && from[row] === from[before];
}

/** Whether the column of present stages says where most records ended up. */
function tellsLastStage(current: Int32Array, { order, offsets }: Entries, to: Int32Array): boolean {
  let agreeing = 0;
  let others = 0;
  for (let r = 0; r + 1 < offsets.length; r++) {
    if (offsets[r] === offsets[r + 1]) continue;
    const last = order[offsets[r + 1] - 1];
    if (current[last] === to[last]) agreeing++;
    else others++;
  }
  return agreeing >= others;
}

function noteChanges(
  { name, reading, field }: Changes,
  noun: History["noun"],
  fields: ChangedFields,
  kinds: Uint8Array,
  found: { readonly unknown: number; readonly missing: number; readonly unchanged: number },
): void {
  const note = (words: string) => reading.note("other", words);
  const others = kinds.reduce((count, kind) => (kind === OTHER ? count + 1 : count), 0);
  if (others > 0 && field !== undefined && fields !== undefined) {
    note(`${counted(others, "row")} of ${name} left out: only changes of ${fields.words.join(", ")} count.`);
  }
  if (found.unknown > 0) {
    note(
      `${counted(found.unknown, "record")} of ${name} entered the first ${noun} at an unknown time, as nothing says when the record was created: it counts without days.`,
    );
  }
  if (found.missing > 0) {
    note(
      `${counted(found.missing, "change")} of ${name} left a ${noun} that no row says was entered: it counts as entered, without days.`,
    );
  }
  if (found.unchanged > 0) {
    note(
      `${counted(found.unchanged, "record")} of ${name} without a change counted in the present ${noun}, entered when created.`,
    );
  }
}
