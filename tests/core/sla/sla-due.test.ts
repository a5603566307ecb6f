import { describe, expect, it } from "vitest";
import { cardNamed, answer, expectAlike, refusal, value } from "../asking";

/** Wednesday, April 1, 2026. */
const WEDNESDAY = 46113;

describe("published", () => {
  it("LeadAngel: Monday to Friday 10:00 to 18:00, Wednesday 15:00 and 10 hours is Thursday 17:00", () => {
    expectAlike(value("SLA_DUE", "2026-04-01 15:00", 10, "10:00", "18:00"), WEDNESDAY + 1 + 17 / 24);
  });
});

describe("by the calendar", () => {
  it.each([
    ["2026-04-01 09:00", 24, WEDNESDAY + 1.375],
    ["2026-04-01 09:00", 0.25, WEDNESDAY + 9.25 / 24],
    ["2026-04-03", 72, WEDNESDAY + 5],
    ["2026-04-01 09:00", "4:00", WEDNESDAY + 13 / 24],
    ["2026-04-01 09:00", "90 min", WEDNESDAY + 10.5 / 24],
    ["2026-04-01 09:00", "2 days", WEDNESDAY + 2.375],
  ])("%s and %s hours", (from, hours, due) => {
    expectAlike(value("SLA_DUE", from, hours), due);
    expectAlike(value("SLA_DUE", from, hours, "", "", "2026-04-04", "none"), due);
    expectAlike(value("SLA_DUE", from, hours, 0, 0), due);
  });
});

describe("by working time", () => {
  const due = (from: string, hours: number, ...rest: readonly (string | number)[]) =>
    value("SLA_DUE", from, hours, "9:00", "17:00", ...rest);

  it("a handoff outside working hours starts with the next of them", () => {
    expectAlike(due("2026-04-01 07:00", 2), WEDNESDAY + 11 / 24);
    expectAlike(due("2026-04-01 22:00", 2), WEDNESDAY + 1 + 11 / 24);
    expectAlike(due("2026-04-04 12:00", 2), WEDNESDAY + 5 + 11 / 24);
  });

  it("at closing, and a minute after it", () => {
    expectAlike(due("2026-04-03 16:00", 1), WEDNESDAY + 2 + 17 / 24);
    expectAlike(due("2026-04-03 16:00", 1 + 1 / 60), WEDNESDAY + 5 + 9 / 24 + 1 / 1440);
  });

  it("over a weekend of other days, and over holidays", () => {
    expectAlike(due("2026-04-02 16:00", 2, "", "Fri, Sat"), WEDNESDAY + 4 + 10 / 24);
    expectAlike(due("2026-04-02 16:00", 2, "2026-04-03"), WEDNESDAY + 5 + 10 / 24);
    expectAlike(due("2026-04-02 16:00", 2, "2026-04-03", "none"), WEDNESDAY + 3 + 10 / 24);
  });

  it("a limit of years, and one that no calendar holds", () => {
    expectAlike(due("2026-04-01 09:00", 8 * 5 * 1000), WEDNESDAY - 1 + 7000 + 17 / 24);
    expect(refusal("SLA_DUE", WEDNESDAY, 1e305, "9:00", "17:00").code).toBe("OUT_OF_RANGE");
    expect(refusal("SLA_DUE", WEDNESDAY, 1e305).words).toMatch(/ordinary size/);
  });
});

describe("what is blank or wrong", () => {
  it("a limit of nothing is a forgotten cell", () => {
    expect(refusal("SLA_DUE", WEDNESDAY, "").words).toBe("limit_hours must be above 0, found an empty cell");
    expect(refusal("SLA_DUE", WEDNESDAY, 0).words).toBe("limit_hours must be above 0, found 0");
    expect(refusal("SLA_DUE", WEDNESDAY, -1).words).toBe("limit_hours must be above 0, found -1");
  });

  it("text is refused with its row, a blank handoff answers empty", () => {
    expect(refusal("SLA_DUE", [[WEDNESDAY], [WEDNESDAY]], [[1], ["soon"]]).words).toBe(
      'limit_hours row 2 must be a number, found "soon"',
    );
    expect(answer("SLA_DUE", [[WEDNESDAY], [""], [WEDNESDAY]], [[24], [24], [""]])).toEqual([
      [WEDNESDAY + 1],
      [""],
      [""],
    ]);
    expect(refusal("SLA_DUE", "", 24).code).toBe("MISSING");
  });

  it("a working day the wrong way round is refused", () => {
    expect(refusal("SLA_DUE", WEDNESDAY, 4, "17:00", "9:00").code).toBe("OUT_OF_RANGE");
  });

  it("reads as a date with its time", () => {
    expect(cardNamed("SLA_DUE").returns).toMatchObject({ gives: "cell", look: "dateTime" });
  });
});
