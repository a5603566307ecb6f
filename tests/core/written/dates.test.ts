import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import {
  decideDateOrder,
  printDate,
  readDate,
  readDateText,
  readPlainIso,
  readTimeOfDay,
  serialOf,
} from "../../../core/written/dates";
import { serialDay as serial } from "./serial-day";

function alone(text: string): number | undefined {
  return readDateText(text, decideDateOrder([text]).order);
}

/** Cells read one by one under the order that they force together; the words of the first refusal. */
function column(...cells: Cell[]): readonly string[] | string {
  const { order } = decideDateOrder(cells);
  const days = cells.map((cell, i) => readDate(cell, order, `cell ${i + 1}`));
  const refusal = days.find(isRefusal);
  if (refusal !== undefined) return refusal.words;
  return days.map((day) => (typeof day === "number" ? printDate(day) : ""));
}

const JANUARY_31 = serial(2026, 1, 31);

describe("a date in one cell", () => {
  it.each([
    "2026-01-31",
    "2026/01/31",
    "2026-1-31",
    " 2026-01-31 ",
    "1/31/2026",
    "01/31/2026",
    "31/1/2026",
    "31/01/2026",
    "31.01.2026",
    "31.1.2026",
    "31-01-2026",
    "31-Jan-26",
    "31-Jan-2026",
    "31-JAN-2026",
    "31 Jan 2026",
    "31 January 2026",
    "31st January 2026",
    "31 jan. 2026",
    "Jan 31, 2026",
    "January 31, 2026",
    "Jan 31 2026",
    "Jan. 31, 2026",
    "January 31st, 2026",
    "1/31/26",
    "31.01.26",
    "2026-01-31T00:00:00Z",
    "2026-01-31T00:00:00.000+0000",
  ])("reads %j as January 31, 2026", (text) => {
    expect(alone(text)).toBe(JANUARY_31);
  });

  it.each<[string, number, number, number]>([
    ["2026-01-31T09:30", 9, 30, 0],
    ["2026-01-31 09:30", 9, 30, 0],
    ["2026-01-31T09:30:15", 9, 30, 15],
    ["2026-01-31 9:30", 9, 30, 0],
    ["1/31/2026 9:30", 9, 30, 0],
    ["1/31/2026 9:30 AM", 9, 30, 0],
    ["1/31/2026 9:30 PM", 21, 30, 0],
    ["1/31/2026, 9:30:15 pm", 21, 30, 15],
    ["1/31/2026 9:30 p.m.", 21, 30, 0],
    ["1/31/2026 12:00 AM", 0, 0, 0],
    ["1/31/2026 12:15 PM", 12, 15, 0],
    ["31.01.2026 09:30", 9, 30, 0],
    ["31-Jan-26 09:30", 9, 30, 0],
    ["Jan 31, 2026 9:30 AM", 9, 30, 0],
    ["Jan 31, 2026, 9:30 AM", 9, 30, 0],
    ["2026-01-31T23:59:59", 23, 59, 59],
    ["2026-01-31T24:00", 24, 0, 0],
  ])("reads the time of day of %j as the fraction", (text, hour, minute, second) => {
    expect(alone(text)).toBeCloseTo(serial(2026, 1, 31, hour, minute, second), 9);
  });

  it("keeps the time as written where an offset follows it", () => {
    for (const text of [
      "2026-01-31T09:30Z",
      "2026-01-31T09:30+02:00",
      "2026-01-31T09:30:00.000-0500",
      "2026-01-31 09:30 UTC",
    ]) {
      expect(alone(text)).toBeCloseTo(serial(2026, 1, 31, 9, 30), 9);
    }
  });

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2/30/2026",
    "0/1/2026",
    "13/13/2026",
    "31.04.2026",
    "31-Foo-26",
    "31 Janubar 2026",
    "Jab 31, 2026",
    "2026-01",
    "2026",
    "Q1 2026",
    "FY26 Q2",
    "January 2026",
    "1.31.2026",
    "soon",
    "2026-01-31T25:00",
    "2026-01-31T24:30",
    "2026-01-31T09:60",
    "2026-01-31T09:30:60",
    "1/31/2026 13:30 PM",
    "1/31/2026 0:30 AM",
    "1/31/2026 9:30 M",
    "2026-01-31 noon",
    "1/31-2026",
    "1.31/2026",
    "20260132",
    "2026-01-31-01",
    "",
    "-",
    "12",
    "1/31",
    "1/31/202",
  ])("refuses %j", (text) => {
    expect(alone(text)).toBeUndefined();
  });

  it("puts two-digit years 00 to 69 in 2000 to 2069 and 70 to 99 in 1970 to 1999", () => {
    expect(alone("1/1/00")).toBe(serial(2000, 1, 1));
    expect(alone("1/1/69")).toBe(serial(2069, 1, 1));
    expect(alone("1/1/70")).toBe(serial(1970, 1, 1));
    expect(alone("1/1/99")).toBe(serial(1999, 1, 1));
    expect(alone("31-Dec-69")).toBe(serial(2069, 12, 31));
  });

  it("knows leap years", () => {
    expect(alone("2024-02-29")).toBe(serial(2024, 2, 29));
    expect(alone("2000-02-29")).toBe(serial(2000, 2, 29));
    expect(serialOf(2024, 2, 29)! + 1).toBe(serialOf(2024, 3, 1));
    expect(serialOf(2100, 2, 28)! + 1).toBe(serialOf(2100, 3, 1));
    expect(serialOf(2100, 2, 29)).toBeUndefined();
  });

  it("reads every English month by every name", () => {
    const names = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ];
    names.forEach((name, i) => {
      for (const spelt of [name, name.slice(0, 3), name.toUpperCase(), name.slice(0, 3).toLowerCase()]) {
        expect(alone(`${spelt} 7, 2026`)).toBe(serial(2026, i + 1, 7));
        expect(alone(`7-${spelt}-2026`)).toBe(serial(2026, i + 1, 7));
      }
    });
    expect(alone("7 Sept 2026")).toBe(serial(2026, 9, 7));
  });
});

