import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS: Cell[] = ["Deal", "Claimant", "Amount", "Revenue"];

function claims(...rows: readonly (readonly Cell[])[]): Cells {
  return [HEADERS, ...rows];
}

function conflicts(...rows: readonly (readonly Cell[])[]): Cells {
  return answer("ATTRIBUTION_CONFLICT", claims(...rows));
}

describe("the same revenue claimed under two logics, by hand", () => {
  it("a deal claimed in full by two teams is over-claimed by its revenue", () => {
    expect(conflicts(["D-1", "Marketing", 100, 100], ["D-1", "Sales", 100, 100])).toEqual([
      ["Deal", "Revenue", "Claimed", "Claimants", "Over-claimed"],
      ["D-1", 100, 200, "Marketing; Sales", 100],
      ["Total", 100, 200, "2 claimants", 100],
    ]);
  });

  it.each<[string, number, number]>([
    ["less than the revenue", 99, 0],
    ["the revenue", 100, 0],
    ["a little more than the revenue", 100.5, 0.5],
  ])("claims of %s", (_, claimed, over) => {
    const rows = byFirstColumn(conflicts(["D-1", "Sales", claimed, 100]));
    expect(rows["D-1"]).toMatchObject({ Revenue: 100, Claimed: claimed, "Over-claimed": over });
    expect(rows.Total["Over-claimed"]).toBe(over);
    expect(rows.Total.Claimants).toBe("1 claimant");
  });

  it("what one deal leaves unclaimed does not hide what another is over-claimed by", () => {
    const rows = byFirstColumn(conflicts(["D-1", "Sales", 10, 100], ["D-2", "Sales", 150, 100]));
    expect(rows.Total).toMatchObject({ Revenue: 200, Claimed: 160, "Over-claimed": 50 });
  });

  it("most over-claimed first, equal ones in the sheet's order", () => {
    const cells = conflicts(
      ["A", "Sales", 100, 100],
      ["B", "Sales", 120, 100],
      ["C", "Sales", "", ""],
      ["D", "Sales", 90, 100],
      ["E", "Sales", 300, 100],
      ["F", "Sales", 20, 0],
    );
    expect(cells.slice(1, 8).map((row) => row[0])).toEqual(["E", "B", "F", "A", "D", "C", "Total"]);
  });
});

describe("claimants", () => {
  it("are named once each, in the sheet's order and the spelling most rows have, whatever their case", () => {
    const rows = byFirstColumn(
      conflicts(
        ["D", "Sales", 1, 9],
        ["D", "marketing", 1, ""],
        ["E", "Marketing", 1, 9],
        ["D", "SALES", 1, ""],
        ["D", "Marketing", 1, ""],
      ),
    );
    expect(rows.D).toMatchObject({ Claimants: "Sales; Marketing", Claimed: 4 });
    expect(rows.E.Claimants).toBe("Marketing");
    expect(rows.Total.Claimants).toBe("2 claimants");
  });

  it("a claim by nobody named is shown as such", () => {
    expect(byFirstColumn(conflicts(["D", "", 1, 9])).D.Claimants).toBe("(blank)");
  });
});

