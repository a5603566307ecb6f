/** What leads add up to under a pact, by group: the counts behind compliance and rejection. */
import type { TextColumn } from "../kernel/columns";
import { isRejection, NO_DISPOSITION, readDisposition } from "./disposition-codes";
import type { LeadGroups } from "./lead-groups";
import { responseJudge, type Pact, type ResponseStatus } from "./response-judge";
import { workingHoursBetween } from "./working-time";

export interface LeadEvents {
  readonly handedOff: Float64Array;
  readonly firstTouch: Float64Array;
  readonly disposition: TextColumn | undefined;
}

/** What the leads of one group, or all of them, add up to. */
export interface ResponseTally {
  /** Hours to the first touch of the leads that have one. */
  readonly hours: number[];
  readonly statuses: Record<ResponseStatus, number>;
  dispositioned: number;
  rejected: number;
}

function startTally(): ResponseTally {
  return { hours: [], statuses: { met: 0, late: 0, waiting: 0, breached: 0 }, dispositioned: 0, rejected: 0 };
}

export function leadsOf({ statuses: { met, late, waiting, breached } }: ResponseTally): number {
  return met + late + waiting + breached;
}

/** All leads, added up from their groups. */
export function pooled(tallies: readonly ResponseTally[]): ResponseTally {
  const total = startTally();
  for (const { hours, statuses, dispositioned, rejected } of tallies) {
    for (const each of hours) total.hours.push(each);
    for (const status of Object.keys(statuses) as ResponseStatus[]) total.statuses[status] += statuses[status];
    total.dispositioned += dispositioned;
    total.rejected += rejected;
  }
  return total;
}

/** A tally a group, by code. Leads without a handoff date are in none. */
export function tallied({ handedOff, firstTouch, disposition }: LeadEvents, groups: LeadGroups, pact: Pact) {
  const judge = responseJudge(pact);
  const dispositions = disposition?.words.map(readDisposition);
  const tallies = Array.from({ length: groups.count }, startTally);
  let withoutHandoff = 0;
  let handedOffLater = 0;
  for (let i = 0; i < handedOff.length; i++) {
    if (Number.isNaN(handedOff[i])) {
      withoutHandoff++;
      continue;
    }
    if (handedOff[i] > pact.asOf) handedOffLater++;
    const tally = tallies[groups.codes[i]];
    const status = judge(handedOff[i], firstTouch[i]);
    tally.statuses[status]++;
    if (status === "met" || status === "late") {
      tally.hours.push(workingHoursBetween(handedOff[i], firstTouch[i], pact.clock));
    }
    const code = disposition === undefined ? NO_DISPOSITION : dispositions![disposition.codes[i]];
    if (code !== NO_DISPOSITION) tally.dispositioned++;
    if (isRejection(code)) tally.rejected++;
  }
  return { tallies, withoutHandoff, handedOffLater };
}
