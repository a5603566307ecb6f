/** Which kind of table a range is, by the headers of its first rows, and which of its columns are amounts. */
import { isBlank, textOf, usedRows, type Cells } from "../kernel/cells";
import { parseNumberCell } from "../kernel/number-column";
import { findColumn, keysOf, type Body, type NamedColumn } from "../kernel/find-columns";
import { foldHeader, indexHeaders, type HeaderIndex } from "../kernel/headers";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import type { Settings } from "../kernel/settings";
import { dealColumns } from "../tables/deals";
import { moneyRoles, type MoneyRole } from "./money-roles";

export interface RoleFound {
  readonly role: MoneyRole;
  readonly headerRow: number;
  /** The columns by which the table was told, one of each entry of `needs`. */
  readonly told: readonly NamedColumn[];
  readonly amounts: readonly NamedColumn[];
}

/** How many of the first rows a header row is looked for in, as in every table. */
const TOP_ROWS = 25;

export function findRole(cells: Cells, name: string, settings: Settings): RoleFound | Refusal {
  const used = usedRows(cells);
  if (used === 0 || (cells.length === 1 && cells[0].length === 1 && cells[0][0] === 0)) return refuse.noTable(name);
  for (let row = 0; row < Math.min(used, TOP_ROWS); row++) {
    const index = indexHeaders(cells[row]);
    for (const role of moneyRoles) {
      const body: Body = { cells, headerRow: row, used, decided: role.decided };
      const told = role.needs.map((any) => any.find((spec) => isThere(name, index, spec, settings, body)));
      if (!told.every((spec) => spec !== undefined)) continue;
      const wordsOf = (spec: NamedColumn) => wordsBelow(findColumn(name, index, spec, settings, body), body);
      if (!role.isOne(wordsOf, index.headers)) continue;
      const amounts = amountsOf(role, name, index, settings, body);
      return isRefusal(amounts) ? amounts : { role, headerRow: row, told, amounts };
    }
  }
  return refuseUnknown(cells, name, settings);
}

const companyKeys = new Set(keysOf(dealColumns.companyAmount));

/** Amounts in the company's currency are converted already, whatever the deal's own currency. */
function isCompanyAmount(index: HeaderIndex, column: number): boolean {
  return companyKeys.has(foldHeader(index.headers[column]));
}

function isThere(name: string, index: HeaderIndex, spec: NamedColumn, settings: Settings, body: Body): boolean {
  const column = findColumn(name, index, spec, settings, body);
  // A header that is there twice is refused once the table is read.
  return isRefusal(column) || (column !== undefined && !isCompanyAmount(index, column));
}

function wordsBelow(column: number | undefined | Refusal, { cells, headerRow, used }: Body): readonly string[] {
  if (typeof column !== "number") return [];
  return cells.slice(headerRow + 1, used).map((row) => textOf(row[column]));
}

/**
 * The amounts that functions read, and every other column headed like one of them: a table with
 * Amount and ARR holds both in the deal's currency.
 */
function amountsOf(
  role: MoneyRole,
  name: string,
  index: HeaderIndex,
  settings: Settings,
  body: Body,
): readonly NamedColumn[] | Refusal {
  const found = new Map<number, NamedColumn>();
  const taken = new Set<number>();
  for (const spec of Object.values(role.columns)) {
    const column = findColumn(name, index, spec, settings, body);
    if (typeof column === "number") taken.add(column);
  }
  for (const spec of role.amounts) {
    const column = findColumn(name, index, spec, settings, body);
    if (isRefusal(column)) return column;
    if (column === undefined || isCompanyAmount(index, column)) continue;
    if (!found.has(column)) found.set(column, spec);
  }
  const keys = new Set(role.amounts.flatMap(keysOf));
  const unclear = new Set(role.decided.map(({ header }) => foldHeader(header)));
  const headed = [...keys].flatMap((key) => [...(index.places.get(key) ?? []), ...(index.bare.get(key) ?? [])]);
  for (const column of [...headed].sort((a, b) => a - b)) {
    const header = index.headers[column];
    if (found.has(column) || taken.has(column) || isCompanyAmount(index, column)) continue;
    if (unclear.has(foldHeader(header)) || !holdsNumbers(column, body)) continue;
    found.set(column, { label: `${header} (further amount)`, aliases: [header] });
  }
  return [...found.values()];
}

function holdsNumbers(column: number, { cells, headerRow, used }: Body): boolean {
  for (let r = headerRow + 1; r < used; r++) {
    const cell = cells[r][column];
    if (isBlank(cell) || typeof cell === "number") continue;
    if (typeof cell !== "string" || parseNumberCell(cell) === undefined) return false;
  }
  return true;
}

function refuseUnknown(cells: Cells, name: string, settings: Settings): Refusal {
  const filled = cells.slice(0, TOP_ROWS).find((row) => row.filter((cell) => !isBlank(cell)).length > 1) ?? cells[0];
  const index = indexHeaders(filled);
  const has = (spec: NamedColumn) => {
    const column = findColumn(name, index, spec, settings);
    return typeof column === "number" && !isCompanyAmount(index, column);
  };
  const isUndecided = has(dealColumns.amount) && !has(dealColumns.stage);
  const lacking = isUndecided ? ["Stage", "Outcome", "Channel"] : ["Amount", "Quota", "Spend"];
  return refuse.missingEither(name, lacking, index.headers);
}
