import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";
import { amounts, bookedIn, credits, paths, randomDeal, tablesOf, type Tables, withOtherAmount } from "./journeys";

interface Wish {
  readonly by?: Cell;
  readonly lookbackDays?: Cell;
  readonly columns?: Cell;
}

function disputes({ touches, deals }: Tables, weighted: Cell = "", { by, lookbackDays, columns }: Wish = {}): Cells {
  return answer("ATTRIBUTION_DISPUTES", touches, deals, weighted, by, lookbackDays, columns);
}

/** The rows of deals, without the header, Total and the notes. */
function listed(cells: Cells): Cells {
  return cells.slice(1).filter(([name]) => name !== "Total" && !String(name).startsWith("Note: "));
}

const AGREED = "Note: 1 won deal with nothing disputed left out";

describe("what is disputed, by hand", () => {
  it.each<[path: string, weighted: string, first: string, last: string, says: string, disputed: number]>([
    ["a > b", "u", "a", "b", "a 50 %, b 50 %", 100],
    ["a > b > c", "u", "a", "c", "a 40 %, c 40 %, b 20 %", 100],
    ["a > b > a", "u", "a", "a", "a 80 %, b 20 %", 20],
    ["a > b > a", "linear", "a", "a", "a 66.7 %, b 33.3 %", 100 / 3],
    ["a > b > a", "unique linear", "a", "a", "a 50 %, b 50 %", 50],
    ["a > b > c > a", "u", "a", "a", "a 80 %, b 10 %, c 10 %", 20],
    ["a > b > b > a", "u", "a", "a", "a 80 %, b 20 %", 20],
    ["a > b > c > d > a", "10/80/10", "a", "a", "b 26.7 %, c 26.7 %, d 26.7 %, a 20 %", 80],
    ["b > a", "first", "b", "a", "b 100 %", 100],
    ["b > a", "last", "b", "a", "a 100 %", 100],
  ])("%s under %s", (path, weighted, first, last, says, disputed) => {
    expectCells(disputes(paths([path, 1, 100]), weighted), [
      ["Deal", "Revenue", "First says", "Last says", "Weighted says", "Disputed"],
      ["D-1", 100, first, last, says, disputed],
      ["Total", 100, "", "", "", disputed],
    ]);
  });

  it.each<[path: string, weighted: string]>([
    ["a", "u"],
    ["a > a", "u"],
    ["a > a > a > a > a > a > a > a > a > a", "linear"],
    ["a > b > a", "first"],
    ["a > b > a", "last"],
    ["a > b > a", "50/0/50"],
  ])("%s under %s is agreed", (path, weighted) => {
    const cells = disputes(paths([path, 1, 100]), weighted);
    expect(listed(cells)).toEqual([]);
    expect(byFirstColumn(cells).Total).toMatchObject({ Revenue: 0, Disputed: 0 });
    expect(notesIn(cells)).toEqual([AGREED]);
  });

  it("a claimant that gets next to nothing is said so, one that gets nothing is left out", () => {
    expect(listed(disputes(paths(["a > b > a", 1, 100]), "49.98/0.04/49.98"))[0][4]).toBe("a 100 %, b under 0.1 %");
    expect(listed(disputes(paths(["a > b > c", 1, 100]), "60/0/40"))[0][4]).toBe("a 60 %, c 40 %");
  });

  it("the weighted model is u where none is named", () => {
    const tables = paths(["a > b > a", 2, 100]);
    for (const weighted of ["", 0, null, "U"]) expect(disputes(tables, weighted)).toEqual(disputes(tables, "u"));
  });

  it("time decay halves in 7 days", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        ["D", 46000, "a"],
        ["D", 46014, "b"],
        ["D", 46021, "a"],
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage"],
        ["D", 1300, 46021, "Won"],
      ],
    };
    // Weights 1/8, 1/2 and 1: a has 9 of 13.
    expectAlike(listed(disputes(tables, "time decay"))[0][5], 400);
  });
});

