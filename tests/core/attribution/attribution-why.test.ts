import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, expectAlike, expectCells, notesIn, refusal } from "../asking";
import { amounts, bookedIn, credits, paths, randomDeal, tablesOf, type Tables, withOtherAmount } from "./journeys";

interface Wish {
  readonly lookbackDays?: Cell;
  readonly halfLifeDays?: Cell;
}

function why(
  deal: Cell,
  { touches, deals }: Tables,
  model: Cell = "",
  { lookbackDays, halfLifeDays }: Wish = {},
): Cells {
  return answer("ATTRIBUTION_WHY", deal, touches, deals, model, lookbackDays, halfLifeDays);
}

/** The rows of touches: without the header, (unattributed), Total and notes. */
function touchesIn(cells: Cells): Cells {
  return cells.slice(1).filter(([when]) => when === "" || typeof when === "number");
}

function rulesIn(cells: Cells): readonly Cell[] {
  return touchesIn(cells).map((row) => row[6]);
}

function totalIn(cells: Cells): readonly Cell[] {
  return cells.find(([when]) => when === "Total")!;
}

/** A path of one deal of 100 and what each touch's weight, role and rule must be. */
function explained(path: string, model: string) {
  const cells = why("D-1", paths([path, 1, 100]), model);
  return touchesIn(cells).map(([, , counts, role, weight, credit, rule]) => {
    expect(counts).toBe("yes");
    expectAlike(credit, Number(weight) * 100, 1);
    return [role, Math.round(Number(weight) * 1e6) / 1e6, rule];
  });
}

describe("the rule of every model", () => {
  it.each<[model: string, path: string, expected: (string | number)[][]]>([
    [
      "first",
      "a > b > c",
      [
        ["first", 1, "first: 100 % to the first touch"],
        ["middle", 0, "first: nothing to the other touches"],
        ["last", 0, "first: nothing to the last touch"],
      ],
    ],
    [
      "last",
      "a > b > c",
      [
        ["first", 0, "last: nothing to the first touch"],
        ["middle", 0, "last: nothing to the other touches"],
        ["last", 1, "last: 100 % to the last touch"],
      ],
    ],
    [
      "last non-direct",
      "a > b > Direct",
      [
        ["first", 0, "last non-direct: nothing to the other touches"],
        ["middle", 1, "last non-direct: 100 % to the last touch that is not direct"],
        ["last", 0, "last non-direct: nothing to the other touches"],
      ],
    ],
    [
      "last non-direct",
      "Direct > Direct",
      [
        ["first", 0, "last non-direct: nothing to the other touches"],
        ["last", 1, "last non-direct: 100 % to the last touch, as all are direct"],
      ],
    ],
    [
      "linear",
      "a > b > c",
      [
        ["first", 0.333333, "linear: an equal part to each of 3 touches"],
        ["middle", 0.333333, "linear: an equal part to each of 3 touches"],
        ["last", 0.333333, "linear: an equal part to each of 3 touches"],
      ],
    ],
    [
      "u",
      "a > b > c > d",
      [
        ["first", 0.4, "u: 40 % to the first touch"],
        ["middle", 0.1, "u: 20 % over 2 other touches"],
        ["middle", 0.1, "u: 20 % over 2 other touches"],
        ["last", 0.4, "u: 40 % to the last touch"],
      ],
    ],
    [
      "j",
      "a > b",
      [
        ["first", 0.25, "j: 25 % to the first touch"],
        ["last", 0.75, "j: 75 % to the last touch"],
      ],
    ],
    [
      "inverse j",
      "a > b > c",
      [
        ["first", 0.6, "inverse j: 60 % to the first touch"],
        ["middle", 0.2, "inverse j: 20 % over 1 other touch"],
        ["last", 0.2, "inverse j: 20 % to the last touch"],
      ],
    ],
    [
      "30/40/30",
      "a > b > c",
      [
        ["first", 0.3, "30/40/30: 30 % to the first touch"],
        ["middle", 0.4, "30/40/30: 40 % over 1 other touch"],
        ["last", 0.3, "30/40/30: 30 % to the last touch"],
      ],
    ],
    [
      "unique linear",
      "a > b > a",
      [
        ["first", 0.25, "unique linear: an equal part to each of 2 channels, over 2 touches of this one"],
        ["middle", 0.5, "unique linear: an equal part to each of 2 channels, over 1 touch of this one"],
        ["last", 0.25, "unique linear: an equal part to each of 2 channels, over 2 touches of this one"],
      ],
    ],
    [
      "shapley",
      "a > a",
      [
        ["first", 0.5, "shapley: an equal part to each of 1 channel, over 2 touches of this one"],
        ["last", 0.5, "shapley: an equal part to each of 1 channel, over 2 touches of this one"],
      ],
    ],
  ])("%s over %s", (model, path, expected) => {
    expect(explained(path, model)).toEqual(expected);
  });

  it.each(["first", "last", "last non-direct", "linear", "u", "j", "inverse j", "time decay", "w", "shapley"])(
    "%s gives an only touch everything",
    (model) => {
      expect(explained("a", model)).toEqual([["only", 1, `${model}: 100 % to the only touch`]]);
    },
  );

  it("time decay, with the age in days and the half-life", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        ["D", 46000, "a"],
        ["D", 46007.5, "b"],
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage"],
        ["D", 100, 46014, "Won"],
      ],
    };
    expect(rulesIn(why("D", tables, "time decay"))).toEqual([
      "time decay: 2^(−age ÷ half-life) at 14 and 7 days, as a share of the sum over 2 touches",
      "time decay: 2^(−age ÷ half-life) at 6.5 and 7 days, as a share of the sum over 2 touches",
    ]);
    const rows = touchesIn(why("D", tables, "time decay", { halfLifeDays: 2.5 }));
    expect(rows[0][6]).toBe(
      "time decay: 2^(−age ÷ half-life) at 14 and 2.5 days, as a share of the sum over 2 touches",
    );
    expectAlike(rows[0][4], 2 ** -5.6 / (2 ** -5.6 + 2 ** -2.6));
  });

  it("linear is the model where none is named", () => {
    const tables = paths(["a > b > c", 1, 90]);
    for (const model of ["", 0, null]) expect(why("D-1", tables, model)).toEqual(why("D-1", tables, "linear"));
  });
});

