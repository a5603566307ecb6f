import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../asking";
import { amounts, bookedIn, paths, randomDeal, tablesOf, type Tables, withOtherAmount } from "./journeys";

interface Wish {
  readonly by?: Cell;
  readonly repeats?: Cell;
  readonly top?: Cell;
  readonly columns?: Cell;
}

const UNTOUCHED = "(no counting touch)";

function pathsOf({ touches, deals }: Tables, { by, repeats, top, columns }: Wish = {}): Cells {
  return answer("ATTRIBUTION_PATHS", touches, deals, by, repeats, top, columns);
}

/** The rows without notes, the header and the row of deals without a touch. */
function listed(tables: Tables, wish: Wish = {}): Cells {
  return pathsOf(tables, wish)
    .slice(1)
    .filter(([name]) => name !== UNTOUCHED && !String(name).startsWith("Note: "));
}

/** One deal with a touch on each of these days, of these channels. */
function oneDeal(steps: readonly (readonly [when: Cell, channel: Cell])[], deal: readonly Cell[] = []): Tables {
  const [amount = 100, closed = 46100, stage = "Won"] = deal;
  return {
    touches: [["Deal", "When", "Channel"], ...steps.map(([when, channel]) => ["D", when, channel])],
    deals: [
      ["Deal", "Amount", "Closed", "Stage"],
      ["D", amount, closed, stage],
    ],
  };
}

describe("eeghor/mta tests: starts a ×4, of which a>b (3 won, 1 lost) and a>c (1 won, 1 lost)", () => {
  it("the paths, their win rates and revenue", () => {
    const tables = paths(["a > b", 3, 10], ["a > b", 1, 10, "Closed Lost"], ["a > c", 1, 10], ["a > c", 1, 10, "Lost"]);
    expect(pathsOf(tables)).toEqual([
      ["Path", "Deals", "Won", "Win rate", "Revenue", "Median days"],
      ["a > b", 4, 3, 0.75, 30, 50],
      ["a > c", 2, 1, 0.5, 10, 50],
      [UNTOUCHED, 0, 0, "", 0, ""],
    ]);
  });
});

describe("a path", () => {
  it("stands in time order, not the sheet's", () => {
    const steps = [
      [46003, "c"],
      [46001, "a"],
      [46002, "b"],
    ] as const;
    expect(listed(oneDeal(steps))[0][0]).toBe("a > b > c");
  });

  it("keeps the sheet's order at equal times", () => {
    const steps = [
      [46001, "c"],
      [46001, "a"],
      [46000, "b"],
    ] as const;
    expect(listed(oneDeal(steps))[0][0]).toBe("b > c > a");
  });

  it("takes repeats in a row as one step, unless they are kept", () => {
    const tables = paths(["a > a > b > b > b > a", 1], ["a > b > a", 1], ["a > a", 1]);
    expect(listed(tables).map((row) => row.slice(0, 2))).toEqual([
      ["a > b > a", 2],
      ["a", 1],
    ]);
    for (const repeats of ["", "collapse", "Collapse", 0, null])
      expect(pathsOf(tables, { repeats })).toEqual(pathsOf(tables));
    expect(listed(tables, { repeats: "keep" }).map((row) => row.slice(0, 2))).toEqual([
      ["a > a", 1],
      ["a > a > b > b > b > a", 1],
      ["a > b > a", 1],
    ]);
  });

  it("starts anew with every deal: the last channel of one is not a repeat for the next", () => {
    expect(listed(paths(["b > a", 1], ["a > b", 1])).map((row) => row[0])).toEqual(["a > b", "b > a"]);
  });

  it("is another path than its beginning or its reverse", () => {
    expect(listed(paths(["a > b", 3], ["a", 2], ["b > a", 1], ["b", 4])).map((row) => row.slice(0, 2))).toEqual([
      ["b", 4],
      ["a > b", 3],
      ["a", 2],
      ["b > a", 1],
    ]);
  });

  it("leaves out touches that do not count, and says so", () => {
    const cells = pathsOf(
      oneDeal([
        [46001, "a"],
        [46101, "late"],
        ["", "undated"],
      ]),
    );
    expect(cells[1][0]).toBe("a");
    expect(notesIn(cells)).toEqual([
      "Note: 1 touch without a date left out",
      "Note: 1 touch after its deal's close left out",
    ]);
  });

  it("names a blank channel", () => {
    expect(
      listed(
        oneDeal([
          [46001, ""],
          [46002, "a"],
        ]),
      )[0][0],
    ).toBe("(blank) > a");
  });

  it("of campaigns or of any header", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel", "Campaign", "Rep"],
        ["D", 46001, "Email", "Spring", "Ada"],
        ["D", 46002, "Email", "Summer", "Grace"],
      ],
      deals: oneDeal([]).deals,
    };
    expect(listed(tables)[0][0]).toBe("Email");
    expect(listed(tables, { by: "campaign" })[0][0]).toBe("Spring > Summer");
    expect(listed(tables, { by: "Rep" })[0][0]).toBe("Ada > Grace");
  });

  it("of up to 60 steps is written in full, a longer one with its two ends", () => {
    const steps = (count: number) => Array.from({ length: count }, (_, i) => `s${i + 1}`);
    const shown = (count: number) =>
      String(listed(oneDeal(steps(count).map((step, i) => [46000 + i, step])))[0][0]).split(" > ");
    expect(shown(60)).toEqual(steps(60));
    expect(shown(61)).toEqual([...steps(61).slice(0, 30), "(1 more)", ...steps(61).slice(31)]);
    expect(shown(95)).toEqual([...steps(95).slice(0, 30), "(35 more)", ...steps(95).slice(65)]);
  });
});

