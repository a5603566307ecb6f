import { card } from "../kernel/card";
import { date } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { calendarParams, readClock, type CalendarArguments } from "./calendar-params";
import { hoursWaited } from "./response-judge";

export interface ResponseTimeArguments extends CalendarArguments {
  readonly handedOff: number;
  readonly firstTouch: number;
}

/**
 * Hours a lead waited. A touch before the handoff is no negative wait: it counts as 0, as
 * does a touch before the working day opens on a lead that came in after it had closed.
 * Empty where the touch lacks the time of day that the handoff has. Two days without times
 * are whole days apart, and a handoff without a time starts at 0:00.
 */
export function responseTime({ handedOff, firstTouch, ...calendar }: ResponseTimeArguments): number | "" | Refusal {
  const clock = readClock(calendar);
  if (isRefusal(clock)) return clock;
  const hours = hoursWaited(handedOff, firstTouch, clock);
  return Number.isNaN(hours) ? "" : hours;
}

export const handedOffParam = date({ help: "When marketing handed the lead over, with its time of day." });

export default card(responseTime, {
  name: "RESPONSE_TIME",
  family: "sla",
  summary: "Hours from a lead's handoff to the first touch by sales",
  params: {
    handedOff: handedOffParam,
    firstTouch: date({ help: "When sales first reached out, with its time of day." }),
    ...calendarParams,
  },
  returns: cell(
    "number",
    "Hours; working hours where opens or closes is given. Empty where a date is missing, or where only the handoff has a time of day.",
  ),
  law: "Every hour counts, day and night, while opens and closes are blank; weekend and holidays then play no part. With one of them, only the hours from opens (blank: 0:00) to closes (blank: 24:00) on working days do. A touch before the handoff counts as 0. Times are read to the millisecond, and times with a UTC offset are compared as instants. Without times of day, a day is 24 hours; a handoff alone without one starts at 0:00. A touch alone without one gives no hours.",
  source: "Response Time SLA, the glossary of The Starr Conspiracy.",
  question: "How long did this lead wait for sales?",
  differs:
    "HubSpot's first engagement date is the current owner's and starts anew with a new owner; this counts from the handoff to the first touch you give, in working hours if you like.",
  examples: [
    { given: ["2026-04-01 15:00", "2026-04-02 17:00"], gives: 26 },
    { given: ["2026-04-01 15:00", "2026-04-02 17:00", "10:00", "18:00"], gives: 10 },
    {
      given: [
        [["2026-04-02 16:00"], ["2026-04-03 09:30"], ["2026-04-06 12:00"], ["2026-04-07 08:00"]],
        [["2026-04-07 10:00"], ["2026-04-03 09:00"], [""], ["2026-04-07 09:15"]],
        "9:00",
        "17:00",
        [["Holidays"], ["2026-04-03"], ["2026-04-06"]],
        "Sat, Sun",
      ],
      gives: [[2], [0], [""], [0.25]],
    },
    { given: ["2026-04-01T09:00:00Z", "2026-04-01T11:30:00+02:00"], gives: 0.5 },
    { given: ["2026-04-01 15:00", "2026-04-02"], gives: "" },
    { given: ["2026-04-01 15:00", ""], refuses: "MISSING" },
    { given: ["2026-04-01 15:00", "2026-04-02 17:00", "18:00", "10:00"], refuses: "OUT_OF_RANGE" },
  ],
  see: ["SLA_DUE", "SLA_STATUS", "SLA_SCORECARD"],
  terms: ["Response Time SLA"],
});
