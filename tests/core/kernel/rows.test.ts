/** Which rows of a deals export are records, and what is said about those that are not. */
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import { inspectTable } from "../../../core/kernel/table";
import { dealsShape } from "../../../core/tables/deals-table";
import { deepFreeze } from "../asking";

const HEADERS: Cell[] = ["Deal ID", "Amount", "Stage", "Close Date"];
const RECORDS: Cell[][] = [
  ["D-1", 100, "Closed Won", "2026-01-05"],
  ["D-2", 50, "Closed Lost", "2026-01-06"],
  ["D-3", 25, "Proposal", ""],
];

function read(cells: Cells) {
  const { table, notes } = inspectTable(dealsShape({}), deepFreeze(cells), "deals");
  if (isRefusal(table)) throw new Error(table.words);
  return { amounts: [...(table.amount ?? [])], rows: [...table.outcomes].map((_, i) => table.rowNumber(i)), notes };
}

describe("rows above the headers", () => {
  it("are skipped with a note, blank ones not counted", () => {
    const { amounts, rows, notes } = read([["Deals by stage", "", "", ""], ["", "", "", ""], HEADERS, ...RECORDS]);
    expect([amounts, rows]).toEqual([
      [100, 50, 25],
      [4, 5, 6],
    ]);
    expect(notes).toEqual(["Note: 1 row above the headers of deals skipped."]);
  });

  it("may be 24, and no more", () => {
    const titles = (count: number) => Array.from({ length: count }, (_, i): Cell[] => [`Line ${i}`, "", "", ""]);
    expect(read([...titles(24), HEADERS, ...RECORDS]).amounts).toEqual([100, 50, 25]);
    const { table } = inspectTable(dealsShape({}), [...titles(25), HEADERS, ...RECORDS], "deals");
    expect(isRefusal(table)).toBe(true);
  });
});

describe("totals", () => {
  it.each(["Total", "Grand Total", "Subtotal", "TOTAL:", "Sum", "Summe", "Gesamt", "Total général", "Totale", "Итого"])(
    "a row headed %s is left out, with a note",
    (word) => {
      const { amounts, notes } = read([HEADERS, ...RECORDS, [word, 175, "", ""]]);
      expect(amounts).toEqual([100, 50, 25]);
      expect(notes).toEqual([`Note: 1 total row of deals left out: row 5 ("${word}").`]);
    },
  );

  it("a record that is called so stays: it has a stage or a date", () => {
    expect(read([HEADERS, ...RECORDS, ["Total", 10, "Proposal", ""]])).toMatchObject({
      amounts: [100, 50, 25, 10],
      notes: [],
    });
  });

  it("a last row without a key whose number is the sum is left out, one that is another number stays", () => {
    expect(read([HEADERS, ...RECORDS, ["", 175, "", ""]])).toMatchObject({
      amounts: [100, 50, 25],
      notes: ['Note: 1 total row of deals left out: row 5 ("175").'],
    });
    expect(read([HEADERS, ...RECORDS, ["", 170, "", ""]]).amounts).toEqual([100, 50, 25, 170]);
  });
});

describe("below the last record", () => {
  it("a report's footer is left out, with a note", () => {
    const { amounts, notes } = read([HEADERS, ...RECORDS, ["", "", "", ""], ["Copyright 2026 Acme", "", "", ""]]);
    expect(amounts).toEqual([100, 50, 25]);
    expect(notes).toEqual(["Note: 1 row below the last record of deals left out: row 6 and below."]);
  });

  it("a note of ours is left out, and nothing is said about it", () => {
    expect(read([HEADERS, ...RECORDS, ["Note: as of 2026-01-31", "", "", ""]])).toMatchObject({
      amounts: [100, 50, 25],
      notes: [],
    });
  });

  it("an id alone is a record without facts", () => {
    expect(read([HEADERS, ...RECORDS, ["D-4", "", "", ""]]).amounts).toEqual([100, 50, 25, NaN]);
  });
});
