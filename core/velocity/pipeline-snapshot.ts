/** One pasted state of the pipeline: its open deals, and where they stand in another one. */
import type { TextColumn } from "../kernel/text-column";
import type { RangeParam } from "../kernel/kinds";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { dealColumns } from "../tables/deals";
import { dealsTable } from "../tables/deals-table";
import { noted } from "../tables/noted";
import { OPEN } from "../tables/outcomes";
import { rowsOfDeals } from "../tables/rows-of-deals";

export const snapshotParam = ({ help }: { readonly help: string }) =>
  dealsTable({ help }, { deal: dealColumns.deal, amount: dealColumns.amount });
export type SnapshotTable = ReturnType<typeof snapshotParam> extends RangeParam<infer T> ? T : never;

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
  const rowOf = rowsOfDeals(others, table);
  if (isRefusal(rowOf)) return rowOf;
  const { name, deal, amount, outcomes } = table;
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
