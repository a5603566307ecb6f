import { leadColumns } from "../../core/tables/leads";
import { counted } from "../../core/written/counted";
import { grouped, percent } from "../written/number-words";
import { asOfNote } from "./as-of";
import { askLive, rowsBehind } from "../live/ask-live";
import { defineEvidence } from "./define-evidence";
import { headerOf } from "./header-of";
import { latestLeadEvent } from "./latest-lead-event";
import { judge, shareLimitsInWords, type Limits } from "./limits";
import { typed, wholeTable } from "../live/live-argument";
import { isTooFew, tooFew } from "./too-few";
import { unlessAboveNothing } from "./unless-above-nothing";

/**
 * Chosen: a promise kept four times in five can be planned with, one that is broken two times
 * in five is none.
 */
const COMPLIANCE: Limits = { worse: "below", warn: 0.8, bad: 0.6 };

export const responseCompliance = defineEvidence({
  id: "response-compliance",
  name: "Response-time compliance",
  frameworks: ["sla", "cadence"],
  needs: ["leads"],
  measure: ({ leads }, assumptions) => {
    const { limitHours } = assumptions;
    const wrong = unlessAboveNothing("limitHours", assumptions);
    if (wrong !== undefined) return wrong;
    const asOf = latestLeadEvent(leads);
    if (typeof asOf !== "string") return asOf;
    const answer = askLive("SLA_SCORECARD", {
      leads: wholeTable(leads),
      limitHours: typed(limitHours),
      asOf: typed(asOf),
      by: typed(headerOf(leads, [leadColumns.owner, leadColumns.source])),
    });
    if (answer.kind === "unmeasured") return answer;
    const total = answer.total();
    const met = total.count("Met");
    const missed = total.count("Late") + total.count("Breached");
    if (isTooFew(met + missed)) return tooFew(met + missed, "lead", "touched or past due");
    const waiting = total.count("Waiting");
    const compliance = total.count("Compliance");
    return {
      kind: "finding",
      value: compliance,
      look: "percent",
      verdict: judge(compliance, COMPLIANCE),
      against: shareLimitsInWords(COMPLIANCE),
      sentence: `Sales touched ${grouped(met)} of ${counted(met + missed, "lead")} within ${counted(limitHours, "hour")}: ${percent(compliance)}.`,
      notes: [
        asOfNote(asOf, "leads"),
        "Hours of the calendar: nights, weekends and holidays count",
        ...(waiting === 0 ? [] : [`${counted(waiting, "lead")} not yet due and not judged`]),
        ...answer.notes,
      ],
      rows: rowsBehind(answer, missed, "lead touched late or not at all", "leads touched late or not at all"),
    };
  },
});
