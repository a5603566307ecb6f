import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderCurve } from "../../../core/icp/area-under-curve";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../asking";

const AUC = "AUC of score against outcome";
const TUNED = "Note: a rubric tuned on these accounts tells them apart better than it will tell new ones";
/** One criterion a step of ten points, so that the score is the column Points itself. */
const RUBRIC: Cells = [
  ["Criterion", "Field", "Test", "Value", "Points"],
  ...Array.from({ length: 10 }, (_, i) => [`At ${i + 1}`, "Points", "≥", (i + 1) * 10, 10]),
];

function accounts(...rows: (readonly [points: Cell, outcome: Cell])[]): Cell[][] {
  return [["Account", "Points", "Outcome"], ...rows.map(([points, outcome], i) => [`A${i}`, points, outcome])];
}

describe("ICP_BACKTEST", () => {
  it("counts won and lost by tier, with win rate and lift", () => {
    const cells = answer(
      "ICP_BACKTEST",
      accounts(
        [80, "Won"],
        [79, "Lost"],
        [60, "Won"],
        [59, "Lost"],
        [40, "Lost"],
        [39, "Lost"],
        [100, "Won"],
        [90, "Lost"],
      ),
      RUBRIC,
    );
    expect(cells).toEqual([
      ["Tier", "Accounts", "Won", "Lost", "Win rate", "Lift"],
      ["A", 3, 2, 1, 2 / 3, 2 / 3 / (3 / 8)],
      ["B", 2, 1, 1, 0.5, 0.5 / (3 / 8)],
      ["C", 2, 0, 2, 0, 0],
      ["D", 1, 0, 1, 0, 0],
      // 80 beats 70, 50, 40, 30; 60 beats 50, 40, 30; 100 beats all five: 12 of 15.
      [AUC, "", "", "", 0.8, ""],
      [TUNED, "", "", "", "", ""],
    ]);
  });

  it("counts a tie as half", () => {
    const found = byFirstColumn(answer("ICP_BACKTEST", accounts([50, "Won"], [50, "Lost"], [20, "Lost"]), RUBRIC));
    expect(found[AUC]["Win rate"]).toBe(0.75);
  });

  it("leaves open accounts out and counts them", () => {
    const cells = answer("ICP_BACKTEST", accounts([90, "Won"], [90, "Open"], [10, "Lost"], [10, ""], ["", ""]), RUBRIC);
    expect(byFirstColumn(cells).A).toMatchObject({ Accounts: 1, Won: 1, Lost: 0, "Win rate": 1, Lift: 2 });
    expect(notesIn(cells)).toEqual(["Note: 3 open accounts left out", TUNED]);
    expect(notesIn(answer("ICP_BACKTEST", accounts([90, "Won"], [1, "x"], [10, "Lost"]), RUBRIC))[0]).toBe(
      "Note: 1 open account left out",
    );
  });

  it("passes empty rows over", () => {
    const table = [
      ["Account", "Points", "Outcome"],
      ["A", 90, "Won"],
      ["", "", ""],
      ["B", 10, "Lost"],
    ];
    expect(notesIn(answer("ICP_BACKTEST", table, RUBRIC))).toEqual([TUNED]);
  });

  it("has no AUC without a won or a lost account, and says why", () => {
    const won = answer("ICP_BACKTEST", accounts([90, "Won"], [10, "Won"]), RUBRIC);
    expect(byFirstColumn(won)[AUC]["Win rate"]).toBe("");
    expect(byFirstColumn(won).A).toMatchObject({ "Win rate": 1, Lift: 1 });
    expect(notesIn(won)).toEqual(["Note: no lost account, so no AUC", TUNED]);
    const lost = answer("ICP_BACKTEST", accounts([90, "Lost"]), RUBRIC);
    expect(byFirstColumn(lost).A).toMatchObject({ Accounts: 1, "Win rate": 0, Lift: "" });
    expect(notesIn(lost)).toEqual(["Note: no won account, so no AUC", TUNED]);
    const none = answer("ICP_BACKTEST", accounts(), RUBRIC);
    expect(byFirstColumn(none).D).toMatchObject({ Accounts: 0, Won: 0, Lost: 0, "Win rate": "", Lift: "" });
    expect(notesIn(none)).toEqual(["Note: no won account, so no AUC", "Note: no lost account, so no AUC", TUNED]);
  });

  it("takes tiers of its own, highest first, and shows (none) only where an account is there", () => {
    const tiers = [
      ["Tier", "At least"],
      ["Later", 20],
      ["Now", 70],
    ];
    const rows = accounts([70, "Won"], [69, "Won"], [20, "Lost"], [19, "Lost"]);
    expect(answer("ICP_BACKTEST", rows, RUBRIC, tiers).map(([tier, count]) => [tier, count])).toEqual([
      ["Tier", "Accounts"],
      ["Now", 1],
      ["Later", 2],
      ["(none)", 1],
      [AUC, ""],
      [TUNED, ""],
    ]);
    const above = answer("ICP_BACKTEST", accounts([70, "Won"], [20, "Lost"]), RUBRIC, tiers);
    expect(above.map(([tier]) => tier)).toEqual(["Tier", "Now", "Later", AUC, TUNED]);
  });

  it("reads a stage where there is no outcome", () => {
    const table = [
      ["Account", "Points", "Stage"],
      ["A", 90, "Closed Won"],
      ["B", 10, "7. Closed Lost"],
      ["C", 50, "Proposal"],
    ];
    expect(byFirstColumn(answer("ICP_BACKTEST", table, RUBRIC))[AUC]["Win rate"]).toBe(1);
  });

  it("reads a plain no as lost where no column tells, and counts it", () => {
    const cells = answer("ICP_BACKTEST", accounts([90, true], [10, false], [20, "no"], [80, "lost"], [5, ""]), RUBRIC);
    expect(byFirstColumn(cells).D).toMatchObject({ Accounts: 2, Lost: 2 });
    expect(notesIn(cells)).toEqual([
      "Note: 1 open account left out",
      "Note: 2 accounts with a plain no counted as lost: no column says which are closed",
      TUNED,
    ]);
    expect(notesIn(answer("ICP_BACKTEST", accounts([90, "yes"], [10, "no"]), RUBRIC))[0]).toBe(
      "Note: 1 account with a plain no counted as lost: no column says which are closed",
    );
  });

  it.each([
    ["Is Closed", "yes", "yes", "no"],
    ["Stage", "Closed Won", "Closed Lost", "Proposal"],
  ])("reads a plain no by %s where that column is there", (header, won, closed, open) => {
    const table = [
      ["Account", "Points", "Outcome", header],
      ["A", 90, "Won", won],
      ["B", 10, "no", closed],
      ["C", 20, "no", open],
    ];
    const cells = answer("ICP_BACKTEST", table, RUBRIC);
    expect(byFirstColumn(cells).D).toMatchObject({ Accounts: 1, Lost: 1 });
    expect(notesIn(cells)).toEqual(["Note: 1 open account left out", TUNED]);
  });

  it("leaves a plain no open beside close dates, which may be expected, and says how to call it lost", () => {
    const table = [
      ["Account", "Points", "Outcome", "Close Date"],
      ["A", 90, "Won", "2026-01-01"],
      ["B", 10, "no", "2026-01-01"],
      ["C", 20, "no", ""],
    ];
    expect(notesIn(answer("ICP_BACKTEST", table, RUBRIC))).toEqual([
      "Note: no lost account, so no AUC",
      "Note: 2 open accounts left out",
      TUNED,
      'Note: 1 row of accounts with a close date read as open: no stage says lost. The stages are no (2). To name one, add columns such as "Lost=no".',
    ]);
    expect(byFirstColumn(answer("ICP_BACKTEST", table, RUBRIC, "", "Lost=no")).D).toMatchObject({
      Accounts: 2,
      Lost: 2,
    });
  });

  it("takes another header for the outcome through columns", () => {
    const table = [
      ["Account", "Points", "How it went"],
      ["A", 90, "Won"],
      ["B", 10, "Lost"],
    ];
    expect(refusal("ICP_BACKTEST", table, RUBRIC).words).toBe(
      "accounts must have a column Outcome or Stage, found the headers Account, Points, How it went",
    );
    expect(byFirstColumn(answer("ICP_BACKTEST", table, RUBRIC, "", "Outcome=How it went"))[AUC]["Win rate"]).toBe(1);
  });

  it("refuses what its tables get wrong", () => {
    const rows = accounts([90, "Won"]);
    expect(refusal("ICP_BACKTEST", rows, [RUBRIC[0]]).code).toBe("OUT_OF_RANGE");
    expect(refusal("ICP_BACKTEST", [...rows, ["B", "many", "Lost"]], RUBRIC).words).toBe(
      'accounts row 3: Points must be a number or a date, found "many"',
    );
    expect(
      refusal("ICP_BACKTEST", rows, RUBRIC, [
        ["Tier", "At least"],
        ["", 5],
      ]).code,
    ).toBe("MISSING");
    expect(
      refusal(
        "ICP_BACKTEST",
        [
          ["Account", "Points", "Outcome", "outcome"],
          ["A", 1, "Won", "Lost"],
        ],
        RUBRIC,
      ).code,
    ).toBe("DUPLICATE");
    expect(refusal("ICP_BACKTEST", [...rows, ["B", 1, "#N/A"]], RUBRIC).code).toBe("CELL_ERROR");
  });

  it("refuses accounts that say when they closed and not how", () => {
    const table = [
      ["Account", "Points", "Close Date"],
      ["A", 90, "2026-01-01"],
    ];
    expect(refusal("ICP_BACKTEST", table, RUBRIC).words).toBe(
      "accounts must have a column Outcome or Stage, found the headers Account, Points, Close Date",
    );
  });

  it("answers for 100,000 accounts", () => {
    const rows = accounts(
      ...Array.from({ length: 100_000 }, (_, i) => [i % 100, i % 2 === 0 ? "Won" : "Lost"] as const),
    );
    const found = byFirstColumn(answer("ICP_BACKTEST", rows, RUBRIC));
    expect(found.A).toMatchObject({ Accounts: 20_000, Won: 10_000, Lost: 10_000, "Win rate": 0.5, Lift: 1 });
    // Every score of ten points has as many won as lost.
    expect(found[AUC]["Win rate"]).toBe(0.5);
  });
});

