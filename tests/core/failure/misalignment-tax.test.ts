import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, refusal, value } from "../asking";

const LABELS = [
  "Unworked leads",
  "Lead to opportunity rate",
  "Average deal value",
  "Win rate",
  "Opportunities",
  "Cycle days",
  "Baseline cycle days",
  "Period days",
  "Customer acquisition cost",
  "Baseline acquisition cost",
  "New customers",
] as const;
type Label = (typeof LABELS)[number];

const GIVEN: Readonly<Record<Label, Cell>> = {
  "Unworked leads": 120,
  "Lead to opportunity rate": 0.2,
  "Average deal value": 40_000,
  "Win rate": 0.25,
  Opportunities: 200,
  "Cycle days": 90,
  "Baseline cycle days": 72,
  "Period days": 91,
  "Customer acquisition cost": 1500,
  "Baseline acquisition cost": 1100,
  "New customers": 50,
};

function pairs(changed: Partial<Record<Label, Cell>> = {}): Cell[][] {
  return LABELS.map((label) => [label, label in changed ? changed[label] : GIVEN[label]]);
}

function tax(inputs: readonly (readonly Cell[])[]) {
  return byFirstColumn(answer("MISALIGNMENT_TAX", inputs));
}

describe("the three components by hand", () => {
  it("in order, with their laws in numbers, and a total", () => {
    expect(answer("MISALIGNMENT_TAX", pairs())).toEqual([
      ["Component", "How", "Amount"],
      ["Lost pipeline", "120 unworked leads × 20 % become opportunities × 40,000 a deal × 25 % won", 240_000],
      [
        "Slower cycle",
        // 200 × 40,000 × 25 % is 2,000,000: a day 27,777.78 in 72 days, 22,222.22 in 90
        "(27,777.78 a day at 72 days − 22,222.22 a day at 90 days) × 91 days",
        expect.closeTo((2_000_000 / 72 - 2_000_000 / 90) * 91, 6),
      ],
      ["Costlier customers", "(1,500 − 1,100 to win a customer) × 50 new customers", 20_000],
      ["Total", "the three added up", expect.closeTo(240_000 + 505_555.555556 + 20_000, 5)],
    ]);
  });

  it("what is better than its baseline costs 0, and says what it came to", () => {
    const rows = tax(pairs({ "Baseline cycle days": 100, "Customer acquisition cost": 1000 }));
    expect(rows["Slower cycle"]).toMatchObject({
      How: "(20,000 a day at 100 days − 22,222.22 a day at 90 days) × 91 days = -202,222.22: below 0, so 0",
      Amount: 0,
    });
    expect(rows["Costlier customers"]).toMatchObject({
      How: "(1,000 − 1,100 to win a customer) × 50 new customers = -5,000: below 0, so 0",
      Amount: 0,
    });
    expect(rows.Total).toMatchObject({ How: "the three added up", Amount: 240_000 });
  });

  it("what equals its baseline costs 0 without a word", () => {
    const rows = tax(pairs({ "Baseline cycle days": 90, "Customer acquisition cost": 1100, "Unworked leads": 0 }));
    expect(rows["Slower cycle"].Amount).toBe(0);
    expect(rows["Costlier customers"]).toMatchObject({
      How: "(1,100 − 1,100 to win a customer) × 50 new customers",
      Amount: 0,
    });
    expect(rows.Total).toMatchObject({ How: "the three added up", Amount: 0 });
  });
});

describe("numbers within a sentence", () => {
  it("are rounded to two decimals, and shares to a tenth of a percent; amounts are not", () => {
    const rows = tax(
      pairs({ "Win rate": 19 / 66, "Lead to opportunity rate": 0.0004, "Average deal value": 1234.5678 }),
    );
    expect(rows["Lost pipeline"]).toMatchObject({
      How: "120 unworked leads × under 0.1 % become opportunities × 1,234.57 a deal × 28.8 % won",
      Amount: expect.closeTo(120 * 0.0004 * 1234.5678 * (19 / 66), 12) as number,
    });
  });
});

