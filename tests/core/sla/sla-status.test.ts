import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, refusal, value } from "../asking";

const HANDED_OFF = "2026-04-01 09:00";

describe("with a touch", () => {
  it.each([
    ["2026-04-01 09:00", "met"],
    ["2026-04-02 08:59", "met"],
    ["2026-04-02 09:00", "met"],
    ["2026-04-02 09:01", "late"],
    ["2026-03-31 09:00", "met"],
  ])("at %s is %s", (touch, status) => {
    expect(value("SLA_STATUS", HANDED_OFF, touch, 24, "2026-04-10")).toBe(status);
  });

  it("just as as_of comes it has happened, a minute later it has not", () => {
    const touch = "2026-04-02 08:00";
    expect(value("SLA_STATUS", HANDED_OFF, touch, 24, "2026-04-02 08:00")).toBe("met");
    expect(value("SLA_STATUS", HANDED_OFF, touch, 24, "2026-04-02 07:59")).toBe("waiting");
    expect(value("SLA_STATUS", HANDED_OFF, "2026-04-05", 24, "2026-04-04")).toBe("breached");
    expect(value("SLA_STATUS", HANDED_OFF, HANDED_OFF, 24, HANDED_OFF)).toBe("met");
  });
});

describe("without a touch", () => {
  it.each([
    ["2026-04-02 08:59", "waiting"],
    ["2026-04-02 09:00", "waiting"],
    ["2026-04-02 09:01", "breached"],
    ["2026-04-01 08:00", "waiting"],
    ["2026-04-01 09:00", "waiting"],
  ])("seen at %s it is %s", (asOf, status) => {
    expect(value("SLA_STATUS", HANDED_OFF, "", 24, asOf)).toBe(status);
    expect(value("SLA_STATUS", HANDED_OFF, 0, 24, asOf)).toBe(status);
    expect(answer("SLA_STATUS", [[HANDED_OFF], [HANDED_OFF]], [[""], [""]], 24, asOf)).toEqual([[status], [status]]);
  });

  it("a lead handed off after as_of waits, touched or not", () => {
    expect(value("SLA_STATUS", HANDED_OFF, "2026-03-30", 24, "2026-03-31")).toBe("waiting");
    expect(value("SLA_STATUS", HANDED_OFF, "", 24, "2026-03-31")).toBe("waiting");
  });
});

describe("as of a day", () => {
  it.each([
    ["2026-04-01 09:00", "", 15, "waiting"],
    ["2026-04-01 09:00", "", 14.9, "breached"],
    ["2026-04-01 09:00", "2026-04-01 23:59", 4, "late"],
    ["2026-04-01 09:00", "2026-04-02", 24, "waiting"],
    ["2026-04-01", "", 24, "waiting"],
    ["2026-03-31", "", 24, "waiting"],
    ["2026-03-30", "", 24, "breached"],
    ["2026-04-01 23:00", "", 1, "waiting"],
  ])("sees a lead of %s, touched %j, limit %d as %s at the end of April 1", (handedOff, touch, limit, status) => {
    expect(value("SLA_STATUS", handedOff, touch, limit, "2026-04-01")).toBe(status);
  });
});

describe("a touch without a time of day", () => {
  it.each([
    ["2026-04-01", 15, "met"],
    ["2026-04-01", 14, ""],
    ["2026-04-02", 24, ""],
    ["2026-04-02", 39, "met"],
    ["2026-04-02", 14, "late"],
    ["2026-03-31", 1, "met"],
  ])("on %s with a limit of %d hours is %j", (touch, limit, status) => {
    expect(value("SLA_STATUS", HANDED_OFF, touch, limit, "2026-04-10")).toBe(status);
  });

  it("is whole days after a handoff that lacks one too", () => {
    expect(value("SLA_STATUS", "2026-04-01", "2026-04-02", 24, "2026-04-10")).toBe("met");
    expect(value("SLA_STATUS", "2026-04-01", "2026-04-03", 24, "2026-04-10")).toBe("late");
  });
});

