import { card } from "../kernel/card";
import { isBlank, type Cell, type Cells } from "../kernel/cells";
import { columns, phrase, table } from "../kernel/kinds";
import { grid } from "../kernel/outputs";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { dealColumns } from "../tables/deals";
import { counted } from "../written/counted";
import { isCurrencyCode, readCurrencyWord } from "../written/currencies";
import { numberInWords } from "../written/number-in-words";
import { amountConverter, type Tally } from "./convert-amount";
import { rateColumns, readRates } from "./exchange-rates";
import { filledGroups } from "./filled-groups";
import { headerIn } from "./header-in";
import { moneyTable, type MoneyTable } from "./money-table";

export interface InCurrencyArguments {
  readonly table: MoneyTable;
  readonly rates: Table<typeof rateColumns>;
  readonly currency: string;
}

/**
 * The same table with all its amounts in one currency, so that it can be handed on to any function.
 *
 * Conventions. A rate is the worth of one unit of a currency in the new one, and the new one needs
 * none. A closed deal gets the rate in force at its close, an open one the latest rate, as finance
 * values an open pipeline at today's rate. A quota, a movement, and a row of spend get the rate of
 * the first day of their period; a row without a date gets the latest. All columns of amounts are
 * converted but the amounts in company currency that a CRM prints: those are converted already.
 */
export function inCurrency({ table: money, rates: given, currency }: InCurrencyArguments): Cells | Refusal {
  const rates = readRates(given);
  if (isRefusal(rates)) return rates;
  const { cells, headerRow, frame, amounts } = money;
  const { convert, tally } = amountConverter(money, rates, currency);
  const width = usedWidth(money);
  const header = frame.headerOf(dealColumns.currency.label);
  const currencyPlace = header === undefined ? width : frame.headers.indexOf(header);
  const fillDown = filledGroups(money);

  const headers = [...cells[headerRow].slice(0, width)];
  for (const amount of amounts) headers[amount.index] = headerIn(amount.header, currency);
  if (header === undefined) headers[currencyPlace] = dealColumns.currency.label;
  const rows: Cell[][] = [headers];
  for (let i = 0; i < frame.rows; i++) {
    const row = [...cells[frame.rowNumber(i) - 1].slice(0, width)];
    for (const [column, value] of fillDown(i)) row[column] = value;
    for (const amount of amounts) {
      const value = convert(amount, i);
      if (isRefusal(value)) return value;
      row[amount.index] = Number.isNaN(value) ? "" : value;
    }
    row[currencyPlace] = currency;
    rows.push(row);
  }
  noteTally(money, currency, tally);
  return rows;
}

/** Columns up to the last one with a header or a filled cell. */
function usedWidth({ cells, headerRow, frame }: MoneyTable): number {
  let width = cells[headerRow].length;
  const isUsed = (column: number) => {
    if (!isBlank(cells[headerRow][column])) return true;
    for (let i = 0; i < frame.rows; i++) if (!isBlank(cells[frame.rowNumber(i) - 1][column])) return true;
    return false;
  };
  while (width > 1 && !isUsed(width - 1)) width--;
  return width;
}

