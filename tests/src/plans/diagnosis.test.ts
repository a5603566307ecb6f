/** The plans behind the alignment check and the misalignment tax. */
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { alignmentQuestions } from "../../../core/reference/alignment-questions";
import { memoryHost } from "../../../src/host/memory-host";
import { solve } from "../../../src/live/solve";
import { requiredCard } from "../../../src/plans/card-named";
import { compareAnswers } from "../../../src/plans/compare-answers";
import { insertAlignmentCheck } from "../../../src/plans/insert-alignment-check";
import { insertMisalignmentTax } from "../../../src/plans/insert-misalignment-tax";
import { readCall } from "../../../src/plans/read-call";
import { taxFromData } from "../../../src/plans/tax-from-data";
import { halvings, taxCells, taxFields, type TypedTax } from "../../../src/plans/tax-inputs";
import { sampleTables } from "../evidence/sample-tables";

describe("two answers", () => {
  it.each([
    ["15 minutes", "15  Minutes.", "agreed"],
    ["15 minutes", "one day", "differ"],
    ["", "one day", "sales is silent"],
    ["tbd", "one day", "sales is silent"],
    ["15 minutes", "it depends", "marketing is silent"],
    [" ", "n/a", "both are silent"],
  ])("%j and %j: %s", (sales, marketing, state) => {
    expect(compareAnswers(sales, marketing)).toBe(state);
  });
});

describe("the alignment check on a sheet", () => {
  it("has both answers as inputs and the check live over what they agree on", async () => {
    const host = memoryHost();
    const answers = { sales: ["Fit A", "15 minutes", "", ""], marketing: ["Fit A", "a day", "w", ""] };
    await host.apply(insertAlignmentCheck([], answers));
    const [{ grid, name }] = host.document().sheets;
    expect(name).toBe("Alignment check");
    expect(grid[4].slice(0, 3).map(({ value }) => value)).toEqual([alignmentQuestions[0].question, "Fit A", "Fit A"]);
    expect(grid[4].map(({ role }) => role)).toEqual([undefined, "input", "input", undefined]);
    expect(grid[4][3].formula).toBe('=IF(LOWER(TRIM($B5))=LOWER(TRIM($C5)),$B5&"","")');
    expect(grid[10][0].formula).toBe("=ALIGNMENT_CHECK($D$5:$D$8)");
  });
});

const TYPED: TypedTax = {
  unworkedLeads: "300",
  leadToOpportunityRate: "10%",
  averageDealValue: "$40,000",
  winRate: "25%",
  opportunities: "200",
  cycleDays: "100",
  baselineCycleDays: "80",
  periodDays: "90",
  customerAcquisitionCost: "12,000",
  baselineAcquisitionCost: "9,000",
  newCustomers: "40",
};
const NUMBERS = {
  unworkedLeads: 300,
  cycleDays: 100,
  baselineCycleDays: 80,
  customerAcquisitionCost: 12000,
  baselineAcquisitionCost: 9000,
};

