/** The aliases of each header, taken from the same lists that the functions read. */
import { accountColumns } from "../../core/tables/accounts";
import { bowtieStageColumns } from "../../core/tables/bowtie-stages";
import { claimColumns } from "../../core/tables/claims";
import { dealNameAliases } from "../../core/tables/deal-names";
import { dealColumns } from "../../core/tables/deals";
import { decisionColumns } from "../../core/tables/decisions";
import { leadColumns } from "../../core/tables/leads";
import { movementColumns } from "../../core/tables/movements";
import { quotaColumns } from "../../core/tables/quotas";
import { spendColumns } from "../../core/tables/spend";
import { stageHistoryColumns } from "../../core/tables/stage-history";
import { stateHistoryColumns } from "../../core/tables/state-history";
import { touchColumns } from "../../core/tables/touches";
import type { TableName } from "./fact-sheet";

interface Known {
  readonly aliases: readonly string[];
}

const COLUMNS: Partial<Readonly<Record<TableName, Readonly<Record<string, Known>>>>> = {
  deals: {
    "Deal ID": dealColumns.deal,
    Stage: dealColumns.stage,
    Amount: dealColumns.amount,
    "Create Date": dealColumns.created,
    "Close Date": dealColumns.closed,
    Owner: dealColumns.owner,
    "Lead Source": dealColumns.source,
    "Last Activity Date": dealColumns.lastActivity,
  },
  quotas: { Quota: quotaColumns.quota, "Period start": quotaColumns.periodStart, "Period end": quotaColumns.periodEnd },
  leads: {
    "Lead ID": leadColumns.lead,
    "Lead Owner": leadColumns.owner,
    "MQL Date": leadColumns.handedOff,
    "First touch": leadColumns.firstTouch,
    "SAL Date": leadColumns.accepted,
    "SQL Date": leadColumns.qualified,
    "Won Date": leadColumns.wonDate,
    Disposition: leadColumns.disposition,
  },
  touches: { "Deal ID": touchColumns.deal, "Touch Date": touchColumns.when, Channel: touchColumns.channel },
  spend: { Channel: spendColumns.channel, Spend: spendColumns.spend },
  claims: {
    "Deal ID": claimColumns.deal,
    "Claimed by": claimColumns.claimant,
    "Claimed Amount": claimColumns.amount,
    Revenue: claimColumns.revenue,
  },
  history: {
    "Deal ID": stageHistoryColumns.record,
    Stage: stageHistoryColumns.stage,
    "Entered at": stageHistoryColumns.entered,
  },
  states: {
    "Account ID": stateHistoryColumns.record,
    State: stateHistoryColumns.state,
    "Reviewed on": stateHistoryColumns.when,
  },
  movements: {
    "Account ID": movementColumns.account,
    Month: movementColumns.period,
    Type: movementColumns.type,
    Amount: movementColumns.amount,
  },
  accounts: { Account: accountColumns.account, Stage: dealColumns.stage },
  decisions: {
    Decision: decisionColumns.decision,
    Raised: decisionColumns.date,
    Owner: decisionColumns.owner,
    Due: decisionColumns.due,
    "Closed on": decisionColumns.closed,
  },
  stages: {
    Stage: bowtieStageColumns.stage,
    Side: bowtieStageColumns.side,
    Volume: bowtieStageColumns.volume,
    "Primary owner": bowtieStageColumns.primaryOwner,
    "Secondary owner": bowtieStageColumns.secondaryOwner,
    Benchmark: bowtieStageColumns.benchmark,
  },
};

/**
 * Aliases that carry extra meaning, so the same cells would be read differently under them: a deal
 * name isn't an id, a won time isn't the close of a lost deal, and an amount in company currency
 * can't be in another currency.
 */
const SAY_MORE = new Set([...dealNameAliases, "Deal - Won time", "Won time", "Amount in company currency"]);

/** The aliases of a table's header; empty for headers without a list. */
export function aliasesOf(table: TableName, header: string): readonly string[] {
  return (COLUMNS[table]?.[header]?.aliases ?? []).filter((alias) => alias !== header && !SAY_MORE.has(alias));
}

/** The headers of a table that have aliases. */
export function renamableHeaders(table: TableName): readonly string[] {
  return Object.keys(COLUMNS[table] ?? {});
}
