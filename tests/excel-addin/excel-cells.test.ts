import { describe, expect, it } from "vitest";
import { readTimeOfDay } from "../../core/written/dates";
import { readDurationHours } from "../../core/written/durations";
import { excelArgument, excelCell } from "../../excel-addin/excel-cells";
import { timeFormat } from "../../excel-addin/time-format";

describe("excelCell", () => {
  const formatted = (basicValue: number, numberFormat: string, type = "FormattedNumber") => ({
    type,
    basicType: "Double",
    basicValue,
    numberFormat,
  });

  it.each([
    ["h:mm", 4 / 24, "4:00:00"],
    ["[h]:mm", 1.5, "36:00:00"],
    ["[h]:mm:ss", 400, "9600:00:00"],
    ["h:mm AM/PM", 0.375, "9:00:00"],
    ["h:mm", 0, "0:00:00"],
    ["[$-409]h:mm:ss", 0.25, "6:00:00"],
  ])("reads a number shown as %s as text", (numberFormat, value, text) => {
    expect(excelCell(formatted(value, numberFormat))).toBe(text);
    expect(excelCell(formatted(value, numberFormat, "Double"))).toBe(text);
    expect(excelArgument([[formatted(value, numberFormat)]])).toEqual([[text]]);
  });

  it.each([
    ["General", 0.25],
    ["0.00", 0.25],
    ["yyyy-mm-dd", 46053],
    ["m/d/yyyy h:mm", 46053.375],
    ["#,##0.00 $", 1200],
    ["h:mm", 46053.375],
    ["h:mm", -0.25],
    ["", 0.25],
  ])("keeps a number shown as %s a number", (numberFormat, value) => {
    expect(excelCell(formatted(value, numberFormat))).toBe(value);
  });

  it("keeps a plain number a number, as the cell's format never arrives", () => {
    expect(excelCell(0.25)).toBe(0.25);
    expect(excelCell({ type: "Double", basicType: "Double", basicValue: 0.25 })).toBe(0.25);
  });

  it("hands a duration to hours and to a time of day alike", () => {
    const four = excelCell(formatted(4 / 24, "h:mm"));
    expect(readDurationHours(String(four))).toBe(4);
    expect(readTimeOfDay(four, "opens")).toBe(4 / 24);
  });
});

describe("timeFormat", () => {
  it.each([
    ["[h]:mm", "elapsed"],
    ["[hh]:mm:ss", "elapsed"],
    ["[mm]:ss", "elapsed"],
    ["[ss]", "elapsed"],
    ["h:mm", "clock"],
    ["hh:mm:ss", "clock"],
    ["mm:ss.0", "clock"],
    ["h:mm AM/PM", "clock"],
    ['h" hours"', "clock"],
    ["[Red]h:mm;@", "clock"],
  ])("tells that %s shows a time", (numberFormat, expected) => {
    expect(timeFormat(numberFormat)).toBe(expected);
  });

  it.each([
    "General",
    "@",
    "0",
    "0%",
    '0 "hours"',
    "0.0 \\h",
    "_-* #,##0.00_-",
    "#,##0_s",
    "yyyy-mm-dd",
    "d-mmm",
    "mmm-yy",
    "m/d/yyyy h:mm",
    "[$-409]d/m/yy h:mm",
    "[$USD] #,##0.00",
    "[$kr-sv-SE] 0",
    '0;"shows a minus"',
  ])("tells that %s shows none", (numberFormat) => {
    expect(timeFormat(numberFormat)).toBeUndefined();
  });
});
