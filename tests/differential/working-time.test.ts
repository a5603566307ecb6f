/**
 * RESPONSE_TIME and SLA_DUE against a clock that steps minute by minute through random
 * calendars: 200 seeds, each with working hours, days off and holidays of its own.
 */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, expectAlike } from "../core/asking";
import { FIRST_DAY, serialOf } from "./random-leads";
import { drawFrom, oneOf, type Draw } from "./random-tables";

/** From the Monday of FIRST_DAY on. */
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS = 60;
const MINUTES = DAYS * 1440;

interface Calendar {
  /** opens, closes, holidays, weekend as cells. */
  readonly cells: readonly (Cell | Cell[][])[];
  readonly counts: (minute: number) => boolean;
}

function randomCalendar(draw: Draw): Calendar {
  const opens = oneOf(draw, [0, 540, draw(1200)]);
  const closes = oneOf(draw, [1440, opens + 1 + draw(1440 - opens)]);
  const off = oneOf(draw, [["Saturday", "Sunday"], NAMES.filter(() => draw(3) === 0), ["Friday", "Saturday"]]).slice(
    0,
    6,
  );
  const holidays = Array.from({ length: draw(30) }, () => draw(DAYS));
  const isCalendarTime = draw(10) === 0;
  const time = (minute: number) =>
    draw(2) === 0 ? minute / 1440 : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  const weekend = off.map((name) => (draw(2) === 0 ? name : name.slice(0, 3).toLowerCase()));
  return {
    cells: [
      isCalendarTime ? "" : time(opens),
      isCalendarTime ? "" : time(closes),
      holidays.map((day) => [FIRST_DAY + day]),
      weekend.join(oneOf(draw, [", ", "; ", " / ", " and "])) || "none",
    ],
    counts: (minute) => {
      if (isCalendarTime) return true;
      const day = Math.floor(minute / 1440);
      const inDay = minute % 1440;
      return inDay >= opens && inDay < closes && !off.includes(NAMES[day % 7]) && !holidays.includes(day);
    },
  };
}

describe("working time, minute by minute", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 6000);
      const { cells, counts } = randomCalendar(draw);
      const isOpen = Uint8Array.from({ length: MINUTES }, (_, minute) => (counts(minute) ? 1 : 0));
      const step = oneOf(draw, [1, 60, 720]);
      const moments = Array.from({ length: 20 }, () => draw(Math.floor((MINUTES * 2) / 3 / step)) * step);
      const others = moments.map((from) => (draw(5) === 0 ? from : draw(Math.floor(MINUTES / step)) * step));
      const limits = moments.map(() => 1 + draw(40 * 60));

      const column = (minutes: readonly number[]) => minutes.map((minute) => [serialOf(minute)]);
      const hours = answer("RESPONSE_TIME", column(moments), column(others), ...cells);
      const due = answer(
        "SLA_DUE",
        column(moments),
        limits.map((limit) => [limit / 60]),
        ...cells,
      );
      for (const [i, from] of moments.entries()) {
        let waited = 0;
        for (let minute = from; minute < others[i]; minute++) waited += isOpen[minute];
        // Midnight is a day without a time: no hours where only the handoff has one.
        if (others[i] % 1440 === 0 && from % 1440 !== 0 && others[i] > from - 1440) expect(hours[i][0]).toBe("");
        else expectAlike(hours[i][0], waited / 60, 1);

        let left = limits[i];
        let minute = from;
        while (left > 0 && minute < MINUTES) left -= isOpen[minute++];
        if (left === 0) expectAlike(due[i][0], serialOf(minute));
        else expect(due[i][0]).toBeGreaterThan(serialOf(MINUTES));
      }
    }
  });
});
