import { describe, expect, it } from "vitest";
import { catalog } from "../../../core/catalog";
import { parametersOf } from "../../../core/kernel/card";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, asked, cardNamed, expectCells, refusal, value } from "../asking";
import { isRefusal } from "../../../core/kernel/refusal";

const VELOCITY = 22222.222222222223;

describe("arity", () => {
  it.each(catalog.map((card) => card.name))("%s refuses one argument too many, and says how many it takes", (name) => {
    const most = parametersOf(cardNamed(name)).length;
    const { code, words } = refusal(name, ...Array.from({ length: most + 1 }, () => ""));
    expect(code).toBe("TOO_MANY");
    expect(words).toBe(`${name} must be given at most ${most} arguments, found ${most + 1}`);
  });

  it.each(catalog.map((card) => card.name))("%s without arguments takes its defaults or refuses", (name) => {
    const required = parametersOf(cardNamed(name)).some(({ param }) => !param.optional);
    const result = asked(name);
    if (isRefusal(result)) expect(required).toBe(true);
    else expect(result.length).toBeGreaterThan(0);
  });

  it("a refused blank names the argument as cells do", () => {
    expect(refusal("VELOCITY", 200, 40000, 0.25).words).toBe("cycle_days must be above 0, found an empty cell");
    expect(refusal("VELOCITY_TRADEOFF", "", 0.2, "win rate").words).toBe(
      "lever must be opportunities, average deal value, win rate, cycle days, found an empty cell",
    );
  });
});

describe("blanks", () => {
  const DEALS: Cell[][] = [
    ["Deal", "Stage", "Amount", "Created", "Closed"],
    ["D-1", "Won", 100, "2026-01-01", "2026-01-11"],
    ["D-2", "Lost", 100, "2026-01-01", "2026-01-12"],
    ["D-3", "Open", 100, "2026-01-01", ""],
  ];
  const nothing: readonly (Cell | Cells)[] = [
    "",
    "  ",
    "\u00a0",
    null,
    undefined,
    0,
    [[""]],
    [[null]],
    [[0]],
    [],
    [[]],
  ];

  it("a blank, an omitted optional argument and a lone 0 all take the default", () => {
    const bare = answer("VELOCITY_BASELINE", DEALS);
    expectCells(bare, answer("VELOCITY_BASELINE", DEALS, "", "2026-01-12", 365, "open", "mean", "count", ""));
    for (const blank of nothing)
      expectCells(answer("VELOCITY_BASELINE", DEALS, ...Array.from({ length: 7 }, () => blank)), bare);
  });

  it("a required number reads a lone blank as the 0 that a host may hand, never as something else", () => {
    for (const blank of nothing) {
      expect(value("VELOCITY", blank, 40000, 0.25, 90)).toBe(0);
      expect(value("VELOCITY", 200, 40000, blank, 90)).toBe(0);
      expect(refusal("VELOCITY", 200, 40000, 0.25, blank).code).toBe("OUT_OF_RANGE");
    }
  });

  it("a required word that is blank is missing, also as the 0 of an empty cell", () => {
    for (const blank of nothing) {
      expect(refusal("VELOCITY_TRADEOFF", blank, 0.2, "win rate").code).toBe("MISSING");
      expect(refusal("VELOCITY_SOLVE", 1, blank, 1, 1, 1, 1).code).toBe("MISSING");
    }
  });

  it("a required table that is blank is missing", () => {
    for (const blank of nothing) expect(refusal("VELOCITY_BASELINE", blank).code).toBe("MISSING");
  });
});

