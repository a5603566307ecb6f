import type { TextColumn } from "../kernel/text-column";
import { isFlag } from "../kernel/find-columns";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Records } from "../rules/records";
import { accountOutcomeColumns } from "../tables/accounts";
import { isTick, LOST, OPEN, readOutcomes } from "../tables/outcomes";

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
  const { name, rows, headers, reading } = accounts;
  const asRead = readOutcomes({ name, rows, headers, reading, isJudged: !saysNo(columns.outcome), ...columns });
  if (isRefusal(asRead)) return asRead;
  const { isClosed, stage, closed } = columns;
  if (isClosed !== undefined || stage !== undefined || closed !== undefined || columns.outcome === undefined)
    return { outcomes: asRead, assumedLost: 0 };

  const isNo = columns.outcome.words.map((word) => isFlag(word) && !isTick(word));
  let assumedLost = 0;
  const outcomes = asRead.map((read, i) => {
    if (read !== OPEN || !isNo[columns.outcome!.codes[i]]) return read;
    assumedLost++;
    return LOST;
  });
  return { outcomes, assumedLost };
}

/** Whether outcomes are a yes or no: a no is read below, and no stage is missing. */
function saysNo(outcome: TextColumn | undefined): boolean {
  return outcome?.words.some((word) => word !== "" && isFlag(word)) === true;
}
