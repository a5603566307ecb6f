/** How far every lead got in the funnel, and how many of a group got that far. */
import type { TextColumn } from "../kernel/columns";
import { isRejection, readDisposition } from "./disposition-codes";
import type { LeadGroups } from "./lead-groups";

export interface FunnelTally {
  readonly mql: number;
  readonly sal: number;
  readonly sql: number;
  readonly won: number;
  readonly rejected: number;
}

export interface FunnelEvents {
  readonly handedOff: Float64Array;
  readonly accepted: Float64Array | undefined;
  readonly qualified: Float64Array | undefined;
  readonly wonDate: Float64Array | undefined;
  readonly disposition: TextColumn | undefined;
}

export interface Funnel {
  /** A tally a group, by code. */
  readonly tallies: readonly FunnelTally[];
  /** The last stage of every lead: 1 MQL, 2 SAL, 3 SQL, 4 won; 0 for a lead of none. */
  readonly reached: Uint8Array;
  /** Leads that lack a stage before their last, of the stages that columns tell of. */
  readonly skipped: number;
}

const NOWHERE = 0;
const STAGES = 4;

export function readFunnel(leads: FunnelEvents, groups: LeadGroups): Funnel {
  const count = leads.handedOff.length;
  const marks = [datesOf(leads.handedOff), acceptances(leads), datesOf(leads.qualified), datesOf(leads.wonDate)];
  const reached = new Uint8Array(count);
  const passed = new Uint8Array(count);
  marks.forEach((mark, stage) => {
    for (let i = 0; mark !== undefined && i < count; i++) {
      if (mark[i] === 0) continue;
      reached[i] = stage + 1;
      passed[i]++;
    }
  });
  const stagesUpTo = [NOWHERE, 1, 2, 3, STAGES].map(
    (stage) => marks.slice(0, stage).filter((mark) => mark !== undefined).length,
  );
  let skipped = 0;
  for (let i = 0; i < count; i++) if (passed[i] < stagesUpTo[reached[i]]) skipped++;
  return { tallies: tallied(reached, rejections(leads), groups), reached, skipped };
}

/** All leads, added up from their groups. */
export function pooledFunnel(tallies: readonly FunnelTally[]): FunnelTally {
  const sum = (key: keyof FunnelTally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { mql: sum("mql"), sal: sum("sal"), sql: sum("sql"), won: sum("won"), rejected: sum("rejected") };
}

function datesOf(dates: Float64Array | undefined): Uint8Array | undefined {
  return dates && Uint8Array.from(dates, (date) => (Number.isNaN(date) ? 0 : 1));
}

function acceptances({ accepted, disposition }: FunnelEvents): Uint8Array | undefined {
  if (accepted !== undefined || disposition === undefined) return datesOf(accepted);
  const isAccepted = disposition.words.map((word) => readDisposition(word) === "Accepted");
  return Uint8Array.from(disposition.codes, (code) => (isAccepted[code] ? 1 : 0));
}

function rejections({ handedOff, disposition }: FunnelEvents): Uint8Array {
  if (disposition === undefined) return new Uint8Array(handedOff.length);
  const isRejected = disposition.words.map((word) => isRejection(readDisposition(word)));
  return Uint8Array.from(disposition.codes, (code) => (isRejected[code] ? 1 : 0));
}

function tallied(reached: Uint8Array, rejected: Uint8Array, groups: LeadGroups): readonly FunnelTally[] {
  const atStage = new Int32Array(groups.count * (STAGES + 1));
  const rejectedIn = new Int32Array(groups.count);
  for (let i = 0; i < reached.length; i++) {
    atStage[groups.codes[i] * (STAGES + 1) + reached[i]]++;
    if (reached[i] !== NOWHERE && rejected[i] === 1) rejectedIn[groups.codes[i]]++;
  }
  return Array.from({ length: groups.count }, (_, group) => {
    const [, mql, sal, sql, won] = atStage.subarray(group * (STAGES + 1));
    return { mql: mql + sal + sql + won, sal: sal + sql + won, sql: sql + won, won, rejected: rejectedIn[group] };
  });
}
