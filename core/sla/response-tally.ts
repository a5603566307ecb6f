/** Totals of leads under a pact, by group: the counts behind compliance and rejection. */
import type { TextColumn } from "../kernel/text-column";
import { instantShift } from "../kernel/instants";
import type { TableFrame } from "../kernel/table-shape";
import { NO_DISPOSITION } from "./disposition-codes";
import { dispositionWords } from "./disposition-words";
import type { LeadGroups } from "./lead-groups";
import { asOfMoments } from "./as-of-moments";
import { hoursWaited, lacksTime, responseJudge, type Pact, type ResponseStatus } from "./response-judge";
import { momentOf } from "./working-time";

export interface LeadEvents extends Pick<TableFrame, "name" | "reading"> {
  readonly handedOff: Float64Array;
  readonly firstTouch: Float64Array;
  readonly disposition: TextColumn | undefined;
}

/** The totals of one group, or of all leads. */
export interface ResponseTally {
  /** Hours to the first touch of the leads for which they are known. */
  readonly hours: number[];
  readonly statuses: Record<ResponseStatus, number>;
  /** Leads whose first touch lacks the time of day that decides. */
  unjudged: number;
  dispositioned: number;
  rejected: number;
}

/** What notes say of all leads. */
export interface ResponseRemarks {
  withoutHandoff: number;
  handedOffLater: number;
  /** First touches without a time of day beside a handoff with one. */
  withoutTime: number;
  /** Handoffs without a time of day beside a first touch with one. */
  dayHandoffs: number;
  /** First touches more than a day before the handoff. */
  early: number;
}

function startTally(): ResponseTally {
  return {
    hours: [],
    statuses: { met: 0, late: 0, waiting: 0, breached: 0 },
    unjudged: 0,
    dispositioned: 0,
    rejected: 0,
  };
}

export function leadsOf({ statuses: { met, late, waiting, breached }, unjudged }: ResponseTally): number {
  return met + late + waiting + breached + unjudged;
}

/** All leads, added up from their groups. */
export function pooled(tallies: readonly ResponseTally[]): ResponseTally {
  const total = startTally();
  for (const { hours, statuses, unjudged, dispositioned, rejected } of tallies) {
    for (const each of hours) total.hours.push(each);
    for (const status of Object.keys(statuses) as ResponseStatus[]) total.statuses[status] += statuses[status];
    total.unjudged += unjudged;
    total.dispositioned += dispositioned;
    total.rejected += rejected;
  }
  return total;
}

/** A touch this long before the handoff, in days, may belong to something else. */
const LONG_BEFORE = 1;

/** One tally per group, by code. Leads without a handoff date are in none. */
export function tallied(leads: LeadEvents, groups: LeadGroups, pact: Pact) {
  const { handedOff, firstTouch, disposition } = leads;
  const judge = responseJudge(pact);
  const { last } = asOfMoments(pact.asOf);
  const said = disposition === undefined ? undefined : dispositionWords(disposition, leads);
  const touchAt = onHandoffsClock(leads);
  const tallies = Array.from({ length: groups.count }, startTally);
  const remarks: ResponseRemarks = { withoutHandoff: 0, handedOffLater: 0, withoutTime: 0, dayHandoffs: 0, early: 0 };
  for (let i = 0; i < handedOff.length; i++) {
    const start = handedOff[i];
    if (Number.isNaN(start)) {
      remarks.withoutHandoff++;
      continue;
    }
    const tally = tallies[groups.codes[i]];
    const touch = touchAt(i);
    const isDayTouch = Number.isInteger(firstTouch[i]);
    const status = judge(start, touch, isDayTouch);
    if (status === undefined) tally.unjudged++;
    else tally.statuses[status]++;
    if (momentOf(start) > last) remarks.handedOffLater++;
    if (status !== "waiting" && status !== "breached") {
      const hours = hoursWaited(start, touch, pact.clock, isDayTouch);
      if (!Number.isNaN(hours)) tally.hours.push(hours);
      if ((isDayTouch ? Math.floor(start) : start) - touch > LONG_BEFORE) remarks.early++;
      if (lacksTime(start, touch, isDayTouch)) remarks.withoutTime++;
      else if (Number.isInteger(start) && !isDayTouch) remarks.dayHandoffs++;
    }
    const word = said?.[disposition!.codes[i]];
    if (word === undefined) continue;
    if (word.code !== NO_DISPOSITION) tally.dispositioned++;
    if (word.isRejection) tally.rejected++;
  }
  return { tallies, remarks };
}

/** First touches as the clock of their handoff showed them, where both were written with an offset. */
function onHandoffsClock({ handedOff, firstTouch }: LeadEvents): (i: number) => number {
  const shift = instantShift(handedOff, firstTouch);
  if (shift === undefined) return (i) => firstTouch[i];
  // A day has no clock time to move.
  return (i) => (Number.isInteger(firstTouch[i]) ? firstTouch[i] : firstTouch[i] + shift(i, i));
}
