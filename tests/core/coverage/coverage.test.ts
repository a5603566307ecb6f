import { describe, expect, it } from "vitest";
import coverageCard, { coverage } from "../../../core/coverage/coverage";
import { ask } from "../../../core/kernel/gate";
import { Refusal } from "../../../core/kernel/refusal";

describe("COVERAGE", () => {
  it("is 3.0 for 4.8M open against 1.6M to sell (winsabove)", () => {
    expect(coverage({ openPipeline: 4_800_000, quota: 1_600_000 })).toBe(3);
    expect(ask(coverageCard, ["$4.8M", "1,600,000"])).toEqual([[3]]);
  });

  it("is 0 where nothing is open", () => {
    expect(ask(coverageCard, [0, 100])).toEqual([[0]]);
    expect(ask(coverageCard, ["", 100])).toEqual([[0]]);
  });

  it("refuses a quota of zero, none and below zero, in the grammar of refusals", () => {
    for (const quota of [0, "", -5]) {
      const answer = ask(coverageCard, [100, quota]) as Refusal;
      expect(answer).toBeInstanceOf(Refusal);
      expect(answer.code).toBe("OUT_OF_RANGE");
      expect(answer.words).toMatch(/^quota must be above 0, found /);
    }
  });

  it("refuses text that is no amount, naming the row", () => {
    const answer = ask(coverageCard, [[[100], ["lots"]], 50]) as Refusal;
    expect(answer.code).toBe("NOT_A_NUMBER");
    expect(answer.words).toBe('open_pipeline row 2 must be a number, found "lots"');
  });

  it("spills one row and a hundred thousand rows in their shape", () => {
    expect(ask(coverageCard, [[[100, 200, 300]], 100])).toEqual([[1, 2, 3]]);
    const many = Array.from({ length: 100_000 }, (_, i) => [i]);
    const answer = ask(coverageCard, [many, 2]) as number[][];
    expect(answer).toHaveLength(100_000);
    expect(answer[99_999]).toEqual([49_999.5]);
  });

  it("leaves a row without an amount empty and the given cells as they were", () => {
    const open = Object.freeze([Object.freeze([100]), Object.freeze([""]), Object.freeze([300])]);
    expect(ask(coverageCard, [open, 100])).toEqual([[1], [""], [3]]);
    expect(open).toEqual([[100], [""], [300]]);
  });

  it("refuses ranges of different shapes and passes an error cell on", () => {
    expect(
      ask(coverageCard, [
        [[1], [2]],
        [[1], [2], [3]],
      ]),
    ).toMatchObject({ code: "SHAPE" });
    expect(ask(coverageCard, ["#REF!", 100])).toMatchObject({ code: "CELL_ERROR", errorCell: "#REF!" });
  });
});
