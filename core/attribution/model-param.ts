/** A model as a cell names it: one of the known models, or shares of its own such as `30/40/30`. */
import { textOf, type Cell } from "../kernel/cells";
import { phrase, type CellParam } from "../kernel/kinds";
import { refuse, type Refusal } from "../kernel/refusal";

// prettier-ignore
export const MODEL_NAMES = [
  "first", "last", "last non-direct", "linear", "u", "j", "inverse j", "time decay", "w", "full path", "hubspot u",
  "marketo u", "unique linear", "shapley", "shapley rate", "markov", "markov 2", "markov 3",
] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** Shares of 1 for the first touch, all between, and the last. */
export interface CustomShares {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}
export type ModelChoice = ModelName | CustomShares;

const OWN_SHARES = "shares first/middle/last such as 30/40/30";

/** `model` and `weighted`: read without case, spaces, `-` and `_`. */
export function modelParam(options: { readonly help: string; readonly default: ModelName }): CellParam<ModelChoice> {
  return phrase({
    kind: "text",
    help: options.help,
    expects: `${MODEL_NAMES.join(", ")}, or ${OWN_SHARES}`,
    options: MODEL_NAMES,
    default: options.default,
    read: readModel,
  });
}

function readModel(cell: Cell, name: string): ModelChoice | Refusal {
  const word = folded(textOf(cell));
  const known = MODEL_NAMES.find((model) => folded(model) === word);
  if (known !== undefined) return known;
  const parts = textOf(cell).split("/").map(readPercent);
  const [first, middle, last] = parts;
  if (parts.length !== 3 || first === undefined || middle === undefined || last === undefined) {
    return refuse.notAnOption(name, [...MODEL_NAMES, OWN_SHARES], cell);
  }
  const isWhole = Math.abs(first + middle + last - 100) <= 1e-9;
  if (!isWhole || Math.min(first, middle, last) < 0) {
    return refuse.outOfRange(name, "three shares first/middle/last, none below 0, that add up to 100", cell);
  }
  return { first: first / 100, middle: middle / 100, last: last / 100 };
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}

/** `30`, `22.5`, `22,5 %`; undefined where it is no number. */
function readPercent(part: string): number | undefined {
  const match = /^\s*(-?\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(part);
  return match === null ? undefined : Number(match[1].replace(",", "."));
}
