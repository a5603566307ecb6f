import type { Cell, Cells } from "../../core/kernel/cells";
import { day, workday } from "./calendar";
import type { Deal } from "./deals";
import { seededRandom, type Random } from "./random";
import { HABITS } from "./segments";
import type { StageEntry } from "./stage-walks";

export const SNAPSHOT_DAY = day(2026, 5, 31);
export const SNAPSHOT_HEADERS = [
  "Deal ID",
  "Deal Name",
  "Segment",
  "Stage",
  "Amount",
  "Create Date",
  "Close Date",
] as const;

/** What the deal was worth then: some have been talked up since, some down. */
function amountThen(random: Random, { amount, account }: Deal): number {
  const factor = random.weighted({ 1: 74, 0.8: 8, 0.9: 6, 1.15: 7, 1.3: 5 });
  const { roundTo } = HABITS[account.segment];
  return Math.max(roundTo, Math.round((amount * Number(factor)) / roundTo) * roundTo);
}

function rowOf(random: Random, deal: Deal, entries: readonly StageEntry[]): Cell[] {
  const then = entries.filter(({ entered }) => entered <= SNAPSHOT_DAY);
  const { stage, entered } = then[then.length - 1];
  const isClosed = stage.startsWith("Closed");
  const amount = amountThen(random, deal);
  const slip = random.whole(0, 3) * 7;
  const expected = deal.closed === undefined ? "" : workday(Math.max(deal.closed - slip, SNAPSHOT_DAY - 20));
  return [
    deal.id,
    deal.name,
    deal.account.segment,
    stage,
    isClosed ? deal.amount : amount,
    deal.created,
    isClosed ? entered : expected,
  ];
}

/** The deals as they stood on 31 May 2026; two of them were merged into others since. */
export function snapshotCells(
  seed: number,
  deals: readonly Deal[],
  walks: ReadonlyMap<string, readonly StageEntry[]>,
): Cells {
  const random = seededRandom(seed, "snapshot");
  const standing = deals.filter(({ created }) => created <= SNAPSHOT_DAY);
  const rows = standing.map((deal) => rowOf(random, deal, walks.get(deal.id) ?? []));
  const open = rows.filter((row) => !String(row[3]).startsWith("Closed"));
  for (const place of [0.4, 0.75]) {
    const [id, name, ...rest] = open[Math.floor(open.length * place)];
    rows.push([`${id}-2`, `${name} (entered twice)`, ...rest]);
  }
  return [[...SNAPSHOT_HEADERS], ...rows];
}