describe("error cells", () => {
  const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#ERROR!", "#SPILL!", "#CALC!"];

  it.each(ERRORS)("%s is passed on", (error) => {
    const refused = refusal("VELOCITY", 200, error, 0.25, 90);
    expect(refused.code).toBe("CELL_ERROR");
    expect(refused.errorCell).toBe(error);
    expect(refused.words).toBe(`average_deal_value must be free of error cells, found ${error}`);
  });

  it("the first one first", () => {
    for (let first = 0; first < 4; first++) {
      const args: Cell[] = [200, 40000, 0.25, 90];
      for (let i = first; i < 4; i++) args[i] = ERRORS[i];
      expect(refusal("VELOCITY", ...args).errorCell).toBe(ERRORS[first]);
    }
  });

  it("the first of a range, and of ranges", () => {
    expect(refusal("VELOCITY", [[200], ["#N/A"], ["#REF!"]], 40000, 0.25, 90).errorCell).toBe("#N/A");
    expect(refusal("VELOCITY", [[200], ["#N/A"]], [["#NUM!"], [1]], 0.25, 90).errorCell).toBe("#N/A");
    expect(refusal("VELOCITY", "#N/A", [["#NUM!"], [1]], 0.25, 90).errorCell).toBe("#N/A");
  });

  it("in a word, a choice, a header, a date, a field and a table", () => {
    expect(refusal("VELOCITY_TRADEOFF", "#N/A", 0.2, "win rate").errorCell).toBe("#N/A");
    expect(refusal("VELOCITY_BASELINE", [["Deal", "Stage", "Amount", "Created", "Closed"]], "#REF!").errorCell).toBe(
      "#REF!",
    );
    expect(
      refusal("VELOCITY_BASELINE", [["Deal", "Stage", "Amount", "Created", "Closed"]], "", "#NUM!").errorCell,
    ).toBe("#NUM!");
    expect(refusal("VELOCITY_SCENARIO", [[1, "#DIV/0!", 1, 1]], [["Scenario"]]).errorCell).toBe("#DIV/0!");
    expect(
      refusal(
        "VELOCITY_SCENARIO",
        [[1, 1, 1, 1]],
        [
          ["Scenario", "Win rate"],
          ["a", "#N/A"],
        ],
      ).errorCell,
    ).toBe("#N/A");
    const stage = [
      ["Deal", "Stage", "Amount", "Created", "Closed"],
      ["D-1", "#N/A", 1, "", ""],
    ];
    expect(refusal("VELOCITY_BASELINE", stage).words).toBe(
      "deals row 2: Stage must be free of error cells, found #N/A",
    );
  });

  it("text that only looks like one is text", () => {
    expect(refusal("VELOCITY", "#1", 1, 1, 1).code).toBe("NOT_A_NUMBER");
    expect(refusal("VELOCITY_TRADEOFF", "#HELP", 0.2, "win rate").code).toBe("NOT_AN_OPTION");
  });
});

