import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Records } from "../rules/records";
import { accountOutcomeColumns } from "../tables/accounts";
import { readOutcomes } from "../tables/outcomes";

export interface AccountOutcomes {
  /** OPEN, WON or LOST for every row. */
  readonly outcomes: Uint8Array;
  /** Rows that are lost by a plain no alone. */
  readonly assumedLost: number;
}

/**
 * How every account turned out, read as deals are.
 *
 * Convention: a plain no in an outcome column is a loss where the account is closed. A list
 * of accounts often has no column that tells (is closed, stage, close date); there every no
 * is a loss, and is counted.
 */
export function accountOutcomes(accounts: Records): AccountOutcomes | Refusal {
  const columns = accounts.columns(accountOutcomeColumns);
  if (isRefusal(columns)) return columns;
  const { name, rows, headers } = accounts;
  const asRead = readOutcomes({ name, rows, headers, ...columns });
  if (isRefusal(asRead)) return asRead;
  const { isClosed, stage, closed } = columns;
  if (isClosed !== undefined || stage !== undefined || closed !== undefined)
    return { outcomes: asRead, assumedLost: 0 };

  // As if every account had a close date; which day it is makes no difference.
  const outcomes = readOutcomes({ name, rows, headers, ...columns, closed: new Float64Array(rows) });
  if (isRefusal(outcomes)) return outcomes;
  const assumedLost = outcomes.reduce((count, outcome, i) => (outcome === asRead[i] ? count : count + 1), 0);
  return { outcomes, assumedLost };
}
