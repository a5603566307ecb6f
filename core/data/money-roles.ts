/**
 * The tables that hold amounts: how each is told by its headers, which of its columns are amounts,
 * and the day whose exchange rate a row gets.
 */
import { noteLateEvent } from "../kernel/late-dates";
import type { ColumnSpec } from "../kernel/column-source";
import { dateColumn, ifPresent } from "../kernel/columns";
import type { NamedColumn, ValueDecided } from "../kernel/find-columns";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { AnyColumn, ColumnSpecs, Table, TableFrame } from "../kernel/table-shape";
import { claimColumns } from "../tables/claims";
import { dealColumns } from "../tables/deals";
import { levelColumn, movementColumns, readMovement } from "../tables/movements";
import { OPEN, readOutcomes } from "../tables/outcomes";
import { periodColumn, type PeriodColumn } from "../tables/periods";
import { quotaColumns } from "../tables/quotas";
import { readQuotaPeriods } from "../tables/read-quota-periods";
import { spendColumns } from "../tables/spend";
import { dealsDecidedByValue } from "../tables/value-decided";

/** The day of a row: Infinity for one that is still open, NaN where the table doesn't say. */
export type DayOf = (i: number) => number | Refusal;

export interface MoneyRole {
  /** One of each entry must be there. */
  readonly needs: readonly (readonly NamedColumn[])[];
  readonly amounts: readonly NamedColumn[];
  readonly key: AnyColumn | undefined;
  /** The columns beside the amounts that tell records from totals, and the day of each. */
  readonly columns: ColumnSpecs;
  readonly decided: readonly ValueDecided[];
  /** What the words of a column must be, where headers alone could mean another table. */
  readonly isOne: (wordsOf: (column: NamedColumn) => readonly string[], headers: readonly string[]) => boolean;
  readonly days: (table: Table<ColumnSpecs>) => DayOf | Refusal;
}

function role<C extends ColumnSpecs>(
  options: Pick<MoneyRole, "needs" | "amounts"> &
    Partial<Pick<MoneyRole, "key" | "decided" | "isOne">> & {
      readonly columns: C;
      readonly days: (table: Table<C>) => DayOf | Refusal;
    },
): MoneyRole {
  return {
    key: undefined,
    decided: [],
    isOne: () => true,
    ...options,
    days: (table) => options.days(table as unknown as Table<C>),
  };
}

/** A column that makes a record of a row without being read. */
function located(spec: AnyColumn): ColumnSpec<undefined> {
  return { label: spec.label, aliases: spec.aliases, kind: spec.kind, optional: true, open: () => () => undefined };
}

const { stage, status, outcome, isClosed, isWon, isLost, active } = dealColumns;

const deals = role({
  needs: [
    [dealColumns.amount, dealColumns.actualAmount, dealColumns.expectedRevenue],
    [stage, status, outcome, isClosed, isWon, isLost, active],
  ],
  amounts: [dealColumns.amount, dealColumns.actualAmount, dealColumns.expectedRevenue],
  key: dealColumns.deal,
  decided: dealsDecidedByValue,
  columns: {
    deal: located(dealColumns.deal),
    stage: ifPresent(stage),
    status: ifPresent(status),
    outcome: ifPresent(outcome),
    isClosed: ifPresent(isClosed),
    isWon: ifPresent(isWon),
    isLost: ifPresent(isLost),
    active: ifPresent(active),
    closed: ifPresent(dealColumns.closed),
    created: located(dealColumns.created),
  },
  days: (table) => {
    const outcomes = readOutcomes(table);
    if (isRefusal(outcomes)) return outcomes;
    if (table.closed !== undefined) {
      const closes = { label: "Closed", values: table.closed, counts: outcomes };
      noteLateEvent([closes], table.rowNumber, table.name, table.reading.note);
    }
    return (i) => (outcomes[i] === OPEN ? Infinity : (table.closed?.[i] ?? NaN));
  },
});

const movements = role({
  needs: [[movementColumns.amount], [movementColumns.type], [movementColumns.period]],
  amounts: [movementColumns.amount, levelColumn],
  key: movementColumns.account,
  columns: {
    account: located(movementColumns.account),
    period: movementColumns.period,
    type: movementColumns.type,
  },
  isOne: (wordsOf) => wordsOf(movementColumns.type).some((word) => readMovement(word) !== undefined),
  days: ({ period, ...frame }) => startsOf(period, frame),
});

const SAYS_CLAIM = /claim|attributed|credited/i;

const claims = role({
  needs: [[claimColumns.amount], [claimColumns.revenue], [claimColumns.deal], [claimColumns.claimant]],
  amounts: [claimColumns.amount, claimColumns.revenue],
  key: claimColumns.deal,
  columns: {
    deal: located(claimColumns.deal),
    claimant: claimColumns.claimant,
    date: ifPresent(dateColumn("Date", [...dealColumns.closed.aliases, "Date", "Claim Date", "Claimed on"])),
  },
  isOne: (_, headers) => headers.some((header) => SAYS_CLAIM.test(header)),
  days:
    ({ date }) =>
    (i) =>
      date?.[i] ?? NaN,
});

const { quota, ...quotaDates } = quotaColumns;

const quotas = role({
  needs: [[quota]],
  amounts: [quota],
  columns: quotaDates,
  days: (table) => {
    const periods = readQuotaPeriods(table, true);
    return isRefusal(periods) ? periods : (i) => periods[i]?.from ?? NaN;
  },
});

// prettier-ignore
const spendPeriod = periodColumn("Date", [
  "Date", "Day", "Spend Date", "Month", "Week", "Quarter", "Period", "Reporting starts", "Start Date",
  "Start Date (in UTC)", "Year", "Datum", "Monat", "Fecha", "Mes", "Data", "Mês", "Mois",
]);

const spend = role({
  needs: [[spendColumns.spend], [spendColumns.channel, spendColumns.campaign]],
  amounts: [spendColumns.spend],
  columns: { channel: spendColumns.channel, campaign: spendColumns.campaign, period: ifPresent(spendPeriod) },
  days: ({ period, ...frame }) => (period === undefined ? () => NaN : startsOf(period, frame)),
});

/** The first day of each row's period. */
function startsOf(
  { header, labels, ranks, spans }: PeriodColumn,
  { name, rowNumber }: Pick<TableFrame, "name" | "rowNumber">,
): DayOf {
  return (i) => {
    if (ranks[i] < 0) return NaN;
    const span = spans[ranks[i]];
    if (span !== undefined) return span.firstDay;
    return refuse.notADate(place(name, rowNumber(i), header), labels[ranks[i]], "a date, or a period with its year");
  };
}

/** In the order in which they are tried: a table of deals may have a Source as well, but no claim. */
export const moneyRoles: readonly MoneyRole[] = [claims, deals, movements, quotas, spend];
