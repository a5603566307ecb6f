/**
 * One currency a column: amounts of two currencies are never added. What a Currency column says
 * beats signs inside the cells. Where an export holds several currencies, its amounts in company
 * currency are read instead; without those the call is refused, unless it breaks its rows down by
 * currency.
 */
import { counted } from "../written/counted";
import { agreedCurrency, readCurrencyWord } from "../written/currencies";
import type { ColumnSource, ColumnSpec, Finish } from "./column-source";
import { readTextColumn, type TextColumn } from "./text-column";
import type { Evidence } from "./evidence";
import { findColumn } from "./find-columns";
import { columnOf, foldHeader, unitOf, type HeaderIndex } from "./headers";
import type { Opening } from "./opening";
import type { Reading } from "./reading";
import { isRefusal, place, refuse, type Refusal } from "./refusal";

/** The columns that say in which currency amounts are. */
export interface MoneyColumns {
  readonly currency: ColumnSpec<TextColumn>;
  /** The same amounts, converted by the CRM. */
  readonly inCompanyCurrency?: ColumnSpec<Float64Array>;
}

export interface Money {
  /** Whether amounts of several currencies are there, each in rows of its own. */
  readonly isMixed: boolean;
}

const ONE: Money = { isMixed: false };

interface MoneySpecs {
  readonly specs: Readonly<Record<string, ColumnSpec<unknown>>>;
  readonly places: Readonly<Record<string, number | undefined>>;
  readonly money: MoneyColumns | undefined;
}

export function openCurrency(
  { specs, places, money }: MoneySpecs,
  index: HeaderIndex,
  source: (column: number) => ColumnSource,
  opening: Opening,
  name: string,
): ((reading: Reading, read: Record<string, unknown>) => Money | Refusal) | Refusal {
  const amounts = Object.keys(specs).filter((key) => specs[key].isMoney === true && places[key] !== undefined);
  if (amounts.length === 0) return () => ONE;
  const evidence = opening.evidenceOf(name);
  const column = money === undefined ? undefined : findColumn(name, index, money.currency, opening.settings);
  if (isRefusal(column)) return column;
  const company = money?.inCompanyCurrency && findColumn(name, index, money.inCompanyCurrency, opening.settings);
  if (isRefusal(company)) return company;
  const isBroken =
    column !== undefined && opening.by !== "" && columnOf(name, index, foldHeader(opening.by)) === column;
  const companyIs = amounts.some((key) => places[key] === company);
  const companyFinish =
    company === undefined || companyIs ? undefined : money!.inCompanyCurrency!.open(source(company), evidence);

  return (reading, read) => {
    for (const key of amounts) {
      const at = source(places[key]!);
      if (places[key] === company) continue;
      const values = read[key];
      if (!(values instanceof Float64Array)) continue;
      const found =
        column === undefined
          ? currenciesOfCells(evidence, at)
          : currenciesOfColumn(source(column), at, values, isBroken, reading);
      if (isRefusal(found)) return found;
      if (found.length < 2) {
        reading.currencies.push(...found.map((currency) => ({ ...currency, table: name, header: at.header })));
        continue;
      }
      if (companyFinish !== undefined) {
        const converted = companyFinish;
        if (isRefusal(converted)) return converted;
        const finished = (converted as Finish<Float64Array>)(reading);
        if (isRefusal(finished)) return finished;
        read[key] = finished;
        reading.note(
          "currency",
          `${counted(values.filter((value) => !Number.isNaN(value)).length, "amount")} of ${name} read from ${index.headers[company!]}: ${at.header} holds ${found.map(({ code }) => code).join(", ")}.`,
        );
        continue;
      }
      if (isBroken) return { isMixed: true };
      return refuse.mixedCurrencies(
        place(name, found[1].row, at.header),
        found.map(({ code }) => code),
      );
    }
    return ONE;
  };
}

interface FoundCurrency {
  readonly code: string;
  readonly row: number;
}

/** The currencies that a Currency column gives to rows with an amount. */
function currenciesOfColumn(
  column: ColumnSource,
  amounts: ColumnSource,
  values: Float64Array,
  isBroken: boolean,
  { note }: Reading,
): readonly FoundCurrency[] | Refusal {
  const words = readTextColumn(column);
  if (isRefusal(words)) return words;
  const codes = words.words.map((word) => (word === "" ? "" : (readCurrencyWord(word) ?? word.toUpperCase())));
  const found: FoundCurrency[] = [];
  let blanks = 0;
  let firstBlank = -1;
  const rowOf = (i: number) => (column.kept === undefined ? column.headerRow + 2 + i : column.kept[i] + 1);
  const seen = new Uint8Array(codes.length);
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue;
    const code = words.codes[i];
    if (code === 0) {
      if (blanks++ === 0) firstBlank = i;
      continue;
    }
    if (seen[code] === 1) continue;
    seen[code] = 1;
    addCurrency(found, codes[code], rowOf(i));
  }
  if (blanks > 0 && found.length === 1) {
    note(
      "currency",
      `${counted(blanks, "amount")} of ${amounts.table} without a currency read as ${found[0].code}: ${column.header} names no other.`,
    );
  }
  if (blanks > 0 && found.length > 1 && !isBroken) {
    return refuse.blankCurrency(
      place(column.table, rowOf(firstBlank), column.header),
      found.map(({ code }) => code),
    );
  }
  return found;
}

/** A currency, as one of those found where it can be the same: `$` and then CAD are CAD. */
function addCurrency(found: FoundCurrency[], code: string, row: number): void {
  const at = found.findIndex((known) => agreedCurrency(known.code, code) !== undefined);
  if (at < 0) found.push({ code, row });
  else found[at] = { ...found[at], code: agreedCurrency(found[at].code, code)! };
}

/** The currencies that signs and codes inside the cells name, and the header's own unit. */
function currenciesOfCells(evidence: Evidence, { index, header, headerRow }: ColumnSource): readonly FoundCurrency[] {
  const found: FoundCurrency[] = [];
  const unit = unitOf(header);
  const named = unit === undefined ? undefined : readCurrencyWord(unit);
  if (named !== undefined) addCurrency(found, named, headerRow + 1);
  for (const { currency, row } of evidence.currenciesIn(index)) addCurrency(found, currency, row);
  return found;
}

/** Tables of one call whose amounts are in different currencies are not set against each other. */
export function refuseAcrossTables(
  currencies: readonly {
    readonly code: string;
    readonly table: string;
    readonly header: string;
    readonly row: number;
  }[],
): Refusal | undefined {
  const [first, ...others] = currencies;
  const other = others.find(({ code }) => agreedCurrency(first.code, code) === undefined);
  if (other === undefined) return undefined;
  return refuse.mixedCurrencies(place(other.table, other.row, other.header), [first.code, other.code]);
}
