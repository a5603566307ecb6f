import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holidaysOf } from "../../../core/sla/holidays";
import { MONDAY_TO_FRIDAY, readWeek, type Week } from "../../../core/sla/week";
import { dueAfter, workingHoursBetween, type Clock } from "../../../core/sla/working-time";
import { isRefusal } from "../../../core/kernel/refusal";

const HOUR = 3_600_000;
/** A Monday. */
const MONDAY = 46111;

function week(text: string): Week {
  const read = readWeek(text, "weekend");
  if (isRefusal(read)) throw new Error(read.words);
  return read;
}

function clock(opens: number, closes: number, weekend: Week = MONDAY_TO_FRIDAY, holidays: readonly number[] = []) {
  return { opens: opens * HOUR, closes: closes * HOUR, week: weekend, holidays: holidaysOf(holidays) };
}

const at = (day: number, hour: number, minute = 0) => MONDAY + day + (hour * 60 + minute) / 1440;

const randomClock: fc.Arbitrary<Clock> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        opens: fc.integer({ min: 0, max: 12 * 60 }),
        length: fc.integer({ min: 1, max: 12 * 60 }),
        off: fc.constantFrom("Sat, Sun", "Fri, Sat", "Sunday", "none", "Mon Tue Wed Thu Fri Sat", "Wed"),
        holidays: fc.array(fc.integer({ min: MONDAY - 20, max: MONDAY + 60 }), { maxLength: 30 }),
      })
      .map(({ opens, length, off, holidays }) => clock(opens / 60, (opens + length) / 60, week(off), holidays)),
  },
);
/** Whole minutes of some weeks. */
const randomMoment = fc.integer({ min: 0, max: 40 * 1440 }).map((minutes) => MONDAY + minutes / 1440);

describe("published", () => {
  it("LeadAngel: Monday to Friday 10:00 to 18:00, Wednesday 15:00 and 10 hours is Thursday 17:00", () => {
    const office = clock(10, 18);
    expect(dueAfter(at(2, 15), 10, office)).toBeCloseTo(at(3, 17), 10);
    expect(workingHoursBetween(at(2, 15), at(3, 17), office)).toBe(10);
  });
});

describe("laws", () => {
  const runs = { numRuns: 500 };

  it("working time is never longer than calendar time, and never negative", () => {
    fc.assert(
      fc.property(randomMoment, randomMoment, randomClock, (from, to, any) => {
        const worked = workingHoursBetween(from, to, any);
        expect(worked).toBeGreaterThanOrEqual(0);
        expect(worked).toBeLessThanOrEqual(workingHoursBetween(from, to, undefined));
        expect(workingHoursBetween(from, to, undefined)).toBeCloseTo(Math.max(0, to - from) * 24, 7);
      }),
      runs,
    );
  });

  it("a wait split in two is the sum of its parts, to the millisecond", () => {
    fc.assert(
      fc.property(fc.tuple(randomMoment, randomMoment, randomMoment), randomClock, (moments, any) => {
        const [from, between, to] = [...moments].sort((a, b) => a - b);
        const parts = workingHoursBetween(from, between, any) + workingHoursBetween(between, to, any);
        expect(parts).toBeCloseTo(workingHoursBetween(from, to, any), 10);
      }),
      runs,
    );
  });

  it("at the due time the limit has passed, and a minute before it has not", () => {
    fc.assert(
      fc.property(randomMoment, fc.integer({ min: 1, max: 200 * 60 }), randomClock, (from, minutes, any) => {
        const due = dueAfter(from, minutes / 60, any);
        expect(workingHoursBetween(from, due, any)).toBeCloseTo(minutes / 60, 10);
        expect(workingHoursBetween(from, due - 1 / 1440, any)).toBeLessThan(minutes / 60);
      }),
      runs,
    );
  });

  it("a holiday more never makes a wait longer or a due time earlier", () => {
    fc.assert(
      fc.property(randomMoment, randomMoment, fc.integer({ min: 0, max: 40 }), (from, to, day) => {
        const open = clock(9, 17);
        const closed = clock(9, 17, MONDAY_TO_FRIDAY, [MONDAY + day]);
        expect(workingHoursBetween(from, to, closed)).toBeLessThanOrEqual(workingHoursBetween(from, to, open));
        expect(dueAfter(from, 20, closed)).toBeGreaterThanOrEqual(dueAfter(from, 20, open));
      }),
      runs,
    );
  });
});

