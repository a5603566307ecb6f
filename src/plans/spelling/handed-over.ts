/** What the formulas of a plan hand to functions of ours. */
import type { Area, Change } from "../../host/changes";
import { argumentPlaces, formulaTokens } from "./formula-tokens";
import { callsOfOurs } from "./calls-of-ours";
import { formulaReferences, type FormulaReference } from "./formula-references";

/** One call, with the cells that each of its arguments names: of an argument with a FILTER in it, those that it picks from. */
export interface HandedCall {
  readonly name: string;
  readonly given: readonly (readonly Pick<FormulaReference, "area" | "isCounted">[])[];
}

/** `sheet` is the one that the formula is on. */
export function handedOver(formula: string, sheet: string): readonly HandedCall[] {
  const tokens = formulaTokens(formula);
  const references = formulaReferences(tokens, sheet);
  return callsOfOurs(tokens).map(({ name, open }) => ({
    name,
    given: argumentPlaces(tokens, open).map(({ from, to }) =>
      references.filter(({ first }) => first >= from && first < to),
    ),
  }));
}

export interface PlannedFormula {
  readonly sheet: string;
  readonly formula: string;
}

export function formulasOf(changes: readonly Change[]): readonly PlannedFormula[] {
  return changes.flatMap((change) =>
    change.kind === "formula"
      ? change.formulas.flat().flatMap((formula) => (formula ? [{ sheet: change.area.sheet, formula }] : []))
      : [],
  );
}

/** Every area that a formula hands over, whichever argument names it. */
export function areasHandedOver({ formula, sheet }: PlannedFormula): readonly Area[] {
  return handedOver(formula, sheet).flatMap(({ given }) => given.flat().map(({ area }) => area));
}
