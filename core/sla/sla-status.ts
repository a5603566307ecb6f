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

/** Whether the pact is kept on a lead as of a day or moment, by the conventions of responseJudge. */
export function slaStatus({
  handedOff,
  firstTouch = NaN,
  limitHours,
  asOf,
  ...calendar
}: SlaStatusArguments): ResponseStatus | "" | Refusal {
  const clock = readClock(calendar);
  return isRefusal(clock) ? clock : (responseJudge({ limitHours, asOf, clock })(handedOff, firstTouch) ?? "");
}

export const slaAsOfParam = date({
  help: "The day or moment to look from. A day means to its end; a later touch has not happened yet.",
});

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
  returns: cell(
    "text",
    "met, late, waiting (no touch, not yet past due), or breached (no touch and past due). Empty where the touch lacks the time of day that decides.",
  ),
  law: "met: hours to the first touch ≤ limit, so also at the due time itself; late: more. Without a touch by as_of, waiting up to the due time of SLA_DUE and breached after it. As of a day means to its end (24:00), a time means that moment. A handoff without a time of day has waited whole days. A touch after as_of has not happened yet; a handoff after as_of is waiting. A touch without a time of day, beside a handoff with one, is met or late only if every time of that day is. Outside working hours the clock stands still: a touch after closing counts as one at closing.",
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
    {
      given: [
        "2026-04-01 09:00",
        [["2026-04-01 18:00"], [""], ["2026-04-01"], ["2026-04-03"]],
        [[4], [15], [15], [24]],
        [["2026-04-01"], ["2026-04-01"], ["2026-04-05"], ["2026-04-05"]],
      ],
      gives: [["late"], ["waiting"], ["met"], ["late"]],
    },
    { given: ["2026-04-01 15:00", "", 10, ""], refuses: "MISSING" },
    { given: ["2026-04-01 15:00", "soon", 10, "2026-04-02 17:00"], refuses: "NOT_A_DATE" },
  ],
  see: ["RESPONSE_TIME", "SLA_DUE", "SLA_SCORECARD"],
  terms: ["Response Time SLA"],
});
