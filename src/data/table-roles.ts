/**
 * The tables a company's data comes in, by the columns that make them. Labels and aliases
 * are those of the functions themselves, so what is recognised here is what they read.
 */
import type { ColumnSpec } from "../../core/kernel/column-source";
import type { ValueDecided } from "../../core/kernel/find-columns";
import { accountColumns, accountOutcomeColumns } from "../../core/tables/accounts";
import { dealColumns } from "../../core/tables/deals";
import { leadColumns } from "../../core/tables/leads";
import { movementColumns } from "../../core/tables/movements";
import { spendColumns } from "../../core/tables/spend";
import { stageHistoryColumns } from "../../core/tables/stage-history";
import { touchColumns } from "../../core/tables/touches";
import { dealsDecidedByValue } from "../../core/tables/value-decided";
import { dealFlagColumns } from "../../core/tables/deal-flags";
import { dealMoneyColumns } from "../../core/tables/deal-money";

export type Concept = Pick<ColumnSpec<unknown>, "label" | "aliases" | "kind">;

export type RoleId = "deals" | "leads" | "touches" | "accounts" | "spend" | "history" | "movements";

export interface TableRole {
  readonly id: RoleId;
  /** As people call it. */
  readonly name: string;
  /** What a row of it is. */
  readonly row: string;
  /** What sheets of it are often called. */
  readonly called: RegExp;
  /** What tells one row from another; undefined where rows may repeat. */
  readonly key: Concept | undefined;
  /** Each entry must be there; of several in one entry, one is enough. */
  readonly needs: readonly (readonly Concept[])[];
  /** Read where they are there. */
  readonly uses: readonly Concept[];
  /** Headers of which several together stand for one column, such as a date for each stage. */
  readonly wide?: { readonly column: Concept; readonly headers: RegExp };
  /** Headers that name one column in one export and another in the next. */
  readonly decided?: readonly ValueDecided[];
}

const { deal, amount, stage, outcome, created, closed } = dealColumns;
const { lead, handedOff, firstTouch, accepted, qualified, disposition } = leadColumns;

export const tableRoles: readonly TableRole[] = [
  {
    id: "deals",
    name: "Deals",
    row: "an opportunity",
    called: /deal|opportunit|pipeline/i,
    key: deal,
    needs: [[deal], [amount], [stage, outcome], [created, closed]],
    uses: [
      dealColumns.status,
      dealColumns.isClosed,
      dealFlagColumns.wonTime,
      dealFlagColumns.lostTime,
      dealMoneyColumns.currency,
      dealColumns.owner,
      dealColumns.source,
      dealColumns.expectedClose,
      dealColumns.lastActivity,
      dealColumns.leadCreated,
      dealColumns.opportunityCreated,
    ],
    decided: dealsDecidedByValue,
  },
  {
    id: "leads",
    name: "Leads",
    row: "a lead handed to sales",
    called: /lead|mql|contact|prospect/i,
    key: lead,
    needs: [[lead], [handedOff], [firstTouch, accepted, qualified, disposition]],
    uses: [leadColumns.wonDate, leadColumns.owner, leadColumns.source],
  },
  {
    id: "touches",
    name: "Touches",
    row: "a touch of a deal",
    called: /touch|campaign|activit|interaction/i,
    key: undefined,
    needs: [[touchColumns.deal], [touchColumns.when], [touchColumns.channel]],
    uses: [touchColumns.campaign, touchColumns.milestone, touchColumns.direct],
  },
  {
    id: "accounts",
    name: "Accounts",
    row: "a company",
    called: /account|compan|customer|organi[sz]ation/i,
    key: accountColumns.account,
    needs: [[accountColumns.account]],
    uses: [accountOutcomeColumns.outcome, accountOutcomeColumns.stage],
  },
  {
    id: "spend",
    name: "Spend",
    row: "what was paid for a channel",
    called: /spend|cost/i,
    key: undefined,
    needs: [[spendColumns.spend], [spendColumns.channel, spendColumns.campaign]],
    uses: [],
  },
  {
    id: "history",
    name: "Stage history",
    row: "an entry of a deal into a stage",
    called: /histor|stage/i,
    key: undefined,
    needs: [[stageHistoryColumns.record], [stageHistoryColumns.stage], [stageHistoryColumns.entered]],
    uses: [],
    wide: { column: stageHistoryColumns.entered, headers: /^(?:date entered\s|hs_(?:v2_)?date_entered_)/i },
  },
  {
    id: "movements",
    name: "Movements",
    row: "a change of an account's recurring revenue",
    called: /movement|mrr|arr|retention|revenue/i,
    key: undefined,
    needs: [[movementColumns.account], [movementColumns.period], [movementColumns.type], [movementColumns.amount]],
    uses: [],
  },
];

export function tableRole(id: RoleId): TableRole {
  return tableRoles.find((role) => role.id === id)!;
}

export function isRoleId(text: string): text is RoleId {
  return tableRoles.some(({ id }) => id === text);
}