describe("milestones", () => {
  /** Four touches on days 1, 11, 21 and 31; the lead on day 12, the opportunity on day 25. */
  const tables = (lead: Cell, opportunity: Cell): Tables => ({
    touches: [
      ["Deal", "When", "Channel"],
      ["D", 46001, "a"],
      ["D", 46011, "b"],
      ["D", 46021, "c"],
      ["D", 46031, "d"],
    ],
    deals: [
      ["Deal", "Amount", "Closed", "Stage", "Lead created", "Opportunity created"],
      ["D", 1000, 46040, "Won", lead, opportunity],
    ],
  });
  const both = tables(46012, 46025);
  const roles = (given: Tables, model: string) => touchesIn(why("D", given, model)).map((row) => row[3]);

  it("stand in the role under every model", () => {
    for (const model of ["linear", "u", "w", "hubspot u"]) {
      expect(roles(both, model)).toEqual(["first", "middle, lead creation", "middle, opportunity creation", "last"]);
    }
    expect(roles(tables(46002, 46005), "w")).toEqual([
      "first, lead creation, opportunity creation",
      "middle",
      "middle",
      "last",
    ]);
  });

  it.each<[string, Cell[]]>([
    [
      "w",
      [
        "w: 30 % to the first touch",
        "w: 30 % to lead creation",
        "w: 30 % to opportunity creation",
        "w: 10 % over 1 other touch",
      ],
    ],
    [
      "full path",
      [
        "full path: 25 % to the first touch",
        "full path: 25 % to lead creation",
        "full path: 25 % to opportunity creation",
        "full path: 25 % to the last touch",
      ],
    ],
    [
      "hubspot u",
      [
        "hubspot u: 40 % to the first touch",
        "hubspot u: 40 % to lead creation",
        "hubspot u: 20 % over 2 other touches",
        "hubspot u: 20 % over 2 other touches",
      ],
    ],
    [
      "marketo u",
      [
        "marketo u: 50 % to the first touch",
        "marketo u: 50 % to lead creation",
        "marketo u: nothing to the other touches",
        "marketo u: nothing to the other touches",
      ],
    ],
    [
      "u",
      [
        "u: 40 % to the first touch",
        "u: 20 % over 2 other touches",
        "u: 20 % over 2 other touches",
        "u: 40 % to the last touch",
      ],
    ],
  ])("stand in the rule of %s where it pays for them", (model, expected) => {
    const cells = why("D", both, model);
    expect(rulesIn(cells)).toEqual(expected);
    expect(notesIn(cells)).toEqual([]);
  });

  it("two on one touch add up", () => {
    expect(rulesIn(why("D", tables(46012, 46013), "w"))).toEqual([
      "w: 30 % to the first touch",
      "w: 60 % to lead creation and opportunity creation",
      "w: 10 % over 2 other touches",
      "w: 10 % over 2 other touches",
    ]);
    expect(rulesIn(why("D", tables(46002, 46002), "full path"))[0]).toBe(
      "full path: 67.5 % to the first touch and lead creation and opportunity creation",
    );
  });

  it("a missing one is noted, and its share is in the others' percentages", () => {
    const cells = why("D", tables(46012, ""), "w");
    expect(rulesIn(cells)).toEqual([
      "w: 45 % to the first touch",
      "w: 45 % to lead creation",
      "w: 10 % over 2 other touches",
      "w: 10 % over 2 other touches",
    ]);
    expect(notesIn(cells)).toEqual([
      "Note: no touch at opportunity creation: that share of w goes to the deal's other milestones",
    ]);
    expect(notesIn(why("D", tables("", 46012), "marketo u"))).toEqual([
      "Note: no touch at lead creation: that share of marketo u goes to the deal's other milestones",
    ]);
    expect(notesIn(why("D", tables("", ""), "full path"))).toHaveLength(2);
    expect(notesIn(why("D", tables("", ""), "hubspot u"))).toHaveLength(1);
    for (const model of ["linear", "u"]) expect(notesIn(why("D", tables("", ""), model))).toEqual([]);
  });

  it("are the deal's own, wherever it stands", () => {
    const { touches, deals } = both;
    const first = [deals[0], ["C", 1, 46040, "Won", "", ""], deals[1]];
    const given = { touches: [...touches, ["C", 46001, "x"], ["C", 46002, "y"], ["C", 46003, "z"]], deals: first };
    for (const model of ["w", "linear"]) expect(why("D", given, model)).toEqual(why("D", both, model));
    expect(roles(given, "w")[2]).toBe("middle, opportunity creation");
  });

  it("none is missed where no touch counts", () => {
    const { deals } = tables("", "");
    expect(notesIn(why("D", { touches: [["Deal", "When", "Channel"]], deals }, "w"))).toEqual([]);
  });

  it("a milestone date that is no date is refused with its row", () => {
    const given = tables("soon", "");
    expect(refusal("ATTRIBUTION_WHY", "D", given.touches, given.deals).words).toContain("deals row 2: Lead created");
  });
});