describe("the area under the curve", () => {
  const scores = fc.array(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 30 });

  it("is the share of pairs in order, ties counted half", () => {
    fc.assert(
      fc.property(scores, scores, (higher, lower) => {
        let sum = 0;
        for (const a of higher) for (const b of lower) sum += a > b ? 1 : a === b ? 0.5 : 0;
        expectAlike(
          areaUnderCurve(Float64Array.from(higher), Float64Array.from(lower)),
          sum / (higher.length * lower.length),
        );
      }),
    );
  });

  it("is one less its own where the sides swap, and does not move under a monotone change", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const [one, other] = [Float64Array.from(a), Float64Array.from(b)];
        expectAlike(areaUnderCurve(one, other), 1 - areaUnderCurve(other, one)!, 1);
        const grown = (list: readonly number[]) => Float64Array.from(list, (value) => 3 * value ** 3 + 1);
        expect(areaUnderCurve(grown(a), grown(b))).toBe(areaUnderCurve(one, other));
      }),
    );
  });

  it("is undefined without one side, and sorts copies", () => {
    const two = Float64Array.of(2, 1);
    expect(areaUnderCurve(two, new Float64Array(0))).toBeUndefined();
    expect(areaUnderCurve(new Float64Array(0), two)).toBeUndefined();
    expect(areaUnderCurve(two, Float64Array.of(1.5))).toBe(0.5);
    expect(areaUnderCurve(Float64Array.of(1.5), two)).toBe(0.5);
    expect([...two]).toEqual([2, 1]);
  });
});