function noteTally({ frame }: MoneyTable, currency: string, { from, assumed, open, undated }: Tally): void {
  const { name, reading } = frame;
  for (const [code, count] of assumed) {
    reading.note(
      "currency",
      `${counted(count, "amount")} of ${name} without a currency read as ${code}: nothing names another.`,
    );
  }
  const total = [...from.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return;
  const parts = [...from].sort().map(([code, count]) => `${numberInWords(count)} from ${code}`);
  reading.note("currency", `${counted(total, "amount")} of ${name} converted to ${currency}: ${parts.join(", ")}.`);
  if (open > 0) reading.note("currency", `${counted(open, "amount")} of open deals converted at the latest rate.`);
  if (undated > 0) {
    reading.note("currency", `${counted(undated, "amount")} of ${name} without a date converted at the latest rate.`);
  }
}

function readCode(cell: Cell, name: string): string | Refusal {
  const code = typeof cell === "string" ? readCurrencyWord(cell) : undefined;
  return code !== undefined && isCurrencyCode(code) ? code : refuse.notFound(name, "a currency code such as USD", cell);
}

const DEALS = [
  ["Deal ID", "Stage", "Amount", "Currency", "Create Date", "Close Date"],
  ["D-1", "Closed Won", 10000, "EUR", "2026-01-05", "2026-02-20"],
  ["D-2", "Proposal", 20000, "EUR", "2026-02-01", "2026-06-30"],
  ["D-3", "Closed Lost", "£5,000", "GBP", "2026-01-10", "2026-04-15"],
  ["D-4", "Closed Won", 8000, "USD", "2026-02-01", "2026-04-20"],
];
const RATES = [
  ["Currency", "Rate", "From"],
  ["EUR", 1.25, "2026-01-01"],
  ["EUR", 1.5, "2026-04-01"],
  ["GBP", 2, "2026-01-01"],
];
const NOTHING = ["", "", "", "", ""];

export default card(inCurrency, {
  name: "IN_CURRENCY",
  family: "data",
  summary: "The same table with all amounts converted to one currency",
  params: {
    table: moneyTable({
      help: "Deals, quotas, spend, movements, or claims with their header row. The currency of an amount is in a Currency column, in its own cell (€5,000), or in its header.",
    }),
    rates: table({
      help: "Exchange rates with their header row: Currency, Rate (the worth of one unit in the new currency, so 1.08 for EUR in USD), and From, the first day of the rate, where rates change.",
      columns: rateColumns,
    }),
    currency: phrase({
      kind: "text",
      help: "The new currency, as a code such as USD. It needs no rate.",
      expects: "a currency code such as USD",
      read: readCode,
    }),
    columns: columns(),
  },
  returns: grid(
    "The table from its header row down, without totals and footers: amounts as numbers in the new currency, the Currency column set (added where there is none), everything else unchanged. Notes follow.",
  ),
  law: "Amount × rate. Closed deals: the rate in force at the close. Open deals: the latest rate. Quotas, movements, and spend: the rate on the first day of their period. Rows without a date: the latest rate. A currency without a rate, and a date before its first rate, are refused.",
  source:
    "Closed deals at the rate of their close, as dated exchange rates in Salesforce's advanced currency management do it; open pipeline at the latest rate, as finance values it.",
  question: "What do our numbers say when deals, quotas, and spend are in several currencies?",
  differs:
    "A CRM's converted amount often uses one current rate for all deals, so past wins change with every new rate. Here a closed deal keeps the rate of its close.",
  examples: [
    {
      given: [DEALS, RATES, "USD"],
      gives: [
        DEALS[0],
        ["D-1", "Closed Won", 12500, "USD", "2026-01-05", "2026-02-20"],
        ["D-2", "Proposal", 30000, "USD", "2026-02-01", "2026-06-30"],
        ["D-3", "Closed Lost", 10000, "USD", "2026-01-10", "2026-04-15"],
        ["D-4", "Closed Won", 8000, "USD", "2026-02-01", "2026-04-20"],
        ["Note: 3 amounts of table converted to USD: 2 from EUR, 1 from GBP.", ...NOTHING],
        ["Note: 1 amount of open deals converted at the latest rate.", ...NOTHING],
      ],
    },
    {
      given: [
        [
          ["Channel", "Cost"],
          ["Paid search", "€4,000"],
          ["Events", "$2,500"],
        ],
        [
          ["Currency", "Rate"],
          ["EUR", 1.1],
        ],
        "USD",
      ],
      gives: [
        ["Channel", "Cost", "Currency"],
        ["Paid search", 4400, "USD"],
        ["Events", 2500, "USD"],
        ["Note: 1 amount of table converted to USD: 1 from EUR.", "", ""],
      ],
    },
    { given: [DEALS, RATES.slice(0, 3), "USD"], refuses: "NOT_FOUND" },
    { given: [DEALS, RATES.filter((row) => row[1] !== 1.25), "USD"], refuses: "OUT_OF_RANGE" },
    { given: [DEALS, [...RATES, ["GBP", 1.9, "2026-01-01"]], "USD"], refuses: "DUPLICATE" },
  ],
  see: ["VELOCITY_BASELINE", "COVERAGE_TABLE", "SPEND_RETURN", "RETENTION_TABLE", "ATTRIBUTION_CONFLICT"],
  terms: [],
});
