/** Gives every card of the catalogue to Excel, under the id functions.json names it by. */
import { catalog } from "../core/catalog";
import { parametersOf, type Card } from "../core/kernel/card";
import type { Cell } from "../core/kernel/cells";
import { ask } from "../core/kernel/gate";
import { isRefusal, type Refusal } from "../core/kernel/refusal";
import { excelArgument } from "./excel-cells";

// Opened outside Excel, the page has nobody to give them to.
if (typeof CustomFunctions !== "undefined") {
  for (const card of catalog) {
    CustomFunctions.associate(card.name, (...given: unknown[]) => answer(card, given));
  }
}

/** Excel hands one thing more than the parameters: the invocation, which no function needs. */
function answer(card: Card, given: readonly unknown[]): Exclude<Cell, null | undefined>[][] {
  const answered = ask(card, given.slice(0, parametersOf(card).length).map(excelArgument));
  if (isRefusal(answered)) throw errorOf(answered);
  return answered.map((row) => row.map((cell) => cell ?? ""));
}

/** Words are shown only behind #VALUE! and #N/A; an error cell among the arguments is passed on as what it was. */
function errorOf({ code, words, errorCell }: Refusal): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  if (code === "NOT_FOUND") return new CustomFunctions.Error(ErrorCode.notAvailable, words);
  const passedOn = Object.values(ErrorCode).find((one) => String(one) === errorCell);
  return new CustomFunctions.Error(passedOn ?? ErrorCode.invalidValue, words);
}