describe("revenue", () => {
  it("stated in one row of a deal holds for all of them, first or last", () => {
    for (const [first, last] of [
      [100, ""],
      ["", 100],
    ] as const) {
      const rows = byFirstColumn(conflicts(["D", "Sales", 80, first], ["D", "Marketing", 60, last]));
      expect(rows.D).toMatchObject({ Revenue: 100, Claimed: 140, "Over-claimed": 40 });
      expect(rows.Total).toMatchObject({ Revenue: 100, "Over-claimed": 40 });
    }
  });

  it("stated in no row leaves nothing to hold the claims against", () => {
    const cells = conflicts(["D", "Sales", 80, ""], ["E", "Sales", 70, 60]);
    expectCells(cells.slice(1), [
      ["E", 60, 70, "Sales", 10],
      ["D", "", 80, "Sales", ""],
      ["Total", 60, 150, "1 claimant", 10],
      ["Note: 1 deal without a revenue left out of Over-claimed, and of Revenue in Total", "", "", "", ""],
    ]);
  });

  it("stated for no deal at all leaves Total empty too", () => {
    const cells = conflicts(["D", "Sales", 80, ""], ["E", "Sales", 20, ""]);
    expect(byFirstColumn(cells).Total).toMatchObject({ Revenue: "", Claimed: 100, "Over-claimed": "" });
    expect(notesIn(cells)).toEqual([
      "Note: 2 deals without a revenue left out of Over-claimed, and of Revenue in Total",
    ]);
  });

  it("different by a cent is refused, with every digit", () => {
    const { words } = refusal("ATTRIBUTION_CONFLICT", claims(["D", "a", 1, 123456789.12], ["D", "b", 1, 123456789.13]));
    expect(words).toBe('claims row 3: Revenue must be "123456789.12" like row 2, found 123456789.13');
  });

  it("0 is a revenue", () => {
    const cells = conflicts(["D", "Sales", 80, 0]);
    expect(byFirstColumn(cells).D).toMatchObject({ Revenue: 0, "Over-claimed": 80 });
    expect(notesIn(cells)).toEqual([]);
  });

  it("two different ones of one deal are refused with both rows", () => {
    const { code, words } = refusal(
      "ATTRIBUTION_CONFLICT",
      claims(["D", "Sales", 1, ""], ["D", "Sales", 1, 100], ["E", "Sales", 1, 100], ["D", "Marketing", 1, 90]),
    );
    expect(code).toBe("DUPLICATE");
    expect(words).toBe('claims row 5: Revenue must be "100" like row 3, found 90');
  });
});

describe("claims", () => {
  it("without an amount count as 0 and are noted", () => {
    const one = conflicts(["D", "Sales", "", 100], ["D", "Marketing", 30, 100]);
    expect(byFirstColumn(one).D).toMatchObject({ Claimed: 30, Claimants: "Sales; Marketing", "Over-claimed": 0 });
    expect(notesIn(one)).toEqual(["Note: 1 claim without an amount counted as 0"]);
    expect(notesIn(conflicts(["D", "Sales", "", 100], ["E", "Marketing", "", 100]))).toEqual([
      "Note: 2 claims without an amount counted as 0",
    ]);
  });

  it("below 0 take back, and a credit note is negative revenue", () => {
    const rows = byFirstColumn(conflicts(["D", "Sales", 100, 80], ["D", "Sales", -30, ""], ["E", "Sales", -40, -100]));
    expect(rows.D).toMatchObject({ Claimed: 70, "Over-claimed": 0 });
    expect(rows.E).toMatchObject({ Revenue: -100, Claimed: -40, "Over-claimed": 60 });
  });

  it("of no deal are refused with their row", () => {
    expect(refusal("ATTRIBUTION_CONFLICT", claims(["D", "Sales", 1, 2], ["", "Sales", 5, 9])).words).toBe(
      "claims row 3: Deal must be the deal that is claimed, found an empty cell",
    );
  });

  it("rows without a deal and without a number are skipped, and rows are counted as the sheet does", () => {
    const table = claims(["", "", "", ""], ["D", "Sales", 1, 2], ["", "subtotal", "", ""], ["D", "Sales", 5, 9]);
    expect(refusal("ATTRIBUTION_CONFLICT", table).words).toBe('claims row 5: Revenue must be "2" like row 3, found 9');
  });
});