describe("serial days", () => {
  it("counts from 1899-12-30", () => {
    expect(serialOf(1899, 12, 30)).toBe(0);
    expect(serialOf(1900, 3, 1)).toBe(61);
    expect(serialOf(2026, 1, 31)).toBe(46053);
    expect(serialOf(9999, 12, 31)).toBe(2958465);
  });

  it("agrees with the language's own calendar on every day of 1900 to 2100, there and back", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const wrong: string[] = [];
    let count = 0;
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2101, 0, 1); time += 86400000) {
      const day = new Date(time);
      const iso = day.toISOString().slice(0, 10);
      const expected = time / 86400000 + 25569;
      const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
      const reads =
        serialOf(y, m, d) === expected &&
        printDate(expected) === iso &&
        readDateText(iso, "month-first") === expected &&
        readDateText(`${m}/${d}/${y}`, "month-first") === expected &&
        readDateText(`${d}.${m}.${y}`, "day-first") === expected &&
        readDateText(`${d}-${months[m - 1]}-${y}`, "month-first") === expected &&
        readDateText(`${months[m - 1]} ${d}, ${y}`, "day-first") === expected;
      if (!reads) wrong.push(iso);
      count++;
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(73414);
  });

  it("prints minutes where there is a time of day", () => {
    expect(printDate(serial(2026, 1, 31, 9, 30))).toBe("2026-01-31 09:30");
    expect(printDate(serial(2026, 1, 31, 0, 5))).toBe("2026-01-31 00:05");
    expect(printDate(serial(2026, 1, 31))).toBe("2026-01-31");
  });

  it("prints every minute of a day as itself", () => {
    for (let minute = 1; minute < 1440; minute++) {
      const two = (part: number) => String(part).padStart(2, "0");
      expect(printDate(46053 + minute / 1440)).toBe(`2026-01-31 ${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
    }
  });
});

describe("day first or month first, decided once for all cells", () => {
  it.each<[string, Cell[], string[]]>([
    ["a 13 in the first place", ["1/2/2026", "13/2/2026"], ["2026-02-01", "2026-02-13"]],
    ["a 13 in the second place", ["1/2/2026", "2/13/2026"], ["2026-01-02", "2026-02-13"]],
    ["month first where nothing decides", ["1/2/2026", "3/4/2026"], ["2026-01-02", "2026-03-04"]],
    ["a last cell that decides", ["1/2/26", "3/4/26", "31/12/25"], ["2026-02-01", "2026-04-03", "2025-12-31"]],
    ["dots as day first, whatever the order", ["1.2.2026", "2/13/2026"], ["2026-02-01", "2026-02-13"]],
    ["dots as no evidence", ["31.1.2026", "1/2/2026"], ["2026-01-31", "2026-01-02"]],
    ["named months as no evidence", ["31-Jan-2026", "1/2/2026"], ["2026-01-31", "2026-01-02"]],
    ["ISO dates as no evidence", ["2026-01-31", "1/2/2026"], ["2026-01-31", "2026-01-02"]],
    ["serials beside text", [46053, "13/2/2026", "1/2/2026"], ["2026-01-31", "2026-02-13", "2026-02-01"]],
    ["blanks as no evidence", ["", "1/2/2026", null], ["", "2026-01-02", ""]],
    ["times under the same order", ["1/2/2026 09:30", "13/2/2026 10:00"], ["2026-02-01 09:30", "2026-02-13 10:00"]],
    ["dashes by the same rule", ["1-2-2026", "13-2-2026"], ["2026-02-01", "2026-02-13"]],
    ["wide dashes by the same rule", ["1\u20112\u20112026", "13\u20112\u20112026"], ["2026-02-01", "2026-02-13"]],
  ])("reads %s", (_, cells, expected) => {
    expect(column(...cells)).toEqual(expected);
  });

  it("says whether it was decided", () => {
    expect(decideDateOrder(["1/2/2026"])).toEqual({ order: "month-first", decided: false });
    expect(decideDateOrder(["13/2/2026"])).toEqual({ order: "day-first", decided: true });
    expect(decideDateOrder(["2/13/2026"])).toEqual({ order: "month-first", decided: true });
    expect(decideDateOrder(["31/4/2026", "30-Jan-26", "13.2.2026"])).toEqual({ order: "month-first", decided: false });
    expect(decideDateOrder([])).toEqual({ order: "month-first", decided: false });
  });

  it("refuses a contradiction with its cell and text", () => {
    expect(column("13/2/2026", "1/2/2026", "2/13/2026")).toBe('cell 3 must be a date, found "2/13/2026"');
    expect(column("2/13/2026", "13/2/2026")).toBe('cell 2 must be a date, found "13/2/2026"');
  });
});

describe("cells that are no dates", () => {
  it.each<[string, Cell, string]>([
    ["text", "soon", 'cell 2 must be a date, found "soon"'],
    ["a truth value", true, "cell 2 must be a date, found TRUE"],
    ["a negative number", -1, "cell 2 must be a date, found -1"],
    ["digits that are no day", 20260132, "cell 2 must be a date, found 20260132"],
    ["a fiscal period, which needs the start of its year", "FY26 Q2", 'cell 2 must be a date, found "FY26 Q2"'],
    ["NaN", NaN, "cell 2 must be a date, found NaN"],
    ["an error", "#REF!", "cell 2 must be free of error cells, found #REF!"],
    ["a day that is not in the calendar", "2026-02-30", 'cell 2 must be a date, found "2026-02-30"'],
  ])("refuses in words: %s", (_, cell, words) => {
    expect(column("2026-01-31", cell)).toBe(words);
  });

  it("keeps the fraction of a serial, also where an export wrote it as text", () => {
    expect(readDate(46053.25, "month-first", "x")).toBe(46053.25);
    expect(readDate("46053.25", "month-first", "x")).toBe(46053.25);
    expect(readDate("46053", "month-first", "x")).toBe(JANUARY_31);
  });

  it("reads a month or a quarter by its first day", () => {
    for (const cell of ["Jan-26", "January 2026", "2026-01", "Q1 2026"]) {
      expect(readDate(cell, "month-first", "x")).toBe(serial(2026, 1, 1));
    }
  });

  it("reads year, month, and day in eight digits, and epoch times, as numbers and as text", () => {
    for (const cell of [20260131, "20260131", 1769817600, "1769817600000"]) {
      expect(readDate(cell, "month-first", "x")).toBe(JANUARY_31);
    }
  });
});

describe("plain ISO days", () => {
  it("reads only ten characters that are a day both hosts know", () => {
    expect(readPlainIso("2026-01-31")).toBe(JANUARY_31);
    for (const text of ["2026-1-31", "2026/01/31", "2026-02-30", "0001-01-01", " 2026-01-31", "2026-01-3x"]) {
      expect(readPlainIso(text), text).toBeUndefined();
    }
  });
});

describe("times of day in cells", () => {
  it("reads times as fractions of a day, up to 24:00", () => {
    expect(readTimeOfDay("9:00 AM", "x")).toBe(0.375);
    expect(readTimeOfDay("24:00", "x")).toBe(1);
    expect(readTimeOfDay(0.375, "x")).toBe(0.375);
  });

  it("refuses a day and whatever is no time", () => {
    for (const cell of ["2026-01-31", "soon", 46053, "", true]) {
      expect(isRefusal(readTimeOfDay(cell, "opens")), String(cell)).toBe(true);
    }
  });
});
