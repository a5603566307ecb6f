/**
 * A leads table as functions take it: rows that repeat a lead are read as one, with the earliest
 * of each date.
 *
 * Conventions. Functions that judge handoffs keep a row for each handoff of a lead, since each
 * is a promise of its own; a funnel counts the lead once. Rows without an id are leads of their
 * own, and so are rows that only share a name. Of several dispositions the one of the latest
 * handoff counts, in a tie the lower row's; of other words the first.
 */
import { ifPresent } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { foldHeader } from "../kernel/headers";
import { keepOffsets, offsetsOf } from "../kernel/instants";
import { table, type RangeParam } from "../kernel/kinds";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { ColumnSpecs, Table, TableFrame } from "../kernel/table-shape";
import { leadColumns } from "../tables/leads";
import { leadsDecidedByValue } from "../tables/value-decided";
import { counted } from "../written/counted";
import { NO_DISPOSITION } from "./disposition-codes";
import { dispositionWords } from "./disposition-words";
import { isOn } from "./is-on";

/** What counts as one: every handoff of a lead, or the lead whatever its handoffs. */
export type OneFor = "each handoff" | "each lead";

interface LeadFacts extends TableFrame {
  readonly lead: TextColumn | undefined;
  /** A function where it is read on demand. */
  readonly handedOff?: Float64Array | (() => Float64Array | Refusal | undefined) | undefined;
  readonly disposition?: TextColumn | undefined;
}

const leadColumn = { lead: ifPresent(leadColumns.lead) };

export function leadsTable<const C extends ColumnSpecs>(
  { help, oneFor }: { readonly help: string; readonly oneFor: OneFor },
  columns: C,
): RangeParam<Table<typeof leadColumn & C>> {
  const all: typeof leadColumn & C = { ...leadColumn, ...columns };
  return table({
    help,
    key: leadColumns.lead,
    columns: all,
    decided: leadsDecidedByValue,
    settle: (read) => mergeRepeats(read as unknown as LeadFacts, Object.keys(all), oneFor),
  });
}

/** The columns without repeats, to lay over those that were read; nothing where no lead is repeated. */
function mergeRepeats(leads: LeadFacts, keys: readonly string[], oneFor: OneFor): object | Refusal {
  const { lead, rows } = leads;
  if (lead === undefined || lead.words.length > rows) return {};
  const handedOff = typeof leads.handedOff === "function" ? leads.handedOff() : leads.handedOff;
  if (isRefusal(handedOff)) return handedOff;
  const headOf = headRows(lead, oneFor === "each lead" ? undefined : handedOff);
  const repeats = headOf.reduce((count, head, i) => count + (head === i ? 0 : 1), 0);
  if (repeats === 0) return {};
  if (areNames(leads)) {
    noteNames(leads, repeats);
    return {};
  }
  noteRepeats(leads, repeats, oneFor);
  return merged(leads, keys, handedOff, headOf);
}

/** For every row, the first one of the same lead (and handoff, where handoffs are given). */
function headRows({ codes, words }: TextColumn, handedOff: Float64Array | undefined): Int32Array {
  const firstOf = new Int32Array(words.length).fill(-1);
  const instantAt = handedOff === undefined ? undefined : instants(handedOff);
  /** Later handoffs of the leads that have any, by lead. */
  const others = new Map<number, Map<number, number>>();
  return codes.map((code, i) => {
    if (code === 0) return i;
    const first = firstOf[code];
    if (first < 0) firstOf[code] = i;
    if (first < 0 || instantAt === undefined) return first < 0 ? i : first;
    // Blank handoffs, NaN, are alike.
    const instant = instantAt(i);
    if (Object.is(instant, instantAt(first))) return first;
    const known = others.get(code);
    if (known === undefined) others.set(code, new Map([[instant, i]]));
    else if (known.has(instant)) return known.get(instant)!;
    else known.set(instant, i);
    return i;
  });
}

/** Dates as instants, where they were written with an offset. */
function instants(dates: Float64Array): (i: number) => number {
  const offsets = offsetsOf(dates);
  return (i) => {
    const offset = offsets?.[i] ?? NaN;
    return Number.isNaN(offset) ? dates[i] : dates[i] - offset / 1440;
  };
}

const idOrNameKeys = new Set(["Lead", "Contact"].map(foldHeader));

/** Whether the column that tells leads apart holds the names of people, which two of them may share. */
function areNames({ headerOf, lead }: LeadFacts): boolean {
  const header = headerOf(leadColumns.lead.label);
  if (header === undefined || !idOrNameKeys.has(foldHeader(header))) return false;
  const words = lead!.words.slice(1);
  return words.filter((word) => /\S\s+\S/.test(word)).length * 2 > words.length;
}

function noteNames({ name, reading }: LeadFacts, repeats: number): void {
  reading.note(
    "repeated ids",
    `${counted(repeats, "row")} of ${name} repeat a lead's name and count as leads of their own: there is no column of ids.`,
  );
}

