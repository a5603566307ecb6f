/** Customers kept, counted on RETENTION_TABLE by account. */
import { movementColumns } from "../../core/tables/movements";
import type { LoadedTable } from "../data/load-tables";
import { unmeasured, type Unmeasured } from "../evidence/evidence";
import { headerOf } from "../evidence/header-of";
import { askLive } from "./ask-live";
import { typed, wholeTable } from "./live-argument";

/** What the stages are called that are counted so. */
export const KEPT = "Kept";
export const KEPT_IN_FULL = "Kept in full";

export interface KeptAccounts {
  readonly kind: "accounts";
  /** The movements' own header for the account. */
  readonly by: string;
  /** Accounts that paid at the start of the first period. */
  readonly atStart: number;
  /** Of these, those that pay at the end of the last one. */
  readonly kept: number;
  /** Of the kept, those that pay no less than at the start. */
  readonly keptInFull: number;
  /** Of the kept, those that added revenue at some time. */
  readonly expanded: number;
  /** Rows of the answer, its header and notes included. */
  readonly rows: number;
  readonly netRetention: number | undefined;
  readonly grossRetention: number | undefined;
}

/** Money that is as good as none: what sums leave behind when all of it is gone. */
export const NOTHING_LEFT = 0.005;
/** The net retention of an account that is as good as whole, for the same reason. */
export const ALL_LEFT = 0.9999;

export function keptAccounts(movements: LoadedTable): KeptAccounts | Unmeasured {
  const by = headerOf(movements, [movementColumns.account]);
  if (by === "") return unmeasured("The movements have no column Account, so nobody can be counted as kept.");
  const answer = askLive("RETENTION_TABLE", { movements: wholeTable(movements), by: typed(by) });
  if (answer.kind === "unmeasured") return answer;
  const atStart = answer.rows.filter((row) => row.count("Start") > 0);
  const kept = atStart.filter((row) => row.count("End") > NOTHING_LEFT);
  if (atStart.length === 0) return unmeasured("No account pays at the start of the movements, so none can be kept.");
  return {
    kind: "accounts",
    by,
    atStart: atStart.length,
    kept: kept.length,
    keptInFull: kept.filter((row) => row.count("NRR") > ALL_LEFT).length,
    expanded: kept.filter((row) => row.count("Expansion") > 0).length,
    rows: answer.cells.length,
    netRetention: answer.total().number("NRR"),
    grossRetention: answer.total().number("GRR"),
  };
}
