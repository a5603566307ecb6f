import { card } from "../kernel/card";
import { date, orBlank } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { calendarParams, readClock, type CalendarArguments } from "./calendar-params";
import { responseJudge, type ResponseStatus } from "./response-judge";
import { handedOffParam } from "./response-time";
import { limitHoursParam } from "./sla-due";

export interface SlaStatusArguments extends CalendarArguments {
  readonly handedOff: number;
  readonly firstTouch: number | undefined;
  readonly limitHours: number;
  readonly asOf: number;
}

/** Where a lead stands with the pact, seen from as_of; the conventions are the judge's. */
export function slaStatus({
  handedOff,
  firstTouch = NaN,
  limitHours,
  asOf,
  ...calendar
}: SlaStatusArguments): ResponseStatus | Refusal {
  const clock = readClock(calendar);
  return isRefusal(clock) ? clock : responseJudge({ limitHours, asOf, clock })(handedOff, firstTouch);
}

export const slaAsOfParam = date({ help: "The moment the leads are seen from; a later touch has not happened yet." });

export default card(slaStatus, {
  name: "SLA_STATUS",
  family: "sla",
  summary: "Whether a lead's first touch is met, late, waiting or breached",
  params: {
    handedOff: handedOffParam,
    firstTouch: orBlank(date({ help: "When sales first reached out; blank where nobody has." })),
    limitHours: limitHoursParam,
    asOf: slaAsOfParam,
    ...calendarParams,
  },
  returns: cell("text", "met, late, waiting (no touch, not yet past due) or breached (no touch and past due)."),
  law: "met: hours to the first touch ≤ limit, so also at the due time itself; late: more. Without a touch by as_of, waiting up to the due time of SLA_DUE and breached after it. A touch after as_of has not happened yet; a handoff after as_of is waiting. Outside working hours the clock stands still: a touch after closing counts as one at closing.",
  source: "Response Time SLA, the glossary of The Starr Conspiracy.",
  question: "Was the promise on this lead kept?",
  examples: [
    {
      given: [
        [["2026-04-01 09:00"], ["2026-04-01 09:00"], [""], ["2026-04-01 09:00"], ["2026-04-02 09:00"]],
        [["2026-04-02 09:00"], ["2026-04-02 09:01"], [""], [""], [""]],
        24,
        "2026-04-03 09:00",
      ],
      gives: [["met"], ["late"], [""], ["breached"], ["waiting"]],
    },
    { given: ["2026-04-01 15:00", "", 10, "2026-04-02 17:00", "10:00", "18:00"], gives: "waiting" },
    { given: ["2026-04-01 15:00", "", 10, "2026-04-02 17:01", "10:00", "18:00"], gives: "breached" },
    { given: ["2026-04-01 15:00", "", 10, ""], refuses: "MISSING" },
    { given: ["2026-04-01 15:00", "soon", 10, "2026-04-02 17:00"], refuses: "NOT_A_DATE" },
  ],
  see: ["RESPONSE_TIME", "SLA_DUE", "SLA_SCORECARD"],
  terms: ["Response Time SLA"],
});