describe("how a path ended", () => {
  const tables = paths(["a", 2, 30], ["a", 1, 70, "Lost"], ["a", 3, 90, "Proposal"], ["b", 2, 50, "Open"]);

  it("won, lost and open deals count; the win rate is of the closed ones; revenue is of the won", () => {
    expect(listed(tables)).toEqual([
      ["a", 6, 2, 2 / 3, 60, 50],
      ["b", 2, 0, "", 0, ""],
    ]);
  });

  it("a path of lost deals alone has a win rate of 0", () => {
    expect(listed(paths(["a", 2, 30, "Lost"]))).toEqual([["a", 2, 0, 0, 0, ""]]);
  });

  it("negative amounts are added as they are", () => {
    expect(listed(paths(["a", 1, 30], ["a", 1, -50]))[0]).toEqual(["a", 2, 2, 1, -20, 50]);
  });

  it("deals without a counting touch have a row of their own, won, lost and open", () => {
    const rows = byFirstColumn(pathsOf(paths(["a", 1, 30], ["", 2, 40], ["", 1, 10, "Lost"], ["", 4, 10, "Open"])));
    expect(rows[UNTOUCHED]).toEqual({
      Path: UNTOUCHED,
      Deals: 7,
      Won: 2,
      "Win rate": 2 / 3,
      Revenue: 80,
      "Median days": "",
    });
  });

  it("a won deal without an amount counts as 0 and is noted", () => {
    const cells = pathsOf(oneDeal([[46001, "a"]], [""]));
    expect(cells[1]).toEqual(["a", 1, 1, 1, 0, 99]);
    expect(notesIn(cells)).toEqual(["Note: 1 won deal without an amount counted as 0"]);
  });
});

describe("median days", () => {
  const touchesAt = (...days: readonly number[]): Tables => ({
    touches: [["Deal", "When", "Channel"], ...days.map((day, i) => [`D-${i}`, 46100 - day, "a"])],
    deals: [["Deal", "Amount", "Closed", "Stage"], ...days.map((_, i) => [`D-${i}`, 1, 46100, "Won"])],
  });

  it("of an odd and of an even number of deals", () => {
    expect(listed(touchesAt(10, 90, 20))[0][5]).toBe(20);
    expect(listed(touchesAt(10, 90, 20, 30))[0][5]).toBe(25);
    expect(listed(touchesAt(12.5))[0][5]).toBe(12.5);
  });

  it("run from the first counting touch, whatever follows", () => {
    expect(
      listed(
        oneDeal([
          [46090, "a"],
          [46001, "a"],
          [46050, "a"],
        ]),
      )[0][5],
    ).toBe(99);
  });

  it("are 0 for a touch later on the day of the close", () => {
    expect(listed(oneDeal([[46100.75, "a"]]))[0][5]).toBe(0);
  });

  it("leave lost and open deals out", () => {
    const { touches, deals } = touchesAt(10, 50, 60);
    const mixed = deals.map((row, i) =>
      i === 2 ? [row[0], 1, 46100, "Lost"] : i === 3 ? [row[0], 1, 46100, ""] : row,
    );
    expect(listed({ touches, deals: mixed })[0]).toEqual(["a", 3, 1, 0.5, 1, 10]);
  });

  it("leave won deals without a close date out, and say so", () => {
    const { touches, deals } = touchesAt(10, 50, 60);
    const without = (...rows: readonly number[]) =>
      pathsOf({ touches, deals: deals.map((row, i) => (rows.includes(i) ? [row[0], 1, "", "Won"] : row)) });
    expect(without(2)[1][5]).toBe(35);
    expect(notesIn(without(2))).toEqual(["Note: 1 won deal without a close date left out of the median days"]);
    expect(without(1, 2, 3)[1][5]).toBe("");
    expect(notesIn(without(1, 2, 3))).toEqual(["Note: 3 won deals without a close date left out of the median days"]);
  });

  it("of deals that have no close column at all", () => {
    const { touches, deals } = touchesAt(10);
    const cells = pathsOf({ touches, deals: deals.map(([deal, amount, , stage]) => [deal, amount, stage]) });
    expect(cells[1]).toEqual(["a", 1, 1, 1, 1, ""]);
    expect(notesIn(cells)).toHaveLength(1);
  });

  it("an untouched won deal without a close date is not noted: it has no days anyway", () => {
    expect(notesIn(pathsOf(oneDeal([], [1, ""])))).toEqual([]);
  });
});

