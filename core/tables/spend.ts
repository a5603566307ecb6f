/**
 * The spend table: the cost of each channel, in one row or in several.
 *
 * Sources of the spellings: exports of Google Ads (`Cost`), Meta (`Amount spent`, translated), LinkedIn
 * (`Total Spent`), Salesforce and Zoho campaigns (`Actual Cost`, `Budgeted Cost`).
 */
import { ifPresent, moneyColumn } from "../kernel/columns";
import type { TableShape } from "../kernel/table-shape";
import { dealColumns } from "./deals";
import { touchColumns } from "./touches";

// prettier-ignore
export const spendColumns = {
  channel: ifPresent(touchColumns.channel),
  campaign: ifPresent(touchColumns.campaign),
  spend: moneyColumn("Spend", [
    "Spend", "Amount Spent", "Ad Spend", "Media Spend", "Marketing Spend", "Total Spend", "Spent", "Cost", "Costs",
    "Total Cost", "Actual Cost", "Spend Amount", "Budget", "Budgeted Cost", "Amount",
    "Total Spent", "Cost (converted)", "Media Cost", "Ad Cost", "Advertising Cost", "Campaign Cost", "Net Cost",
    "Gross Cost", "Marketing Cost", "Investment", "Ausgaben", "Kosten", "Ausgegebener Betrag", "Dépenses", "Coût",
    "Montant dépensé", "Gasto", "Coste", "Costo", "Importe gastado", "Gastos", "Custo", "Valor usado",
    "Valor gasto",
  ], { atLeast: 0 }),
} as const;

export const spendShape: TableShape<typeof spendColumns> = {
  columns: spendColumns,
  money: { currency: dealColumns.currency },
};