describe("touches", () => {
  const deals: Cell[][] = [
    ["Deal", "Amount", "Closed", "Stage"],
    ["D", 90, "2026-03-31", "Won"],
    ["E", 10, "2026-03-31", "Won"],
  ];
  const touches: Cell[][] = [
    ["Deal", "When", "Channel"],
    ["D", "", "undated"],
    ["D", "2026-04-02", "late"],
    ["E", "2026-03-01", "other"],
    ["D", "2026-03-20", "b"],
    ["D", "2026-01-01", "old"],
    ["D", "2026-03-20", "c"],
    ["D", "", ""],
    ["D", "2026-03-10T12:00", "a"],
  ];

  it("of the deal alone stand in time order, left-out ones with the reason, undated ones last", () => {
    expectCells(why("D", { touches, deals }, "linear", { lookbackDays: 30 }), [
      ["When", "Channel", "Counts", "Role", "Weight", "Credit", "Rule"],
      [46023, "old", "no", "", "", "", "more than 30 days before the close on 2026-03-31: before the lookback"],
      [46091.5, "a", "yes", "first", 1 / 3, 30, "linear: an equal part to each of 3 touches"],
      [46101, "b", "yes", "middle", 1 / 3, 30, "linear: an equal part to each of 3 touches"],
      [46101, "c", "yes", "last", 1 / 3, 30, "linear: an equal part to each of 3 touches"],
      [46114, "late", "no", "", "", "", "after the deal's close on 2026-03-31"],
      ["", "undated", "no", "", "", "", "no date"],
      ["", "(blank)", "no", "", "", "", "no date"],
      ["Total", "", "3 of 7", "", 1, 90, "won deal: its amount"],
    ]);
  });

  it("without a lookback the old one counts", () => {
    expect(totalIn(why("D", { touches, deals }))[2]).toBe("4 of 7");
    for (const lookbackDays of ["", 0])
      expect(totalIn(why("D", { touches, deals }, "", { lookbackDays }))[2]).toBe("4 of 7");
  });

  it("of a deal without a close date are left out for nothing but a missing date", () => {
    const open = deals.map((row) => (row[0] === "D" ? ["D", 90, "", "Won"] : row));
    expect(totalIn(why("D", { touches, deals: open }, "", { lookbackDays: 30 }))[2]).toBe("5 of 7");
    const uncolumned = [
      ["Deal", "Amount", "Stage"],
      ["D", 90, "Won"],
    ];
    expect(totalIn(why("D", { touches, deals: uncolumned }))[2]).toBe("5 of 7");
  });

  it("of an open deal are bounded by no expected close", () => {
    const open = deals.map((row) => (row[0] === "D" ? ["D", 90, "2026-03-31", "Proposal"] : row));
    const cells = why("D", { touches, deals: open }, "u");
    expect(totalIn(cells)).toEqual(["Total", "", "5 of 7", "", 1, 0, "open deal: no credit yet"]);
    expect(touchesIn(cells).map((row) => row[5])).toEqual([0, 0, 0, 0, 0, "", ""]);
  });
});

