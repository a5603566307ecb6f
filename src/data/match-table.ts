/** How a row of headers answers to a role. */
import type { Cell } from "../../core/kernel/cells";
import { isRefusal } from "../../core/kernel/refusal";
import { findColumn, indexHeaders, type HeaderIndex, type Overrides } from "../../core/kernel/table";
import type { Concept, TableRole } from "./table-roles";

export interface MatchedColumn {
  /** The column as functions call it. */
  readonly label: string;
  readonly kind: Concept["kind"];
  /** The table's own header. */
  readonly header: string;
  /** Its place in the header row. */
  readonly column: number;
}

export interface MatchedTable {
  readonly matched: readonly MatchedColumn[];
  /** Labels of columns that no header names; where one of several would do, the first. */
  readonly missing: readonly string[];
  /** A header that stands twice, in words; such a table has to be mended on its sheet. */
  readonly fault?: string;
}

export interface HeadedTable {
  readonly name: string;
  readonly headers: readonly Cell[];
  /** Where the headers stand, where that is known already. */
  readonly index?: HeaderIndex;
}

export type Needs = Pick<TableRole, "needs" | "uses">;

/** What of a role's columns the headers name, with those the user has named. */
export function matchTable(
  { name, headers, index = indexHeaders(headers) }: HeadedTable,
  role: Needs,
  overrides: Overrides = [],
): MatchedTable {
  const matched: MatchedColumn[] = [];
  const missing: string[] = [];
  let fault: string | undefined;
  for (const choices of [...role.needs, ...role.uses.map((concept) => [concept])]) {
    const found = choices.flatMap((concept) => {
      const column = findColumn(name, index, concept, overrides);
      if (isRefusal(column)) fault ??= column.words;
      return typeof column === "number"
        ? [{ label: concept.label, kind: concept.kind, header: index.headers[column], column }]
        : [];
    });
    matched.push(...found);
    if (found.length === 0 && role.needs.includes(choices)) missing.push(choices[0].label);
  }
  return { matched, missing, ...(fault !== undefined && { fault }) };
}

/** Whether headers can be offered as a role's at all: more than half of what it needs is there. */
export function isLikely({ missing, fault }: MatchedTable, { needs }: TableRole): boolean {
  return fault === undefined && missing.length * 2 < needs.length;
}

/** How little a table looks like a role: 0 is none. Columns a role only uses tell equals apart. */
export function doubtsAbout(table: HeadedTable, role: TableRole): number {
  const { matched, missing, fault } = matchTable(table, role);
  const { index = indexHeaders(table.headers) } = table;
  const strange = role.unlike.filter(
    (concept) =>
      typeof findColumn(table.name, index, concept) === "number" &&
      !matched.some(({ column }) => column === findColumn(table.name, index, concept)),
  );
  const called = role.called.test(table.name) ? 0 : 1;
  return missing.length * 4 + strange.length * 3 + (fault === undefined ? 0 : 2) + called - matched.length / 100;
}
