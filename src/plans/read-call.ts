/** A formula that is one call of ours, as `formulaText` prints it, taken apart again. */
import type { Card } from "../../core/kernel/card";
import type { Cell } from "../../core/kernel/cells";
import type { Area } from "../host/changes";
import { readReference } from "./reference";
import { calledFunction } from "./spelling/called-function";
import { argumentTexts, closingOf, formulaTokens } from "./spelling/formula-tokens";

export type CallArgument =
  { readonly kind: "area"; readonly area: Area } | { readonly kind: "cell"; readonly cell: Cell };

export interface Call {
  readonly card: Card;
  readonly arguments: readonly CallArgument[];
}

/** Undefined for any other formula, also where an argument is itself a formula. */
export function readCall(formula: string, sheet: string): Call | undefined {
  const [equals, name, ...rest] = formulaTokens(formula.trim()).filter(({ text }) => text.trim() !== "");
  if (equals?.text !== "=" || name?.kind !== "name" || rest[0]?.kind !== "open") return undefined;
  const card = calledFunction(name.text);
  if (card === undefined || closingOf(rest, 0) !== rest.length - 1) return undefined;
  const parts = argumentTexts(rest, 0).map((text) => readArgument(text, sheet));
  return parts.some((part) => part === undefined)
    ? undefined
    : { card, arguments: parts.flatMap((part) => (part === undefined ? [] : [part])) };
}

function readArgument(text: string, sheet: string): CallArgument | undefined {
  const cell = readLiteral(text);
  if (cell !== undefined) return { kind: "cell", cell };
  const area = readReference(text, sheet);
  return area === undefined ? undefined : { kind: "area", area };
}

function readLiteral(text: string): Cell {
  if (text === "") return "";
  if (/^".*"$/s.test(text) && !/[^"]"[^"]/.test(text.slice(1, -1))) return text.slice(1, -1).replace(/""/g, '"');
  if (/^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i.test(text)) {
    return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  }
  // A number with decimals, as every locale reads it.
  const fraction = /^(-?)\(?(\d+)\/(10+)\)?$/.exec(text);
  if (fraction !== null) return Number(fraction[1] + fraction[2]) / Number(fraction[3]);
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
}