describe("broadcasting", () => {
  it("a lone cell, a 1 × 1 range and a scalar are the same", () => {
    expect(answer("VELOCITY", 200, 40000, 0.25, 90)).toEqual([[VELOCITY]]);
    expect(answer("VELOCITY", [[200]], [[40000]], [[0.25]], [[90]])).toEqual([[VELOCITY]]);
  });

  it("a column beside lone cells spills a column, a row spills a row, and a block a block", () => {
    expect(answer("VELOCITY", [[200], [400]], 40000, 0.25, 90)).toEqual([[VELOCITY], [VELOCITY * 2]]);
    expect(answer("VELOCITY", [[200, 400]], 40000, 0.25, 90)).toEqual([[VELOCITY, VELOCITY * 2]]);
    expectCells(
      answer(
        "VELOCITY",
        [
          [200, 400],
          [600, 800],
        ],
        40000,
        0.25,
        90,
      ),
      [
        [VELOCITY, VELOCITY * 2],
        [VELOCITY * 3, VELOCITY * 4],
      ],
    );
  });

  it("ranges of one shape go together cell by cell", () => {
    expect(
      answer(
        "VELOCITY",
        [
          [1, 2],
          [3, 4],
        ],
        [
          [10, 20],
          [30, 40],
        ],
        1,
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toEqual([
      [10, 20],
      [30, 40],
    ]);
  });

  it("any argument may be the range", () => {
    expect(answer("VELOCITY_TRADEOFF", [["opportunities"], ["win rate"]], 0.25, "cycle days")).toEqual([
      [0.25],
      [0.25],
    ]);
    expectCells(answer("VELOCITY_TRADEOFF", "opportunities", [["20%"], [0.25]], "win rate"), [[-1 / 6], [-0.2]]);
  });

  it("ranges of different shapes are refused, naming the argument and both shapes", () => {
    expect(refusal("VELOCITY", [[1], [2], [3]], [[1], [2]], 1, 1).words).toBe(
      "average_deal_value must be one cell or 3 × 1 like the other ranges, found 2 × 1",
    );
    expect(refusal("VELOCITY", [[1], [2]], [[1, 2]], 1, 1).code).toBe("SHAPE");
  });

  it("trailing blanks of a whole column are not answered; a blank in the middle is", () => {
    const column = (cells: Cell[]) => [...cells, "", null, undefined, ""].map((cell) => [cell]);
    expect(answer("VELOCITY", column([200, "", 400]), 40000, 0.25, 90)).toEqual([[VELOCITY], [""], [VELOCITY * 2]]);
    expect(answer("VELOCITY", column([200]), 40000, 0.25, 90)).toEqual([[VELOCITY]]);
  });

  it("a cell that lacks a required argument in any range stays empty", () => {
    expect(answer("VELOCITY", [[200], [200], [""]], [[40000], [""], [40000]], 0.25, 90)).toEqual([
      [VELOCITY],
      [""],
      [""],
    ]);
  });

  it("a 0 within a range is a 0, not a blank", () => {
    expect(answer("VELOCITY", [[200], [0], [400]], 40000, 0.25, 90)).toEqual([[VELOCITY], [0], [VELOCITY * 2]]);
  });

  it("only blanks are one empty answer", () => {
    expect(answer("VELOCITY", [[""], [""]], 40000, 0.25, 90)).toEqual([[""]]);
  });

  it("a range's decimal sign is decided from all of it", () => {
    expect(answer("VELOCITY", 1, [["1.234"], ["2,5"]], 1, 1)).toEqual([[1234], [2.5]]);
  });

  it("a refusal names the row, and in a block the column", () => {
    expect(refusal("VELOCITY", [[200], ["many"]], 40000, 0.25, 90).words).toBe(
      'opportunities row 2 must be a number, found "many"',
    );
    expect(refusal("VELOCITY", 200, 40000, [[0.25], [0.3], [30]], 90).words).toBe(
      "win_rate row 3 must be between 0 and 1, found 30",
    );
    expect(
      refusal(
        "VELOCITY",
        [
          [1, 2],
          [3, "x"],
        ],
        1,
        1,
        1,
      ).words,
    ).toBe('opportunities row 2 column 2 must be a number, found "x"');
  });

  it("so does the refusal of a relation between arguments", () => {
    const one = refusal("VELOCITY_SOLVE", 100000, "win rate", 200, 40000, "", 90);
    expect(one.words).toMatch(/^target must be at most /);
    const { words } = refusal("VELOCITY_SOLVE", [[30000], [100000]], "win rate", 200, 40000, "", 90);
    expect(words).toBe(`row 2: ${one.words}`);
    expect(refusal("VELOCITY_SOLVE", [[30000, 100000]], "win rate", 200, 40000, "", 90).words).toBe(
      `row 1 column 2: ${one.words}`,
    );
  });

  it("ten thousand rows are one call", () => {
    const column = Array.from({ length: 10_000 }, (_, i) => [i]);
    const spilt = answer("VELOCITY", column, 10, 0.5, 5);
    expect(spilt).toHaveLength(10_000);
    expect(spilt[9_999]).toEqual([9_999]);
  });

  it("functions that spill a table take one cell where one is meant", () => {
    const deals = [
      ["Deal", "Stage", "Amount", "Created", "Closed", "Team"],
      ["D-1", "Won", 1, "2026-01-01", "2026-01-02", "A"],
    ];
    expect(refusal("VELOCITY_BASELINE", deals, [["Team"], ["Stage"]]).words).toBe("by must be one cell, found 2 × 1");
    expect(
      answer("VELOCITY_BASELINE", deals, [
        ["Team", ""],
        ["", null],
      ]),
    ).toEqual(answer("VELOCITY_BASELINE", deals, "Team"));
  });
});

describe("results", () => {
  it("too large to show is refused, not Infinity", () => {
    const { code, words } = refusal("VELOCITY", 1e200, 1e200, 1, 1);
    expect(code).toBe("OUT_OF_RANGE");
    expect(words).toMatch(/ordinary size/);
  });

  it("words of a choice are read without case, spaces, dashes and underscores", () => {
    for (const lever of ["Win rate", "WIN RATE", "win_rate", "win-rate", "winRate", " win  rate "]) {
      expect(value("VELOCITY_TRADEOFF", lever, 0.25, "cycle days")).toBe(0.25);
    }
  });

  it("a word outside the list is refused with the list", () => {
    expect(refusal("VELOCITY_TRADEOFF", "price", 0.25, "cycle days").words).toBe(
      'lever must be opportunities, average deal value, win rate or cycle days, found "price"',
    );
  });
});
