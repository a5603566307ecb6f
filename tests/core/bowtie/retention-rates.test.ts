/** NRR and GRR. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, expectAlike, refusal, value } from "../asking";

describe("10.0M, expansion 1.8, contraction 0.6, churn 0.9 (pulserevops)", () => {
  it("NRR is 103 %", () => {
    expectAlike(value("NRR", 10, 1.8, 0.6, 0.9), 1.03);
    expectAlike(value("NRR", "$10.0M", "1.8M", "0.6M", "0.9M"), 1.03);
  });
  it("GRR is 85 %", () => {
    expectAlike(value("GRR", 10, 0.6, 0.9), 0.85);
    expectAlike(value("GRR", "$10.0M", "0.6M", "0.9M"), 0.85);
  });
});

describe("each movement by itself", () => {
  it("moves NRR by its share of the start", () => {
    expect(value("NRR", 200, 0, 0, 0)).toBe(1);
    expect(value("NRR", 200, 50, 0, 0)).toBe(1.25);
    expect(value("NRR", 200, 0, 50, 0)).toBe(0.75);
    expect(value("NRR", 200, 0, 0, 20)).toBe(0.9);
  });
  it("moves GRR by its share of the start", () => {
    expect(value("GRR", 200, 0, 0)).toBe(1);
    expect(value("GRR", 200, 50, 0)).toBe(0.75);
    expect(value("GRR", 200, 0, 20)).toBe(0.9);
    expect(value("GRR", 200, 100, 100)).toBe(0);
  });
  it("losses above the start leave a rate below 0", () => {
    expect(value("NRR", 100, 0, 0, 150)).toBe(-0.5);
    expect(value("GRR", 100, 0, 150)).toBe(-0.5);
  });
});

describe("cells and ranges", () => {
  it("a blank movement is none", () => {
    expect(value("NRR", 100, "", "", "")).toBe(1);
    expect(value("GRR", 100, "", "")).toBe(1);
  });
  it("spills in the shape of its ranges; a row without a start stays empty", () => {
    expect(answer("NRR", [[100], [""], [200]], 10, 0, [[20], [5], [30]])).toEqual([[0.9], [""], [0.9]]);
    expect(answer("GRR", [[100, 200]], 0, [[20, 30]])).toEqual([[0.8, 0.85]]);
  });
  it("answers a hundred thousand rows", () => {
    const starts = Array.from({ length: 100_000 }, (_, i) => [i + 1]);
    expect(answer("NRR", starts, 0, 0, 0)[99_999]).toEqual([1]);
    expect(answer("GRR", starts, 0, starts)[99_999]).toEqual([0]);
  });
});

describe("bad input", () => {
  it("a start of 0, none or below 0", () => {
    for (const start of [0, "", -1]) {
      expect(refusal("NRR", start, 0, 0, 0).words).toMatch(/^start must be above 0, found /);
      expect(refusal("GRR", start, 0, 0).words).toMatch(/^start must be above 0, found /);
    }
  });
  it("a movement below 0 is refused by its name: losses are positive amounts", () => {
    expect(refusal("NRR", 100, -1, 0, 0).words).toBe("expansion must be at least 0, found -1");
    expect(refusal("NRR", 100, 0, -1, 0).words).toBe("contraction must be at least 0, found -1");
    expect(refusal("NRR", 100, 0, 0, "(1)").words).toBe('churn must be at least 0, found "(1)"');
    expect(refusal("GRR", 100, -1, 0).words).toBe("contraction must be at least 0, found -1");
    expect(refusal("GRR", 100, 0, -1).words).toBe("churn must be at least 0, found -1");
  });
  it("words, shapes that do not fit and error cells", () => {
    expect(refusal("NRR", [[100], ["all"]], 0, 0, 0).words).toBe('start row 2 must be a number, found "all"');
    expect(refusal("GRR", [[1], [2]], [[1], [2], [3]], 0).code).toBe("SHAPE");
    expect(refusal("NRR", 100, "#DIV/0!", 0, 0).code).toBe("CELL_ERROR");
  });
});

describe("laws", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
  const start = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100);

  it("GRR is never above 1, nor above NRR", () => {
    fc.assert(
      fc.property(start, amount, amount, amount, (opening, expansion, contraction, churn) => {
        const gross = value("GRR", opening, contraction, churn) as number;
        expect(gross).toBeLessThanOrEqual(1);
        expect(gross).toBeLessThanOrEqual(value("NRR", opening, expansion, contraction, churn) as number);
      }),
    );
  });
  it("NRR without expansion is GRR, and both do not see the currency's size", () => {
    fc.assert(
      fc.property(start, amount, amount, (opening, contraction, churn) => {
        const gross = value("GRR", opening, contraction, churn) as number;
        expectAlike(value("NRR", opening, 0, contraction, churn), gross, 1e6);
        expectAlike(value("GRR", opening * 8, contraction * 8, churn * 8), gross, 1e6);
      }),
    );
  });
});
