/**
 * Time as a pact counts it: every hour, or only those in which sales works.
 *
 * Moments and spans are whole milliseconds, what both hosts keep of a time of day, so that
 * 9:00 and 24 hours are 9:00 of the next day exactly. Working time is the difference of two
 * readings of one clock that has run since serial 0: never negative, additive over a split,
 * and worked out without a step a day.
 */
import { holidaysBefore, type Holidays } from "./holidays";
import type { Week } from "./week";

const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface WorkingCalendar {
  /** Milliseconds after midnight, opens before closes. */
  readonly opens: number;
  readonly closes: number;
  readonly week: Week;
  readonly holidays: Holidays;
}

/** Calendar time where there is no calendar: every hour counts. */
export type Clock = WorkingCalendar | undefined;

/** A serial or a fraction of a day, as whole milliseconds. */
export const momentOf = (serial: number) => Math.round(serial * DAY);
export const spanOf = (hours: number) => Math.round(hours * HOUR);
export const hoursOf = (span: number) => span / HOUR;

/** Milliseconds that count between two moments; 0 where the second comes first. */
export function timeBetween(from: number, to: number, clock: Clock): number {
  if (to <= from) return 0;
  return clock === undefined ? to - from : workedUntil(to, clock) - workedUntil(from, clock);
}

/** The first moment by which the span has passed. */
export function momentAfter(from: number, span: number, clock: Clock): number {
  if (clock === undefined || span <= 0) return from + span;
  const dayLength = clock.closes - clock.opens;
  const worked = workedUntil(from, clock) + span;
  const fullDays = Math.ceil(worked / dayLength) - 1;
  return dayAfterWorking(fullDays, clock) * DAY + clock.opens + worked - fullDays * dayLength;
}

/** Hours that count between two serials. */
export function workingHoursBetween(from: number, to: number, clock: Clock): number {
  return hoursOf(timeBetween(momentOf(from), momentOf(to), clock));
}

/** The serial at which so many hours have passed. */
export function dueAfter(from: number, hours: number, clock: Clock): number {
  return momentAfter(momentOf(from), spanOf(hours), clock) / DAY;
}

function workedUntil(moment: number, clock: WorkingCalendar): number {
  const { opens, closes } = clock;
  const day = Math.floor(moment / DAY);
  const daysBefore = workingDaysBefore(day, clock);
  const isWorkingDay = workingDaysBefore(day + 1, clock) > daysBefore;
  const today = Math.min(Math.max(moment - day * DAY, opens), closes) - opens;
  return daysBefore * (closes - opens) + (isWorkingDay ? today : 0);
}

/** Days of work from serial 0 up to a day. */
function workingDaysBefore(day: number, { week, holidays }: WorkingCalendar): number {
  const weeks = Math.floor(day / 7);
  return weeks * week.workingDays.length + week.before[day - weeks * 7] - holidaysLost(day, week, holidays);
}

/** Holidays before a day that fall on working days. */
function holidaysLost(day: number, { workingDays }: Week, holidays: Holidays): number {
  let lost = 0;
  for (const weekday of workingDays) lost += holidaysBefore(day, holidays[weekday]);
  return lost;
}

/**
 * The working day that has so many before it. The week alone gives a day that is too early
 * by the holidays up to it; moving on by those may meet more of them, until none is new.
 */
function dayAfterWorking(days: number, { week, holidays }: WorkingCalendar): number {
  const { workingDays } = week;
  let lost = 0;
  for (;;) {
    const weeks = Math.floor((days + lost) / workingDays.length);
    const day = weeks * 7 + workingDays[days + lost - weeks * workingDays.length];
    const lostByThen = holidaysLost(day + 1, week, holidays);
    if (lostByThen === lost || !Number.isFinite(day)) return day;
    lost = lostByThen;
  }
}
