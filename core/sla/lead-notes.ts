/** What functions over leads say of those they left out or took for something, in the same words. */
import type { TextColumn } from "../kernel/columns";
import { noted } from "../tables/noted";
import { NO_DISPOSITION, readDisposition, UNKNOWN_DISPOSITION } from "./disposition-codes";

export function withoutHandoffNote(count: number): readonly string[] {
  return noted(count, "lead without a handoff date left out", "leads without a handoff date left out");
}

/** Leads, of those that count, whose status says that nobody has disposed of them yet. */
export function statusNote(disposition: TextColumn, counts: (i: number) => boolean): readonly string[] {
  const isStatus = (word: string) => word !== "" && readDisposition(word) === NO_DISPOSITION;
  const { count, first } = leadsWith(disposition, isStatus, counts);
  const said = `with the status "${first}" or alike counted as without a disposition`;
  return noted(count, `lead ${said}`, `leads ${said}`);
}

/** Leads, of those that count, with a code that the pact does not have, and what became of them. */
export function unknownCodeNote(
  disposition: TextColumn,
  counts: (i: number) => boolean,
  became: string,
): readonly string[] {
  const isUnknown = (word: string) => readDisposition(word) === UNKNOWN_DISPOSITION;
  const { count, first } = leadsWith(disposition, isUnknown, counts);
  const said = `with a code outside the five, such as "${first}", ${became}`;
  return noted(count, `lead ${said}`, `leads ${said}`);
}

function leadsWith({ codes, words }: TextColumn, isWanted: (word: string) => boolean, counts: (i: number) => boolean) {
  const wanted = words.map(isWanted);
  let count = 0;
  let first = "";
  for (let i = 0; i < codes.length; i++) {
    if (!wanted[codes[i]] || !counts(i)) continue;
    if (count === 0) first = words[codes[i]];
    count++;
  }
  return { count, first };
}
