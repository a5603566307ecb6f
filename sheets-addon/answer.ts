/** A custom function's call, answered: the last line of the Sheets adapter, where a refusal becomes an error. */
import type { Cell, Cells } from "../core/kernel/cells";
import { ask } from "../core/kernel/gate";
import { isRefusal } from "../core/kernel/refusal";
import { cardNamed } from "../src/plans/card-named";
import { sheetsCells } from "./sheets-cells";

export function answer(name: string, given: ArrayLike<unknown>): Cell | Cells {
  const card = cardNamed(name);
  if (card === undefined) throw new Error(`${name} is no function of Revpact`);
  const { argument } = sheetsCells();
  const answered = ask(card, Array.from(given, argument));
  if (isRefusal(answered)) throw new Error(answered.words);
  return answered.length === 1 && answered[0].length === 1 ? answered[0][0] : answered;
}
