/**
 * The columns that say which period a quota is for. A year may have a column of its own beside the
 * month or the quarter.
 */
import { textColumn } from "../kernel/columns";

// prettier-ignore
export const quotaPeriodColumns = {
  period: textColumn("Period", [
    "Period", "Quota Period", "Fiscal Period", "Sales Period", "Time Period", "Target Period", "Zeitraum",
    "Période", "Periodo", "Período",
  ]),
  month: textColumn("Month", [
    "Month", "Fiscal Month", "Quota Month", "Target Month", "Month of", "Month Starting", "Monat", "Mois", "Mes",
    "Mês",
  ]),
  quarter: textColumn("Quarter", [
    "Quarter", "Fiscal Quarter", "Quota Quarter", "Target Quarter", "Qtr", "FQ", "Quartal", "Trimestre",
  ]),
  year: textColumn("Year", ["Year", "Fiscal Year", "Quota Year", "FY", "Jahr", "Geschäftsjahr", "Année", "Año", "Ano"]),
} as const;
