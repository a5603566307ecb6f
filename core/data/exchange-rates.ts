/**
 * Exchange rates: one row per currency and the day from which a rate is in force.
 *
 * A header such as Conversion Rate is not read: Salesforce's says how many units of a currency one
 * unit of the corporate currency buys, which is the other way round
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_currencytype.htm).
 */
import { dateColumn, ifPresent, numberColumn, textColumn } from "../kernel/columns";
import { found, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { isCurrencyCode, readCurrencyWord } from "../written/currencies";
import { printDate } from "../written/dates";

// prettier-ignore
export const rateColumns = {
  currency: textColumn("Currency", [
    "Currency", "Currency Code", "ISO Code", "IsoCode", "CurrencyIsoCode", "Code", "From Currency", "Source Currency",
    "Währung", "Devise", "Moneda", "Moeda", "Valuta",
  ]),
  rate: numberColumn("Rate", [
    "Rate", "Exchange Rate", "FX Rate", "FX", "Worth", "Kurs", "Wechselkurs", "Taux", "Taux de change", "Tasa",
    "Tipo de cambio", "Taxa", "Taxa de câmbio", "Cambio", "Câmbio",
  ], { above: 0 }),
  from: ifPresent(dateColumn("From", [
    "From", "Valid from", "From Date", "Start Date", "Effective Date", "Effective from", "Rate Date", "Since", "Date",
    "Month", "Gültig ab", "Datum", "Date de début", "Fecha", "Data",
  ])),
} as const;

export interface Rate {
  /** First day it is in force; −Infinity where it always is. */
  readonly from: number;
  readonly rate: number;
}

/** The rates of every currency by its code, the earliest first. */
export type Rates = ReadonlyMap<string, readonly Rate[]>;

export function readRates(table: Table<typeof rateColumns>): Rates | Refusal {
  const { currency, rate, from, name, rowNumber } = table;
  const rates = new Map<string, Rate[]>();
  const rowOf = new Map<string, number>();
  for (let i = 0; i < table.rows; i++) {
    if (Number.isNaN(rate[i])) continue;
    const word = currency.words[currency.codes[i]];
    const code = word === "" ? undefined : readCurrencyWord(word);
    if (code === undefined || !isCurrencyCode(code)) {
      return refuse.form(place(name, rowNumber(i), "Currency"), "a currency code such as EUR", found(word));
    }
    const start = from?.[i] ?? NaN;
    const day = Number.isNaN(start) ? -Infinity : Math.floor(start);
    const key = `${code}${day === -Infinity ? "" : ` from ${printDate(day)}`}`;
    const first = rowOf.get(key);
    if (first !== undefined) return refuse.twice(name, rowNumber(i), "a rate", key, first);
    rowOf.set(key, rowNumber(i));
    const known = rates.get(code);
    if (known === undefined) rates.set(code, [{ from: day, rate: rate[i] }]);
    else known.push({ from: day, rate: rate[i] });
  }
  for (const each of rates.values()) each.sort((a, b) => a.from - b.from);
  return rates;
}

/** The rate in force on a day; the latest for Infinity; undefined before the first. */
export function rateOn(rates: readonly Rate[], day: number): number | undefined {
  for (let k = rates.length - 1; k >= 0; k--) if (rates[k].from <= day) return rates[k].rate;
  return undefined;
}
