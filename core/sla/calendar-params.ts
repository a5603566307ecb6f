/** How functions take working hours, and the clock they make of them. */
import { optional, timeOfDay } from "../kernel/kinds";
import { refuse, type Refusal } from "../kernel/refusal";
import { holidaysParam, type Holidays } from "./holidays";
import { weekendParam, type Week } from "./week";
import { momentOf, type Clock } from "./working-time";

export interface CalendarArguments {
  readonly opens: number | undefined;
  readonly closes: number | undefined;
  readonly holidays: Holidays;
  readonly weekend: Week;
}

export const calendarParams = {
  opens: optional(
    timeOfDay({ help: "When the working day starts, such as 9:00. With closes blank too, every hour counts." }),
  ),
  closes: optional(
    timeOfDay({ help: "When the working day ends, such as 17:00. With opens blank too, every hour counts." }),
  ),
  holidays: holidaysParam,
  weekend: weekendParam,
};

/**
 * Calendar time where the working day has neither start nor end. Where it has one of them,
 * the other is midnight: 0 for opens, 24:00 for closes, also where a host hands 0 for the
 * empty cell.
 */
export function readClock({ opens = 0, closes = 0, holidays, weekend }: CalendarArguments): Clock | Refusal {
  if (opens === 0 && closes === 0) return undefined;
  const end = closes === 0 ? 1 : closes;
  const day = { opens: momentOf(opens), closes: momentOf(end) };
  if (day.opens < day.closes) return { ...day, week: weekend, holidays };
  return refuse.outOfRange("opens", `before closes (${printTime(end)})`, printTime(opens));
}

function printTime(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
