import { formatCodes } from "./format-codes";

/**
 * Whether a number format shows a day, a month, or a year: `m/d/yyyy`, `mmm-yy`, `[$-407]d. mmmm`. In `h:mm` and
 * `[m]:ss` the m is minutes. Formats follow
 * https://support.microsoft.com/en-us/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
 */
export function isDateFormat(numberFormat: string): boolean {
  const letters = formatCodes(numberFormat)
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general/gi, "");
  return /[yd]|g+e/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
}
