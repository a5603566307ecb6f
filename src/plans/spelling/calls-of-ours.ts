import { calledFunction } from "./called-function";
import { closingOf, type FormulaToken } from "./formula-tokens";

export interface CallOfOurs {
  readonly name: string;
  /** The places of its brackets among the tokens. */
  readonly open: number;
  readonly close: number;
}

/** Every call of a function of ours in a formula, nested ones too. */
export function callsOfOurs(tokens: readonly FormulaToken[]): readonly CallOfOurs[] {
  return tokens.flatMap(({ kind, text }, i) => {
    const card = kind === "name" && tokens[i + 1]?.kind === "open" ? calledFunction(text) : undefined;
    return card === undefined ? [] : [{ name: card.name, open: i + 1, close: closingOf(tokens, i + 1) }];
  });
}