describe("order and top", () => {
  it("by deals, then by revenue, then by name", () => {
    const tables = paths(["d", 1, 9], ["c", 1, 5], ["b", 1, 5], ["a", 2, 1], ["e", 1, 7]);
    expect(listed(tables).map((row) => row[0])).toEqual(["a", "d", "e", "b", "c"]);
  });

  const five = paths(["a", 5, 1], ["b", 4, 1], ["c", 3, 2], ["d", 2, 4], ["d", 1, 4, "Lost"], ["e", 1, 8, "Lost"]);

  it("paths beyond the top are added up in one row and counted in a note", () => {
    const cells = pathsOf(five, { top: 2 });
    expect(cells.slice(1)).toEqual([
      ["a", 5, 5, 1, 5, 50],
      ["b", 4, 4, 1, 4, 50],
      ["(other paths)", 7, 5, 5 / 7, 14, 50],
      [UNTOUCHED, 0, 0, "", 0, ""],
      ["Note: 3 paths beyond the top 2 added up in (other paths)", "", "", "", "", ""],
    ]);
    expect(notesIn(pathsOf(five, { top: 4 }))).toEqual(["Note: 1 path beyond the top 4 added up in (other paths)"]);
  });

  it("where all paths are within the top there are no others", () => {
    for (const top of [5, 6]) {
      expect(listed(five, { top }).map((row) => row[0])).toEqual(["a", "b", "d", "c", "e"]);
      expect(notesIn(pathsOf(five, { top }))).toEqual([]);
    }
  });

  it("the median of the others is over their deals, not over their medians", () => {
    const touches: Cell[][] = [["Deal", "When", "Channel"]];
    const deals: Cell[][] = [["Deal", "Amount", "Closed", "Stage"]];
    for (const [i, [channel, days]] of (
      [
        ["top", 1],
        ["top", 1],
        ["top", 1],
        ["x", 10],
        ["x", 20],
        ["y", 90],
      ] as const
    ).entries()) {
      touches.push([`D-${i}`, 46100 - days, channel]);
      deals.push([`D-${i}`, 1, 46100, "Won"]);
    }
    expect(listed({ touches, deals }, { top: 1 })[1]).toEqual(["(other paths)", 3, 3, 1, 3, 20]);
  });

  it("20 paths where top is blank or 0", () => {
    const many = paths(...Array.from({ length: 22 }, (_, i) => [`p${i}`, 1] as const));
    for (const top of ["", 0, null]) {
      expect(listed(many, { top })).toHaveLength(21);
      expect(notesIn(pathsOf(many, { top }))).toEqual(["Note: 2 paths beyond the top 20 added up in (other paths)"]);
    }
  });

  it.each<[Cell, string]>([
    [-1, "top must be a whole number at least 1, found -1"],
    [2.5, "top must be a whole number at least 1, found 2.5"],
  ])("a top of %s is refused", (top, words) => {
    expect(refusal("ATTRIBUTION_PATHS", five.touches, five.deals, "", "", top).words).toBe(words);
  });
});

