/**
 * Touches joined to deals, once for every attribution function.
 *
 * A touch counts when it is not after its deal's close (won and lost deals) and within
 * `lookbackDays` of it. Conventions: a close without a time of day lasts the whole day,
 * so a touch of that day counts, at age 0; a deal without a close date has no limit, and
 * its ages are counted from its last touch. Touches of equal time keep the sheet's order.
 */
import type { ColumnSpec } from "../kernel/column-source";
import { ifPresent, onDemand } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import type { RangeParam } from "../kernel/kinds";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { isDirect } from "../kernel/group-words";
import { foldHeader } from "../kernel/headers";
import type { Table } from "../kernel/table-shape";
import { dealColumns } from "../tables/deals";
import { dealsTable } from "../tables/deals-table";
import { inTimeOrder } from "../tables/in-time-order";
import { noted } from "../tables/noted";
import { OPEN, WON } from "../tables/outcomes";
import { rowsOfDeals } from "../tables/rows-of-deals";
import { touchColumns } from "../tables/touches";
import { counted } from "../written/counted";
import { daysAfter } from "./days-after";
import { readMilestones } from "./milestones";
import type { Model } from "./models";

export const journeyDeals = (amount: ColumnSpec<Float64Array>) =>
  dealsTable(
    { help: "The deals with their header row: deal, amount, close date, stage or outcome." },
    {
      deal: dealColumns.deal,
      amount,
      leadCreated: ifPresent(onDemand(dealColumns.leadCreated)),
      opportunityCreated: ifPresent(onDemand(dealColumns.opportunityCreated)),
      created: ifPresent(onDemand(dealColumns.created)),
    },
  );
export const journeyDealsParam = journeyDeals(dealColumns.amount);
export type JourneyDeals = typeof journeyDealsParam extends RangeParam<infer T> ? T : never;
export const journeyTouchColumns = {
  deal: touchColumns.deal,
  when: touchColumns.when,
  channel: touchColumns.channel,
  campaign: ifPresent(onDemand(touchColumns.campaign)),
  milestone: ifPresent(onDemand(touchColumns.milestone)),
  direct: ifPresent(touchColumns.direct),
};

export interface JourneyArguments {
  readonly touches: Table<typeof journeyTouchColumns>;
  readonly deals: JourneyDeals;
  readonly by: string;
  readonly lookbackDays: number | undefined;
}

/** What was left out, each with its count: said in the notes. */
export interface LeftOut {
  readonly unknownDeal: number;
  readonly undated: number;
  readonly afterClose: number;
  readonly beforeLookback: number;
  readonly wonWithoutAmount: number;
}

export interface Journeys {
  /** Touch rows, deal by deal and in time order; deal `d` has those from `offsets[d]` up to `offsets[d + 1]`. */
  readonly order: Int32Array;
  readonly offsets: Int32Array;
  /** Days before the deal's close (or its last touch), aligned with `order`, never below 0. */
  readonly ages: Float64Array;
  /** LEAD_CREATION and OPPORTUNITY_CREATION as bits, aligned with `order`; read only for a model that looks at them. */
  readonly milestones: Uint8Array | undefined;
  readonly isDirect: (touch: number) => boolean;
  /** What credit is given to: the channel, the campaign or any column of the touches. */
  readonly claimants: TextColumn;
  readonly outcomes: Uint8Array;
  readonly revenue: Float64Array;
  readonly leftOut: LeftOut;
}

/** The journeys, with what `model` looks at. */
export function readJourneys(
  { touches, deals, by, lookbackDays }: JourneyArguments,
  model?: Model,
): Journeys | Refusal {
  const { outcomes } = deals;
  const claimants = claimantsOf(touches, by);
  if (isRefusal(claimants)) return claimants;
  const dealOfWord = rowsOfDeals(touches.deal, deals);
  if (isRefusal(dealOfWord)) return dealOfWord;

  const left = { unknownDeal: 0, undated: 0, afterClose: 0, beforeLookback: 0, wonWithoutAmount: 0 };
  const closes = closesOf(deals, outcomes);
  const lookback = lookbackDays ?? Infinity;
  const dealOf = new Int32Array(touches.rows).fill(-1);
  const offsets = new Int32Array(deals.rows + 1);
  for (let i = 0; i < touches.rows; i++) {
    const deal = dealOfWord[touches.deal.codes[i]];
    const when = touches.when[i];
    if (deal < 0) left.unknownDeal++;
    else if (when !== when) left.undated++;
    else if (daysAfter(when, closes[deal]) > 0) left.afterClose++;
    else if (closes[deal] - when > lookback) left.beforeLookback++;
    else {
      dealOf[i] = deal;
      offsets[deal + 1]++;
    }
  }
  for (let d = 0; d < deals.rows; d++) offsets[d + 1] += offsets[d];
  const order = inTimeOrder(dealOf, offsets, touches.when);
  const looksAtMilestones = model?.reach === "journey" && model.milestones !== 0;
  const milestones = looksAtMilestones ? readMilestones({ touches, deals }, order, offsets) : undefined;
  if (isRefusal(milestones)) return milestones;

  const revenue = new Float64Array(deals.rows);
  for (let d = 0; d < deals.rows; d++) {
    if (outcomes[d] !== WON) continue;
    if (deals.amount[d] === deals.amount[d]) revenue[d] = deals.amount[d];
    else left.wonWithoutAmount++;
  }
  const ages = agesOf(order, offsets, touches.when, closes);
  noteRepeats(touches, order, offsets, ages);
  return {
    order,
    offsets,
    ages,
    milestones,
    isDirect: directTest(touches),
    claimants,
    outcomes,
    revenue,
    leftOut: left,
  };
}