describe("the misalignment tax", () => {
  it("has a field for every input that the function takes", () => {
    const answer = ask(requiredCard("MISALIGNMENT_TAX"), [taxCells(TYPED)]);
    // 300,000 of lost pipeline, 450,000 of a slower cycle, 120,000 of costlier customers.
    const amounts = isRefusal(answer) ? [] : answer.slice(1).map((row) => row[2]);
    expect(amounts).toEqual([300000, 450000, 120000, 870000]);
    expect(taxFields).toHaveLength(11);
  });

  it("is halved by the cycle alone, and by neither of the smaller components", () => {
    // Half is 435,000: the slower cycle would have to cost 15,000, a velocity of 25,000 − 15,000 ÷ 90.
    const [leads, cycle, cost] = halvings(TYPED, NUMBERS);
    expect(leads).toMatchObject({ input: "unworkedLeads", from: 300, to: undefined });
    expect(cycle.to).toBeCloseTo(2_000_000 / (25_000 - 15_000 / 90), 6);
    expect(cost).toMatchObject({ input: "customerAcquisitionCost", to: undefined });
  });

  it("offers nothing to halve where there is no tax or a driver is at its best already", () => {
    expect(halvings({}, {})).toEqual([]);
    expect(halvings(TYPED, { cycleDays: 80, baselineCycleDays: 80 })).toEqual([]);
  });

  it("takes what the data says: leads in limbo and levers, in the sample", () => {
    const { numbers: found, refused } = taxFromData(sampleTables(), {
      limitHours: 24,
      windowDays: 365,
      quota: undefined,
      valuePerLead: undefined,
      currency: "$",
    });
    expect(refused).toEqual([]);
    expect(Object.keys(found).sort()).toEqual([
      "averageDealValue",
      "cycleDays",
      "leadToOpportunityRate",
      "newCustomers",
      "opportunities",
      "periodDays",
      "unworkedLeads",
      "winRate",
    ]);
    for (const value of Object.values(found)) expect(value).toBeGreaterThan(0);
    expect(
      taxFromData({}, { limitHours: 24, windowDays: 365, quota: undefined, valuePerLead: undefined, currency: "$" }),
    ).toEqual({ numbers: {}, refused: [] });
  });

  it("says why a table that is there cannot be asked", () => {
    const tables = sampleTables();
    const bodyOf = ({ cells }: { readonly cells: Cells }, body: Cell) => [
      cells[0],
      ...cells.slice(1).map((row) => row.map(() => body)),
    ];
    const { numbers, refused } = taxFromData(
      {
        leads: { ...tables.leads!, cells: bodyOf(tables.leads!, "") },
        deals: { ...tables.deals!, cells: bodyOf(tables.deals!, "#REF!") },
      },
      { limitHours: 24, windowDays: 365, quota: undefined, valuePerLead: undefined, currency: "$" },
    );
    expect(numbers).toEqual({});
    expect(refused).toEqual(["No lead has a date that can be read.", expect.stringContaining("#REF!")]);
  });

  it("stands on a sheet as inputs with the function live over them", async () => {
    const host = memoryHost();
    const lines = taxFields.map(({ label, look }) => ({ label, look, value: 1, from: "" }));
    await host.apply(insertMisalignmentTax([], lines));
    const [{ grid }] = host.document().sheets;
    expect(grid[4][1]).toMatchObject({ value: 1, role: "input", look: "whole" });
    expect(grid.flat().flatMap(({ formula }) => formula || [])).toEqual(["=MISALIGNMENT_TAX($A$5:$B$15)"]);
  });
});

describe("solving by halving", () => {
  it("finds where a rising and where a falling answer passes the target", () => {
    expect(solve((x) => x * x, 9, { from: 0, to: 10 })).toBeCloseTo(3, 12);
    expect(solve((x) => 1 / x, 0.25, { from: 1, to: 10 })).toBeCloseTo(4, 12);
  });

  it("has no answer where the target is not passed or the function does not answer", () => {
    expect(solve((x) => x, 20, { from: 0, to: 10 })).toBeUndefined();
    expect(solve(() => undefined, 1, { from: 0, to: 10 })).toBeUndefined();
  });
});

describe("a call read back from its formula", () => {
  it("is the function with its cells and areas", () => {
    expect(readCall("=ICP_TIER(80.5,'Q1, \"deals\"'!$A$1:$B$9)", "Here")).toEqual({
      card: requiredCard("ICP_TIER"),
      arguments: [
        { kind: "cell", cell: 80.5 },
        { kind: "area", area: { sheet: 'Q1, "deals"', row: 0, column: 0, rows: 9, columns: 2 } },
      ],
    });
  });

  it("keeps blanks, text with quotes and commas, percentages and truth values", () => {
    const call = readCall('=VELOCITY_BASELINE(A:C,"By ""x"", y",,5%,TRUE,-2)', "Here");
    expect(call?.arguments.slice(1)).toEqual(['By "x", y', "", 0.05, true, -2].map((cell) => ({ kind: "cell", cell })));
    expect(call?.arguments[0]).toMatchObject({ kind: "area", area: { sheet: "Here", column: 0, columns: 3 } });
  });

  it.each(["=SUM(A1:A3)", "=IF(A1=1,VELOCITY(1,2,3,4),0)", "=VELOCITY(A1*2,1,1,1)", "VELOCITY(1,2,3,4)", "=VELOCITY"])(
    "%s is none",
    (formula) => {
      expect(readCall(formula, "Here")).toBeUndefined();
    },
  );
});
