import type { Area } from "../../host/changes";
import { growing, readReference } from "../reference";
import { closingOf, type FormulaToken } from "./formula-tokens";

/** Cells that a formula names, by the first and the last of the tokens that name them. */
export interface FormulaReference {
  readonly first: number;
  readonly last: number;
  /** Growing where the formula counts the filled rows itself: `Deals!$A$1:INDEX(Deals!$L:$L,…)`. */
  readonly area: Area;
  readonly isCounted: boolean;
}

/** `sheet` is the one that the formula is on. */
export function formulaReferences(tokens: readonly FormulaToken[], sheet: string): readonly FormulaReference[] {
  const found: FormulaReference[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== "reference") continue;
    const area = readReference(tokens[i].text, sheet);
    if (area === undefined) continue;
    const counted = countedFrom(tokens, i, area, sheet);
    found.push(counted ?? { first: i, last: i, area, isCounted: false });
    i = counted?.last ?? i;
  }
  return found;
}

function countedFrom(
  tokens: readonly FormulaToken[],
  first: number,
  from: Area,
  sheet: string,
): FormulaReference | undefined {
  const [colon, index, open, column] = tokens.slice(first + 1, first + 5);
  const isIndex = colon?.text === ":" && index?.text.toUpperCase() === "INDEX" && open?.kind === "open";
  const to = isIndex && column?.kind === "reference" ? readReference(column.text, sheet) : undefined;
  if (to === undefined || to.sheet !== from.sheet || to.column < from.column) return undefined;
  const area = growing({ ...from, columns: to.column + to.columns - from.column });
  return { first, last: closingOf(tokens, first + 3), area, isCounted: true };
}