/** Touches that are in the table twice, cell by cell: each counts, as two touches of one day may be real. */
function noteRepeats(
  touches: JourneyArguments["touches"],
  order: Int32Array,
  offsets: Int32Array,
  ages: Float64Array,
): void {
  const { when, channel, name, reading } = touches;
  let repeats = 0;
  for (let d = 0; d + 1 < offsets.length; d++) {
    for (let k = offsets[d] + 1; k < offsets[d + 1]; k++) {
      // Touches of one time are of one age, and ages lie side by side.
      if (ages[k] !== ages[k - 1]) continue;
      const touch = order[k];
      for (let before = k - 1; before >= offsets[d] && when[order[before]] === when[touch]; before--) {
        const other = order[before];
        if (channel.codes[other] !== channel.codes[touch] || !touches.areSame(other, touch)) continue;
        repeats++;
        break;
      }
    }
  }
  if (repeats > 0) {
    reading.note(
      "repeated rows",
      `${counted(repeats, "row")} of ${name} ${repeats === 1 ? "repeats" : "repeat"} another one in every cell, and ${repeats === 1 ? "counts" : "count"} all the same.`,
    );
  }
}

function claimantsOf(touches: JourneyArguments["touches"], by: string): TextColumn | Refusal {
  const wanted = foldHeader(by);
  if (wanted === "channel") return touches.channel;
  if (wanted === "campaign" && touches.campaign !== undefined) return touches.campaign();
  return touches.group(by, "by");
}

/** The close that bounds a deal's touches: an open deal's is an expectation, so it has none. */
function closesOf(deals: JourneyArguments["deals"], outcomes: Uint8Array): Float64Array {
  const closes = new Float64Array(deals.rows).fill(NaN);
  if (deals.closed === undefined) return closes;
  for (let d = 0; d < deals.rows; d++) if (outcomes[d] !== OPEN) closes[d] = deals.closed[d];
  return closes;
}

function agesOf(order: Int32Array, offsets: Int32Array, when: Float64Array, closes: Float64Array): Float64Array {
  const ages = new Float64Array(order.length);
  for (let d = 0; d < closes.length; d++) {
    const end = offsets[d + 1];
    const from = Number.isNaN(closes[d]) ? when[order[end - 1]] : closes[d];
    for (let k = offsets[d]; k < end; k++) ages[k] = Math.max(0, from - when[order[k]]);
  }
  return ages;
}

/** Direct by the touches' own yes/no column where there is one, else by the channel's name. */
function directTest({ direct, channel }: JourneyArguments["touches"]): (touch: number) => boolean {
  if (direct === undefined) {
    const isDirectChannel = channel.words.map(isDirect);
    return (touch) => isDirectChannel[channel.codes[touch]];
  }
  const isYes = direct.words.map((word) => /^(true|yes|y|1)$/i.test(word));
  return (touch) => isYes[direct.codes[touch]];
}

/** What was left out, in sentences; none where nothing was. */
export function notesOf(left: LeftOut): readonly string[] {
  return [
    ...noted(
      left.unknownDeal,
      "touch of a deal that is not in deals left out",
      "touches of deals that are not in deals left out",
    ),
    ...noted(left.undated, "touch without a date left out", "touches without a date left out"),
    ...noted(left.afterClose, "touch after its deal's close left out", "touches after their deal's close left out"),
    ...noted(left.beforeLookback, "touch before the lookback left out", "touches before the lookback left out"),
    ...noted(
      left.wonWithoutAmount,
      "won deal without an amount counted as 0",
      "won deals without an amount counted as 0",
    ),
  ];
}
