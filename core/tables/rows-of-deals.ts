/** Joining by deal id, as integer work: ids of one table to rows of another. */
import type { TextColumn } from "../kernel/text-column";
import { refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";

/** For each word of `ids` the row of `deals` with that id, or -1. A deal id that stands twice is refused. */
export function rowsOfDeals(ids: TextColumn, deals: TableFrame & { readonly deal: TextColumn }): Int32Array | Refusal {
  const { codes, words, codeOf } = deals.deal;
  const rowOf = new Int32Array(words.length).fill(-1);
  for (let d = 0; d < deals.rows; d++) {
    const code = codes[d];
    if (words[code] === "") continue;
    if (rowOf[code] >= 0) {
      return refuse.twice(deals.name, deals.rowNumber(d), "Deal", words[code], deals.rowNumber(rowOf[code]));
    }
    rowOf[code] = d;
  }
  // A word that no deal has shares the blank's -1.
  return Int32Array.from(ids.words, (word) => rowOf[codeOf(word) ?? 0]);
}
