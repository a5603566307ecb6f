import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { answer, refusal, value } from "../asking";

/** Wednesday, April 1, 2026; the Friday and the Monday after it are Easter holidays. */
const WEDNESDAY = "2026-04-01";
const EASTER = [["2026-04-03"], ["2026-04-06"]];

describe("calendar time, while opens and closes are blank", () => {
  it.each([
    ["2026-04-01 09:00", "2026-04-01 09:00", 0],
    ["2026-04-01 09:00", "2026-04-01 09:01", 1 / 60],
    ["2026-04-01 09:00", "2026-04-02 09:00", 24],
    ["2026-04-03 09:00", "2026-04-06 09:00", 72],
    [46113.375, 46113.5, 3],
    ["4/1/2026 9:00", "4/1/2026 9:00 PM", 12],
  ])("%s to %s is %d hours", (from, to, hours) => {
    expect(value("RESPONSE_TIME", from, to)).toBe(hours);
  });

  it("compares times with offsets as instants, and works on the handoff's clock", () => {
    expect(value("RESPONSE_TIME", "2026-04-01T09:00:00Z", "2026-04-01T11:30:00+02:00")).toBe(0.5);
    expect(value("RESPONSE_TIME", "2026-04-01 09:00:00+00", "2026-04-01 10:00:00+00")).toBe(1);
    expect(value("RESPONSE_TIME", "2026-04-01T16:00:00+02:00", "2026-04-02T07:30:00Z", "9:00", "17:00")).toBe(1.5);
  });

  it("gives no hours where only the handoff has a time of day", () => {
    expect(value("RESPONSE_TIME", "2026-04-01 09:00", "2026-04-02")).toBe("");
    expect(value("RESPONSE_TIME", "2026-04-01 09:00", "2026-04-01")).toBe("");
    expect(value("RESPONSE_TIME", "2026-04-01 09:00", "2026-03-31")).toBe(0);
    expect(value("RESPONSE_TIME", "2026-04-01", "2026-04-02")).toBe(24);
    expect(value("RESPONSE_TIME", "2026-04-01", "2026-04-02 12:00")).toBe(36);
  });

  it("reads dates in the order that either shows", () => {
    expect(value("RESPONSE_TIME", "31/03/2026 09:00", "01/04/2026 09:00")).toBe(24);
    expect(refusal("RESPONSE_TIME", "31/03/2026 09:00", "04/13/2026 09:00").code).toBe("NOT_A_DATE");
  });

  it("weekend and holidays play no part", () => {
    expect(value("RESPONSE_TIME", "2026-04-03 09:00", "2026-04-06 09:00", "", "", EASTER, "Fri, Sat")).toBe(72);
    expect(value("RESPONSE_TIME", "2026-04-03 09:00", "2026-04-06 09:00", 0, 0, EASTER)).toBe(72);
  });

  it("a touch before the handoff counts as 0", () => {
    expect(value("RESPONSE_TIME", "2026-04-01 09:00", "2026-03-01 09:00")).toBe(0);
    expect(value("RESPONSE_TIME", "2026-04-01 09:00", "2026-03-01 09:00", "9:00", "17:00")).toBe(0);
  });
});

describe("working time", () => {
  it("a day without a start starts at 0:00, one without an end ends at 24:00", () => {
    const over = ["2026-04-01 20:00", "2026-04-02 10:00"];
    expect(value("RESPONSE_TIME", ...over, "9:00")).toBe(5);
    expect(value("RESPONSE_TIME", ...over, "9:00", 0)).toBe(5);
    expect(value("RESPONSE_TIME", ...over, "", "17:00")).toBe(10);
    expect(value("RESPONSE_TIME", ...over, 0, "17:00")).toBe(10);
    expect(value("RESPONSE_TIME", ...over, "", "24:00")).toBe(14);
  });

  it("opens and closes may be fractions of a day, or a column of them", () => {
    expect(value("RESPONSE_TIME", "2026-04-01 08:00", "2026-04-01 12:00", 9 / 24, 17 / 24)).toBe(3);
    expect(
      answer(
        "RESPONSE_TIME",
        "2026-04-01 08:00",
        "2026-04-01 12:00",
        [["9:00"], [""], ["11:00"]],
        [[""], [""], ["11:30"]],
      ),
    ).toEqual([[3], [4], [0.5]]);
  });

  it("a column of blanks beside it, and zeros in a column, mean the same as a lone one", () => {
    expect(answer("RESPONSE_TIME", WEDNESDAY, [["2026-04-02"], ["2026-04-03"]], [[""], [0]], [[0], [""]])).toEqual([
      [24],
      [48],
    ]);
  });

  it("a working day that closes before it opens, or as it opens, is refused", () => {
    const { code, words } = refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "18:30", "10:05");
    expect(code).toBe("OUT_OF_RANGE");
    expect(words).toBe('opens must be before closes (10:05), found "18:30"');
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", "9:00").code).toBe("OUT_OF_RANGE");
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "24:00", "").words).toBe(
      'opens must be before closes (24:00), found "24:00"',
    );
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", [["17:00"], ["8:00"]]).words).toBe(
      'row 2: opens must be before closes (8:00), found "9:00"',
    );
  });

  it("a time of day that is none is refused", () => {
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "nine").words).toBe(
      'opens must be a time of day such as 9:00, found "nine"',
    );
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", 17).code).toBe("NOT_A_DATE");
  });
});

