/** How a row of headers, with the cells below it, answers to a role. */
import { textOf, type Cell, type Cells } from "../../core/kernel/cells";
import { findColumn, type Body } from "../../core/kernel/find-columns";
import { indexHeaders, type HeaderIndex } from "../../core/kernel/headers";
import { isRefusal } from "../../core/kernel/refusal";
import { NO_SETTINGS, type Settings } from "../../core/kernel/settings";
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
  /** A header that is there twice, in words; such a table has to be fixed on its sheet. */
  readonly fault?: string;
}

export interface HeadedTable {
  readonly name: string;
  readonly headers: readonly Cell[];
  /** Rows below the headers, as many as were seen. They decide between two meanings of a header. */
  readonly sample?: Cells;
  /** Where the headers are, where that is known already. */
  readonly index?: HeaderIndex;
}

export type Needs = Pick<TableRole, "needs" | "uses"> & Partial<Pick<TableRole, "key" | "decided" | "wide">>;

/** What of a role's columns the headers name, with those the user has named. */
export function matchTable(table: HeadedTable, role: Needs, settings: Settings = NO_SETTINGS): MatchedTable {
  const { index = indexHeaders(table.headers) } = table;
  const find = columnFinder({ ...table, index }, role, settings);
  const matched: MatchedColumn[] = [];
  const missing: string[] = [];
  let fault: string | undefined;
  for (const choices of [...role.needs, ...role.uses.map((concept) => [concept])]) {
    const found = choices.flatMap((concept) => {
      const column = find(concept) ?? wideColumn(index, role, concept);
      if (isRefusal(column)) fault ??= column.words;
      return typeof column === "number" ? [matchedColumn(table, concept, column)] : [];
    });
    matched.push(...found);
    if (found.length === 0 && role.needs.includes(choices)) missing.push(choices[0].label);
  }
  return { matched, missing, ...(fault !== undefined && { fault }) };
}

/** Finds a role's columns in a table. What is read as a number or a date is no id as well. */
export function columnFinder(table: HeadedTable, role: Needs, settings: Settings = NO_SETTINGS) {
  const { name, headers, index = indexHeaders(headers), sample = [] } = table;
  const body: Body = {
    cells: [headers, ...sample],
    headerRow: 0,
    used: sample.length + 1,
    decided: role.decided ?? [],
  };
  const find = (concept: Concept, taken?: ReadonlySet<number>) =>
    findColumn(name, index, concept, settings, body, taken);
  const valued = () =>
    new Set(
      [...role.needs.flat(), ...role.uses]
        .filter(({ kind }) => kind !== "text")
        .map((other) => find(other))
        .filter((column): column is number => typeof column === "number"),
    );
  const found = new Map<Concept, ReturnType<typeof find>>();
  return (concept: Concept) => {
    if (!found.has(concept)) found.set(concept, find(concept, concept === role.key ? valued() : undefined));
    return found.get(concept);
  };
}

/** The first of several columns that stand for one together; undefined where there are not two of them. */
export function wideColumn({ headers }: HeaderIndex, { wide }: Needs, concept: Concept): number | undefined {
  if (wide?.column !== concept) return undefined;
  const columns = headers.flatMap((header, column) => (wide.headers.test(header) ? [column] : []));
  return columns.length > 1 ? columns[0] : undefined;
}

function matchedColumn({ headers }: HeadedTable, { label, kind }: Concept, column: number): MatchedColumn {
  return { label, kind, header: textOf(headers[column]), column };
}
