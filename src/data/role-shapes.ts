/** Every role as core reads it: the same columns, rows, and outcomes that functions see. */
import type { ColumnSpec } from "../../core/kernel/column-source";
import { ifPresent } from "../../core/kernel/columns";
import type { ColumnSpecs, TableShape } from "../../core/kernel/table-shape";
import { accountColumns } from "../../core/tables/accounts";
import { dealsShape } from "../../core/tables/deals-table";
import { dealColumns } from "../../core/tables/deals";
import { leadColumns } from "../../core/tables/leads";
import { movementColumns } from "../../core/tables/movements";
import { spendColumns } from "../../core/tables/spend";
import { stageHistoryColumns } from "../../core/tables/stage-history";
import { touchColumns } from "../../core/tables/touches";
import type { RoleId } from "./table-roles";

/** Whether the table names a column, by its label. */
export type Names = (label: string) => boolean;

/** A column that the table names tells where its headers are; one that it does not name is not asked for. */
function asked<C extends ColumnSpecs>(columns: C, names: Names): C {
  const own = (spec: ColumnSpec<unknown>) => (names(spec.label) ? { ...spec, optional: false } : ifPresent(spec));
  return Object.fromEntries(Object.entries(columns).map(([key, spec]) => [key, own(spec)])) as C;
}

const { deal, amount, stage, status, outcome, created, closed } = dealColumns;
const { lead, handedOff, firstTouch, accepted, qualified, wonDate, disposition } = leadColumns;

const spendMoney = { currency: dealColumns.currency };

export function dealsAsRead(names: Names) {
  return dealsShape(asked({ deal, amount, stage, status, outcome, created, closed }, names));
}

export function shapeOf(role: Exclude<RoleId, "deals">, names: Names): TableShape<ColumnSpecs> {
  switch (role) {
    case "leads":
      return {
        key: lead,
        columns: asked({ lead, handedOff, firstTouch, accepted, qualified, wonDate, disposition }, names),
      };
    case "touches":
      return { columns: asked(touchColumns, names) };
    case "accounts":
      return { key: accountColumns.account, columns: asked(accountColumns, names) };
    case "spend":
      return { money: spendMoney, columns: asked(spendColumns, names) };
    case "history":
      return { columns: asked(stageHistoryColumns, names) };
    case "movements":
      return { columns: asked(movementColumns, names) };
  }
}