describe("holidays", () => {
  const wait = (holidays: Cell | Cell[][]) =>
    value("RESPONSE_TIME", "2026-04-02 16:00", "2026-04-07 10:00", "9:00", "17:00", holidays);

  it("are left out, wherever they stand in the range, headed or not, once or twice", () => {
    expect(wait("")).toBe(18);
    expect(wait([["Holidays"], [""], [""]])).toBe(18);
    expect(wait("2026-04-03")).toBe(10);
    expect(wait(EASTER)).toBe(2);
    expect(wait([["Holidays"], ["2026-04-06"], [""], ["2026-04-03"], ["2026-04-03"]])).toBe(2);
    expect(wait([["2026-04-03", "2026-04-06"]])).toBe(2);
    expect(wait([["2026-04-10"], ["2026-04-03"]])).toBe(10);
  });

  it("on a day off they change nothing", () => {
    expect(wait([["2026-04-04"], ["2026-04-05"]])).toBe(18);
  });

  it("on the day of the handoff or of the touch they leave nothing of it", () => {
    expect(wait([["2026-04-02"]])).toBe(17);
    expect(wait([["2026-04-07"]])).toBe(17);
  });

  it("that are no dates are refused with their place", () => {
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", "", [["2026-04-03"], ["Easter"]]).words).toBe(
      'holidays cell 2 must be a date, found "Easter"',
    );
  });
});

describe("weekend", () => {
  /** Hours of two weeks of whole days. */
  const days = (weekend: Cell) =>
    (value("RESPONSE_TIME", "2026-03-30", "2026-04-13", "0:00", "24:00", "", weekend) as number) / 24;

  it.each([
    ["", 10],
    [0, 10],
    ["Sat, Sun", 10],
    ["Saturday; sunday", 10],
    ["FRI & SAT", 10],
    ["Friday and Saturday", 10],
    ["Fri/Sat", 10],
    ["Sundays", 12],
    ["sun.", 12],
    ["Sun, Sunday", 12],
    ["none", 14],
    ["Mon Tues Wed Thurs Fri Sat", 2],
    ["Tue, Thu, Thur", 10],
  ])("%j leaves %d days of two weeks", (weekend, working) => {
    expect(days(weekend)).toBe(working);
  });

  it.each([
    ["Sat, Sun", "2026-04-04", 0],
    ["Fri, Sat", "2026-04-03", 0],
    ["Fri, Sat", "2026-04-05", 8],
    ["Mon", "2026-04-06", 0],
    ["Tue", "2026-04-07", 0],
    ["Wed", "2026-04-08", 0],
    ["Thu", "2026-04-09", 0],
    ["Thu", "2026-04-10", 8],
  ])("with %s off, %s has %d hours", (weekend, day, hours) => {
    expect(value("RESPONSE_TIME", day, `${day} 23:00`, "9:00", "17:00", "", weekend)).toBe(hours);
  });

  it("may stand in a column, a week for each row, beside holidays", () => {
    expect(
      answer("RESPONSE_TIME", "2026-04-03", "2026-04-05", "0:00", "24:00", "2026-04-04", [["none"], ["Fri"], ["Sat"]]),
    ).toEqual([[24], [0], [24]]);
  });

  it.each(["Caturday", "Sat, Sunny", "S", "Sat-Sun", "none, Sat", "Sat, none", "S.at", ",", 6])(
    "%j is refused",
    (weekend) => {
      const { code, words } = refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", "", "", weekend);
      expect(code).toBe("NOT_AN_OPTION");
      expect(words).toContain("weekend must be names of days off such as Sat, Sun, or none, found ");
    },
  );

  it("a week without a day to work is refused: nothing would ever be due", () => {
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", "", "", "Mon Tue Wed Thu Fri Sat Sun").words).toBe(
      'weekend must be days off that leave a day to work, found "Mon Tue Wed Thu Fri Sat Sun"',
    );
  });
});

describe("what is blank or wrong", () => {
  it("a lone blank is missing, one in a column an empty answer", () => {
    expect(refusal("RESPONSE_TIME", WEDNESDAY, "").words).toBe("first_touch must be a date, found an empty cell");
    expect(refusal("RESPONSE_TIME", "", WEDNESDAY).words).toBe("handed_off must be a date, found an empty cell");
    expect(answer("RESPONSE_TIME", [[WEDNESDAY], [""], [WEDNESDAY]], [[""], [WEDNESDAY], ["2026-04-02"]])).toEqual([
      [""],
      [""],
      [24],
    ]);
  });

  it("text is refused with its row", () => {
    expect(refusal("RESPONSE_TIME", [[WEDNESDAY], [WEDNESDAY]], [["2026-04-02"], ["soon"]]).words).toBe(
      'first_touch row 2 must be a date, found "soon"',
    );
  });

  it("an error cell is passed on, among the holidays too", () => {
    expect(refusal("RESPONSE_TIME", WEDNESDAY, "#N/A").errorCell).toBe("#N/A");
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", "", [["#REF!"]]).errorCell).toBe("#REF!");
    expect(refusal("RESPONSE_TIME", WEDNESDAY, WEDNESDAY, "9:00", "", "", "#NAME?").errorCell).toBe("#NAME?");
  });
});

describe("a hundred thousand rows and thirty holidays", () => {
  it("are one call", () => {
    const handedOff = Array.from({ length: 100_000 }, (_, i) => [46113 + (i % 1000) + 0.375]);
    const touched = handedOff.map(([day]) => [day + 7]);
    const holidays = Array.from({ length: 30 }, (_, i) => [47200 + i]);
    const hours = answer("RESPONSE_TIME", handedOff, touched, "9:00", "17:00", holidays);
    expect(hours).toHaveLength(100_000);
    expect(new Set(hours.map(([cell]) => cell))).toEqual(new Set([40]));
  });
});
