/** The notes of functions that read leads, each sentence written once. */
import type { TextColumn } from "../kernel/text-column";
import type { TableFrame } from "../kernel/table-shape";
import { noted } from "../tables/noted";
import { NO_DISPOSITION, UNKNOWN_DISPOSITION } from "./disposition-codes";
import { dispositionWords, type DispositionWord } from "./disposition-words";
import type { ResponseRemarks } from "./response-tally";

/** A leads table with a column of dispositions. */
export interface DispositionedLeads extends Pick<TableFrame, "name" | "reading"> {
  readonly disposition: TextColumn;
}

export function withoutHandoffNote(count: number): readonly string[] {
  return noted(count, "lead without a handoff date left out", "leads without a handoff date left out");
}

/** Leads, of those that count, whose status says that nobody has disposed of them yet. */
export function statusNote(leads: DispositionedLeads, counts: (i: number) => boolean): readonly string[] {
  const { count, first } = leadsWith(leads, ({ code }, word) => word !== "" && code === NO_DISPOSITION, counts);
  const said = `with the status "${first}" or alike counted as without a disposition`;
  return noted(count, `lead ${said}`, `leads ${said}`);
}

/** Leads, of those that count, with a code that the pact does not have, and what became of them. */
export function unknownCodeNote(
  leads: DispositionedLeads,
  counts: (i: number) => boolean,
  became: string,
): readonly string[] {
  return outsideNote(leads, ({ isRejection, isConversion }) => !isRejection && !isConversion, counts, became);
}

/** Leads, of those that count, with a code that the pact does not have but that rejects them. */
export function rejectedWordsNote(leads: DispositionedLeads, counts: (i: number) => boolean): readonly string[] {
  return outsideNote(leads, ({ isRejection }) => isRejection, counts, "counted as rejected");
}

/** The same for all of them, where rejections make no difference. */
export function outsideCodesNote(
  leads: DispositionedLeads,
  counts: (i: number) => boolean,
  became: string,
): readonly string[] {
  return outsideNote(leads, () => true, counts, became);
}

function outsideNote(
  leads: DispositionedLeads,
  isWanted: (word: DispositionWord) => boolean,
  counts: (i: number) => boolean,
  became: string,
): readonly string[] {
  const { count, first } = leadsWith(leads, (word) => word.code === UNKNOWN_DISPOSITION && isWanted(word), counts);
  const said = `with a code outside the five, such as "${first}", ${became}`;
  return noted(count, `lead ${said}`, `leads ${said}`);
}

/** Times of day that are missing, and touches too early to be an answer. */
export function timesNotes({ withoutTime, dayHandoffs, early }: ResponseRemarks, unjudged: number): readonly string[] {
  const judged = unjudged === 0 ? "" : `, and ${unjudged} of them ${unjudged === 1 ? "isn't" : "aren't"} judged`;
  return [
    ...noted(
      withoutTime,
      `lead has no response hours${judged}: its first touch has no time of day`,
      `leads have no response hours${judged}: their first touch has no time of day`,
    ),
    ...noted(
      dayHandoffs,
      "lead has its hours counted from 0:00: its handoff has no time of day",
      "leads have their hours counted from 0:00: their handoff has no time of day",
    ),
    ...noted(
      early,
      "lead touched before its handoff counted as met at 0 hours: the touch is more than a day earlier",
      "leads touched before their handoff counted as met at 0 hours: the touches are more than a day earlier",
    ),
  ];
}

function leadsWith(
  leads: DispositionedLeads,
  isWanted: (said: DispositionWord, word: string) => boolean,
  counts: (i: number) => boolean,
) {
  const { codes, words } = leads.disposition;
  const said = dispositionWords(leads.disposition, leads);
  const wanted = words.map((word, code) => isWanted(said[code], word));
  let count = 0;
  let first = "";
  for (let i = 0; i < codes.length; i++) {
    if (!wanted[codes[i]] || !counts(i)) continue;
    if (count === 0) first = words[codes[i]];
    count++;
  }
  return { count, first };
}
