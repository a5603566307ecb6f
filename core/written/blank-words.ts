/**
 * Words that say a number or a date is missing. In a text column they stay what they are: a deal
 * may well be named "None".
 */
import { cleanText } from "./clean-text";
import { readCurrencyText } from "./currencies";

const WORDS = new Set([
  "n/a",
  "na",
  "n.a.",
  "n.a",
  "n/d",
  "s/d",
  "k.a.",
  "k. a.",
  "null",
  "none",
  "nil",
  "nan",
  "nat",
  "undefined",
  "empty",
  "blank",
  "not set",
  "not available",
  "not applicable",
  "not specified",
  "no value",
  "no date",
  "no amount",
  "keine angabe",
  "ohne angabe",
  "non défini",
  "sin valor",
  "sem valor",
  "tbd",
  "tba",
  "tbc",
  "t.b.d.",
  "to be determined",
  "\\n",
  "?",
  "0000-00-00",
  "0000-00-00 00:00:00",
  "00/00/0000",
]);
const DASHES = /^[-_.·\s]+$/;

/**
 * Whether a text stands for nothing in a number or date column: `-`, `N/A`, `(not set)`, `$-`.
 * Error cells such as `#N/A` are errors and no blank.
 */
export function isBlankWord(text: string): boolean {
  if (text.length > 24) return false;
  const first = text.charCodeAt(0);
  // Nearly every cell begins with a digit: none of the words does, but for a day that MySQL writes for none.
  if (first > 48 && first < 58) return false;
  const trimmed = cleanText(text);
  if (trimmed === "") return false;
  if (DASHES.test(trimmed)) return true;
  const bare = inside(trimmed);
  return WORDS.has(bare.toLowerCase()) || DASHES.test(bare) || isDashOfMoney(bare);
}

/** The text within one pair of brackets, or the text itself. */
function inside(text: string): string {
  const match = /^(?:\((.*)\)|<(.*)>|\[(.*)\]|"(.*)")$/.exec(text);
  return match === null ? text : (match[1] ?? match[2] ?? match[3] ?? match[4]).trim();
}

/** `$-` and `- €`: a spreadsheet's accounting format for an amount that isn't there. */
function isDashOfMoney(text: string): boolean {
  const match = /^(?:(.*?)\s*-+|-+\s*(.*?))$/.exec(text);
  if (match === null) return false;
  const unit = match[1] ?? match[2];
  return unit === "%" || readCurrencyText(unit) !== undefined;
}
