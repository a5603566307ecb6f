import { decideDecimalSign, readNumberText } from "../../core/written/numbers";

/** What was typed as a function and a cell take it: a number; else the words, for the function to refuse; "" is a blank. */
export function numberGiven(words: string): number | string {
  return readNumberText(words, decideDecimalSign([words]))?.value ?? words.trim();
}
