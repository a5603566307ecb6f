/**
 * The quotas table: one row per quota, for a segment and a period where it names them. A period is
 * given by its first and last day, or by a month, a quarter, a year, or a period in words.
 */
import type { ColumnSpec } from "../kernel/column-source";
import { dateColumn, ifPresent, moneyColumn } from "../kernel/columns";
import { readTextColumn, type TextColumn } from "../kernel/text-column";
import { isRefusal } from "../kernel/refusal";
import type { Table, TableShape } from "../kernel/table-shape";
import { dealColumns } from "./deals";
import { periodColumn } from "./periods";
import { quotaPeriodColumns } from "./quota-periods";

/** Periods as they are written, under the header they were found. */
export interface WrittenColumn extends TextColumn {
  readonly header: string;
}

/**
 * Words of a period. They are kept as text, as a month may need the year beside it; opened as a
 * period column, their dates count as evidence of the order of day and month.
 */
function writtenColumn({ label, aliases }: ColumnSpec<TextColumn>): ColumnSpec<WrittenColumn | undefined> {
  const periods = periodColumn(label, aliases);
  return ifPresent<WrittenColumn>({
    label,
    aliases,
    kind: "date",
    optional: false,
    open: (source, evidence) => {
      const opened = periods.open(source, evidence);
      if (isRefusal(opened)) return opened;
      return () => {
        const column = readTextColumn(source);
        return isRefusal(column) ? column : { ...column, header: source.header };
      };
    },
  });
}

// prettier-ignore
export const quotaColumns = {
  quota: moneyColumn("Quota", [
    "Quota", "Quota Amount", "Sales Quota", "Target", "Target Amount", "Sales Target", "Revenue Target", "Goal",
    "Goal Amount", "Quota Target", "Target Revenue", "Quota Value", "Sales Goal", "Bookings Target",
    "Soll", "Ziel", "Vertriebsziel", "Objectif", "Objectif de vente", "Cuota", "Objetivo", "Cota", "Meta",
  ], { atLeast: 0 }),
  periodStart: ifPresent(dateColumn("Period start", [
    "Period start", "Period start date", "Start Date", "Start", "From", "Quota Start Date", "Valid from",
    "Startdatum", "Date de début", "Fecha de inicio", "Data de início",
  ])),
  periodEnd: ifPresent(dateColumn("Period end", [
    "Period end", "Period end date", "End Date", "End", "Until", "To", "Quota End Date", "Valid until", "Enddatum",
    "Date de fin", "Fecha de finalización", "Fecha de fin", "Data de término", "Data de fim",
  ])),
  period: writtenColumn(quotaPeriodColumns.period),
  month: writtenColumn(quotaPeriodColumns.month),
  quarter: writtenColumn(quotaPeriodColumns.quarter),
  year: writtenColumn(quotaPeriodColumns.year),
} as const;

export type QuotaTable = Table<typeof quotaColumns>;

/** What a deals table heads Owner may be Rep in the quotas. */
export const quotaShape: TableShape<typeof quotaColumns> = {
  columns: quotaColumns,
  money: { currency: dealColumns.currency },
  alike: [dealColumns.owner, dealColumns.source],
};
