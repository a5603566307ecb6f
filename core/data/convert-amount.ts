/** Amounts in another currency, each at the rate of its row's day, with a tally of what was decided. */
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import { printDate } from "../written/dates";
import type { Amounts } from "./amount-column";
import { rateOn, type Rates } from "./exchange-rates";
import type { MoneyTable } from "./money-table";
import { currencyReader } from "./row-currencies";

export interface Tally {
  /** Converted amounts by their currency. */
  readonly from: Map<string, number>;
  /** Amounts that took the only currency of their column, by that currency. */
  readonly assumed: Map<string, number>;
  /** Amounts at the latest rate of several: of open deals, and of rows without a date. */
  open: number;
  undated: number;
}

export interface Converter {
  /** NaN stays NaN. */
  readonly convert: (amount: Amounts, i: number) => number | Refusal;
  readonly tally: Tally;
}

export function amountConverter(money: MoneyTable, rates: Rates, currency: string): Converter {
  const { frame, dayOf } = money;
  const currencyOf = currencyReader(money, [...new Set([currency, ...rates.keys()])]);
  const tally: Tally = { from: new Map(), assumed: new Map(), open: 0, undated: 0 };

  const rateOf = (code: string, { header }: Amounts, i: number): number | Refusal => {
    const at = () => place(frame.name, frame.rowNumber(i), header);
    const known = rates.get(code);
    if (known === undefined) return refuse.notFound(at(), `in ${currency} or in a currency that rates name`, code);
    const [first] = known;
    if (known.length === 1 && first.from === -Infinity) return first.rate;
    const day = dayOf(i);
    if (isRefusal(day)) return day;
    if (Number.isNaN(day)) tally.undated++;
    if (day === Infinity) tally.open++;
    const rate = rateOn(known, Number.isNaN(day) ? Infinity : Math.floor(day));
    if (rate !== undefined) return rate;
    const start = `of ${printDate(first.from)} or later, when the rates of ${code} start`;
    return refuse.outOfRange(at(), start, printDate(day));
  };

  return {
    tally,
    convert: (amount, i) => {
      const value = amount.values[i];
      if (Number.isNaN(value)) return NaN;
      const read = currencyOf(amount, i);
      if (isRefusal(read)) return read;
      if (read.isAssumed) add(tally.assumed, read.code);
      if (read.code === currency) return value;
      const rate = rateOf(read.code, amount, i);
      if (isRefusal(rate)) return rate;
      add(tally.from, read.code);
      return value * rate;
    },
  };
}

function add(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}
