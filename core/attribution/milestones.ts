/**
 * Which touch of a deal created the lead, and which the opportunity.
 *
 * The touch marked so in the touches' own Milestone column, else the last counting touch at
 * or before the deal's date for it; a date without a time of day lasts the whole day. Of
 * several touches marked alike the first counts, because a thing is created once. Where
 * deals have no Opportunity created column, their Created column is read: a CRM creates a
 * deal when it becomes an opportunity.
 */
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { daysAfter } from "./days-after";
import type { JourneyArguments } from "./journeys";

/** Bits of a touch's mark; a touch can carry both. */
export const LEAD_CREATION = 1;
export const OPPORTUNITY_CREATION = 2;

const WORDS: Readonly<Record<string, number>> = {
  lc: LEAD_CREATION,
  leadcreation: LEAD_CREATION,
  leadcreated: LEAD_CREATION,
  leadcreate: LEAD_CREATION,
  oc: OPPORTUNITY_CREATION,
  opportunitycreation: OPPORTUNITY_CREATION,
  opportunitycreated: OPPORTUNITY_CREATION,
  opportunitycreate: OPPORTUNITY_CREATION,
  oppcreation: OPPORTUNITY_CREATION,
  oppcreated: OPPORTUNITY_CREATION,
  oppcreate: OPPORTUNITY_CREATION,
  dealcreation: OPPORTUNITY_CREATION,
  dealcreated: OPPORTUNITY_CREATION,
  dealcreate: OPPORTUNITY_CREATION,
};

/** Marks aligned with `order`: 0 for a touch that is no milestone. */
export function readMilestones(
  { touches, deals }: Pick<JourneyArguments, "touches" | "deals">,
  order: Int32Array,
  offsets: Int32Array,
): Uint8Array | Refusal {
  const marks = new Uint8Array(order.length);
  const written = touches.milestone?.();
  if (isRefusal(written)) return written;
  const leadCreated = deals.leadCreated?.();
  if (isRefusal(leadCreated)) return leadCreated;
  const opportunityCreated = (deals.opportunityCreated ?? deals.created)?.();
  if (isRefusal(opportunityCreated)) return opportunityCreated;

  const marked = written === undefined ? undefined : marksWritten(written);
  mark(marks, LEAD_CREATION, { order, offsets, when: touches.when, marked, dates: leadCreated });
  mark(marks, OPPORTUNITY_CREATION, { order, offsets, when: touches.when, marked, dates: opportunityCreated });
  return marks;
}

interface Sources {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
  readonly when: Float64Array;
  /** Marks by row of touches. */
  readonly marked: Uint8Array | undefined;
  /** By deal; NaN where there is none. */
  readonly dates: Float64Array | undefined;
}

function mark(marks: Uint8Array, milestone: number, { order, offsets, when, marked, dates }: Sources): void {
  for (let d = 0; d + 1 < offsets.length; d++) {
    const end = offsets[d + 1];
    let chosen = end;
    if (marked !== undefined) {
      chosen = offsets[d];
      while (chosen < end && (marked[order[chosen]] & milestone) === 0) chosen++;
    }
    if (chosen === end && dates !== undefined && dates[d] === dates[d]) {
      chosen = end - 1;
      while (chosen >= offsets[d] && daysAfter(when[order[chosen]], dates[d]) > 0) chosen--;
      if (chosen < offsets[d]) chosen = end;
    }
    if (chosen < end) marks[chosen] |= milestone;
  }
}

/** A cell may name several, as Marketo Measure's Touchpoint Position does: "FT, LC". */
function marksWritten({ codes, words }: TextColumn): Uint8Array {
  const byWord = Uint8Array.from(words, (word) =>
    word
      .toLowerCase()
      .split(/[,;|/+&]/)
      .reduce((bits, part) => bits | (WORDS[part.replace(/[^a-z]/g, "")] ?? 0), 0),
  );
  return Uint8Array.from(codes, (code) => byWord[code]);
}
