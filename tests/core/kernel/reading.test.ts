/** How dates and numbers of one call are read: decided once, from all of its arguments. */
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, notesIn, refusal, value } from "../asking";

function deals(...rows: readonly (readonly [stage: Cell, amount: Cell, created: Cell, closed: Cell])[]): Cells {
  return [["Deal ID", "Stage", "Amount", "Created", "Close Date"], ...rows.map((row, i) => [`D-${i}`, ...row])];
}
const total = (table: Cells, asOf: Cell = "", columns = "") =>
  byFirstColumn(answer("VELOCITY_BASELINE", table, "", asOf, "", "", "", "", columns)).Total;
const notes = (table: Cells, asOf: Cell = "", columns = "") =>
  notesIn(answer("VELOCITY_BASELINE", table, "", asOf, "", "", "", "", columns));

describe("the order of dates", () => {
  it("is that of a cell in another column", () => {
    expect(total(deals(["Won", 10, "03/04/2026", "25/04/2026"]))["Cycle days"]).toBe(22);
    expect(notes(deals(["Won", 10, "03/04/2026", "25/04/2026"]))).toEqual([]);
  });

  it("is that of a scalar", () => {
    expect(total(deals(["Won", 10, "03/04/2026", "05/04/2026"]), "25/04/2026")["Cycle days"]).toBe(2);
  });

  it("is month first with a note where nothing shows it, and what columns says without one", () => {
    const table = deals(["Won", 10, "03/04/2026", "05/04/2026"]);
    expect(total(table)["Cycle days"]).toBe(61);
    expect(notes(table)[0]).toMatch(/^Note: 2 dates such as "03\/04\/2026" \(deals row 2: Created\) read month first/);
    expect(total(table, "", "Dates=day first")["Cycle days"]).toBe(2);
    expect(notes(table, "", "Dates=day first")).toEqual([]);
  });

  it("is refused with both places where two cells contradict each other", () => {
    const { words } = refusal("VELOCITY_BASELINE", deals(["Won", 10, "03/25/2026", "25/04/2026"]));
    expect(words).toContain("deals row 2: Created");
    expect(words).toContain("deals row 2: Close Date");
  });

  it("is not shown by dots, names, or ISO", () => {
    expect(notes(deals(["Won", 10, "25.03.2026", "04/05/2026"]))[0]).toMatch(/^Note: 1 date such as "04\/05\/2026"/);
  });
});

describe("the decimal mark", () => {
  it("is that of another amount", () => {
    expect(total(deals(["Won", "12.500", 46000, 46010], ["Won", "7.500,50", 46000, 46010]))["Average deal value"]).toBe(
      10000.25,
    );
  });

  it("is refused with both places where two numbers contradict each other", () => {
    const { words } = refusal(
      "VELOCITY_BASELINE",
      deals(["Won", "1,234.50", 46000, 46010], ["Won", "1.234,50", 46000, 46010]),
    );
    expect(words).toContain("deals row 2: Amount");
    expect(words).toContain("deals row 3: Amount");
  });

  it("of a whole number is none: thousands are thousands", () => {
    const table = deals(["Won", 10, 46000, 46010]);
    expect(notesIn(answer("VELOCITY_RANGE", table, "", "", "", "", "2,000"))).toContain(
      "Note: 2,000 draws over 1 closed deal",
    );
    expect(notesIn(answer("VELOCITY_RANGE", table, "", "", "", "", "2.000"))).toContain(
      "Note: 2,000 draws over 1 closed deal",
    );
  });
});

describe("where there is no room for a note", () => {
  it("two readings are refused with what reads one way", () => {
    const { words } = refusal("SLA_DUE", "03/04/2026 10:00", 4);
    expect(words).toContain("that reads one way, such as 2026-03-31");
  });

  it("the same answer either way is given", () => {
    expect(value("VELOCITY", "1,000", "1,000", 0, 10)).toBe(0);
  });
});

describe("two currencies", () => {
  it("are never added", () => {
    const { words } = refusal("VELOCITY_BASELINE", deals(["Won", "$10", 46000, 46010], ["Won", "€10", 46000, 46010]));
    expect(words).toMatch(
      /^deals row 3: Amount must be in one currency, found \$, EUR\. Convert the table first: IN_CURRENCY\(table, rates, "EUR"\)\.$/,
    );
  });
});

describe("ids", () => {
  it("of 15 and 18 characters from Salesforce are one deal, and 1001.0 is 1001", () => {
    const twice = (a: Cell, b: Cell): Cells => [
      ["Deal ID", "Stage", "Amount", "Created", "Close Date"],
      [a, "Won", 10, 46000, 46010],
      [b, "Won", 10, 46000, 46010],
    ];
    expect(total(twice("0061U00000DMWlq", "0061U00000DMWlqQAH")).Won).toBe(1);
    expect(total(twice(1001, "1001.0")).Won).toBe(1);
    expect(total(twice("0061U00000DMWlq", "0061U00000DMWlQ")).Won).toBe(2);
    expect(total(twice("007", "7")).Won).toBe(2);
  });
});

describe("groups", () => {
  it("in other case, spacing, and width are one, in the most frequent spelling, with a note", () => {
    const table: Cells = [
      ["Deal ID", "Stage", "Amount", "Team", "Created", "Close Date"],
      ...["East", "EAST", " east ", "East", "West"].map((team, i) => [`D-${i}`, "Open", 10, team, 46000, ""]),
    ];
    const cells = answer("VELOCITY_BASELINE", table, "Team");
    expect(Object.keys(byFirstColumn(cells))).toEqual(["East", "West", "Total"]);
    expect(notesIn(cells)[0]).toMatch(/^Note: 2 spellings of Team in deals merged, such as "EAST" with "East"/);
  });
});
