/** What a currency and its place beside a number say about the decimal mark: evidence, never a proof. */

/** Written with the decimal comma at home, on whichever side the sign is. */
const COMMA_AT_HOME = new Set(
  "kr SEK NOK DKK PLN CZK HUF RON BGN RUB UAH TRY VND BRL IDR ARS CLP COP UYU PYG RSD KZT AZN GEL".split(" "),
);
/** Used with either mark, so that only a place behind the number tells. */
const EITHER = new Set(["EUR", "CHF", "ZAR", "peso", "CFA"]);
/** A sign behind the number is how these are written with a decimal dot as well. */
const DOT_BEHIND = new Set("¥ JPY CNY KRW ILS INR AED SAR KWD QAR Dh ﷼ THB KES".split(" "));
/** Divided into thousandths, so `1.234` may well be an exact amount. */
const THREE_DECIMALS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/**
 * Convention: people write a sign behind the number where the comma is decimal (`12,50 €`) and in
 * front of it where the dot is (`$12.50`). Money has two decimals, so three digits behind the only
 * mark (`undecidedMark`) are a group. Where the two disagree, as in `$12.500`, nothing is hinted.
 */
export function markHint(
  currency: string,
  isSign: boolean,
  isBehind: boolean,
  undecidedMark: "." | "," | undefined,
): "." | "," | undefined {
  const habit = isSign ? habitOf(currency, isBehind) : undefined;
  if (undecidedMark === undefined || THREE_DECIMALS.has(currency)) return habit;
  const decimal = undecidedMark === "," ? "." : ",";
  return habit === undefined || habit === decimal ? decimal : undefined;
}

function habitOf(currency: string, isBehind: boolean): "." | "," | undefined {
  if (COMMA_AT_HOME.has(currency)) return ",";
  if (isBehind) return DOT_BEHIND.has(currency) ? undefined : ",";
  return EITHER.has(currency) ? undefined : ".";
}
