import { formatCodes } from "./format-codes";

/**
 * Whether a number format shows a time and no date: `elapsed` for hours that count on past 24
 * (`[h]:mm`), `clock` for `h:mm` and `h:mm AM/PM`. Formats follow
 * https://support.microsoft.com/en-us/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68
 */
export function timeFormat(numberFormat: string): "elapsed" | "clock" | undefined {
  const codes = formatCodes(numberFormat);
  if (/\[(?:h+|m+|s+)\]/i.test(codes)) return "elapsed";
  const letters = codes.replace(/\[[^\]]*\]/g, "").replace(/general/gi, "");
  return /[hs]/i.test(letters) && !/[yd]/i.test(letters) ? "clock" : undefined;
}
