import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { answer, notesIn, refusal } from "../asking";

const HEADERS: Cell[] = ["Lead ID", "Owner", "Source", "MQL Date", "First touch", "Disposition"];
const NOW = 46113.5;
const SPILT = ["Lead", "Owner", "Source", "Handed off", "Age hours", "Owes the next move", "Cost"];

function leads(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [HEADERS, ...rows.map((row) => HEADERS.map((_, c) => row[c] ?? ""))];
}

function limbo(table: readonly (readonly Cell[])[], ...rest: readonly Cell[]) {
  const [headers, ...rows] = answer("LEAD_LIMBO", table, NOW, ...rest);
  expect(headers).toEqual(SPILT);
  return rows.filter((row) => !String(row[0]).startsWith("Note: "));
}

describe("who is in limbo", () => {
  it("neither touched nor disposed of, and past the limit: at it, not yet", () => {
    const table = leads(
      ["at", "Ada", "Web", NOW - 1],
      ["past", "Ada", "Web", NOW - 1 - 1 / 1440],
      ["touched", "Ada", "Web", NOW - 9, NOW - 1],
      ["disposed", "Ada", "Web", NOW - 9, "", "Nurture"],
      ["young", "Ada", "Web", NOW - 0.45],
      ["later", "Ada", "Web", NOW + 5],
    );
    expect(limbo(table).map((row) => row[0])).toEqual(["past", "Total"]);
    expect(limbo(table, 23).map((row) => row[0])).toEqual(["past", "at", "Total"]);
    expect(limbo(table, 12).map((row) => row[0])).toEqual(["past", "at", "Total"]);
    expect(limbo(table, 10.7).map((row) => row[0])).toEqual(["past", "at", "young", "Total"]);
    expect(limbo(table, 0)).toEqual(limbo(table));
    expect(limbo(table, 25)).toEqual([["Total", "", "", "", "", "0 leads", ""]]);
  });

  it("a touch after as_of has not happened yet, one at as_of has", () => {
    const table = leads(["a", "Ada", "", NOW - 9, NOW + 1 / 1440], ["b", "Ada", "", NOW - 9, NOW]);
    expect(limbo(table).map((row) => row[0])).toEqual(["a", "Total"]);
  });

  it("a status such as New disposes of nothing, a code outside the five does; both are said", () => {
    const table = leads(
      ["a", "Ada", "", NOW - 9, "", "New"],
      ["b", "Ada", "", NOW - 8, "", "Recycled"],
      ["c", "Ada", "", NOW - 7, "", "not contacted"],
      ["d", "Ada", "", NOW - 0.5, "", "New"],
      ["e", "Ada", "", NOW - 9, NOW - 1, "Recycled"],
    );
    expect(limbo(table).map((row) => row[0])).toEqual(["a", "c", "Total"]);
    expect(notesIn(answer("LEAD_LIMBO", table, NOW))).toEqual([
      'Note: 2 leads with the status "New" or alike counted as without a disposition',
      'Note: 1 lead with a code outside the five, such as "Recycled", left out as disposed of',
    ]);
  });
});

describe("as of a day", () => {
  const DAY = 46113;

  it("means to its end, and counts whole days from a handoff without a time of day", () => {
    const table = leads(["timed", "Ada", "", DAY - 1.25], ["day", "Ada", "", DAY - 2], ["same", "Ada", "", DAY + 0.5]);
    const ages = (asOf: Cell) =>
      Object.fromEntries(
        answer("LEAD_LIMBO", table, asOf, 1)
          .slice(1, -1)
          .map((row) => [row[0], row[4]]),
      );
    expect(ages(DAY)).toEqual({ day: 48, timed: 54, same: 12 });
    expect(ages(DAY + 0.75)).toEqual({ day: 48, timed: 48, same: 6 });
  });

  it("has seen a touch on that day", () => {
    const table = leads(["a", "Ada", "", DAY - 9, DAY + 0.9], ["b", "Ada", "", DAY - 9, DAY + 1]);
    expect(answer("LEAD_LIMBO", table, DAY).map((row) => row[0])).toEqual(["Lead", "b", "Total"]);
  });
});

describe("repeated leads", () => {
  it("are one row per handoff, touched if any of its rows was", () => {
    const table = leads(
      ["a", "Ada", "", NOW - 9],
      ["a", "Ada", "", NOW - 9, NOW - 8],
      ["b", "", "", NOW - 5],
      ["b", "Ada", "", NOW - 5],
      ["b", "Ada", "", NOW - 4],
    );
    expect(limbo(table).map((row) => [row[0], row[1], row[3]])).toEqual([
      ["b", "Ada", NOW - 5],
      ["b", "Ada", NOW - 4],
      ["Total", "", ""],
    ]);
    expect(notesIn(answer("LEAD_LIMBO", table, NOW))).toEqual([
      "Note: 2 rows of leads merged with an earlier one: they repeat a lead and its handoff. Each counts once, with its earliest dates.",
    ]);
  });
});