describe("inputs that are missing", () => {
  it("leave their component empty and out of the total, by name", () => {
    const rows = tax(pairs({ "Period days": "", "Cycle days": " " }));
    expect(rows["Slower cycle"]).toMatchObject({ How: "missing: Cycle days, Period days", Amount: "" });
    expect(rows.Total).toMatchObject({ How: "without Slower cycle", Amount: 260_000 });
  });

  it("in several components", () => {
    const rows = tax(pairs({ "Win rate": "", "New customers": undefined }));
    expect(rows["Lost pipeline"]).toMatchObject({ How: "missing: Win rate", Amount: "" });
    expect(rows["Slower cycle"]).toMatchObject({ How: "missing: Win rate", Amount: "" });
    expect(rows["Costlier customers"]).toMatchObject({ How: "missing: New customers", Amount: "" });
    expect(rows.Total).toMatchObject({
      How: "without Lost pipeline, Slower cycle, Costlier customers",
      Amount: "",
    });
  });

  it("one pair alone", () => {
    expect(tax([["Unworked leads", 5]])["Lost pipeline"].How).toBe(
      "missing: Lead to opportunity rate, Average deal value, Win rate",
    );
    expect(tax([["Unworked leads"]])["Lost pipeline"].How).toMatch(/^missing: Unworked leads, /);
  });

  it.each(LABELS)("without %s some component is empty", (label) => {
    const rows = tax(pairs().filter(([name]) => name !== label));
    const empty = Object.values(rows).filter(({ Amount }) => Amount === "");
    expect(empty.length).toBeGreaterThanOrEqual(1);
    for (const { How } of empty) expect(How).toBe(`missing: ${label}`);
  });
});

