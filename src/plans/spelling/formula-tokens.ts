/** The parts of a formula's text, in their order: put together again they are the text. */

export type TokenKind =
  | "text"
  /** `{1,2;3,4}`, as one part. */
  | "array"
  /** Cells or whole columns, with the sheet's name where there is one. */
  | "reference"
  /** `Deals[#All]`: a part of a table that the host knows by name. */
  | "table part"
  /** A function's, a named range's, TRUE. */
  | "name"
  | "number"
  | "open"
  | "close"
  | "separator"
  /** An operator, white space, and whatever else there is. */
  | "sign";

export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Another workbook's sheet keeps the name of its file, so that it is not taken for one of this document. */
const SHEET = "(?:'(?:[^']|'')+'|(?:\\[[^\\[\\]]*\\])?[\\p{L}_][\\p{L}\\p{N}_.]*)!";
const CELLS = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*(?::\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?)?";
const COLUMNS = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";

/** Whichever comes first in this list is what a text is read as. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ["text", '"(?:[^"]|"")*"'],
  ["array", '\\{(?:[^{}"]|"(?:[^"]|"")*")*\\}'],
  // Behind a reference neither more of a name may follow nor a bracket: LOG10( is a function.
  ["reference", `(?:${SHEET})?(?:${CELLS}|${COLUMNS})(?![\\p{L}\\p{N}_.(![])`],
  ["table part", "[\\p{L}_\\\\][\\p{L}\\p{N}_.]*\\[(?:'.|[^\\[\\]']|\\[(?:'.|[^\\[\\]'])*\\])*\\]"],
  ["name", "[\\p{L}_\\\\][\\p{L}\\p{N}_.]*"],
  ["number", "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"],
  ["open", "\\("],
  ["close", "\\)"],
  ["separator", "[,;]"],
  ["sign", "[^]"],
];

const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join("|"), "gu");

export function formulaTokens(formula: string): readonly FormulaToken[] {
  return Array.from(formula.matchAll(TOKEN), (match) => ({
    kind: PATTERNS[match.slice(1).findIndex((group) => group !== undefined)][0],
    text: match[0],
  }));
}

/** Where the call ends whose bracket opens at `open`: the place of its closing bracket, or the end of the formula. */
export function closingOf(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i].kind === "open") depth++;
    else if (tokens[i].kind === "close" && --depth === 0) return i;
  }
  return tokens.length;
}

/** Where the arguments of that call are: from one token to the one before `to`. */
export function argumentPlaces(
  tokens: readonly FormulaToken[],
  open: number,
): readonly { readonly from: number; readonly to: number }[] {
  const close = closingOf(tokens, open);
  const places: { from: number; to: number }[] = [];
  let from = open + 1;
  let depth = 0;
  for (let i = from; i <= close; i++) {
    const kind = tokens[i]?.kind;
    if (i === close || (kind === "separator" && depth === 0)) {
      places.push({ from, to: i });
      from = i + 1;
    } else if (kind === "open") depth++;
    else if (kind === "close") depth--;
  }
  return places;
}

/** The arguments of that call, each as its text. */
export function argumentTexts(tokens: readonly FormulaToken[], open: number): readonly string[] {
  return argumentPlaces(tokens, open).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(""),
  );
}
