/** Fiscal periods in a column of dates: moved by what `columns` says, or read as calendar periods and noted. */
import { describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { answer } from "../asking";

const deals: Cells = [
  ["Deal", "Amount", "Stage", "Created", "Closed"],
  ["a", 100, "Closed Won", "FY26 Q1", "FY26 Q2"],
  ["b", 100, "Closed Won", "FY26 Q1", "2025-05-11"],
  ["c", 100, "Closed Lost", "2025-02-01", "2025-05-01"],
];

const baseline = (...rest: readonly (string | number | null)[]) => {
  const cells = answer("VELOCITY_BASELINE", deals, ...rest);
  const total = cells.find(([name]) => name === "Total")!;
  return {
    cycleDays: total[cells[0].indexOf("Cycle days")],
    notes: cells.flatMap(([first]) => (String(first).startsWith("Note:") ? [String(first)] : [])),
  };
};

describe("a fiscal period among dates", () => {
  it("starts where columns says that the fiscal year does", () => {
    const { cycleDays, notes } = baseline(null, null, 365, "", "", "", "Fiscal year starts=Feb");
    // From 1 February 2025 to 1 and to 11 May 2025: 89 and 99 days.
    expect(cycleDays).toBe(94);
    expect(notes.filter((note) => note.includes("fiscal"))).toEqual([]);
  });

  it("is read as the calendar's where nothing says so, with a note that counts it", () => {
    const { notes } = baseline();
    expect(notes).toContain(
      'Note: 2 fiscal periods of Created in deals read as calendar periods: nothing says when the fiscal year starts. Add columns "Fiscal year starts=Feb" if yours starts in February.',
    );
    expect(notes).toContain(
      'Note: 1 fiscal period of Closed in deals read as calendar periods: nothing says when the fiscal year starts. Add columns "Fiscal year starts=Feb" if yours starts in February.',
    );
  });
});
