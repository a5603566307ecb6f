/** What a deal's record must say for the pipeline to be seen: the checks, and which deals fail them. */
import type { TextColumn } from "../kernel/text-column";
import { dealColumns } from "../tables/deals";
import { counted } from "../written/counted";

/** The columns the checks read; undefined where the export has none. */
export interface CheckedColumns {
  readonly amount: Float64Array;
  readonly closed: Float64Array | undefined;
  readonly expectedClose: Float64Array | undefined;
  readonly owner: TextColumn | undefined;
  readonly source: TextColumn | undefined;
  readonly lastActivity: Float64Array | undefined;
  readonly stage: TextColumn | undefined;
}

export interface DealCheck {
  readonly name: string;
  /** The column it lacks, where it can't be made. */
  readonly lacks?: string;
  readonly fails: (deal: number) => boolean;
}

/**
 * Conventions: an amount of 0 says as little as none. The expected close counts where it is
 * given, else the close date, which on an open deal is an expectation too. Days are whole: a
 * close expected on as_of's day is not past, and an activity `staleDays` ago is within them.
 */
export function dealChecks(deals: CheckedColumns, asOf: number, staleDays: number): readonly DealCheck[] {
  const { amount, closed, expectedClose, owner, source, lastActivity, stage } = deals;
  const today = Math.floor(asOf);
  const isBlank = (column: TextColumn | undefined) => (deal: number) => column?.codes[deal] === 0;
  const close = (deal: number) => {
    const expected = expectedClose?.[deal] ?? NaN;
    return Number.isNaN(expected) ? (closed?.[deal] ?? NaN) : expected;
  };
  const noClose = closed === undefined && expectedClose === undefined ? dealColumns.closed.label : undefined;
  const made = (name: string, lacks: string | undefined, fails: (deal: number) => boolean): DealCheck =>
    lacks === undefined ? { name, fails } : { name, lacks, fails: () => false };
  const lacking = (column: unknown, { label }: { readonly label: string }) =>
    column === undefined ? label : undefined;
  return [
    made("No amount", undefined, (deal) => Number.isNaN(amount[deal]) || amount[deal] === 0),
    made("No close date", noClose, (deal) => Number.isNaN(close(deal))),
    made("Close date past", noClose, (deal) => close(deal) < today),
    made("No owner", lacking(owner, dealColumns.owner), isBlank(owner)),
    made("No source", lacking(source, dealColumns.source), isBlank(source)),
    made(
      `No activity within ${counted(staleDays, "day")}`,
      lacking(lastActivity, dealColumns.lastActivity),
      (deal) => !(today - Math.floor(lastActivity![deal]) <= staleDays),
    ),
    made("No stage", lacking(stage, dealColumns.stage), isBlank(stage)),
  ];
}