function noteRepeats({ name, reading }: LeadFacts, repeats: number, oneFor: OneFor): void {
  const what = oneFor === "each lead" ? "a lead" : "a lead and its handoff";
  reading.note(
    "repeated ids",
    `${counted(repeats, "row")} of ${name} merged with an earlier one: ${repeats === 1 ? "it repeats" : "they repeat"} ${what}. Each counts once, with its earliest dates.`,
  );
}

function merged(
  leads: LeadFacts,
  keys: readonly string[],
  handedOff: Float64Array | undefined,
  headOf: Int32Array,
): object {
  const heads = headOf.filter((head, i) => head === i);
  const placeOf = new Int32Array(leads.rows);
  heads.forEach((head, place) => (placeOf[head] = place));
  const rows: Rows = { count: heads.length, placeOf: headOf.map((head) => placeOf[head]) };
  const { rowNumber, group, disposition, headerOf } = leads;
  const ranked = disposition && ranking("disposition", disposition, leads, handedOff);
  const isDisposition = (header: string) =>
    foldHeader(header) === foldHeader(headerOf(leadColumns.disposition.label) ?? "");
  const columns: Record<string, unknown> = {
    rows: heads.length,
    rowNumber: (i: number) => rowNumber(heads[i]),
    group: (header: string, argument: string) => {
      const column = group(header, argument);
      if (isRefusal(column)) return column;
      // A breakdown by disposition agrees with the one that counts.
      return { ...column, codes: mergedWords(column, rows, isDisposition(header) ? ranked : undefined) };
    },
  };
  for (const key of keys) {
    const column: unknown = (leads as unknown as Readonly<Record<string, unknown>>)[key];
    if (column instanceof Float64Array) columns[key] = earliest(column, rows);
    else if (isText(column))
      columns[key] = { ...column, codes: mergedWords(column, rows, ranking(key, column, leads, handedOff)) };
  }
  noteDispositions(leads, rows);
  return columns;
}

/** Where every row goes. */
interface Rows {
  readonly count: number;
  readonly placeOf: Int32Array;
}

function isText(column: unknown): column is TextColumn {
  return typeof column === "object" && column !== null && "codes" in column && "words" in column;
}

function earliest(dates: Float64Array, { count, placeOf }: Rows): Float64Array {
  const instantAt = instants(dates);
  const from = new Int32Array(count).fill(-1);
  for (let i = 0; i < placeOf.length; i++) {
    if (Number.isNaN(dates[i])) continue;
    const known = from[placeOf[i]];
    if (known < 0 || instantAt(i) < instantAt(known)) from[placeOf[i]] = i;
  }
  const values = Float64Array.from(from, (i) => (i < 0 ? NaN : dates[i]));
  const offsets = offsetsOf(dates);
  if (offsets !== undefined)
    keepOffsets(
      values,
      Float64Array.from(from, (i) => (i < 0 ? NaN : offsets[i])),
    );
  return values;
}

/** Whether the word of a row says more than the one kept so far. */
type Outranks = (i: number, kept: number) => boolean;

function mergedWords({ codes }: TextColumn, { count, placeOf }: Rows, outranks: Outranks = () => false): Int32Array {
  const from = new Int32Array(count).fill(-1);
  for (let i = 0; i < placeOf.length; i++) {
    if (codes[i] === 0) continue;
    const kept = from[placeOf[i]];
    if (kept < 0 || outranks(i, kept)) from[placeOf[i]] = i;
  }
  return from.map((i) => (i < 0 ? 0 : codes[i]));
}

function ranking(
  key: string,
  { codes, words }: TextColumn,
  leads: LeadFacts,
  handedOff: Float64Array | undefined,
): Outranks | undefined {
  if (key === "converted") {
    const on = words.map(isOn);
    return (i, kept) => on[codes[i]] && !on[codes[kept]];
  }
  if (key !== "disposition") return undefined;
  const isSaid = dispositionWords(leads.disposition!, leads).map(({ code }) => code !== NO_DISPOSITION);
  const instantAt = handedOff === undefined ? () => 0 : instants(handedOff);
  return (i, kept) => {
    if (isSaid[codes[i]] !== isSaid[codes[kept]]) return isSaid[codes[i]];
    return !(instantAt(i) < instantAt(kept));
  };
}

/** Leads whose rows have more than one disposition. */
function noteDispositions(leads: LeadFacts, { count, placeOf }: Rows): void {
  const { disposition, reading } = leads;
  if (disposition === undefined) return;
  const said = dispositionWords(disposition, leads);
  const first = new Int32Array(count);
  const differs = new Uint8Array(count);
  for (let i = 0; i < placeOf.length; i++) {
    const code = disposition.codes[i];
    if (said[code].code === NO_DISPOSITION) continue;
    const known = first[placeOf[i]];
    if (known === 0) first[placeOf[i]] = code;
    else if (disposition.words[known].toLowerCase() !== disposition.words[code].toLowerCase()) differs[placeOf[i]] = 1;
  }
  const several = differs.reduce((sum, each) => sum + each, 0);
  if (several === 0) return;
  reading.note(
    "repeated ids",
    `${counted(several, "repeated lead")} with several dispositions counted with the one of the latest handoff.`,
  );
}