describe("exact to the minute", () => {
  it("whole minutes give whole sixtieths of an hour, not nearly", () => {
    for (let minute = 0; minute < 1440; minute++) {
      expect(workingHoursBetween(MONDAY, MONDAY + minute / 1440, undefined)).toBe(minute / 60);
      expect(workingHoursBetween(MONDAY, MONDAY + minute / 1440, clock(0, 24))).toBe(minute / 60);
    }
  });

  it("a millisecond counts, less does not", () => {
    expect(workingHoursBetween(MONDAY, MONDAY + 1 / 86_400_000, undefined)).toBe(1 / HOUR);
    expect(workingHoursBetween(MONDAY, MONDAY + 0.4 / 86_400_000, undefined)).toBe(0);
  });
});

describe("the edges of the working day", () => {
  const office = clock(9, 17);

  it("nothing counts before it opens or after it closes", () => {
    expect(workingHoursBetween(at(0, 6), at(0, 9), office)).toBe(0);
    expect(workingHoursBetween(at(0, 8), at(0, 9, 1), office)).toBe(1 / 60);
    expect(workingHoursBetween(at(0, 16, 59), at(0, 23), office)).toBe(1 / 60);
    expect(workingHoursBetween(at(0, 17), at(1, 9), office)).toBe(0);
    expect(workingHoursBetween(at(4, 17), at(7, 9), office)).toBe(0);
    expect(workingHoursBetween(at(4, 16), at(7, 10), office)).toBe(2);
  });

  it("a limit that runs out as the day closes is due then, one minute more the next morning", () => {
    expect(dueAfter(at(0, 9), 8, office)).toBeCloseTo(at(0, 17), 10);
    expect(dueAfter(at(0, 9), 8 + 1 / 60, office)).toBeCloseTo(at(1, 9, 1), 10);
    expect(dueAfter(at(5, 12), 8, office)).toBeCloseTo(at(7, 17), 10);
  });

  it("no hours are due at once, in the night too", () => {
    expect(dueAfter(at(0, 22), 0, office)).toBeCloseTo(at(0, 22), 10);
    expect(dueAfter(at(0, 22), 0, undefined)).toBeCloseTo(at(0, 22), 10);
  });

  it("holidays in a row, with a weekend between them, are all passed over", () => {
    const easter = clock(9, 17, MONDAY_TO_FRIDAY, [MONDAY + 3, MONDAY + 4, MONDAY + 7, MONDAY + 7, MONDAY + 8]);
    expect(dueAfter(at(2, 16), 2, easter)).toBeCloseTo(at(9, 10), 10);
    expect(workingHoursBetween(at(2, 16), at(9, 10), easter)).toBe(2);
  });

  it("a holiday on a day off, or with a time of day, is one day off and no more", () => {
    const wanted = workingHoursBetween(at(0, 9), at(14, 9), clock(9, 17, MONDAY_TO_FRIDAY, [MONDAY + 1]));
    const doubled = [MONDAY + 1.5, MONDAY + 1, MONDAY + 5, MONDAY + 6, MONDAY + 12];
    expect(wanted).toBe(72);
    expect(workingHoursBetween(at(0, 9), at(14, 9), clock(9, 17, MONDAY_TO_FRIDAY, doubled))).toBe(72);
  });

  it("years pass as quickly as days", () => {
    // 1,042 weeks and 6 days from a Monday: 5,210 working days and the five of the last week.
    expect(workingHoursBetween(MONDAY, MONDAY + 7300, office)).toBe(5215 * 8);
    expect(dueAfter(MONDAY, 5215 * 8, office)).toBeCloseTo(MONDAY + 7298 + 17 / 24, 8);
  });
});
