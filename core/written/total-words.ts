/**
 * Cells that announce a row of totals, in the languages that CRMs and spreadsheets export.
 *
 * Conventions. The whole cell must be a total word with nothing but decoration: punctuation,
 * a count (`Grand Total (12 records)`), a currency (`TOTAL USD`), a measure (`Total amount`),
 * or the group it adds up (`Total for East`, `Subtotal - East`, and `East Total`, as Excel
 * writes it). A name that starts with one of the words is a name: `Total Energies`, `Sum Up Ltd`.
 */
import { foldLetters } from "./fold-letters";

/** Whether a cell announces a row of totals, subtotals included. */
export function isTotalText(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const folded = plainText(text);
  return isSubtotal(folded) || isTotal(folded);
}

/** In characters; what is longer labels nothing. */
const LONGEST_LABEL = 1_000;

/** Whether a cell announces the total of a group rather than of the table. */
export function isSubtotalText(text: string): boolean {
  return isSubtotal(plainText(text));
}

// prettier-ignore
const TOTALS = [
  // English
  "total", "totals", "grand total", "grand totals", "overall total", "report total", "report totals", "sum", "sum total",
  "count", "record count", "row count", "average", "averages", "avg", "median",
  // German
  "summe", "summen", "gesamt", "gesamtsumme", "gesamtergebnis", "gesamtbetrag", "endsumme", "insgesamt", "anzahl",
  "durchschnitt", "mittelwert", "ergebnis",
  // French
  "total general", "totaux", "somme", "moyenne",
  // Spanish
  "suma", "suma total", "totales", "recuento", "promedio",
  // Portuguese
  "total geral", "totais", "soma", "soma total", "contagem",
  // Italian
  "totale", "totali", "totale complessivo", "totale generale", "somma", "conteggio",
  // Dutch
  "totaal", "eindtotaal", "algemeen totaal", "aantal", "gemiddelde",
  // Swedish, Danish, Norwegian
  "summa", "totalt", "totalsumma", "slutsumma", "sammanlagt", "antal", "medelvarde", "genomsnitt",
  "i alt", "ialt", "hovedtotal", "totalsum", "totalt antall", "antall", "gennemsnit", "gjennomsnitt",
  // Polish
  "razem", "suma koncowa", "ogolem", "lacznie", "liczba", "srednia",
  // Russian
  "итого", "итог", "всего", "общий итог", "сумма", "количество", "среднее",
  // Japanese, Chinese
  "合計", "総計", "総合計", "件数", "平均", "总计", "總計", "合计", "总和", "總和", "总数", "总额", "计数", "平均值", "汇总",
];

// prettier-ignore
const SUBTOTALS = [
  "subtotal", "subtotals", "sub total", "sub totals", "group total", "zwischensumme", "teilsumme", "teilergebnis",
  "sous total", "sous totaux", "subtotales", "sub total geral", "subtotais", "subtotale", "subtotali", "totale parziale",
  "subtotaal", "tussentotaal", "delsumma", "deltotal", "delsum", "mellansumma", "suma czesciowa", "suma posrednia",
  "промежуточный итог", "подытог", "小計", "小计",
];

/** Words that end a group's total row, as in "East Total"; the others end too many names ("Head count"). */
const AFTER_A_GROUP = [
  "total",
  "totals",
  "subtotal",
  "totaal",
  "totale",
  "ergebnis",
  "итог",
  "合計",
  "小計",
  "汇总",
  "合计",
  "小计",
];

/** What may follow "Total" and "Sum" as the thing that is added up. */
// prettier-ignore
const MEASURES = new Set([
  "amount", "amounts", "value", "revenue", "pipeline", "quota", "spend", "cost", "count", "sum", "records", "rows", "deals",
  "opportunities", "leads", "accounts", "contacts", "items", "entries", "results", "mrr", "arr", "acv", "tcv", "won", "lost", "open",
  "betrag", "umsatz", "wert", "montant", "importe", "valor", "importo", "bedrag", "belopp", "belob", "kwota", "сумма",
]);