describe("which deals", () => {
  const tables = paths(
    ["a > b", 1, 10],
    ["a > b > a", 1, 100],
    ["a", 2, 500],
    ["a > b", 1, 900, "Lost"],
    ["a > b", 1, 900, "Proposal"],
    ["", 3, 40],
    ["b > a", 1, 30],
    ["a > c", 1, 10],
  );

  it("won ones of which something is disputed, largest amount first, equal ones in the sheet's order", () => {
    expect(listed(disputes(tables)).map((row) => [row[0], row[5]])).toEqual([
      ["D-10", 30],
      ["D-2", 20],
      ["D-1", 10],
      ["D-11", 10],
    ]);
  });

  it("Total adds up the deals listed, notes count the others", () => {
    const cells = disputes(tables);
    expect(byFirstColumn(cells).Total).toEqual({
      Deal: "Total",
      Revenue: 150,
      "First says": "",
      "Last says": "",
      "Weighted says": "",
      Disputed: 70,
    });
    expect(notesIn(cells)).toEqual([
      "Note: 2 won deals with nothing disputed left out",
      "Note: 3 won deals without a counting touch left out",
    ]);
  });

  it("one of each is counted as one, and touches left out are noted after them", () => {
    const { touches, deals } = paths(["a", 1, 5], ["", 1, 5]);
    expect(notesIn(disputes({ touches: [...touches, ["D-1", 46101, "b", 9]], deals }))).toEqual([
      AGREED,
      "Note: 1 won deal without a counting touch left out",
      "Note: 1 touch after its deal's close left out",
    ]);
  });

  it("a deal without revenue has nothing to dispute", () => {
    expect(notesIn(disputes(paths(["a > b", 1, 0])))).toEqual([AGREED]);
  });

  it("of negative revenue the same share is disputed, and stands last", () => {
    const cells = disputes(paths(["a > b > a", 1, -50], ["a > b", 1, 1]));
    expectCells(
      listed(cells).map((row) => [row[0], row[5]]),
      [
        ["D-2", 1],
        ["D-1", -10],
      ],
    );
    expectAlike(byFirstColumn(cells).Total.Disputed, -9);
  });

  it("a model that looks for milestones says which it did not find", () => {
    expect(notesIn(disputes(paths(["a > b > a", 1, 100]), "w"))).toHaveLength(2);
  });
});

