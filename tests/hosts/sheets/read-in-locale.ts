/**
 * How Google Sheets reads a formula, by the spreadsheet's locale. Where the decimal mark is a comma, arguments are
 * separated by `;` and columns of an array by `\`; `;` between arguments is taken everywhere (Google Docs Editors Help,
 * "Edit & format a spreadsheet: change a spreadsheet's locale"; Ben Collins, "Explaining syntax differences in your
 * formulas due to your Google Sheets location", https://www.benlcollins.com/spreadsheets/sheets-location/).
 */
const DECIMAL_COMMA = /^(de|fr|es_ES|it|pt|nl|pl|ru|sv|da|nb|fi|cs|tr)/;

/** The formula as the sheet hands it back; undefined where it cannot be read. */
export function readInLocale(formula: string, locale: string): string | undefined {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? [];
  const hasComma = DECIMAL_COMMA.test(locale);
  let braces = 0;
  const read: string[] = [];
  for (const part of parts) {
    if (/^["']/.test(part)) {
      read.push(part);
      continue;
    }
    for (const sign of part) {
      if (sign === "{") braces++;
      if (sign === "}") braces--;
      if (sign === "\\" && !hasComma) return undefined;
      // With a decimal comma, a comma between two digits is a number's, and any other is nothing.
      if (sign === "," && hasComma) return undefined;
      // Sheets shows a separator as its locale has it.
      read.push(sign === ";" && braces === 0 && !hasComma ? "," : sign);
    }
    if (hasComma && /\d\.\d|(^|[^\w.)])\.\d/.test(part.replace(/[\p{L}_][\p{L}\p{N}_.]*/gu, "N"))) return undefined;
  }
  return read.join("");
}
