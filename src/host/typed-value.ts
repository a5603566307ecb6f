/**
 * A cell as it must be handed to Sheets or Excel to stand there as it is. Both
 * read text as if it were typed: `=1+1` would become a formula, `2026-01-31` a date and `007`
 * a number. A leading apostrophe keeps it text, and does not become part of it.
 */
import { isErrorText, type Cell } from "../../core/kernel/cells";

/** May begin a formula, also behind white space or in full width, or was itself kept by an apostrophe. */
const LIKE_A_FORMULA = /^\s*[=+\-@'＝＋－＠]/;
const LIKE_A_NUMBER_OR_DATE = /\d|^\s*(true|false)\s*$/i;

export function typedValue(cell: Cell): string | number | boolean {
  if (typeof cell !== "string") return cell ?? "";
  if (isErrorText(cell)) return cell;
  return LIKE_A_FORMULA.test(cell) || LIKE_A_NUMBER_OR_DATE.test(cell) || /^[\t\r]/.test(cell) ? `'${cell}` : cell;
}
