import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readTimeOfDay } from "../../core/written/dates";
import { readDurationHours } from "../../core/written/durations";
import { sheetsCells } from "../../sheets-addon/sheets-cells";
import { fakeSheets, type FakeOffice } from "../hosts/sheets/fake-sheets";

describe("sheetsCells", () => {
  let office: FakeOffice;
  beforeEach(() => {
    office = fakeSheets();
    for (const [name, value] of Object.entries(office.globals)) vi.stubGlobal(name, value);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ["Etc/UTC", "2026-01-31T00:00:00Z", 46053],
    ["America/New_York", "2026-01-31T05:00:00Z", 46053],
    ["America/New_York", "2026-07-01T04:00:00Z", 46204],
    ["Asia/Kolkata", "2026-01-30T18:30:00Z", 46053],
    ["Australia/Lord_Howe", "2026-01-30T13:00:00Z", 46053],
    ["Asia/Tokyo", "2026-01-31T00:30:00Z", 46053 + 9.5 / 24],
    ["Europe/Berlin", "2026-03-29T01:30:00Z", 46110 + 3.5 / 24],
  ])("reads a date by the wall clock of the spreadsheet in %s", (zone, instant, serial) => {
    office.book.zone = zone;
    expect(sheetsCells().cell(new Date(instant))).toBe(serial);
  });

  it.each([
    ["Etc/UTC", Date.UTC(1899, 11, 30, 4), "4:00:00"],
    ["Etc/UTC", Date.UTC(1899, 11, 30), "0:00:00"],
    ["Etc/UTC", Date.UTC(1899, 11, 30, 0, 10, 5), "0:10:05"],
    ["Etc/UTC", Date.UTC(1899, 11, 31, 12), "36:00:00"],
    ["Etc/UTC", Date.UTC(1900, 0, 1), "48:00:00"],
    ["Etc/UTC", Date.UTC(1900, 0, 29), "720:00:00"],
    ["America/New_York", Date.UTC(1899, 11, 30, 13), "8:00:00"],
    // Its clocks showed local mean time then.
    ["Asia/Tokyo", Date.UTC(1899, 11, 29, 23), "8:00:00"],
  ])("reads a duration or a time of day in %s, a date from 1899, as text", (zone, instant, text) => {
    office.book.zone = zone;
    expect(sheetsCells().cell(new Date(instant))).toBe(text);
    expect(sheetsCells().argument([[new Date(instant)]])).toEqual([[text]]);
  });

  it("keeps a duration the number it is where a cell is to be written back", () => {
    expect(sheetsCells().stored(new Date(Date.UTC(1899, 11, 30, 6)))).toBe(0.25);
    expect(sheetsCells().stored(new Date("2026-01-31T00:00:00Z"))).toBe(46053);
  });

  it("keeps dates past the year of durations, and times before it, numbers", () => {
    expect(sheetsCells().cell(new Date(Date.UTC(1901, 0, 1)))).toBe(367);
    expect(sheetsCells().cell(new Date(Date.UTC(1899, 11, 29, 18)))).toBe(-0.25);
  });

  it("hands a duration to hours and to a time of day alike", () => {
    const four = sheetsCells().cell(new Date(Date.UTC(1899, 11, 30, 4)));
    expect(readDurationHours(String(four))).toBe(4);
    expect(readTimeOfDay(four, "opens")).toBe(4 / 24);
  });

  it("reads dates of another realm, and asks for each quarter of an hour once", () => {
    const { Utilities } = office.globals as { Utilities: { formatDate: (...given: unknown[]) => string } };
    const formatDate = vi.spyOn(Utilities, "formatDate");
    const { argument } = sheetsCells();
    const day = new Date("2026-01-31T00:00:00Z");
    expect(
      argument([
        [day, new Date(+day)],
        [day, new Date(+day + 60_000)],
      ]),
    ).toEqual([
      [46053, 46053],
      [46053, 46053 + 1 / 1440],
    ]);
    expect(formatDate).toHaveBeenCalledTimes(1);
  });

  it("passes blanks as empty text and errors as theirs", () => {
    expect(
      sheetsCells().argument([
        ["", null, "#N/A", "#REF!"],
        [true, 1.5, " a ", undefined],
      ]),
    ).toEqual([
      ["", "", "#N/A", "#REF!"],
      [true, 1.5, " a ", ""],
    ]);
    expect(sheetsCells().argument(undefined)).toBe("");
  });
});