describe("the table", () => {
  it.each<[string, number]>([
    ["Deal", 0],
    ["Claimant", 1],
    ["Amount", 2],
    ["Revenue", 3],
  ])("without a column %s is refused", (label, column) => {
    const { code, words } = refusal(
      "ATTRIBUTION_CONFLICT",
      claims(["D", "Sales", 1, 2]).map((row) => row.filter((_, c) => c !== column)),
    );
    expect(code).toBe("MISSING_COLUMN");
    expect(words).toContain(`claims must have a column ${label} `);
  });

  it.each<[Cell[]]>([
    [["Opportunity ID", "Team", "Claimed", "Booked revenue"]],
    [["Deal Name", "Platform", "Conversion value", "Deal Amount"]],
    [["Record ID", "Claimed by", "Attributed_Revenue__c", "Deal value"]],
    [["Opportunity", "Department", "Claimed revenue", "Revenue"]],
  ])("headed %j is read", (headers) => {
    expect(answer("ATTRIBUTION_CONFLICT", [headers, ["D", "Sales", 30, 20]])[1]).toEqual(["D", 20, 30, "Sales", 10]);
  });

  it("with two columns of one header is refused", () => {
    expect(
      refusal("ATTRIBUTION_CONFLICT", [
        [...HEADERS, "deal"],
        ["D", "Sales", 1, 2, "E"],
      ]).words,
    ).toContain('claims must have one column headed "Deal", found two');
  });

  it("with text in a number column is refused with its row", () => {
    expect(refusal("ATTRIBUTION_CONFLICT", claims(["D", "Sales", 1, 2], ["D", "Sales", "all", 2])).words).toBe(
      'claims row 3: Amount must be a number, found "all"',
    );
    expect(refusal("ATTRIBUTION_CONFLICT", claims(["D", "Sales", 1, "most"])).words).toBe(
      'claims row 2: Revenue must be a number, found "most"',
    );
  });

  it("with amounts as people write them", () => {
    expect(byFirstColumn(conflicts(["D", "Sales", "$1,200", "1k"])).D).toMatchObject({
      Revenue: 1000,
      Claimed: 1200,
      "Over-claimed": 200,
    });
  });

  it("of headers alone answers a Total of nothing", () => {
    expect(conflicts()).toEqual([
      ["Deal", "Revenue", "Claimed", "Claimants", "Over-claimed"],
      ["Total", "", 0, "0 claimants", ""],
    ]);
  });

  it("that is not there is refused", () => {
    expect(refusal("ATTRIBUTION_CONFLICT", "").words).toBe(
      "claims must be a range with a header row, found nothing in it",
    );
  });

  it("of 200,000 claims is answered", () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => [`D-${i % 50_000}`, `Team ${i % 4}`, 30, 100]);
    const cells = answer("ATTRIBUTION_CONFLICT", [HEADERS, ...rows]);
    expect(cells).toHaveLength(50_002);
    expect(cells.at(-1)).toEqual(["Total", 5_000_000, 6_000_000, "4 claimants", 1_000_000]);
  });
});

describe("laws", () => {
  const claim = fc.record({
    deal: fc.constantFrom("D-1", "D-2", "D-3", "D-4"),
    claimant: fc.constantFrom("Marketing", "Sales", "Partners", ""),
    amount: fc.oneof(fc.constant<Cell>(""), fc.integer({ min: -100, max: 1000 })),
  });
  const revenues = fc.array(fc.oneof(fc.constant<Cell>(""), fc.integer({ min: 0, max: 1000 })), {
    minLength: 4,
    maxLength: 4,
  });
  const lines = (rows: readonly { deal: string; claimant: string; amount: Cell }[], stated: readonly Cell[]) =>
    rows.map(({ deal, claimant, amount }) => [deal, claimant, amount, stated[Number(deal.slice(2)) - 1]]);

  it("over-claimed and what is left unclaimed make up claimed less revenue", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), revenues, (rows, stated) => {
        const { Total, ...deals } = byFirstColumn(conflicts(...lines(rows, stated)));
        for (const row of Object.values(deals)) {
          if (row.Revenue === "") continue;
          const over = row["Over-claimed"] as number;
          expect(over).toBeGreaterThanOrEqual(0);
          const left = over - ((row.Claimed as number) - (row.Revenue as number));
          expect(left === 0 || over === 0).toBe(true);
          expect(left).toBeGreaterThanOrEqual(0);
        }
        const claimed = rows.reduce((sum, { amount }) => sum + (typeof amount === "number" ? amount : 0), 0);
        expectAlike(Total.Claimed, claimed, 1);
      }),
      { numRuns: 150 },
    );
  });

  it("doubling every number doubles every number", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), revenues, (rows, stated) => {
        const double = (cell: Cell) => (typeof cell === "number" ? cell * 2 : cell);
        const plain = conflicts(...lines(rows, stated));
        const doubled = conflicts(...lines(rows, stated).map((row) => row.map(double)));
        expect(doubled).toEqual(plain.map((row) => row.map(double)));
      }),
      { numRuns: 100 },
    );
  });
});
