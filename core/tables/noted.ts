import { numberInWords } from "../written/number-in-words";

/** What was left out or assumed, as a note below a table: none where there is nothing to say. */
export function noted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`Note: ${numberInWords(count)} ${count === 1 ? one : many}`];
}