describe("how pairs are read", () => {
  it("in any order, without case and punctuation, past blank rows and a heading", () => {
    const other = [
      ["Input", "Value"],
      ...pairs()
        .reverse()
        .map(([label, cell]) => [` ${String(label).toUpperCase().replace(/ /g, "_")}: `, cell]),
    ];
    other.splice(4, 0, ["", ""]);
    expect(answer("MISALIGNMENT_TAX", other)).toEqual(answer("MISALIGNMENT_TAX", pairs()));
  });

  it("numbers as people write them, the decimal sign from all of them, columns behind unread", () => {
    const written = pairs({
      "Average deal value": "40.000,00 €",
      "Win rate": "25%",
      "Lead to opportunity rate": "20,0 %",
      "Customer acquisition cost": "1.500",
    }).map((row) => [...row, "checked by finance"]);
    expect(answer("MISALIGNMENT_TAX", written)).toEqual(answer("MISALIGNMENT_TAX", pairs()));
  });

  it("a label that is none, with those there are", () => {
    const words = refusal("MISALIGNMENT_TAX", [...pairs(), ["Sales cycle", 90]]).words;
    expect(words).toBe(
      `inputs row 12: the label must be ${LABELS.slice(0, -1).join(", ")} or New customers, found "Sales cycle"`,
    );
    expect(
      refusal("MISALIGNMENT_TAX", [
        ["", 5],
        ["Win rate", 0.2],
      ]).words,
    ).toMatch(/^inputs row 1: the label must be .+, found an empty cell$/);
    expect(
      refusal("MISALIGNMENT_TAX", [
        ["Input", 7],
        ["Win rate", 0.2],
      ]).code,
    ).toBe("NOT_AN_OPTION");
    expect(
      refusal("MISALIGNMENT_TAX", [
        ["Input", ""],
        ["Win rate", 0.2],
      ]).code,
    ).toBe("NOT_AN_OPTION");
    expect(
      refusal("MISALIGNMENT_TAX", [
        ["Win rate", 0.2],
        ["Input", "Value"],
      ]).code,
    ).toBe("NOT_AN_OPTION");
  });

  it("a first row is a heading only where its label is none and its value is words", () => {
    expect(refusal("MISALIGNMENT_TAX", pairs({ "Unworked leads": "many" })).words).toBe(
      'inputs row 1: Unworked leads must be a number, found "many"',
    );
    const ticked = [
      ["Input", true],
      ["Win rate", 0.2],
    ];
    expect(refusal("MISALIGNMENT_TAX", ticked).words).toMatch(/^inputs row 1: the label must be .+, found "Input"$/);
  });

  it("a label twice, with both rows", () => {
    expect(refusal("MISALIGNMENT_TAX", [...pairs(), ["win-rate", 0.3]]).words).toBe(
      'inputs row 12: the label must stand once, found "Win rate" in row 4 as well',
    );
  });

  it.each<[Label, Cell, string]>([
    ["Win rate", 25, "inputs row 4: Win rate must be between 0 and 1, found 25"],
    ["Lead to opportunity rate", -0.1, "inputs row 2: Lead to opportunity rate must be between 0 and 1, found -0.1"],
    [
      "Lead to opportunity rate",
      "120%",
      'inputs row 2: Lead to opportunity rate must be between 0 and 1, found "120%"',
    ],
    ["Unworked leads", -1, "inputs row 1: Unworked leads must be at least 0, found -1"],
    ["Average deal value", -1, "inputs row 3: Average deal value must be at least 0, found -1"],
    ["Opportunities", -1, "inputs row 5: Opportunities must be at least 0, found -1"],
    ["Cycle days", 0, "inputs row 6: Cycle days must be above 0, found 0"],
    ["Baseline cycle days", 0, "inputs row 7: Baseline cycle days must be above 0, found 0"],
    ["Period days", -1, "inputs row 8: Period days must be at least 0, found -1"],
    ["Customer acquisition cost", -1, "inputs row 9: Customer acquisition cost must be at least 0, found -1"],
    ["Baseline acquisition cost", -1, "inputs row 10: Baseline acquisition cost must be at least 0, found -1"],
    ["New customers", -1, "inputs row 11: New customers must be at least 0, found -1"],
    ["Opportunities", "many", 'inputs row 5: Opportunities must be a number, found "many"'],
    ["Win rate", "a quarter", 'inputs row 4: Win rate must be a share such as 0.25 or 25%, found "a quarter"'],
  ])("%s of %s is refused with its row", (label, cell, words) => {
    expect(refusal("MISALIGNMENT_TAX", pairs({ [label]: cell })).words).toBe(words);
  });

  it.each<[Label, Cell]>([
    ["Win rate", 0],
    ["Win rate", 1],
    ["Lead to opportunity rate", 0],
    ["Lead to opportunity rate", 1],
    ["Period days", 0],
    ["New customers", 0],
  ])("%s of %s is within its bounds", (label, cell) => {
    expect(tax(pairs({ [label]: cell })).Total.How).toBe("the three added up");
  });

  it("no inputs, an error cell and numbers too large", () => {
    expect(refusal("MISALIGNMENT_TAX", "").words).toBe(
      "inputs must be labels with their values beside them, found an empty cell",
    );
    expect(refusal("MISALIGNMENT_TAX", pairs({ "Win rate": "#N/A" })).code).toBe("CELL_ERROR");
    expect(refusal("MISALIGNMENT_TAX", pairs({ "Unworked leads": 1e200, "Average deal value": 1e200 })).code).toBe(
      "OUT_OF_RANGE",
    );
  });
});

describe("laws", () => {
  it("the slower cycle is what VELOCITY makes of the two cycles", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (cycle, baseline) => {
        const at = (days: number) => value("VELOCITY", 200, 40_000, 0.25, days) as number;
        const found = tax(pairs({ "Cycle days": cycle, "Baseline cycle days": baseline }))["Slower cycle"].Amount;
        expectAlike(found, Math.max(0, (at(baseline) - at(cycle)) * 91), 1e6);
      }),
      { numRuns: 60 },
    );
  });

  it("the total is its components, none of them below 0", () => {
    const amounts = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(amounts, amounts, amounts, (leads, cost, baseline) => {
        const { Total, ...rest } = tax(
          pairs({
            "Unworked leads": leads,
            "Customer acquisition cost": cost,
            "Baseline acquisition cost": baseline,
          }),
        );
        const parts = Object.values(rest).map(({ Amount }) => Amount as number);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expectAlike(
          Total.Amount,
          parts.reduce((sum, part) => sum + part, 0),
        );
        expect(rest["Costlier customers"].Amount).toBe(Math.max(0, cost - baseline) * 50);
        expectAlike(rest["Lost pipeline"].Amount, leads * 2000);
      }),
      { numRuns: 60 },
    );
  });
});
