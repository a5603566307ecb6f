/**
 * What was typed into a function's form, as a formula's parts and as what the gate
 * would be given. A reference stays a reference, so the formula is live.
 */
import { parametersOf, type Card, type Parameter } from "../../core/kernel/card";
import type { Cell } from "../../core/kernel/cells";
import { readNumberText } from "../../core/written/numbers";
import type { Area } from "../host/changes";
import { reference, type FormulaPart } from "../plans/formula-text";
import { readReference, referenceTo } from "../plans/reference";

export type TypedArguments = Readonly<Record<string, string>>;

export interface FormArgument {
  readonly part: FormulaPart;
  /** What it stands for: cells of the document, or a value of its own. */
  readonly given: { readonly kind: "area"; readonly area: Area } | { readonly kind: "cell"; readonly cell: Cell };
}

const BLANK: FormArgument = { part: undefined, given: { kind: "cell", cell: "" } };

/** Only these kinds take a reference without a `=` before it: "Q1" may be meant as a word elsewhere. */
const isWord = ({ param }: Parameter) =>
  param.kind === "text" || param.kind === "choice" || param.kind === "header" || param.kind === "columns";

export function argumentsOf(card: Card, typed: TypedArguments, sheet: string): readonly FormArgument[] {
  return parametersOf(card).map((parameter) => readTyped(parameter, (typed[parameter.key] ?? "").trim(), sheet));
}

function readTyped(parameter: Parameter, words: string, sheet: string): FormArgument {
  if (words === "") return BLANK;
  const area = !isWord(parameter) || words.startsWith("=") ? readReference(words, sheet) : undefined;
  if (area !== undefined) return { part: reference(referenceTo(area)), given: { kind: "area", area } };
  if (isWord(parameter) || parameter.param.kind === "date")
    return { part: words, given: { kind: "cell", cell: words } };
  const number = readNumberText(words, ".");
  return { part: number === undefined ? words : number.value, given: { kind: "cell", cell: words } };
}

const mayBeBlank = (param: Parameter["param"]) => param.shape === "cell" && param.mayBeBlank === true;

/** Names of arguments that must be given and are not. */
export function lackingArguments(card: Card, typed: TypedArguments): readonly string[] {
  return parametersOf(card)
    .filter(({ key, param }) => !param.optional && !mayBeBlank(param) && (typed[key] ?? "").trim() === "")
    .map(({ name }) => name);
}
