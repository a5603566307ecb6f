import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { periodColumn } from "../../../core/tables/periods";

function periods(...cells: readonly Cell[]) {
  const shape = { columns: { period: periodColumn("Period", ["Period", "Month"]) } };
  const table = readTable(shape, [["Month"], ...cells.map((cell) => [cell])], "actuals");
  if (isRefusal(table)) throw new Error(table.words);
  return table.period;
}

describe("the order of periods", () => {
  it.each<[string, readonly Cell[], readonly string[]]>([
    ["months", ["2026-02", "2025-12", "2026-01"], ["2025-12", "2026-01", "2026-02"]],
    ["months with a slash, without a zero", ["2026/10", "2026/9"], ["2026/9", "2026/10"]],
    ["months by name", ["Feb 2026", "January 2026", "Dec-25"], ["Dec-25", "January 2026", "Feb 2026"]],
    ["quarters", ["2026-Q2", "2026-Q1", "2025 Q4"], ["2025 Q4", "2026-Q1", "2026-Q2"]],
    ["quarters turned round", ["Q1 2027", "Q2 2026", "q4-2026"], ["Q2 2026", "q4-2026", "Q1 2027"]],
    ["quarters written together", ["2026Q3", "2026/Q2", "Q1/2026"], ["Q1/2026", "2026/Q2", "2026Q3"]],
    ["years", [2027, "2026", "FY2025", "FY 2024"], ["FY 2024", "FY2025", "2026", "2027"]],
    ["first and last year that are years", [2099, 1900], ["1900", "2099"]],
    ["days", ["2026-02-01", 46023.5, "31.12.2025"], ["2025-12-31", "2026-01-01", "2026-02-01"]],
    ["serials in text", ["46024", "46023"], ["2026-01-01", "2026-01-02"]],
    ["day-first days", ["2/1/2026", "13/1/2026"], ["2026-01-02", "2026-01-13"]],
    ["month-first days", ["2/1/2026", "1/13/2026"], ["2026-01-13", "2026-02-01"]],
    ["a quarter before a month of it", ["2026-03", "2026-Q1"], ["2026-Q1", "2026-03"]],
    ["what tells no time", ["Wave b", "Wave a"], ["Wave b", "Wave a"]],
    ["one word among dates", ["2026-02", "later", "2026-01"], ["2026-02", "later", "2026-01"]],
    ["a month that is none", ["2026-02", "2026-13", "2026-01"], ["2026-02", "2026-13", "2026-01"]],
    ["a quarter that is none", ["2026-Q5", "2026-Q1"], ["2026-Q5", "2026-Q1"]],
    ["nothing", [], []],
  ])("%s", (_, cells, labels) => {
    expect(periods(...cells).labels).toEqual(labels);
  });

  it("two spellings of one period are one, named as it is written first", () => {
    expect(periods("Q1 2026", "2026-Q2", "2026-q1")).toMatchObject({
      labels: ["Q1 2026", "2026-Q2"],
      ranks: Int32Array.of(0, 1, 0),
    });
    expect(periods("2026-01-01", 46023, 46023.75).ranks).toEqual(Int32Array.of(0, 0, 0));
    expect(periods("2026-02", "Jan 2026", "2026-1").ranks).toEqual(Int32Array.of(1, 0, 0));
  });

  it("a year, its first quarter, month and day are four periods", () => {
    expect(periods("2026", "2026-Q1", "2026-01", "2026-01-01").labels).toHaveLength(4);
  });

  it("a blank has none", () => {
    expect(periods("2026-02", "", "2026-01", null).ranks).toEqual(Int32Array.of(1, 0));
    const shape = {
      columns: { period: periodColumn("Period", ["Month"]), other: periodColumn("Other", ["Other"]) },
    };
    const table = readTable(
      shape,
      [
        ["Month", "Other"],
        ["2026", "a"],
        ["", "a"],
      ],
      "actuals",
    );
    if (isRefusal(table)) throw new Error(table.words);
    expect(table.period.ranks).toEqual(Int32Array.of(0, -1));
  });

  it("knows the header it stands under", () => {
    expect(periods("2026").header).toBe("Month");
  });
});
