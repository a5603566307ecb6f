/** What ATTRIBUTION_RECONCILE answered, read back from its cells. */
import type { Cell, Cells } from "../../../core/kernel/cells";

export interface ChannelCredit {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly weighted: number;
  readonly spread: number;
  readonly spreadShare: number;
  readonly sourced: number;
  readonly influenced: number;
  readonly reading: string;
}

export interface Reconciliation {
  readonly by: string;
  /** Largest weighted credit first. */
  readonly channels: readonly ChannelCredit[];
  readonly unattributed: ChannelCredit;
  readonly total: ChannelCredit;
  readonly notes: readonly string[];
  /** Rows of the whole answer, and the place of its Total row: what a plan needs to know. */
  readonly rows: number;
  readonly totalRow: number;
}

function readCredit(row: readonly Cell[]): ChannelCredit {
  const number = (c: number) => (typeof row[c] === "number" ? row[c] : 0);
  return {
    name: String(row[0]),
    first: number(1),
    last: number(2),
    weighted: number(3),
    spread: number(4),
    spreadShare: number(5),
    sourced: number(6),
    influenced: number(7),
    reading: String(row[8]),
  };
}

/** The answer ends with (unattributed), Total and notes; a note fills one cell only. */
export function readReconciliation(answer: Cells): Reconciliation {
  let totalRow = answer.length - 1;
  while (totalRow > 2 && typeof answer[totalRow][1] !== "number") totalRow--;
  return {
    by: String(answer[0][0]),
    channels: answer.slice(1, totalRow - 1).map(readCredit),
    unattributed: readCredit(answer[totalRow - 1]),
    total: readCredit(answer[totalRow]),
    notes: answer.slice(totalRow + 1).map((row) => String(row[0])),
    rows: answer.length,
    totalRow,
  };
}

/** The answer in one line: who opens, who closes. */
export function creditTitle({ channels }: Reconciliation): string {
  const most = (sign: 1 | -1) =>
    channels.reduce<ChannelCredit | undefined>((best, channel) => {
      const lead = sign * (channel.first - channel.last);
      return lead > 0.005 && lead > (best === undefined ? 0 : sign * (best.first - best.last)) ? channel : best;
    }, undefined);
  const opener = most(1);
  const closer = most(-1);
  if (opener === undefined || closer === undefined) return "Every channel opens as much as it closes";
  return `${opener.name} opens, ${closer.name} closes`;
}
