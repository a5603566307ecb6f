/** What a panel asks of a table beyond what makes it one. */
import { dealColumns } from "../../core/tables/deals";
import { leadColumns } from "../../core/tables/leads";
import { spendColumns } from "../../core/tables/spend";
import { touchColumns } from "../../core/tables/touches";
import type { DataSource, DataSources } from "./assign-roles";
import { matchTable, type MatchedTable } from "./match-table";
import { settingsOf } from "./settings-of";
import { tableRole, type Concept, type RoleId } from "./table-roles";

export interface TableUse {
  readonly role: RoleId;
  /** Each entry must be there; of several in one entry, one is enough. */
  readonly needs: readonly (readonly Concept[])[];
}

const { deal, amount, stage, outcome, created, closed } = dealColumns;

export const velocityDeals: TableUse = {
  role: "deals",
  needs: [[amount], [created], [closed], [stage, outcome]],
};
export const attributionDeals: TableUse = { role: "deals", needs: [[deal], [amount], [stage, outcome]] };
export const attributionTouches: TableUse = {
  role: "touches",
  needs: [[touchColumns.deal], [touchColumns.when], [touchColumns.channel]],
};
export const pactLeads: TableUse = {
  role: "leads",
  needs: [[leadColumns.lead], [leadColumns.handedOff], [leadColumns.firstTouch]],
};
/** Two stages at least, or there is no joint between them. */
export const funnelLeads: TableUse = {
  role: "leads",
  needs: [
    [leadColumns.handedOff],
    [leadColumns.accepted, leadColumns.qualified, leadColumns.wonDate, leadColumns.disposition],
  ],
};
export const retentionMovements: TableUse = { role: "movements", needs: tableRole("movements").needs };
export const channelSpend: TableUse = {
  role: "spend",
  needs: [[spendColumns.spend], [spendColumns.channel, spendColumns.campaign]],
};
export const scoredAccounts: TableUse = { role: "accounts", needs: tableRole("accounts").needs };

/** How the table that plays the role answers to the use. */
export function matchUse({ place, role, columns }: DataSource, { needs }: TableUse): MatchedTable {
  return matchTable(place, { ...role, needs, uses: [] }, settingsOf(columns));
}

/** Whether every use has its table and that every column it needs. */
export function areReady(sources: DataSources, uses: readonly TableUse[]): boolean {
  return uses.every((use) => {
    const source = sources[use.role];
    if (source === undefined) return false;
    const { missing, fault } = matchUse(source, use);
    return missing.length === 0 && fault === undefined;
  });
}
