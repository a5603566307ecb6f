import { card } from "../kernel/card";
import { hours } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { calendarParams, readClock, type CalendarArguments } from "./calendar-params";
import { handedOffParam } from "./response-time";
import { dueAfter } from "./working-time";

export interface SlaDueArguments extends CalendarArguments {
  readonly handedOff: number;
  readonly limitHours: number;
}

/**
 * The first moment by which the limit has passed: a limit that runs out as the day closes is
 * due then, not when the next day opens, though no working time lies between the two.
 */
export function slaDue({ handedOff, limitHours, ...calendar }: SlaDueArguments): number | Refusal {
  const clock = readClock(calendar);
  return isRefusal(clock) ? clock : dueAfter(handedOff, limitHours, clock);
}

export const limitHoursParam = hours({
  help: "Hours that the pact gives sales for the first touch: a number, or text such as 4:00, 90 min, or 2 days.",
  above: 0,
});

export default card(slaDue, {
  name: "SLA_DUE",
  family: "sla",
  summary: "When the time for the first touch on a lead runs out",
  params: { handedOff: handedOffParam, limitHours: limitHoursParam, ...calendarParams },
  returns: cell("dateTime", "Date and time at which the limit runs out. Empty where the handoff is."),
  law: "handoff + limit: by the calendar while opens and closes are blank (weekend and holidays then play no part), else by working hours alone, so that RESPONSE_TIME at the due time is the limit. A limit that runs out as the day closes is due at closing.",
  source: "Response Time SLA, the glossary of The Starr Conspiracy; the second example is LeadAngel's documentation.",
  question: "By when must sales have reached out?",
  examples: [
    { given: ["2026-04-01 09:00", 24], gives: 46114.375 },
    { given: ["2026-04-01 15:00", 10, "10:00", "18:00"], gives: 46114 + 17 / 24 },
    { given: ["2026-04-01 09:00", "4:00"], gives: 46113 + 13 / 24 },
    {
      given: [[["2026-04-02 16:00"], [""], ["2026-04-04 12:00"]], 8, "9:00", "17:00", "2026-04-03", "Sat, Sun"],
      gives: [[46118 + 16 / 24], [""], [46118 + 17 / 24]],
    },
    { given: ["2026-04-01 15:00", 4, "9:00", "17:00", "", "Caturday"], refuses: "NOT_AN_OPTION" },
    { given: ["2026-04-01 15:00", -1], refuses: "OUT_OF_RANGE" },
  ],
  see: ["RESPONSE_TIME", "SLA_STATUS"],
  terms: ["Response Time SLA"],
});