describe("the deal", () => {
  it("lost: weights and no credit", () => {
    const cells = why("D-1", paths(["a > b", 1, 50, "Closed Lost"]), "u");
    expect(touchesIn(cells).map((row) => row.slice(3, 6))).toEqual([
      ["first", 0.5, 0],
      ["last", 0.5, 0],
    ]);
    expect(totalIn(cells)).toEqual(["Total", "", "2 of 2", "", 1, 0, "lost deal: no credit"]);
  });

  it("won without a counting touch: all of it unattributed", () => {
    const { touches, deals } = paths(["", 1, 50]);
    const cells = why("D-1", { touches: [...touches, ["D-1", 46101, "late", 1]], deals });
    expectCells(cells.slice(1), [
      [46101, "late", "no", "", "", "", "after the deal's close on 2026-03-19"],
      ["(unattributed)", "", "", "", 1, 50, "no counting touch"],
      ["Total", "", "0 of 1", "", 1, 50, "won deal: its amount"],
    ]);
  });

  it("lost or open without a touch: nothing to weigh", () => {
    expect(why("D-1", paths(["", 1, 50, "Lost"])).slice(1)).toEqual([
      ["Total", "", "0 of 0", "", "", 0, "lost deal: no credit"],
    ]);
    expect(why("D-1", paths(["", 1, 50, "Open"])).slice(1)).toEqual([
      ["Total", "", "0 of 0", "", "", 0, "open deal: no credit yet"],
    ]);
  });

  it("won without an amount counts as 0 and says so", () => {
    expect(totalIn(why("D-1", paths(["a", 1, "" as unknown as number])))).toEqual([
      "Total",
      "",
      "1 of 1",
      "",
      1,
      0,
      "won deal without an amount: counted as 0",
    ]);
  });

  it("of negative amount gives negative credit, and no −0", () => {
    expect(touchesIn(why("D-1", paths(["a > b > c", 1, -50]), "first")).map((row) => row[5])).toEqual([-50, 0, 0]);
  });

  it("an id that is a number is found however it is handed over", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        [1001, 46000, "a"],
        ["1001", 46001, "b"],
      ],
      deals: [
        ["Deal", "Amount", "Stage"],
        [1000, 1, "Won"],
        [1001, 50, "Won"],
      ],
    };
    for (const id of [1001, "1001", " 1001 "]) expect(totalIn(why(id, tables))[5]).toBe(50);
  });

  it("that is not in deals is refused, though it has touches", () => {
    const { touches, deals } = paths(["a", 1, 50]);
    const { code, words } = refusal("ATTRIBUTION_WHY", "D-9", [...touches, ["D-9", 46001, "a", 1]], deals);
    expect(code).toBe("NOT_FOUND");
    expect(words).toBe('deal must be one of the deals in deals, found "D-9"');
    expect(refusal("ATTRIBUTION_WHY", "d-1", touches, deals).code).toBe("NOT_FOUND");
  });

  it("that is blank is refused", () => {
    const { touches, deals } = paths(["a", 1, 50]);
    for (const blank of ["", null, 0, "  "])
      expect(refusal("ATTRIBUTION_WHY", blank, touches, deals).code).toBe("MISSING");
    expect(refusal("ATTRIBUTION_WHY", "#N/A", touches, deals).code).toBe("CELL_ERROR");
  });

  it("without a touch in the table at all is answered", () => {
    const { deals } = paths(["", 1, 50]);
    expect(totalIn(why("D-1", { touches: [["Deal", "When", "Channel"]], deals }))[5]).toBe(50);
  });
});

