/**
 * Currencies as people and CRM exports write them. Each comes out as its ISO code, or as the sign
 * itself where several countries share it: `$` may be any dollar, so it stays `$` and agrees with
 * every dollar code. `£` is read as sterling and `Rs` as the Indian rupee, by far their most
 * frequent use.
 */
import { cleanText } from "./clean-text";
import { currencyNames } from "./currency-names";
import { currencyNamesAbroad } from "./currency-names-abroad";
import { codesThatAreWords, currencySigns, otherCurrencyNames, sharedSigns } from "./currency-words";
import { foldLetters } from "./fold-letters";

const codes = new Set(currencyNames.map(([code]) => code));
const signs = tableOf(currencySigns, " ", (word) => word);
const names = new Map([
  ...[...currencyNames, ...currencyNamesAbroad].map(([code, name]) => [fold(name), code] as const),
  ...tableOf(otherCurrencyNames, "|", fold),
]);
const shared = new Map(Object.entries(sharedSigns).map(([sign, list]) => [sign, new Set(list.split(" "))]));

function tableOf(
  words: Readonly<Record<string, string>>,
  separator: string,
  form: (word: string) => string,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([currency, list]) =>
      list.split(separator).map((word) => [form(word), currency] as const),
    ),
  );
}

/** A name without case, accents, points, and hyphens: "U.S. Dollar" and "US-Dollar" are one. */
function fold(name: string): string {
  return foldLetters(name)
    .replace(/[.'ʻ]/g, "")
    .replace(/&/g, " and ")
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** The currency of a code in capitals, or in any case where it can be nothing else. */
function readCode(text: string): string | undefined {
  if (text.length !== 3) return undefined;
  const code = text.toUpperCase();
  if (!codes.has(code)) return undefined;
  return text === code || !codesThatAreWords.has(code) ? code : undefined;
}

function readSign(text: string): string | undefined {
  const sign = signs.get(text);
  if (sign !== undefined) return sign;
  const bare = text.charCodeAt(text.length - 1) === 46 ? text.slice(0, -1) : text;
  if (bare !== text && bare !== "") return /[\p{L}/]$/u.test(bare) ? signs.get(bare) : undefined;
  // A dollar of a country that has no entry is still a dollar.
  return /^[A-Z]{1,2}\$$/.test(text) ? "$" : undefined;
}

export interface CurrencyText {
  readonly currency: string;
  /** Written as a sign or a short form, which follow the habits of their country; codes and names do not. */
  readonly isSign: boolean;
}

/** What is written before or behind a number, as a currency; undefined where it is anything else. */
export function readCurrencyText(text: string): CurrencyText | undefined {
  const sign = readSign(text);
  if (sign !== undefined) return { currency: sign, isSign: true };
  const code = readCode(text);
  if (code !== undefined) return { currency: code, isSign: false };
  if (text.length < 4) return undefined;
  const space = text.indexOf(" ");
  if (space < 0) return readGlued(text);
  if (text.endsWith(" $")) return readCurrencyText(text.replace(" ", ""));
  const name = readName(text);
  if (name !== undefined) return { currency: name, isSign: false };
  const first = readCurrencyText(text.slice(0, space));
  return first && agreedText(first, readCurrencyText(text.slice(space + 1).trim()));
}

const GLUED = /^(?:([A-Z]{3})([^A-Za-z\d]+)|([^A-Za-z\d]+)([A-Z]{3}))$/;

/** `EUR€` and `£GBP` without a space between code and sign. */
function readGlued(text: string): CurrencyText | undefined {
  const match = GLUED.exec(text);
  if (match === null) return undefined;
  const code = readCurrencyText(match[1] ?? match[4]);
  return code && agreedText(code, readCurrencyText(match[2] ?? match[3]));
}

/** Two texts of one currency as one, such as `$` before an amount and `USD` behind it. */
export function agreedText(a: CurrencyText | undefined, b: CurrencyText | undefined): CurrencyText | undefined {
  if (a === undefined || b === undefined) return undefined;
  const currency = agreedCurrency(a.currency, b.currency);
  return currency === undefined ? undefined : { currency, isSign: a.isSign || b.isSign };
}

const lastWords = new Set([...names.keys()].map((name) => name.slice(name.lastIndexOf(" ") + 1)));

/** A name, in the singular or plural. Most text is told from one by its last word, before it is folded. */
function readName(text: string): string | undefined {
  if (/^[a-z ]*$/i.test(text)) {
    const last = text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
    if (!lastWords.has(last) && !(last.endsWith("s") && lastWords.has(last.slice(0, -1)))) return undefined;
  }
  const name = fold(text);
  return names.get(name) ?? (name.endsWith("s") ? names.get(name.slice(0, -1)) : undefined);
}

/**
 * A cell of a Currency column: `USD`, `usd`, `US Dollar`, `USD - U.S. Dollar`, `€`, `EUR (€)`;
 * undefined where it names no currency or two that differ.
 */
export function readCurrencyWord(text: string): string | undefined {
  const trimmed = cleanText(text);
  return readPart(trimmed) ?? readParts(trimmed);
}

function readPart(text: string): string | undefined {
  const sign = readSign(text);
  if (sign !== undefined) return sign;
  // A Currency column holds no counts, so `try` is the lira here; `All` sums up several currencies.
  const code = text.toUpperCase();
  if (codes.has(code) && (text === code || code !== "ALL")) return code;
  return readName(text) ?? readCurrencyText(text)?.currency;
}

/** A code beside a name or sign; a part that is neither is passed over where a code stands first or last. */
function readParts(text: string): string | undefined {
  const parts = text.split(/\s*[()[\]|:;,–—]\s*|\s+[-/]\s*|\s*[-/]\s+|\s*-(?=[A-Z]{3}$)/).filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const read = parts.map(readPart);
  const hasCode = [0, parts.length - 1].some((i) => readCode(parts[i]) !== undefined && parts[i].length === 3);
  if (!hasCode && read.includes(undefined)) return undefined;
  return read
    .filter((part) => part !== undefined)
    .reduce<string | undefined>((a, b, i) => (i === 0 ? b : a && b && agreedCurrency(a, b)), undefined);
}

/** Whether two currencies, as they come out of reading, can be one: `$` agrees with any dollar. */
export function areSameCurrency(a: string, b: string): boolean {
  return agreedCurrency(a, b) !== undefined;
}

/** The more exact one of two currencies that can be one (`$` and `CAD` are `CAD`); undefined where they differ. */
export function agreedCurrency(a: string, b: string): string | undefined {
  if (a === b) return a;
  if (shared.get(a)?.has(b) === true) return b;
  if (shared.get(b)?.has(a) === true) return a;
  return (a === "$" && b === "peso") || (a === "peso" && b === "$") ? "peso" : undefined;
}

/** Whether a currency is a code, rather than a sign that several share. */
export function isCurrencyCode(currency: string): boolean {
  return codes.has(currency);
}
