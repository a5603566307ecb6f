/** The SLA review as a sheet: the formulas to the letter, and that what they refer to is there. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import { memoryHost } from "../../../src/host/memory-host";
import { insertSlaReview } from "../../../src/plans/sla/insert-sla-review";
import type { SlaReviewWish } from "../../../src/plans/sla/sla-review-wish";

const leads = { sheet: "Leads", row: 0, column: 0, rows: 29, columns: 9 };
const wish: SlaReviewWish = {
  leads,
  columns: "",
  limitHours: 24,
  asOf: 46110,
  by: "Lead Owner",
  opens: "",
  closes: "",
  holidays: undefined,
  valuePerLead: 150,
  target: 0.8,
  scorecardRows: 5,
  limboRows: 11,
};

const formulas = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : []));

async function sheetOf(changes: readonly Change[]) {
  const host = memoryHost([{ name: "Leads", cells: [["Lead ID"]] }]);
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  return host.document().sheets[1];
}

describe("inserting the SLA review", () => {
  it("writes formulas over the leads that refer to the tinted inputs", () => {
    expect(formulas(insertSlaReview([], wish))).toEqual([
      '=IFERROR(INDEX($G$10:$G$509,MATCH("Total",$A$10:$A$509,0)),"")',
      '=IF(ISNUMBER($A$7),IF($A$7>=$G$5,"kept","missed"),"not judged")',
      '=COUNTIF($S$10:$S$509,"Marketing and routing")',
      '=COUNTIF($S$10:$S$509,"Sales")',
      '=IFERROR(INDEX($T$10:$T$509,MATCH("Total",$N$10:$N$509,0)),"")',
      "=SLA_SCORECARD(Leads!$A:$I,$A$5,$B$5,$C$5,$D$5,$E$5)",
      "=LEAD_LIMBO(Leads!$A:$I,$B$5,$A$5,$F$5)",
    ]);
  });

  it("hands each function the picked columns that it reads, and the pact's holidays", () => {
    const written = formulas(
      insertSlaReview([], {
        ...wish,
        columns: "First touch=Called; Won date=Signed; Source=From",
        holidays: { reference: "Pact!$B$5:$B$7" },
      }),
    );
    expect(written.slice(-2)).toEqual([
      '=SLA_SCORECARD(Leads!$A:$I,$A$5,$B$5,$C$5,$D$5,$E$5,Pact!$B$5:$B$7,"First touch=Called")',
      '=LEAD_LIMBO(Leads!$A:$I,$B$5,$A$5,$F$5,"First touch=Called; Source=From")',
    ]);
  });

  it("looks twice as far as the ledger reaches now", () => {
    const written = formulas(insertSlaReview([], { ...wish, limboRows: 1200 }));
    expect(written[3]).toBe('=COUNTIF($S$10:$S$2409,"Sales")');
  });

  it("lays the sheet out under a free name", async () => {
    const sheet = await sheetOf(insertSlaReview([{ name: "sla review", rows: 1, columns: 1, headers: [] }], wish));
    const row = (r: number) => sheet.grid[r].map(({ value, formula }) => formula || value);
    expect(sheet.name).toBe("SLA review 2");
    expect(row(1)[0]).toMatch(/live from Leads!A1:I29\.$/);
    expect(row(3).slice(0, 7)).toEqual([
      "Limit hours",
      "Seen from",
      "Scorecard by",
      "Opens",
      "Closes",
      "Worth of a lead",
      "Target",
    ]);
    expect(row(4).slice(0, 7)).toEqual([24, 46110, "Lead Owner", "", "", 150, 0.8]);
    expect(sheet.grid[4].slice(0, 7).map(({ role, look }) => [role, look])).toEqual([
      ["input", "number"],
      ["input", "dateTime"],
      ["input", undefined],
      ["input", undefined],
      ["input", undefined],
      ["input", "money"],
      ["input", "percent"],
    ]);
    expect(sheet.grid[3].slice(0, 7).every(({ note }) => (note ?? "").length > 10)).toBe(true);
    expect(sheet.grid[9].map(({ role }) => role).filter((role) => role === "header")).toHaveLength(12 + 7);
    expect(sheet.grid[20][18].look).toBeUndefined();
    expect(sheet.grid[20][17].look).toBe("number");
    expect([sheet.frozenRows, sheet.widths.length]).toEqual([10, 20]);
  });
});
