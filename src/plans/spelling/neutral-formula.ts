/**
 * A formula as a host hands it back, in the neutral spelling that plans write: commas between arguments, growing
 * tables down to the last row. So that one of ours is known again whichever host or locale it was written for.
 */
import type { Area } from "../../host/changes";
import type { NamedArea } from "../../host/port";
import { growing, referenceTo } from "../reference";
import { formulaReferences } from "./formula-references";
import { formulaTokens, type FormulaToken } from "./formula-tokens";
import { readTablePart } from "./table-part";

/**
 * `sheet` is the one that the formula is on; `tables` are those that the host knows by name. What a plan wrote for one of
 * them grew; `reach` may tell otherwise.
 */
export function neutralFormula(
  formula: string,
  sheet: string,
  tables: readonly NamedArea[] = [],
  reach: (table: Area) => Area = growing,
): string {
  if (!formula.startsWith("=")) return formula;
  const tokens = withDecimalDots(formulaTokens(formula));
  const spans = new Map(formulaReferences(tokens, sheet).map((reference) => [reference.first, reference]));
  const parts: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const span = spans.get(i);
    // `Deals!$A$4:$L` is how a host has it whose sheets may be shorter.
    const isOpen = span !== undefined && /\d:\$?[a-z]+$/i.test(tokens[i].text);
    if (span?.isCounted || isOpen) parts.push(referenceTo(span.area));
    else parts.push(neutral(tokens[i], tables, reach));
    i = span?.last ?? i;
  }
  return parts.join("");
}

function neutral({ kind, text }: FormulaToken, tables: readonly NamedArea[], reach: (table: Area) => Area): string {
  if (kind === "separator") return ",";
  const area = kind === "table part" ? readTablePart(text, tables) : undefined;
  return area === undefined ? text : referenceTo(reach(area));
}

/** Where `;` separates the arguments, a comma between two digits is a decimal sign. */
function withDecimalDots(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  if (!tokens.some(({ kind, text }) => kind === "separator" && text === ";")) return tokens;
  const joined: FormulaToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [whole, comma, behind] = tokens.slice(i, i + 3);
    const isDecimal = whole.kind === "number" && comma?.text === "," && behind?.kind === "number";
    joined.push(isDecimal ? { kind: "number", text: `${whole.text}.${behind.text}` } : whole);
    if (isDecimal) i += 2;
  }
  return joined;
}