/** Connect a total word with what it adds up: "Sum of Amount", "Total for East". */
const CONNECTORS = new Set([
  "of",
  "for",
  "von",
  "fur",
  "der",
  "des",
  "de",
  "del",
  "do",
  "da",
  "di",
  "du",
  "des",
  "pour",
  "para",
  "por",
  "per",
  "van",
  "voor",
  "av",
  "for",
  "z",
  "dla",
  "по",
  "для",
]);

/** Endings that make a name of what starts with a total word: "Total SE", "Subtotal Inc". */
const COMPANY_FORMS = new Set([
  "inc",
  "ltd",
  "llc",
  "llp",
  "plc",
  "corp",
  "co",
  "company",
  "se",
  "sa",
  "sas",
  "sarl",
  "ag",
  "gmbh",
  "kg",
  "bv",
  "nv",
  "ab",
  "as",
  "oy",
  "aps",
  "spa",
  "srl",
  "pty",
  "limited",
  "group",
]);

// prettier-ignore
const CURRENCIES = new Set([
  "usd", "eur", "gbp", "chf", "jpy", "cad", "aud", "nzd", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "inr", "brl", "mxn",
  "zar", "sgd", "hkd", "cny", "rmb", "krw", "try", "ils", "aed", "sar", "thb", "idr", "myr", "php", "clp", "cop", "ars", "rub", "uah", "kr",
]);

const WORD = /[\p{L}\p{N}]+/gu;
/** Longest first, so that "grand total" is found before "total". */
const byLength = (words: readonly string[]): readonly string[] =>
  [...words].map(foldLetters).sort((a, b) => b.length - a.length);
const totals = byLength(TOTALS);
const subtotals = byLength(SUBTOTALS);
const groupEnds = byLength(AFTER_A_GROUP);

/** Folded, with one space between words, hyphens inside words opened, and decoration at the edges gone. */
function plainText(text: string): string {
  return foldLetters(text)
    .replace(/(\p{L})-(?=\p{L})/gu, "$1 ")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .trim();
}

function isSubtotal(text: string): boolean {
  const rest = restAfter(subtotals, text);
  if (rest !== undefined) return !isCompanyName(rest);
  const total = restAfter(totals, text);
  if (total !== undefined) return total !== "" && !isCompanyName(total) && isGroup(total);
  return groupEnds.some((word) => text.endsWith(` ${word}`) && isShortName(text.slice(0, -word.length - 1)));
}

function isTotal(text: string): boolean {
  const rest = restAfter(totals, text);
  return rest !== undefined && (rest === "" || isDecoration(rest));
}

/** What follows the longest of the words that the text starts with, whole words only. */
function restAfter(words: readonly string[], text: string): string | undefined {
  const word = words.find((each) => text.startsWith(each) && !/^[\p{L}\p{N}]/u.test(text.slice(each.length)));
  return word === undefined ? undefined : text.slice(word.length).replace(/[\s\p{P}\p{S}]+$/u, "");
}

/** `(12 records)`, `: 3`, ` USD`, ` amount`, ` of Amount`, ` $ 1,200`, ` Q1 2026` */
function isDecoration(rest: string): boolean {
  if (/^\s*[([]/.test(rest)) return true;
  const [first, ...others] = rest.match(WORD) ?? [];
  if (first === undefined) return true;
  if (CONNECTORS.has(first)) return others.length > 0 && others.every(isDecorationWord);
  return [first, ...others].every(isDecorationWord);
}

function isDecorationWord(word: string): boolean {
  return /^(?:\d+|q[1-4]|h[12]|fy\d+)$/.test(word) || CURRENCIES.has(word) || MEASURES.has(word);
}

/** ` for East`, ` - East` and `: East`, which a name with a space alone before it is not. */
function isGroup(rest: string): boolean {
  if (isDecoration(rest)) return false;
  const words = rest.match(WORD) ?? [];
  return (words.length > 1 && CONNECTORS.has(words[0]!)) || /^\s*[-:|/]\s*[\p{L}\p{N}]/u.test(rest);
}

function isShortName(name: string): boolean {
  const words = name.match(WORD) ?? [];
  return words.length > 0 && words.length <= 6;
}

function isCompanyName(rest: string): boolean {
  const words = rest.match(WORD) ?? [];
  return words.length > 0 && COMPANY_FORMS.has(words[words.length - 1]!);
}