describe("the tables", () => {
  it("without rows are answered", () => {
    expect(pathsOf(paths())).toEqual([
      ["Path", "Deals", "Won", "Win rate", "Revenue", "Median days"],
      [UNTOUCHED, 0, 0, "", 0, ""],
    ]);
  });

  it("with a deal twice, an unknown header, another word for repeats are refused", () => {
    const { touches, deals } = oneDeal([[46001, "a"]]);
    expect(refusal("ATTRIBUTION_PATHS", touches, withOtherAmount(deals)).code).toBe("DUPLICATE");
    expect(refusal("ATTRIBUTION_PATHS", touches, deals, "Region").words).toContain("by must be one of the headers");
    expect(refusal("ATTRIBUTION_PATHS", touches, deals, "", "drop").words).toBe(
      'repeats must be collapse or keep, found "drop"',
    );
    expect(refusal("ATTRIBUTION_PATHS", touches, [deals[0], ["D", "much", 46100, "Won"]]).words).toContain(
      "deals row 2: Amount",
    );
    expect(refusal("ATTRIBUTION_PATHS", [[...touches[0], "when"], ...touches.slice(1)], deals).code).toBe("DUPLICATE");
  });

  it("with other headers are read as columns says", () => {
    const { touches, deals } = oneDeal([[46001, "a"]]);
    const renamed = [["Deal", "Worth", "Closed", "Stage"], ...deals.slice(1)];
    expect(pathsOf({ touches, deals: renamed }, { columns: "Amount=Worth" })[1]).toEqual(["a", 1, 1, 1, 100, 99]);
  });

  it("of 300,000 touches on 30,000 deals are answered", () => {
    const touches: Cell[][] = [["Deal", "When", "Channel"]];
    const deals: Cell[][] = [["Deal", "Amount", "Closed", "Stage"]];
    for (let d = 0; d < 30_000; d++) {
      deals.push([`D-${d}`, 2, 46100, d % 3 === 0 ? "Lost" : "Won"]);
      for (let t = 0; t < 10; t++) touches.push([`D-${d}`, 46000 + t, `c${(d >> t) % 2}`]);
    }
    const cells = pathsOf({ touches, deals }, { repeats: "keep", top: 3 });
    const sum = (column: number) => cells.slice(1, 6).reduce((total, row) => total + Number(row[column]), 0);
    expect([sum(1), sum(2), sum(4)]).toEqual([30_000, 20_000, 40_000]);
    expect(notesIn(cells)).toEqual(["Note: 1,021 paths beyond the top 3 added up in (other paths)"]);
  });

  it("of one deal with 50,000 touches are answered in a cell that hosts can hold", () => {
    const steps = Array.from({ length: 50_000 }, (_, i) => [46000 + i / 1000, i % 2 === 0 ? "a" : "b"] as const);
    expect(String(listed(oneDeal(steps))[0][0]).length).toBeLessThan(1000);
  });
});

describe("laws", () => {
  const deals = fc.array(randomDeal(amounts), { maxLength: 14 });
  const wish = fc.record({
    by: fc.constantFrom<Cell>("", "Step"),
    repeats: fc.constantFrom<Cell>("collapse", "keep"),
    top: fc.constantFrom<Cell>("", 1, 3),
  });
  const numbers = (cells: Cells, column: string) =>
    Object.values(byFirstColumn(cells)).reduce((total, row) => total + Number(row[column]), 0);

  it("deals add up to all deals, won to the won, revenue to booked revenue", () => {
    fc.assert(
      fc.property(deals, wish, (rows, wanted) => {
        const cells = pathsOf(tablesOf(rows), wanted);
        const booked = bookedIn(rows);
        expect(numbers(cells, "Deals")).toBe(rows.length);
        expect(numbers(cells, "Won")).toBe(booked.count);
        expectAlike(numbers(cells, "Revenue"), booked.revenue, booked.size);
      }),
      { numRuns: 150 },
    );
  });

  it("keeping repeats never makes fewer paths", () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const count = (repeats: Cell) => listed(tablesOf(rows), { repeats, top: 1000 }).length;
        expect(count("keep")).toBeGreaterThanOrEqual(count("collapse"));
      }),
      { numRuns: 60 },
    );
  });

  it("reordering deals changes nothing", () => {
    fc.assert(
      fc.property(deals, wish, (rows, wanted) => {
        const { touches, deals: table } = tablesOf(rows);
        const reversed = [table[0], ...table.slice(1).reverse()];
        expect(pathsOf({ touches, deals: reversed }, wanted)).toEqual(pathsOf({ touches, deals: table }, wanted));
      }),
      { numRuns: 60 },
    );
  });
});
