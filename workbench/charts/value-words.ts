/** Values as a chart writes them. */
import type { NumberLook } from "../../src/host/changes";
import { cellWords, moneyInFull, shortMoney } from "../../src/written/number-words";
import { CURRENCY } from "../cell-looks";

/** Short, for where there is little room. */
export function valueWords(value: number, look: NumberLook): string {
  return look === "money" ? shortMoney(value, CURRENCY) : cellWords(value, look, CURRENCY);
}

export function valueInFull(value: number, look: NumberLook): string {
  return look === "money" ? moneyInFull(value, CURRENCY) : cellWords(value, look, CURRENCY);
}

/** A round number needs no zeros behind its point. */
export function tickWords(tick: number, look: NumberLook): string {
  return valueWords(tick, look).replace(/\.(\d*?)0+(?=\D*$)/, (_, kept: string) => (kept === "" ? "" : `.${kept}`));
}
