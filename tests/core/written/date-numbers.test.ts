import { describe, expect, it } from "vitest";
import { parseDateNumber } from "../../../core/written/dates";
import { serialDay } from "./serial-day";

const JANUARY_5 = serialDay(2026, 1, 5);

describe("numbers where a date is expected", () => {
  it("reads a serial day, with its time where it has one", () => {
    expect(parseDateNumber(46027)).toEqual({ serial: 46027, hasTime: false });
    expect(parseDateNumber(46027.375)).toEqual({ serial: 46027.375, hasTime: true });
  });

  it("reads year, month, and day in eight digits, for every day of 1900 to 2100", () => {
    const wrong: number[] = [];
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2101, 0, 1); time += 86400000) {
      const digits = Number(new Date(time).toISOString().slice(0, 10).replace(/-/g, ""));
      const date = parseDateNumber(digits);
      if (date?.serial !== time / 86400000 + 25569 || date.hasTime) wrong.push(digits);
    }
    expect(wrong).toEqual([]);
  });

  it("reads epoch seconds and milliseconds in UTC", () => {
    const nine = { serial: JANUARY_5 + 9 / 24, hasTime: true, offsetMinutes: 0 };
    expect(parseDateNumber(1767603600)).toEqual(nine);
    expect(parseDateNumber(1767603600000)).toEqual(nine);
    expect(parseDateNumber(1767603600500)!.serial - JANUARY_5).toBeCloseTo(32400.5 / 86400, 9);
  });

  it("reads an epoch time at midnight as a day, as HubSpot stores dates", () => {
    // Example of HubSpot's documentation: May 1, 2015 is 1430438400000.
    expect(parseDateNumber(1430438400000)).toEqual({ serial: serialDay(2015, 5, 1), hasTime: false });
    expect(parseDateNumber(1767571200)).toEqual({ serial: JANUARY_5, hasTime: false });
  });

  it("refuses ten digits that are also a day and an hour, as Google Analytics writes them", () => {
    expect(parseDateNumber(2026010509)).toBeUndefined();
    expect(parseDateNumber(2026010524)).toMatchObject({ hasTime: true });
  });

  it.each([
    NaN,
    Infinity,
    -Infinity,
    -1,
    0,
    2958466,
    12345678,
    18991231,
    20260230,
    20261301,
    21010101,
    20260105.5,
    999999999,
    2147483648,
    9999999999,
    123456789012,
    4133980800000,
    1e15,
  ])("refuses %d", (value) => {
    expect(parseDateNumber(value)).toBeUndefined();
  });
});
