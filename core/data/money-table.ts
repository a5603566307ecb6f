/** A table with amounts as an argument, whichever of the tables it is. */
import type { Cells } from "../kernel/cells";
import { ifPresent } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import type { RangeParam } from "../kernel/kinds";
import { isRefusal } from "../kernel/refusal";
import { openTable } from "../kernel/table";
import type { ColumnSpecs, Table } from "../kernel/table-shape";
import { dealColumns } from "../tables/deals";
import { amountColumn, type Amounts } from "./amount-column";
import { findRole } from "./find-role";
import { moneyRoles, type DayOf } from "./money-roles";

export interface MoneyTable {
  readonly cells: Cells;
  readonly headerRow: number;
  readonly frame: Table<ColumnSpecs>;
  readonly amounts: readonly Amounts[];
  readonly currency: TextColumn | undefined;
  /** Headers of the columns that say what a row is worth, and when. */
  readonly readHeaders: ReadonlySet<string>;
  /** The day whose rate a row gets. */
  readonly dayOf: DayOf;
}

export function moneyTable({ help }: { readonly help: string }): RangeParam<MoneyTable> {
  const specs = moneyRoles.flatMap(({ amounts, columns }) => [...amounts, ...Object.values(columns)]);
  return {
    kind: "table",
    shape: "range",
    help,
    expects: "a range with a header row",
    optional: false,
    concepts: [...new Set([...specs, dealColumns.currency].map(({ label }) => label))],
    open: (cells, name, opening) => {
      const found = findRole(cells, name, opening.settings);
      if (isRefusal(found)) return found;
      const { role, headerRow, told } = found;
      const isTold = ({ label }: { readonly label: string }) => told.some((spec) => spec.label === label);
      const amounts = found.amounts.map((spec, i) => [`amount ${i}`, amountColumn(spec, !isTold(spec))] as const);
      // What the table was told by is required, so that its header row is the one found here.
      const columns = Object.entries(role.columns).map(
        ([key, spec]) => [key, isTold(spec) ? { ...spec, optional: false } : spec] as const,
      );
      const shape: ColumnSpecs = {
        ...Object.fromEntries([...amounts, ...columns]),
        currency: ifPresent(dealColumns.currency),
      };
      const finish = openTable(
        { columns: shape, decided: role.decided, ...(role.key !== undefined && { key: role.key }) },
        cells,
        name,
        opening,
      );
      if (isRefusal(finish)) return finish;
      return (reading) => {
        const frame = finish(reading);
        if (isRefusal(frame)) return frame;
        const dayOf = role.days(frame);
        if (isRefusal(dayOf)) return dayOf;
        const read: Readonly<Record<string, unknown>> = frame;
        const headers = Object.values(shape).map(({ label }) => frame.headerOf(label));
        return {
          cells,
          headerRow,
          frame,
          amounts: amounts.flatMap(([key]) => (read[key] === undefined ? [] : [read[key] as Amounts])),
          currency: read.currency as TextColumn | undefined,
          readHeaders: new Set(headers.filter((header) => header !== undefined)),
          dayOf,
        };
      };
    },
  };
}
