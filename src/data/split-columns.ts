/** Columns that part a table into lines of business, such as new sales and renewals: one workbook is about one of them. */
import { textOf } from "../../core/kernel/cells";
import { isRefusal } from "../../core/kernel/refusal";
import type { TableFrame } from "../../core/kernel/table-shape";
import { dealDetailColumns } from "../../core/tables/deal-details";
import type { DataSource } from "./assign-roles";
import { columnFinder } from "./match-table";

export interface Split {
  readonly label: string;
  readonly header: string;
  /** Its values with their deals, the most frequent first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** One value is no split, and more than a dozen are no lines of business. */
const FEWEST = 2;
const MOST = 12;

export function splitColumns(table: TableFrame, { place, role }: DataSource): readonly Split[] {
  const find = columnFinder(place, role);
  return [dealDetailColumns.pipeline, dealDetailColumns.dealType].flatMap((concept) => {
    const column = find(concept);
    if (typeof column !== "number") return [];
    const header = textOf(place.headers[column]);
    // `Only` writes the header before a colon.
    if (header.includes(":")) return [];
    const words = table.group(header, "by");
    if (isRefusal(words)) return [];
    const counts = new Map<number, number>();
    for (const code of words.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    const values = [...counts]
      .map(([code, count]) => ({ value: words.words[code], count }))
      .filter(({ value }) => value !== "")
      .sort((a, b) => b.count - a.count);
    return values.length < FEWEST || values.length > MOST ? [] : [{ label: concept.label, header, values }];
  });
}
