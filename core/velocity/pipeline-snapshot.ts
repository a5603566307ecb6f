/** One pasted state of the pipeline: its open deals, and where they stand in another one. */
import { ifPresent, type TextColumn } from "../kernel/columns";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table";
import { dealColumns } from "../tables/deals";
import { noted } from "../tables/noted";
import { OPEN, readOutcomes } from "../tables/outcomes";
import { rowsOfDeals } from "../tables/rows-of-deals";

export const snapshotColumns = {
  deal: dealColumns.deal,
  amount: dealColumns.amount,
  stage: ifPresent(dealColumns.stage),
  status: ifPresent(dealColumns.status),
  outcome: ifPresent(dealColumns.outcome),
  isClosed: ifPresent(dealColumns.isClosed),
  closed: ifPresent(dealColumns.closed),
};
export type SnapshotTable = Table<typeof snapshotColumns>;

export interface Snapshot {
  /** The rows that have a deal id. */
  readonly rows: readonly number[];
  readonly codes: Int32Array;
  readonly outcomes: Uint8Array;
  /** A blank amount is 0. */
  readonly amounts: Float64Array;
  /** Its row for each deal of the other snapshot, by that one's code; -1 for a deal it does not have. */
  readonly rowOf: Int32Array;
  readonly notes: readonly string[];
}

/** A deal id that stands twice is refused. */
export function readSnapshot(table: SnapshotTable, others: TextColumn): Snapshot | Refusal {
  const outcomes = readOutcomes(table);
  if (isRefusal(outcomes)) return outcomes;
  const rowOf = rowsOfDeals(others, table);
  if (isRefusal(rowOf)) return rowOf;
  const { name, deal, amount } = table;
  const rows: number[] = [];
  const amounts = new Float64Array(table.rows);
  let withoutAmount = 0;
  for (let i = 0; i < table.rows; i++) {
    if (deal.codes[i] === 0) continue;
    rows.push(i);
    if (!Number.isNaN(amount[i])) amounts[i] = amount[i];
    else if (outcomes[i] === OPEN) withoutAmount++;
  }
  const notes = [
    ...noted(
      table.rows - rows.length,
      `row of ${name} without a deal id left out`,
      `rows of ${name} without a deal id left out`,
    ),
    ...noted(
      withoutAmount,
      `open deal of ${name} without an amount counted as 0`,
      `open deals of ${name} without an amount counted as 0`,
    ),
  ];
  return { rows, codes: deal.codes, outcomes, amounts, rowOf, notes };
}
