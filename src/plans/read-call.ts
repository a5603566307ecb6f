/** A formula that is one call of ours, as `formulaText` prints it, taken apart again. */
import type { Card } from "../../core/kernel/card";
import type { Cell } from "../../core/kernel/cells";
import type { Area } from "../host/changes";
import { cardNamed } from "./card-named";
import { readReference } from "./reference";

export type CallArgument =
  { readonly kind: "area"; readonly area: Area } | { readonly kind: "cell"; readonly cell: Cell };

export interface Call {
  readonly card: Card;
  readonly arguments: readonly CallArgument[];
}

/** Undefined for any other formula, also where an argument is itself a formula. */
export function readCall(formula: string, sheet: string): Call | undefined {
  const match = /^=\s*([A-Z][A-Z0-9_]*)\((.*)\)\s*$/is.exec(formula);
  const card = match === null ? undefined : cardNamed(match[1].toUpperCase());
  if (match === null || card === undefined) return undefined;
  const parts = splitArguments(match[2]).map((part) => readArgument(part.trim(), sheet));
  return parts.some((part) => part === undefined)
    ? undefined
    : { card, arguments: parts.flatMap((part) => (part === undefined ? [] : [part])) };
}

/** At commas that stand outside quotation marks and brackets. */
function splitArguments(text: string): readonly string[] {
  const parts = [""];
  let quote = "";
  let depth = 0;
  for (const sign of text) {
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(" || sign === "{") depth++;
    else if (sign === ")" || sign === "}") depth--;
    else if (sign === "," && depth === 0) {
      parts.push("");
      continue;
    }
    parts[parts.length - 1] += sign;
  }
  return parts;
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
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
}
