/**
 * The currency of every amount: the one of its row's Currency column, else of its own cell or header,
 * else the only one that the column names.
 */
import type { TextColumn } from "../kernel/text-column";
import { either, found, place, refuse, type Refusal } from "../kernel/refusal";
import { agreedCurrency, isCurrencyCode, readCurrencyWord } from "../written/currencies";
import type { Amounts } from "./amount-column";
import type { MoneyTable } from "./money-table";

export interface RowCurrency {
  readonly code: string;
  /** Whether nothing beside the amount names it. */
  readonly isAssumed: boolean;
}

/** Finds the currency of an amount; a sign that several share is one of `known` where only one can be meant. */
export function currencyReader(
  { currency, amounts, frame }: MoneyTable,
  known: readonly string[],
): (amount: Amounts, i: number) => RowCurrency | Refusal {
  const codes = currency?.words.map((word) => (word === "" ? "" : (readCurrencyWord(word) ?? word)));
  const codesIn = new Map<Amounts, readonly string[]>();
  const codesOf = (amount: Amounts) => {
    const seen = codesIn.get(amount) ?? distinct(amounts, amount, currency, codes, known);
    codesIn.set(amount, seen);
    return seen;
  };
  return (amount, i) => {
    const at = () => place(frame.name, frame.rowNumber(i), amount.header);
    const ofRow = codes === undefined || currency === undefined ? "" : codes[currency.codes[i]];
    const ofCell = amount.currencyOf(i);
    const named = ofRow === "" ? ofCell : ofCell === undefined ? ofRow : (agreedCurrency(ofRow, ofCell) ?? ofRow);
    if (named !== undefined) {
      const code = exact(named, known);
      if (typeof code === "string") return { code, isAssumed: false };
      return code.length === 0
        ? refuse.notFound(at(), "in a currency that rates name", named)
        : refuse.form(at(), `in ${either(code)}, named in a Currency column`, found(named));
    }
    const only = codesOf(amount);
    if (only.length === 1) return { code: only[0], isAssumed: true };
    if (only.length > 1) return refuse.blankCurrency(at(), only);
    return refuse.form(
      at(),
      "in a currency that its cell, its header, or a Currency column names",
      found(amount.values[i]),
    );
  };
}

/** A code as it is, and a shared sign such as $ as the one known code it can be; else all it can be. */
function exact(currency: string, known: readonly string[]): string | readonly string[] {
  if (isCurrencyCode(currency)) return currency;
  const possible = known.filter((code) => agreedCurrency(currency, code) === code);
  return possible.length === 1 ? possible[0] : possible;
}

/** The currencies that a column names: in the Currency column where there is one, else in its own cells or, without those, beside it. */
function distinct(
  amounts: readonly Amounts[],
  amount: Amounts,
  currency: TextColumn | undefined,
  codes: readonly string[] | undefined,
  known: readonly string[],
): readonly string[] {
  const ofColumn = currency === undefined ? [] : [...new Set(currency.codes)].map((code) => codes![code]);
  const ofCells = (each: Amounts) => Array.from(each.values, (_, i) => each.currencyOf(i) ?? "");
  const named = [ofColumn, ofCells(amount), amounts.flatMap(ofCells)]
    .map((words) => [...new Set(words.filter((word) => word !== "").map((word) => asText(exact(word, known), word)))])
    .find((words) => words.length > 0);
  return named ?? [];
}

function asText(code: string | readonly string[], word: string): string {
  return typeof code === "string" ? code : word;
}