describe("refused", () => {
  const { touches, deals } = paths(["a > b", 1, 50]);

  it.each(["markov", "markov 2", "shapley rate"])("%s, which gives no deal a split of its own", (model) => {
    const { code, words } = refusal("ATTRIBUTION_WHY", "D-1", touches, deals, model);
    expect(code).toBe("OUT_OF_RANGE");
    expect(words).toMatch(/^model must be a model that splits each deal's own credit/);
  });

  it("what ATTRIBUTE refuses", () => {
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, withOtherAmount(deals)).code).toBe("DUPLICATE");
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, deals, "best").code).toBe("NOT_AN_OPTION");
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, deals, "", -1).code).toBe("OUT_OF_RANGE");
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, deals, "", "", -1).code).toBe("OUT_OF_RANGE");
    expect(refusal("ATTRIBUTION_WHY", "D-1", [["Deal ID", "Channel"]], deals).code).toBe("MISSING_COLUMN");
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, [deals[0], ["D-1", "much", 46100, "Won"]]).code).toBe(
      "NOT_A_NUMBER",
    );
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, deals, "", "", "", "Amount=Worth").code).toBe("MISSING_COLUMN");
    expect(refusal("ATTRIBUTION_WHY", "D-1", touches, deals, "", "", "", "", "").code).toBe("TOO_MANY");
  });
});

describe("laws", () => {
  const MODELS = [
    "first",
    "last",
    "last non-direct",
    "linear",
    "u",
    "j",
    "inverse j",
    "time decay",
    "w",
    "full path",
    "hubspot u",
    "marketo u",
    "unique linear",
    "shapley",
    "10/30/60",
  ];
  const deals = fc.array(randomDeal(amounts), { maxLength: 6 });

  it.each(MODELS)("%s: credits over all won deals add up to what ATTRIBUTE says, channel by channel", (model) => {
    fc.assert(
      fc.property(
        deals,
        fc.constantFrom<Cell>("", 10),
        fc.constantFrom<Cell>("", 2),
        (rows, lookbackDays, halfLifeDays) => {
          const tables = tablesOf(rows);
          const size = bookedIn(rows).size;
          const found: Record<string, number> = {};
          for (const [deal] of tables.deals.slice(1)) {
            const cells = why(deal, tables, model, { lookbackDays, halfLifeDays });
            for (const [when, channel, , , , credit] of cells.slice(1)) {
              const name = when === "(unattributed)" ? when : String(channel);
              if (when !== "Total" && typeof credit === "number") found[name] = (found[name] ?? 0) + credit;
            }
          }
          const wanted = credits(tables, model, { lookbackDays, halfLifeDays });
          for (const name of Object.keys({ ...found, ...wanted }))
            expectAlike(found[name] ?? 0, wanted[name] ?? 0, size);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each(MODELS)("%s: weights add up to 1, credits to the won deal's amount, touches to all its touches", (model) => {
    fc.assert(
      fc.property(deals, (rows) => {
        const tables = tablesOf(rows);
        rows.forEach(({ stage, amount, touches }, d) => {
          const cells = why(`D-${d}`, tables, model);
          const [, , counts, , weight, credit] = totalIn(cells);
          const isWon = stage === "Won" || stage === "Closed Won";
          expectAlike(credit, isWon ? Number(amount) : 0);
          if (weight !== "") expectAlike(weight, 1);
          expect(touchesIn(cells)).toHaveLength(touches.length);
          expect(String(counts).split(" of ")[1]).toBe(String(touches.length));
          expect(touchesIn(cells).filter((row) => row[2] === "yes").length).toBe(
            Number(String(counts).split(" of ")[0]),
          );
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe("large tables", () => {
  it("one deal among 200,000 touches", () => {
    const touches: Cell[][] = [["Deal", "When", "Channel"]];
    const deals: Cell[][] = [["Deal", "Amount", "Closed", "Stage"]];
    for (let d = 0; d < 40_000; d++) {
      deals.push([`D-${d}`, 10, 46100, "Won"]);
      for (let t = 0; t < 5; t++) touches.push([`D-${d}`, 46000 + t, `c${t}`]);
    }
    expect(totalIn(why("D-39999", { touches, deals }, "u"))).toEqual([
      "Total",
      "",
      "5 of 5",
      "",
      1,
      10,
      "won deal: its amount",
    ]);
  });

  it.each(["linear", "u", "unique linear", "w"])("one deal with 50,000 touches under %s", (model) => {
    const touches: Cell[][] = [["Deal", "When", "Channel"]];
    for (let t = 0; t < 50_000; t++) touches.push(["D", 46000 + t / 1000, `c${t % 9}`]);
    const deals: Cell[][] = [
      ["Deal", "Amount", "Closed", "Stage"],
      ["D", 10, 46100, "Won"],
    ];
    expectAlike(totalIn(why("D", { touches, deals }, model))[5], 10);
  });
});
