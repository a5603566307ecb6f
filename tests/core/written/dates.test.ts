import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { dateColumn, textColumn } from "../../../core/kernel/columns";
import { decideDateOrder, printDate, readDate, readDateText, serialOf } from "../../../core/written/dates";
import { isRefusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { deepFreeze } from "../asking";

/** The clock of the language, as an outside truth: days since 1899-12-30. */
function serial(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) / 86400000 + 25569;
}

function alone(text: string): number | undefined {
  return readDateText(text, decideDateOrder([text]).order);
}

function column(...cells: Cell[]): readonly (number | string)[] | string {
  const shape = { key: textColumn("Row", ["Row"]), columns: { closed: dateColumn("Closed", ["Closed"]) } };
  const table = readTable(shape, deepFreeze([["Closed", "Row"], ...cells.map((cell, i) => [cell, i])]), "deals");
  return isRefusal(table) ? table.words : [...table.closed].map((day) => (Number.isNaN(day) ? "" : printDate(day)));
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
  ])("%j is 31 January 2026", (text) => {
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
  ])("%j has its time of day as the fraction", (text, hour, minute, second) => {
    expect(alone(text)).toBeCloseTo(serial(2026, 1, 31, hour, minute, second), 9);
  });

  it("an offset behind a time is not applied: there is no time zone", () => {
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
    "January 2026",
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
    "20260131",
    "2026-01-31-01",
    "",
    "-",
    "12",
    "1/31",
    "1/31/202",
  ])("%j is no date", (text) => {
    expect(alone(text)).toBeUndefined();
  });

  it("two-digit years: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999", () => {
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

  it("every month by every name", () => {
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
  it("count from 1899-12-30", () => {
    expect(serialOf(1899, 12, 30)).toBe(0);
    expect(serialOf(1900, 3, 1)).toBe(61);
    expect(serialOf(2026, 1, 31)).toBe(46053);
    expect(serialOf(9999, 12, 31)).toBe(2958465);
  });

  it("every day of 1900 to 2100 agrees with the language's own calendar, there and back, in every spelling", () => {
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

  it("print with minutes where they have a time of day", () => {
    expect(printDate(serial(2026, 1, 31, 9, 30))).toBe("2026-01-31 09:30");
    expect(printDate(serial(2026, 1, 31, 0, 5))).toBe("2026-01-31 00:05");
    expect(printDate(serial(2026, 1, 31))).toBe("2026-01-31");
  });

  it("every minute of a day prints as itself", () => {
    for (let minute = 1; minute < 1440; minute++) {
      const two = (part: number) => String(part).padStart(2, "0");
      expect(printDate(46053 + minute / 1440)).toBe(`2026-01-31 ${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
    }
  });
});

describe("day-first or month-first, decided once per column", () => {
  it.each<[string, Cell[], string[]]>([
    ["a 13 in the first place makes it day-first", ["1/2/2026", "13/2/2026"], ["2026-02-01", "2026-02-13"]],
    ["a 13 in the second place makes it month-first", ["1/2/2026", "2/13/2026"], ["2026-01-02", "2026-02-13"]],
    ["undecidable is month-first", ["1/2/2026", "3/4/2026"], ["2026-01-02", "2026-03-04"]],
    ["the deciding cell may come last", ["1/2/26", "3/4/26", "31/12/25"], ["2026-02-01", "2026-04-03", "2025-12-31"]],
    ["dots alone are day-first", ["1.2.2026", "3.4.2026"], ["2026-02-01", "2026-04-03"]],
    ["dots that can only be month-first are", ["1.2.2026", "2.13.2026"], ["2026-01-02", "2026-02-13"]],
    ["ISO cells decide nothing", ["2026-01-31", "1/2/2026"], ["2026-01-31", "2026-01-02"]],
    [
      "serials decide nothing and stand beside texts",
      [46053, "13/2/2026", "1/2/2026"],
      ["2026-01-31", "2026-02-13", "2026-02-01"],
    ],
    ["blanks decide nothing", ["", "1/2/2026", null], ["", "2026-01-02", ""]],
    ["the order holds for times too", ["1/2/2026 09:30", "13/2/2026 10:00"], ["2026-02-01 09:30", "2026-02-13 10:00"]],
    ["dashes follow the same rule", ["1-2-2026", "13-2-2026"], ["2026-02-01", "2026-02-13"]],
  ])("%s", (_, cells, expected) => {
    expect(column(...cells)).toEqual(expected);
  });

  it("says whether it was decided", () => {
    expect(decideDateOrder(["1/2/2026"])).toEqual({ order: "month-first", decided: false });
    expect(decideDateOrder(["13/2/2026"])).toEqual({ order: "day-first", decided: true });
    expect(decideDateOrder(["2/13/2026"])).toEqual({ order: "month-first", decided: true });
    expect(decideDateOrder([])).toEqual({ order: "month-first", decided: false });
  });

  it("a contradiction is refused with its row and text", () => {
    expect(column("13/2/2026", "1/2/2026", "2/13/2026")).toBe('deals row 4: Closed must be a date, found "2/13/2026"');
    expect(column("2/13/2026", "13/2/2026")).toBe('deals row 3: Closed must be a date, found "13/2/2026"');
  });
});

describe("cells that are no dates", () => {
  it.each<[string, Cell, string]>([
    ["text", "soon", 'deals row 3: Closed must be a date, found "soon"'],
    ["a truth value", true, "deals row 3: Closed must be a date, found TRUE"],
    ["a negative number", -1, "deals row 3: Closed must be a date, found -1"],
    ["a number past 9999", 20260131, "deals row 3: Closed must be a date, found 20260131"],
    ["NaN", NaN, "deals row 3: Closed must be a date, found NaN"],
    ["an error", "#REF!", "deals row 3: Closed must be free of error cells, found #REF!"],
    ["a day that is not in the calendar", "2026-02-30", 'deals row 3: Closed must be a date, found "2026-02-30"'],
  ])("%s is refused in words", (_, cell, words) => {
    expect(column("2026-01-31", cell)).toBe(words);
  });

  it("a serial keeps its fraction, also where an export wrote it as text", () => {
    expect(readDate(46053.25, "month-first", "x")).toBe(46053.25);
    expect(readDate("46053.25", "month-first", "x")).toBe(46053.25);
    expect(readDate("46053", "month-first", "x")).toBe(JANUARY_31);
  });
});
