import { unitOf } from "../kernel/headers";
import { agreedCurrency, readCurrencyWord } from "../written/currencies";

/** A header whose unit is a currency, such as `Amount (EUR)`, with the new currency in its place. */
export function headerIn(header: string, currency: string): string {
  const unit = unitOf(header);
  const named = unit === undefined ? undefined : readCurrencyWord(unit);
  if (unit === undefined || named === undefined || agreedCurrency(named, currency) !== undefined) return header;
  const at = header.lastIndexOf(unit);
  return header.slice(0, at) + currency + header.slice(at + unit.length);
}
