/** A formula in a host's own spelling, out of the neutral one that plans write. */
import type { Area } from "../../host/changes";
import type { FormulaStyle } from "../../host/formula-style";
import { growingReference, isGrowing, openReference } from "../reference";
import { anyLocaleArray } from "./any-locale-array";
import { anyLocaleNumber } from "./any-locale-number";
import { callsOfOurs } from "./calls-of-ours";
import { formulaReferences } from "./formula-references";
import { formulaTokens, type FormulaToken } from "./formula-tokens";

export interface Spelling {
  readonly style: FormulaStyle;
  /** The reference to a table that grows, where the host counts filled rows; undefined leaves it as it is. */
  readonly filled: (area: Area) => string | undefined;
}

/** Where nothing is known of the tables that formulas name. */
export function spellingOf(style: FormulaStyle): Spelling {
  return { style, filled: () => undefined };
}

/** `sheet` is the one that the formula is on. Rows that a formula counts already are left as it counts them. */
export function spellFormula(formula: string, sheet: string, spelling: Spelling): string {
  const tokens = formulaTokens(formula);
  const calls = callsOfOurs(tokens);
  const growing = new Map(
    formulaReferences(tokens, sheet).flatMap(({ first, area, isCounted }) =>
      isCounted || !isGrowing(area) ? [] : [[first, area] as const],
    ),
  );
  return tokens
    .map((_, i) => {
      const area = growing.get(i);
      const isHandedOver = calls.some(({ open, close }) => i > open && i < close);
      const reference = area && spelledArea(area, isHandedOver, spelling);
      return reference ?? spelledToken(tokens, i, spelling.style);
    })
    .join("");
}

/** Sums and lookups of the host's own take whole columns well: rows are counted where a function of ours is handed them. */
function spelledArea(area: Area, isHandedOver: boolean, { style, filled }: Spelling): string | undefined {
  switch (style.tables) {
    case "whole columns":
      return area.row === 0 ? undefined : growingReference({ ...area, row: 0 });
    case "open columns":
      return area.row === 0 ? undefined : openReference(area);
    case "filled rows":
      return isHandedOver ? filled(area) : undefined;
  }
}

function spelledToken(tokens: readonly FormulaToken[], i: number, { separator }: FormulaStyle): string {
  const { kind, text } = tokens[i];
  if (separator === ",") return text;
  switch (kind) {
    case "separator":
      return separator;
    case "array":
      return anyLocaleArray(text);
    case "number":
      return anyLocaleNumber(text, isAlone(tokens, i));
    default:
      return text;
  }
}

/** Whether nothing but brackets and separators is beside a token, so that a fraction needs no brackets of its own. */
function isAlone(tokens: readonly FormulaToken[], i: number): boolean {
  const [before, after] = [tokens[i - 1]?.kind, tokens[i + 1]?.kind];
  return (before === "open" || before === "separator") && (after === "close" || after === "separator");
}
