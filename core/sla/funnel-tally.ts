/** How far every lead got in the funnel, and how many of a group got that far. */
import type { TextColumn } from "../kernel/text-column";
import type { TableFrame } from "../kernel/table-shape";
import { NO_DISPOSITION, UNKNOWN_DISPOSITION } from "./disposition-codes";
import { dispositionWords, type DispositionWord } from "./disposition-words";
import { isOn } from "./is-on";
import type { LeadGroups } from "./lead-groups";

export interface FunnelTally {
  readonly mql: number;
  readonly sal: number;
  readonly sql: number;
  readonly won: number;
  readonly rejected: number;
}

export interface FunnelEvents extends Pick<TableFrame, "name" | "reading"> {
  readonly handedOff: Float64Array;
  readonly accepted: Float64Array | undefined;
  readonly qualified: Float64Array | undefined;
  readonly wonDate: Float64Array | undefined;
  readonly disposition: TextColumn | undefined;
  readonly converted: TextColumn | undefined;
  readonly convertedDate: Float64Array | undefined;
}

export interface Funnel {
  /** A tally a group, by code. */
  readonly tallies: readonly FunnelTally[];
  /** The last stage of every lead: 1 MQL, 2 SAL, 3 SQL, 4 won; 0 for a lead of none. */
  readonly reached: Uint8Array;
  /** Leads that lack a stage before their last, of the stages that columns tell of. */
  readonly skipped: number;
  /** Leads that are SQLs by their conversion alone. */
  readonly convertedOnly: number;
  /** Whether anything says which leads were accepted, and which were qualified. */
  readonly knowsAccepted: boolean;
  readonly knowsQualified: boolean;
}

const NOWHERE = 0;
const STAGES = 4;

export function readFunnel(leads: FunnelEvents, groups: LeadGroups): Funnel {
  const count = leads.handedOff.length;
  const said = leads.disposition === undefined ? undefined : dispositionWords(leads.disposition, leads);
  const accepted = acceptances(leads, said);
  const { qualified, convertedOnly } = qualifications(leads, said);
  const marks = [datesOf(leads.handedOff), accepted, qualified, datesOf(leads.wonDate)];
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
  return {
    tallies: tallied(reached, rejections(leads, said), groups),
    reached,
    skipped,
    convertedOnly,
    knowsAccepted: accepted !== undefined,
    knowsQualified: qualified !== undefined,
  };
}

/** All leads, added up from their groups. */
export function pooledFunnel(tallies: readonly FunnelTally[]): FunnelTally {
  const sum = (key: keyof FunnelTally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { mql: sum("mql"), sal: sum("sal"), sql: sum("sql"), won: sum("won"), rejected: sum("rejected") };
}

function datesOf(dates: Float64Array | undefined): Uint8Array | undefined {
  return dates && Uint8Array.from(dates, (date) => (Number.isNaN(date) ? 0 : 1));
}

/**
 * A date of acceptance, or the code Accepted, and no other status. Where no lead has one of the
 * five codes the column holds something else, and nobody knows which leads were accepted.
 */
function acceptances(
  { accepted, disposition }: FunnelEvents,
  said: readonly DispositionWord[] | undefined,
): Uint8Array | undefined {
  if (accepted !== undefined || disposition === undefined) return datesOf(accepted);
  const codes = said!.map(({ code }) => code);
  const isOfTheFive = codes.map((code) => code !== NO_DISPOSITION && code !== UNKNOWN_DISPOSITION);
  if (!disposition.codes.some((code) => isOfTheFive[code])) return undefined;
  return Uint8Array.from(disposition.codes, (code) => (codes[code] === "Accepted" ? 1 : 0));
}

/** A date of qualification; a lead that was converted without one is qualified too. */
function qualifications(
  { handedOff, qualified, converted, convertedDate, disposition }: FunnelEvents,
  said: readonly DispositionWord[] | undefined,
): { readonly qualified: Uint8Array | undefined; readonly convertedOnly: number } {
  const isTicked = converted?.words.map(isOn);
  const isConversion = said?.map((word) => word.isConversion);
  const byStatus = isConversion?.includes(true) === true;
  if (qualified === undefined && converted === undefined && convertedDate === undefined && !byStatus) {
    return { qualified: undefined, convertedOnly: 0 };
  }
  let convertedOnly = 0;
  const marks = Uint8Array.from(handedOff, (_, i) => {
    if (qualified !== undefined && !Number.isNaN(qualified[i])) return 1;
    const isConverted =
      isTicked?.[converted!.codes[i]] === true ||
      (convertedDate !== undefined && !Number.isNaN(convertedDate[i])) ||
      (byStatus && isConversion[disposition!.codes[i]]);
    if (isConverted) convertedOnly++;
    return isConverted ? 1 : 0;
  });
  return { qualified: marks, convertedOnly };
}

function rejections(
  { handedOff, disposition }: FunnelEvents,
  said: readonly DispositionWord[] | undefined,
): Uint8Array {
  if (disposition === undefined) return new Uint8Array(handedOff.length);
  return Uint8Array.from(disposition.codes, (code) => (said![code].isRejection ? 1 : 0));
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