describe("in working time", () => {
  const status = (touch: string, asOf: string) =>
    value("SLA_STATUS", "2026-04-01 15:00", touch, 10, asOf, "10:00", "18:00");

  it("LeadAngel's Thursday 17:00 is the last moment", () => {
    expect(status("2026-04-02 17:00", "2026-04-10")).toBe("met");
    expect(status("2026-04-02 17:01", "2026-04-10")).toBe("late");
    expect(status("", "2026-04-02 17:00")).toBe("waiting");
    expect(status("", "2026-04-02 17:01")).toBe("breached");
  });

  it("after closing the clock stands still: a touch is met that closing would have met, but the lead is past due", () => {
    const evening = (touch: string, asOf: string) =>
      value("SLA_STATUS", "2026-04-01 16:00", touch, 10, asOf, "10:00", "18:00");
    expect(evening("2026-04-02 18:00", "2026-04-10")).toBe("met");
    expect(evening("2026-04-02 21:00", "2026-04-10")).toBe("met");
    expect(evening("2026-04-03 10:01", "2026-04-10")).toBe("late");
    expect(evening("", "2026-04-02 18:00")).toBe("waiting");
    expect(evening("", "2026-04-02 18:01")).toBe("breached");
  });

  it("weekend and holidays move the limit", () => {
    const friday = (holidays: string, weekend: string) =>
      value("SLA_STATUS", "2026-04-03 15:00", "2026-04-06 16:00", 4, "2026-04-10", "9:00", "17:00", holidays, weekend);
    expect(friday("", "")).toBe("late");
    expect(friday("2026-04-06", "")).toBe("met");
    expect(friday("", "Sun, Mon")).toBe("late");
    expect(friday("", "Sat, Sun, Mon")).toBe("met");
  });
});

describe("laws", () => {
  /** Never at midnight, which is a day without a time. */
  const moment = fc
    .integer({ min: 0, max: 30 * 1440 })
    .map((minutes) => 46111 + (minutes % 1440 === 0 ? minutes + 1 : minutes) / 1440);

  it("met exactly where RESPONSE_TIME is within the limit, breached exactly where as_of is past SLA_DUE", () => {
    fc.assert(
      fc.property(
        moment,
        moment,
        moment,
        fc.integer({ min: 1, max: 60 * 60 }),
        fc.boolean(),
        (handedOff, touch, asOf, minutes, isWorking) => {
          const limit = minutes / 60;
          const day = isWorking ? ["8:30", "17:15"] : [];
          const touched = value("SLA_STATUS", handedOff, touch, limit, 46300, ...day);
          const hours = value("RESPONSE_TIME", handedOff, touch, ...day) as number;
          expect(touched).toBe(hours <= limit + 1e-9 ? "met" : "late");
          const due = value("SLA_DUE", handedOff, limit, ...day) as number;
          expect(value("SLA_STATUS", handedOff, "", limit, asOf, ...day)).toBe(
            asOf > due + 1e-9 ? "breached" : "waiting",
          );
          if (Number.isInteger(due)) return;
          expect(value("SLA_STATUS", handedOff, due, limit, 46300, ...day)).toBe("met");
          expect(value("SLA_STATUS", handedOff, "", limit, due, ...day)).toBe("waiting");
        },
      ),
      { numRuns: 300 },
    );
  });

  it("a limit that is no whole number of milliseconds is still met at its due time", () => {
    for (const limit of [1 / 7, 1 / 3, 0.1, 2 / 9, 5.55555]) {
      const due = value("SLA_DUE", HANDED_OFF, limit);
      expect(value("SLA_STATUS", HANDED_OFF, due, limit, "2026-05-01")).toBe("met");
    }
  });
});

describe("what is blank or wrong", () => {
  it("all but the touch must be there", () => {
    expect(refusal("SLA_STATUS", "", "", 24, "2026-04-02").words).toBe(
      "handed_off must be a date, found an empty cell",
    );
    expect(refusal("SLA_STATUS", HANDED_OFF, "", 24, "").words).toBe("as_of must be a date, found an empty cell");
    expect(refusal("SLA_STATUS", HANDED_OFF, "", "", "2026-04-02").words).toBe(
      "limit_hours must be above 0, found an empty cell",
    );
    expect(answer("SLA_STATUS", [[HANDED_OFF], [""], [HANDED_OFF]], "", 24, "2026-04-01")).toEqual([
      ["waiting"],
      [""],
      ["waiting"],
    ]);
  });

  it("text is refused with its row, and so is a day the wrong way round", () => {
    expect(refusal("SLA_STATUS", [[HANDED_OFF], [HANDED_OFF]], [[""], ["never"]], 24, "2026-04-02").words).toBe(
      'first_touch row 2 must be a date, found "never"',
    );
    expect(refusal("SLA_STATUS", HANDED_OFF, "", 24, "2026-04-02", "9:00", "8:00").code).toBe("OUT_OF_RANGE");
  });
});