describe("the rows", () => {
  const table = leads(
    ["young", "Ada", "Webinar", NOW - 2],
    ["old", "", "Demo", NOW - 4],
    ["same", "Grace", "", NOW - 2],
  );

  it("oldest first, equal ages in the sheet's order, with who owes the next move", () => {
    expect(limbo(table)).toEqual([
      ["old", "", "Demo", NOW - 4, 96, "Marketing and routing", ""],
      ["young", "Ada", "Webinar", NOW - 2, 48, "Sales", ""],
      ["same", "Grace", "", NOW - 2, 48, "Sales", ""],
      ["Total", "", "", "", "", "3 leads", ""],
    ]);
  });

  it("cost what a lead is worth; the Total row their sum", () => {
    const rows = limbo(table, 72, 150);
    expect(rows).toEqual([
      ["old", "", "Demo", NOW - 4, 96, "Marketing and routing", 150],
      ["Total", "", "", "", "", "1 lead", 150],
    ]);
    expect(limbo(table, "", "$40").map((row) => row[6])).toEqual([40, 40, 40, 120]);
    expect(limbo(table, "", 0).map((row) => row[6])).toEqual(["", "", "", ""]);
    expect(limbo(leads(), "", 40)).toEqual([["Total", "", "", "", "", "0 leads", 0]]);
  });
});

describe("columns that are not there", () => {
  const pick = (...columns: readonly number[]) =>
    leads(["a", "Ada", "Web", NOW - 3, NOW - 1, "Nurture"], ["b", "Ada", "Web", NOW - 3]).map((row) =>
      columns.map((c) => row[c]),
    );

  it("touch or disposition is enough; neither is refused", () => {
    expect(limbo(pick(0, 1, 2, 3, 4)).map((row) => row[0])).toEqual(["b", "Total"]);
    expect(limbo(pick(0, 1, 2, 3, 5)).map((row) => row[0])).toEqual(["b", "Total"]);
    expect(refusal("LEAD_LIMBO", pick(0, 1, 2, 3), NOW).words).toBe(
      "leads must have a column First touch or Disposition, found the headers Lead ID, Owner, Source, MQL Date",
    );
  });

  it("without owners nobody can be said to owe the move", () => {
    const cells = answer("LEAD_LIMBO", pick(0, 3, 4), NOW);
    expect(cells[1]).toEqual(["b", "", "", NOW - 3, 72, "", ""]);
    expect(notesIn(cells)).toEqual(["Note: no column Owner, so who owes the next move is empty"]);
  });

  it("lead and handoff must be there", () => {
    expect(refusal("LEAD_LIMBO", pick(1, 3, 4), NOW).words).toMatch(/^leads must have a column Lead /);
    expect(refusal("LEAD_LIMBO", pick(0, 1, 4), NOW).words).toMatch(/^leads must have a column Handed off /);
  });
});

describe("what is blank or wrong", () => {
  it("leads without a handoff date are left out and counted", () => {
    const table = leads(["a", "Ada"], ["b", "Ada"], ["c", "Ada", "", NOW - 3]);
    expect(notesIn(answer("LEAD_LIMBO", table, NOW))).toEqual(["Note: 2 leads without a handoff date left out"]);
    expect(limbo(table).map((row) => row[0])).toEqual(["c", "Total"]);
  });

  it("text, a negative limit, no as_of", () => {
    expect(refusal("LEAD_LIMBO", leads(["a", "", "", "soon"]), NOW).words).toBe(
      'leads row 2: MQL Date must be a date, found "soon"',
    );
    expect(refusal("LEAD_LIMBO", leads(), NOW, -1).words).toBe("limit_hours must be at least 0, found -1");
    expect(refusal("LEAD_LIMBO", leads()).words).toBe("as_of must be a date, found an empty cell");
    expect(refusal("LEAD_LIMBO", "", NOW).code).toBe("MISSING");
    expect(refusal("LEAD_LIMBO", leads(), NOW, 24, "dear").words).toBe('value_per_lead must be a number, found "dear"');
  });

  it("columns may name the headers", () => {
    const own = [
      ["Lead", "Given", "Called"],
      ["a", NOW - 3, ""],
    ];
    const cells = answer("LEAD_LIMBO", own, NOW, "", "", "Handed off=Given; First touch=Called");
    expect(cells[1][0]).toBe("a");
  });
});

describe("laws", () => {
  it("ages fall from row to row, all above the limit, and the cost adds up", () => {
    // Half hours, so that no handoff is at midnight, which is a day without a time.
    const lead = fc.tuple(
      fc.integer({ min: 0, max: 400 }).map((age) => age + 0.5),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 40 }), fc.integer({ min: 1, max: 300 }), (rows, limit) => {
        const table = leads(
          ...rows.map(([age, isTouched], i) => [`L-${i}`, "", "", NOW - age / 24, isTouched ? NOW - 1 / 24 : ""]),
        );
        const found = limbo(table, limit, 10);
        const ages = found.slice(0, -1).map((row) => row[4] as number);
        const wanted = rows.filter(([age, isTouched]) => !isTouched && age > limit).map(([age]) => age);
        expect(ages).toEqual([...wanted].sort((a, b) => b - a));
        expect(found[found.length - 1]).toEqual([
          "Total",
          "",
          "",
          "",
          "",
          wanted.length === 1 ? "1 lead" : `${wanted.length} leads`,
          wanted.length * 10,
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("two hundred thousand leads", () => {
  it("are sorted and counted", () => {
    const table: Cell[][] = [HEADERS];
    for (let i = 0; i < 200_000; i++)
      table.push([`L-${i}`, "", "", NOW - 2 - ((i * 7919) % 1000), i % 2 ? NOW - 1 : "", ""]);
    const rows = limbo(table, 24, 2);
    expect(rows).toHaveLength(100_001);
    expect(rows[0][4]).toBe((2 + 998) * 24);
    expect(rows[100_000].slice(5)).toEqual(["100,000 leads", 200_000]);
  });
});