describe("arguments", () => {
  const { touches, deals } = paths(["a > b > a", 1, 100]);

  it("by any header", () => {
    expect(listed(disputes({ touches, deals }, "u", { by: "Step" }))[0].slice(2)).toEqual([
      "1",
      "3",
      "1 40 %, 3 40 %, 2 20 %",
      100,
    ]);
  });

  it("a blank channel is named", () => {
    const blank = touches.map((row, i) => (i === 2 ? [row[0], row[1], "", row[3]] : row));
    expect(listed(disputes({ touches: blank, deals }))[0][4]).toBe("a 80 %, (blank) 20 %");
  });

  it("a lookback takes old touches out of the dispute", () => {
    // Touches lie 50, 49 and 48 days before the close.
    expect(listed(disputes({ touches, deals }, "u", { lookbackDays: 49 }))[0].slice(2)).toEqual([
      "b",
      "a",
      "a 50 %, b 50 %",
      100,
    ]);
    expect(listed(disputes({ touches, deals }, "u", { lookbackDays: 48 }))).toEqual([]);
  });

  it("columns", () => {
    const renamed = [["Deal ID", "Worth", "Close Date", "Stage"], ...deals.slice(1)];
    expect(listed(disputes({ touches, deals: renamed }, "u", { columns: "Amount=Worth" }))).toHaveLength(1);
  });

  it.each(["markov", "markov 3", "shapley rate"])("%s gives no deal a split of its own and is refused", (model) => {
    const { code, words } = refusal("ATTRIBUTION_DISPUTES", touches, deals, model);
    expect(code).toBe("OUT_OF_RANGE");
    expect(words).toMatch(/^weighted must be a model that splits each deal's own credit/);
  });

  it("bad tables are refused as everywhere", () => {
    expect(refusal("ATTRIBUTION_DISPUTES", touches, withOtherAmount(deals)).code).toBe("DUPLICATE");
    expect(refusal("ATTRIBUTION_DISPUTES", touches, deals, "best").code).toBe("NOT_AN_OPTION");
    expect(refusal("ATTRIBUTION_DISPUTES", touches, deals, "", "Region").code).toBe("MISSING_COLUMN");
    expect(refusal("ATTRIBUTION_DISPUTES", touches, deals, "", "", -3).words).toBe(
      "lookback_days must be above 0, found -3",
    );
    expect(refusal("ATTRIBUTION_DISPUTES", touches, [deals[0], ["D-1", "lots", 46100, "Won"]]).words).toContain(
      "deals row 2: Amount must be a number",
    );
    expect(refusal("ATTRIBUTION_DISPUTES", [["Deal ID", "Channel"]], deals).code).toBe("MISSING_COLUMN");
  });

  it("tables without rows are answered", () => {
    expect(disputes(paths())).toEqual([
      ["Deal", "Revenue", "First says", "Last says", "Weighted says", "Disputed"],
      ["Total", 0, "", "", "", 0],
    ]);
  });

  it("200,000 touches on 40,000 deals are answered", () => {
    const many: Cell[][] = [["Deal", "When", "Channel"]];
    const won: Cell[][] = [["Deal", "Amount", "Closed", "Stage"]];
    for (let d = 0; d < 40_000; d++) {
      won.push([`D-${d}`, 10, 46100, "Won"]);
      for (let t = 0; t < 5; t++) many.push([`D-${d}`, 46000 + t, t === 4 && d % 2 === 0 ? "last" : "first"]);
    }
    const cells = disputes({ touches: many, deals: won });
    expect(listed(cells)).toHaveLength(20_000);
    expect(byFirstColumn(cells).Total.Disputed).toBe(200_000);
    expect(notesIn(cells)).toEqual(["Note: 20,000 won deals with nothing disputed left out"]);
  });
});

describe("laws", () => {
  const deals = fc.array(randomDeal(amounts), { maxLength: 14 });
  const model = fc.constantFrom("u", "linear", "j", "time decay", "unique linear", "last non-direct", "first", "last");

  it("disputed lies above 0 and up to the deal's revenue", () => {
    fc.assert(
      fc.property(deals, model, (rows, weighted) => {
        for (const [, revenue, , , , disputed] of listed(disputes(tablesOf(rows), weighted))) {
          expect(disputed).toBeGreaterThan(0);
          expect(disputed).toBeLessThanOrEqual(revenue as number);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("what moves between two of the three models over all deals is never more than is disputed", () => {
    fc.assert(
      fc.property(deals, model, (rows, weighted) => {
        const tables = tablesOf(rows);
        const disputed = byFirstColumn(disputes(tables, weighted)).Total.Disputed as number;
        const three = ["first", "last", weighted].map((name) => credits(tables, name));
        for (const one of three) {
          for (const other of three) {
            const moved = Object.keys(one).reduce((sum, name) => sum + Math.max(0, one[name] - other[name]), 0);
            expect(moved).toBeLessThanOrEqual(disputed + bookedIn(rows).size * 1e-9);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("deals listed, agreed and untouched are all the won deals", () => {
    fc.assert(
      fc.property(deals, model, (rows, weighted) => {
        const cells = disputes(tablesOf(rows), weighted);
        const said = notesIn(cells)
          .filter((note) => /nothing disputed|without a counting touch/.test(note))
          .reduce((sum, note) => sum + Number(/\d+/.exec(note)![0]), 0);
        expect(listed(cells).length + said).toBe(bookedIn(rows).count);
      }),
      { numRuns: 100 },
    );
  });

  it("doubling every amount doubles what is disputed and changes no words", () => {
    fc.assert(
      fc.property(deals, model, (rows, weighted) => {
        const doubled = rows.map((deal) => ({
          ...deal,
          amount: typeof deal.amount === "number" ? deal.amount * 2 : deal.amount,
        }));
        const expected = disputes(tablesOf(rows), weighted).map((row, r) =>
          row.map((cell) => (r > 0 && typeof cell === "number" ? cell * 2 : cell)),
        );
        expectCells(disputes(tablesOf(doubled), weighted), expected);
      }),
      { numRuns: 60 },
    );
  });
});
